import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { isBuiltLikeIllness } from "../../../src/privacy/words/illness-forms.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("lines of a calendar", () => {
  test.each([
    ["9:15 Gespräch mit Ulrike Brandt\n11:00 Hautarzt (Rosazea)", "PERSON Ulrike Brandt", "HEALTH Rosazea"],
    ["08:30 spotkanie: Marta Zielińska\n14:15 poradnia neurologiczna (padaczka)", "PERSON Marta Zielińska", "HEALTH padaczka"],
    ["10:00 김서연 님과 미팅\n16:00 안과 (녹내장)", "PERSON 김서연", "HEALTH 녹내장"],
    ["9:00 与王丽见面\n13:30 门诊(甲状腺炎)", "PERSON 王丽", "HEALTH 甲状腺炎"],
    ["09:00 اجتماع مع سلمى الخطيب\n12:00 عيادة الجلدية (صدفية)", "PERSON سلمى الخطيب", "HEALTH صدفية"],
    ["9.30 palaveri: Outi Lehtonen\n13.00 sydänpoliklinikka (rytmihäiriö)", "PERSON Outi Lehtonen", "HEALTH rytmihäiriö"],
    ["9h30 point avec Claire Fontaine\n15h00 rhumatologue (polyarthrite)", "PERSON Claire Fontaine", "HEALTH polyarthrite"],
    ["10:00 Kovács Eszter megbeszélés\n13:30 kardiológia (szívelégtelenség)", "PERSON Kovács Eszter", "HEALTH szívelégtelenség"]
  ])("%j", (text, ...values) => { expect(found(text)).toEqual(expect.arrayContaining(values)) })

  test.each([
    "10:00 Dentist (room 3)\n11:00 Clinic (online)\n12:30 Lunch with Blue Ocean", "09:00 Berlin Hbf (Gleis 5)\n12:40 Flug mit Air France", "20:15 Die Bergklinik (Folge 12)\n21:45 Nachrichten", "14:00 Webinar (beginners)\n15:00 Yoga mit Musik",
    "08:00 Arzt (mit Termin)\n09:00 Praxis (Raum 2)"
  ])("%j tells nothing", text => { expect(found(text)).toEqual([]) })
})

describe("what doctors found", () => {
  test.each([
    ["Lekarz stwierdził depresję. Kontrola 18.07.2025.", "Przychodnia – wiadomości", "HEALTH depresję"], ["Lægen har noteret astma.", "Min Sundhed", "HEALTH astma"], ["Лікар встановив: бронхіальна астма.", "Лікарня – кабінет", "HEALTH бронхіальна астма"],
    ["Vos résultats sont arrivés : anémie ferriprive.", "Messagerie – clinique", "HEALTH anémie ferriprive"], ["La visita del 18/07/2026 ha confermato una tiroidite autoimmune.", "Fascicolo sanitario", "tiroidite autoimmune"],
    ["Διαγνώστηκε υποθυρεοειδισμός.", "Κλινική – μηνύματα", "HEALTH υποθυρεοειδισμός"], ["תוצאות הבדיקה מצביעות על צליאק. נא לקבוע תור.", "קופת חולים – הודעות", "HEALTH צליאק"], ["أظهرت النتائج الإصابة بـ فقر الدم. نرجو المراجعة.", "رسائل العيادة", "HEALTH فقر الدم"]
  ])("%j", (text, page, value) => { expect(found(text, { page }).join("\n")).toContain(value) })

  test.each([["Lekarz potwierdził wizytę.", "Przychodnia"], ["Your results: no errors found.", "Build"], ["The specialist found nothing.", "Clinic"]])("%j tells nothing", (text, page) => { expect(found(text, { page })).toEqual([]) })
})

describe("names of illnesses are known by how they are built", () => {
  test.each("tendinitis|gastrite cronica|Nierenbeckenentzündung|keuhkoputkentulehdus|cardiomyopathy|hypothyroidism|тиреоидит|глаукома|υποθυρεοειδισμός|ενδομητρίτιδα|kalp yetmezliği|관절염|불면증|膀胱炎|التهاب المفاصل|โรคโลหิตจาง|viêm gan".split("|"))("%s", word => { expect(isBuiltLikeIllness(word)).toBe(true) })
  test.each("visite|limite|website|audit|credit|problem|diploma|programa|Einbruch|Geldmangel|Sehnsucht|영수증|신분증|물병|病院|症状|δίπλωμα|ενημέρωση|визит|формат|программа|مرضى|लोग|โครงการ|công ty".split("|"))("not %s", word => { expect(isBuiltLikeIllness(word)).toBe(false) })
})

describe("accounts, and numbers in other groups", () => {
  test.each([
    ["Das Initialkennwort für moor_lin ist HerbstLaub71#.", "USERNAME moor_lin", "PASSWORD HerbstLaub71#"], ["Account jdoe_77 is aangemaakt.", "USERNAME jdoe_77"], ["kaya_61 hesabının yeni şifresi değişti.", "USERNAME kaya_61"],
    ["$ docker login -u sunny_k8 -p maple-orbit-frost-17 registry.example", "USERNAME sunny_k8", "PASSWORD maple-orbit-frost-17"], ["[18:03:22] reef_fox[/203.0.113.9:51245] logged in at (12, 64, -208)", "USERNAME reef_fox"],
    ["Beitrag von DE7 869 291 099 769 690 393 4 abgebucht", "IBAN DE7 869 291 099 769 690 393 4"], ["CVV: 5 8 1", "CARD_CVV 5 8 1"], ["【校园通】验证码587 434,5分钟内有效", "OTP 587 434"], ["ИНН заявителя 773915750657", "TAX_ID 773915750657"],
    ["Ihre Steuer-ID, ich habe 81 220 243 971 notiert.", "TAX_ID 81 220 243 971"], ["पैन MTD PH9 485 R का रिफंड", "TAX_ID MTD PH9 485 R"], ["A 11686279-92469340-52310803 számlára utaljuk.", "BANK_ACCOUNT 11686279-92469340-52310803"], ["IMEI\tModel\tOS\n355141361171385\tGalaxy\tAndroid 15", "DEVICE_ID 355141361171385"],
    ["Bopæl\tReg.- og kontonummer\tStatus\nBirkevej 70, 8000 Aarhus C\t6888 6784151327\taktiv", "BANK_ACCOUNT 6888 6784151327"], ["วันหมดอายุบัตร\n10 / 29\nรหัส CVV\n666", "CARD_EXPIRY 10 / 29", "CARD_CVV 666"]
  ])("%j", (text, ...values) => { expect(found(text)).toEqual(expect.arrayContaining(values)) })
  test.each([
    "docker run -p 8080:8080 -u 1000 nginx", "docker login -u AWS -p $TOKEN registry.example", "Account settings is ready.", "Size\tColour\tPrice\n42\tblue\t100", "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElHJMSjUtRBHBnWHyH8oZVOhNSEVsPyNGuqIy7P5z0iCB\n-----END PUBLIC KEY-----",
    "curl -H 'Authorization: Bearer YOUR_API_KEY'", "मद\tराशि\nजल\t₹312.50", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPZk2n9eXUq7f0b1mQx5p8sRkT3yV6LwJh4dBnCzAaKe"
  ])("%j tells nothing", text => { expect(found(text)).toEqual([]) })
  test("what follows a public key is none", () => { expect(found("-----BEGIN CERTIFICATE-----\nMFkwEwYHKoZIzj0CAQYIKoZI\n-----END CERTIFICATE-----\nToken: KXfKJQi50ZjrVY16EQWc3rJOgoooAWmMyUo7I5cvMr1").join()).toContain("KXfKJQi50ZjrVY16EQWc3rJOgoooAWmMyUo7I5cvMr1") })
})

describe("houses that anybody may go to tell how they are reached", () => {
  test.each([
    ["Kontakty – Městský úřad", "nám. Míru 1, 779 00 Olomouc. Tel. 588 123 456. Po a St 8–17 h."], ["Junta de Freguesia – Contactos", "Largo da Igreja 3, 4700-327 Braga. Tel. 253 123 456. Atendimento das 9h às 17h."], ["संपर्क करें – नगर निगम", "टोंक रोड, जयपुर 302015. फ़ोन 0141 274 1234. समय: सुबह 10 से शाम 5 बजे।"],
    ["Hubungi kami – Apotek Sehat", "Jl. Asia Afrika No. 12, Bandung. Telepon (022) 420-1234. Buka 08.00–21.00."], ["צור קשר – מרפאת שיניים", "דיזנגוף 99, תל אביב. טלפון 03-5550123. שעות פתיחה: א'–ה' 8:00–19:00."], ["Liên hệ – Phòng khám An Bình", "25 Trần Hưng Đạo, quận 5, TP. Hồ Chí Minh. Điện thoại 028 3855 1234. Mở cửa 7:00–19:00."]
  ])("%s", (page, text) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Kontakt – Praxis am Markt", "Patient: Karl Huber, Lindenweg 4, 80331 München, Tel. 089 123456. Sprechzeiten 8–12 Uhr", "089 123456"], ["Contact – Oak Clinic", "Maria Lopez, 12 Elm Street, Springfield, IL 62704. Phone 217-555-0148. Open 9-5.", "217-555-0148"],
    ["Contacts – Ann Lee", "12 Elm Street, Springfield, IL 62704. Phone 217-555-0148. Available 9:00 - 17:00", "217-555-0148"]
  ])("%s: somebody's stays private", (page, text, value) => { expect(found(text, { page }).join()).toContain(value) })
})
