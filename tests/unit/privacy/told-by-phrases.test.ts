import { describe, expect, test } from "vitest"
import { detect, detectCritical, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
describe("numbers that a phrase passes on", () => {
  test.each([
    ["BANK_ACCOUNT 5520174438", "Please pay the refund into my account 5520174438 by Friday."], ["BANK_ACCOUNT 8841209937", "transfer ke rek 8841209937 a.n. Wulan, ya"], ["BANK_ACCOUNT 019337204518", "chuyển tiền cho chị số 019337204518 nhé"],
    ["BANK_ACCOUNT 4417702", "お振込先は みどり銀行 桜支店 普通 4417702 です。"], ["BANK_ACCOUNT 60118834427", "पैसे खाता 60118834427 में भेजें"], ["BANK_ACCOUNT 40817810099", "переведи на 40817810099, спасибо"],
    ["NATIONAL_ID 19384756028", "Kiracı, T.C. 19384756028, imzaladı."], ["NATIONAL_ID 1.045.338.921", "identificado con C.C. 1.045.338.921 de Cali"], ["DRIVER_LICENSE 771029384756", "Penyewa membawa SIM 771029384756."],
    ["OTP 559201", "Ο κωδικός σας είναι 559201. Μην τον δώσετε."], ["OTP 7731", "Váš kód je 7731"], ["OTP 440917", "رمزك هو 440917"], ["CARD_CVV 417", "it's 4111 1111 1111 1111\nand 417 on the back"], ["CARD_EXPIRY 09/31", "it's 4111 1111 1111 1111\nruns out 09/31"]
  ])("%s", (value, text) => { expect(found(text)).toContain(value); expect(detectCritical(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toContain(value) })
  test.each([
    ["ACCOUNT_ID 77120934", "Ο αριθμός πελάτη σας είναι 77120934."], ["ACCOUNT_ID 60331", "Soy Inés, socia n.º 60331."], ["ACCOUNT_ID 71402", "potrącono z pensji pracownika nr 71402"], ["ACCOUNT_ID 08831", "ورقمه الوظيفي 08831."], ["ACCOUNT_ID QX82713", "mã khách hàng của quý khách là QX82713."], ["PASSWORD 4471", "PIN der Girocard ist 4471"], ["PASSWORD 7719", "alarmkod 7719 till kontoret"], ["ACCOUNT_ID QX7PLM", "Booking ref QX7PLM, surname"], ["ACCOUNT_ID KXWTPM", "https://fly.example/manage?pnr=KXWTPM"]
  ])("%s", (value, text) => { expect(found(text)).toContain(value) })
  test.each(["The record stood on account of 1200 people.", "Your code for 10 % off: SAVE", "on the back 417", "SIM 5 GB", "普通 2036606 の人"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("secrets that people pass on", () => {
  test.each([["mật khẩu wifi nhà mình cedar-walrus-copper-tulip", "cedar-walrus-copper-tulip"], ["הסיסמה של המחשב cedar-walrus-copper-tulip", "cedar-walrus-copper-tulip"], ["Netflix pw: Gr4peSoda!", "Gr4peSoda!"], ["ルータのパスは Zq7!vvT2pp です", "Zq7!vvT2pp"], ["wifi at dad's: Hedgerow8814!", "Hedgerow8814!"]])("%s", (text, value) => { expect(found(text)).toContain(`PASSWORD ${value}`) })
  test.each([["compte bruno_k, mot de passe Xy7!qqT2", "bruno_k"], ["La usuaria mzapata pide una clave nueva", "mzapata"], ["Benutzerin mzapata bittet um ein neues Passwort", "mzapata"]])("%s", (text, value) => { expect(found(text)).toContain(`USERNAME ${value}`) })
  test("a vendor's key without a digit", () => { expect(found("KEY=sk_live_QwErTyUiOpAsDfGhJkLzXcVb")).toContain("API_KEY sk_live_QwErTyUiOpAsDfGhJkLzXcVb") })
  test.each(["reason=bad_password attempts=3", "Klicken Sie auf »Passwort vergessen«.", "DB_PASSWORD=change-me-in-production", "The password policy is state-of-the-art."])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("what practices, schools and pharmacies write", () => {
  test.each([
    ["votre test est positif au VIH.", "VIH", "Cabinet médical"], ["seu exame deu positivo para sífilis.", "sífilis", "Clínica"], ["de uitslag wijst op schildklierkanker.", "schildklierkanker", "Berichten praktijk"], ["provsvaret visar järnbrist.", "järnbrist", "1177 Inkorg"], ["οι εξετάσεις έδειξαν αναιμία.", "αναιμία", "Μηνύματα ιατρού"],
    ["за результатами у вас анемія.", "анемія", "Поліклініка"], ["检查结果提示脂肪肝，请复查", "脂肪肝", "体检中心"], ["بعد الفحص، نتيجة التحليل تشير إلى فقر الدم.", "فقر الدم", "رسائل العيادة"], ["בבדיקה נמצא מחסור בברזל.", "מחסור בברזל", "הודעות מהמרפאה"], ["आपकी रिपोर्ट में खून की कमी पाई गई है", "खून की कमी", "अस्पताल"],
    ["hx of COPD, c/o pain", "COPD", "Clinic note"], ["ICD-10: E11.9", "E11.9", "Befund"], ["Sie haben eine Schilddrüsenunterfunktion, bitte", "Schilddrüsenunterfunktion", "Nachricht der Praxis"], ["Результат: обнаружен гепатит С", "гепатит С", "Поликлиника"], ["dg. hypertenze, kontrola", "hypertenze", "Lékařská zpráva"], ["Vi remitteras för misstänkt malignt melanom.", "misstänkt malignt melanom", "Remiss"], ["is allergisch voor koemelk.", "koemelk", "Kinderopvang"], ["小明同学对花生过敏", "花生过敏", "家长群"], ["食物アレルギー（卵）があるため", "食物アレルギー（卵）", "学校"], ["Because of your penicillin allergy we changed it.", "penicillin allergy", "Pharmacy"],
    ["your warfarin 3 mg is ready.", "warfarin 3 mg", "Pharmacy messages"], ["Vi skriver ut Zyntrex 100 mg.", "Zyntrex 100 mg", "1177 Inkorg"], ["アサメン400mgを処方しております", "アサメン400mg", "診療情報提供書"], ["dùng Zyntrex mỗi ngày một viên", "Zyntrex", "Phòng khám"]
  ])("%s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
  test.each([["The results show an improvement of the engine.", "Release notes"], ["Ibuprofen 400 mg tablets. Adults: one tablet up to three times a day.", "Medicines database"], ["Zyntrex 100 mg, 30 pcs, in stock", "Shop"]])("nobody's: %s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test("HL7, FHIR and SQL say by their form what is what", () => {
    expect(found("PID|1||MRN771204||QUENT^ZYRA||19810203|F\rDG1|1||J45^Asthma")).toEqual(["ACCOUNT_ID MRN771204", "PERSON QUENT^ZYRA", "DOB 19810203", "HEALTH J45^Asthma"])
    expect(found("{\"resourceType\":\"Condition\",\"subject\":{\"display\":\"Zyra Quentova\"},\"code\":{\"text\":\"chronic kidney disease\"}}")).toEqual(["PERSON Zyra Quentova", "HEALTH chronic kidney disease"])
    expect(found("INSERT INTO people (id, name, password, note) VALUES (1, 'Zyra Quentova', 'x7!qqT2', 'hi'), (2, 'Otto Brömmel', 'uu8$kkP1', '');")).toEqual(["PERSON Zyra Quentova", "PASSWORD x7!qqT2", "PERSON Otto Brömmel", "PASSWORD uu8$kkP1"])
    expect(detectCritical("INSERT INTO people (name, password) VALUES ('Zyra', 'x7!qqT2')").map(({ type }) => type)).toEqual(["PASSWORD"])
  })
})

describe("what somebody belongs to", () => {
  test.each([
    ["Mạc Thị Diễm, dân tộc Khmer, theo đạo Tin Lành.", "Khmer"], ["Mạc Thị Diễm, dân tộc Khmer, theo đạo Tin Lành.", "Tin Lành"], ["Wulan adalah penganut Kejawen.", "Kejawen"], ["森 美加さんはエホバの証人の信者です。", "エホバの証人"], ["남궁설 사원은 여호와의 증인 신도로", "여호와의 증인"], ["万俟婷，维吾尔族，1983年生", "维吾尔族"], ["غسان البرازي من الطائفة القبطية.", "الطائفة القبطية"], ["член громади адвентистів сьомого дня.", "адвентистів сьомого дня"],
    ["Oriane est déléguée CGT depuis mai", "CGT"], ["afiliación CC. OO., nacimiento", "CC. OO."], ["Składka do NSZZ „Solidarność” potrącana", "NSZZ „Solidarność”"], ["Eğitim-Sen üyeliğiniz onaylandı.", "Eğitim-Sen"], ["your membership of the Transport Workers Union is paid up", "Transport Workers Union"], ["Os escribo como mujer lesbiana que busca", "lesbiana"], ["applicant;religion;conviction\nZyra Quentova;Sikh;tax fraud 2011", "tax fraud 2011"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each(["这家水族馆，上班族，都喜欢", "The union of two sets"])("nobody's: %s", text => { expect(found(text)).toEqual([]) })
})

describe("plates, days of birth, phones and houses", () => {
  test.each([["VEHICLE VHN 40E", "Bilen VHN 40E tillhör mig"], ["VEHICLE GC732JG", "Il veicolo targato GC732JG ha urtato"], ["VEHICLE EJ-687-CF", "véhicule EJ-687-CF assuré"], ["VEHICLE M-UG 8228", "Halter des Fahrzeugs M-UG 8228"], ["VEHICLE WA 96266", "dla pojazdu WA 96266, właściciel"], ["VEHICLE B 9393 RPL", "kendaraan B 9393 RPL."], ["VEHICLE 品川 300 あ 80-86", "契約車両 品川 300 あ 80-86 の更新"],
    ["DOB 27.12.1982", "Пацієнт, 27.12.1982 р.н."], ["DOB 07.02.1973", "07.02.1973 г.р., полис"], ["PHONE 8 (903) 574-61-46", "Пропущенный: 8 (903) 574-61-46, 10:55"], ["PHONE 0583508345", "مكالمة فائتة، 0583508345"], ["PHONE 0(212) 229 96 96", "Cevapsız: 0(212) 229 96 96"],
    ["ADDRESS The Old Forge, Church Lane, Ludlow SY8 1FF", "Write to me at The Old Forge, Church Lane, Ludlow SY8 1FF."], ["ADDRESS Flat 3, 57 Kelvin Way, Glasgow G14 8NQ", "It is for Flat 3, 57 Kelvin Way, Glasgow G14 8NQ now."], ["ADDRESS 부산광역시 해운대구 센텀중앙로 74, 102동 709호", "주소 부산광역시 해운대구 센텀중앙로 74, 102동 709호."], ["ADDRESS 79000, м. Львів, вул. Зелена, 95, кв. 8", "Віолетта, 79000, м. Львів, вул. Зелена, 95, кв. 8. Рахунок"], ["ADDRESS شارع الأمير سلطان، حي الروضة، جدة 23477", "ساكن في شارع الأمير سلطان، حي الروضة، جدة 23477، اتصل"],
    ["DRIVER_LICENSE P3161702", "Full name\nZyra Quentova\nDriver's license no.\nP3161702\nStatus\nactive"], ["DRIVER_LICENSE MH12 20373314149", "नाम:\nरेखा\nड्राइविंग लाइसेंस नंबर:\nMH12 20373314149\nयोजना:\nपरिवार"]
  ])("%s", (value, text) => { expect(found(text)).toContain(value) })
  test.each([["Sorteo: 04 – 11 – 23 – 35 – 42", ""], ["52-wk range 121.07–190.15", "Stock quote"], ["routed in 10.0.0.0/8 and 192.168.0.0/16 only", "Protocol"], ["/static/hero-1920x1080@2x.webp", "404"], ["curl https://api.meteo.example/forecast?city=Lyon", "terminal"], ["RAM 2×16 GB 3200 MHz. Odpowiedzi: 11", "Forum"], ["N. 4624/2019 (ΦΕΚ Α΄ 137/29.08.2019)", "Νόμος"]])("none: %s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([
    ["Lindgrens Järnhandel, Köpmangatan 9, 831 30 Östersund. Butikens telefon 063-555 014.", "Kontakt – Lindgrens Järnhandel"], ["Fietsen Van Loon, Marktplein 5, 4331 LK Middelburg. Winkel: 0118 555 014, winkel@fietsenvanloon.example.", "Contact – Fietsen Van Loon"], ["Deniz Kırtasiye, İstiklal Cad. No: 12, 17100 Çanakkale. Mağaza telefonu 0286 555 01 42.", "İletişim – Deniz Kırtasiye"], ["Καφέ Αλκυών, Πλατεία Ελευθερίας 3, 831 00 Σάμος. Τηλέφωνο καταστήματος 22730 55014.", "Επικοινωνία – Καφέ Αλκυών"], ["Press enquiries: press@acmelabs.example", "Team – Acme Labs"]
  ])("a house's own line: %s", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test("an entry of an address book is no shop", () => { expect(found("Ann Lee, 5 Elm Street, Leeds LS1 4AP, 0113 496 0123, ann@lee.example", { page: "Contacts – Ann Lee" }).map(one => one.split(" ")[0])).toEqual(expect.arrayContaining(["ADDRESS", "PHONE", "EMAIL"])) })
})
