import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

/** What is found of a text, as type and words. */
const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("codes in messages", () => {
  test.each([
    ["Your one-time passcode is below. It expires in 5 minutes.\n\n904417", "904417"], ["Ihr Bestätigungscode lautet 48 20 91.", "48 20 91"], ["Votre code de sécurité : 771204", "771204"], ["Tu código de acceso es 5519", "5519"],
    ["Il tuo codice di accesso è 30418", "30418"], ["Kod SMS do przelewu nr 12: 660214.", "660214"], ["Giriş kodu: 118430, kimseyle paylaşmayın", "118430"], ["Код для входа: 7712. Никому не сообщайте", "7712"],
    ["رمز الدخول الخاص بك هو 402917", "402917"], ["קוד הכניסה שלך: 88213", "88213"], ["आपका ओटीपी 553219 है", "553219"], ["您的验证码是 620118，请勿泄露", "620118"], ["[은행] 인증번호 [710233]를 입력하세요", "710233"],
    ["551820 adalah kode verifikasi Anda", "551820"], ["Mã xác thực của bạn là 204418", "204418"], ["รหัสยืนยันของคุณคือ 339021", "339021"], ["Din inloggningskod är 1987", "1987"], ["Az Ön belépési kódja: 66120", "66120"]
  ])("%s", (text, code) => { expect(found(text)).toContainEqual(`OTP ${code}`) })
  test("spare codes, one a line", () => {
    expect(found("Store these codes safely\n1830-4471\n9027-1148\n5512-8830", { page: "Recovery codes" })).toEqual(["OTP 1830-4471", "OTP 9027-1148", "OTP 5512-8830"])
  })
  test.each(["Use promo code 20442 for a discount, valid for 3 days", "Error code 50312: share the log with support", "Postal code 10115, tell anyone", "The verification code has 6 digits and is valid for 1000 seconds", "Product code 883120"])("no code that lets somebody in: %s", text => {
    expect(found(text).filter(one => one.startsWith("OTP"))).toEqual([])
  })
})

describe("beside a card", () => {
  test.each([["Card 4111 1111 1111 1111 runs out 11/29, back: 482", ["CARD 4111 1111 1111 1111", "CARD_EXPIRY 11/29", "CARD_CVV 482"]], ["कार्ड 5555555555554444\nसमाप्ति 04/2031\nसीवीवी 207", ["CARD 5555555555554444", "CARD_EXPIRY 04/2031", "CARD_CVV 207"]]])("%s", (text, all) => { expect(found(text)).toEqual(all) })
  test("a sum is no code", () => { expect(found("Card 4111 1111 1111 1111, valid 11/29, total 482")).toEqual(["CARD 4111 1111 1111 1111", "CARD_EXPIRY 11/29"]) })
})

describe("people, by the words beside them", () => {
  test.each([
    ["please ask for Odile Vantongerloo at the gate", "Odile Vantongerloo"], ["Bitte klingeln bei Tschirner, zweiter Stock", "Tschirner"], ["bel even en vraag naar Jelte Hoekstra", "Jelte Hoekstra"], ["quem recebe é Anabela Furtado", "Anabela Furtado"], ["balíček převezme Radka Horáčková", "Radka Horáčková"],
    ["спросить Глеба Ермолаева, домофон 12", "Глеба Ермолаева"], ["أنا سامر الحلبي ورقمي 0501112223", "سامر الحلبي"], ["من آرش کیانی هستم", "آرش کیانی"], ["मैं रेखा शुक्ला बोल रही हूँ", "रेखा शुक्ला"], ["আমি রুমা পাল, আমার অর্ডার কোথায়", "রুমা পাল"],
    ["担当は中村 健までお願いします", "中村 健"], ["请联系王小明", "王小明"], ["저는 박서준이고 문의드려요", "박서준"], ["em là Ngô Thị Hạnh, cần hỗ trợ", "Ngô Thị Hạnh"], ["ดิฉันชื่อ สมหญิง ใจดี ค่ะ", "สมหญิง ใจดี"], ["a.n. Dewi Kartika", "Dewi Kartika"], ["hei, Aino Lehtinen tässä", "Aino Lehtinen"]
  ])("%s", (text, name) => { expect(found(text)).toContainEqual(`PERSON ${name}`) })
  test.each(["Ask for help at the desk", "Fragen Sie nach Rabatt", "أنا أريد المساعدة", "请联系客服", "Contact us: Monday to Friday"])("nobody: %s", text => { expect(found(text)).toEqual([]) })
})

describe("illness, told in prose", () => {
  test.each([
    ["She was admitted with acute pancreatitis and is stable.", "pancreatitis"], ["El paciente ingresó por apendicitis aguda.", "apendicitis aguda"], ["Ricoverata per polmonite bilaterale, dimessa.", "polmonite bilaterale"], ["Paciente internado por enfarte do miocárdio.", "enfarte do miocárdio"],
    ["hospitalizowana z powodu zapalenia opon mózgowych.", "zapalenia opon mózgowych"], ["Пациент с диагнозом язвенный колит.", "язвенный колит"], ["Přijata pro zánět ledvin, propuštěna.", "zánět ledvin"], ["Internat pentru fibrilație atrială și externat.", "fibrilație atrială"], ["nhập viện do viêm ruột thừa.", "viêm ruột thừa"],
    ["因高血压住院", "高血压"], ["潰瘍のため入院しました", "潰瘍"], ["작년에 우울증 진단을 받았습니다", "우울증"], ["פנתה בשל מיגרנה, הומלץ על מעקב", "מיגרנה"], ["با سابقه آسم مراجعه کرده است", "آسم"], ["ويعاني من الربو.", "الربو"]
  ])("%s", (text, what) => { expect(found(text).filter(one => one.startsWith("HEALTH")).join()).toContain(what) })
  test("lists of a record", () => {
    expect(found("Medications\n- Ramipril 5 mg\n- Apixaban", { page: "Health summary" })).toEqual(["HEALTH Ramipril 5 mg", "HEALTH Apixaban"])
  })
  test.each(["Treatment for all your needs", "Living with you", "Suspected outage in the region"])("of nobody: %s", text => { expect(found(text, { page: "Company" }).filter(one => /pancr/.test(one))).toEqual([]) })
})

describe("addresses under a heading, and in notes", () => {
  test.each([
    ["Lieferung an\nJutta Brehme\nAm Anger 12\n99084 Erfurt\nDeutschland\nZahlart: Karte", "ADDRESS Am Anger 12\n99084 Erfurt\nDeutschland"], ["Leveransadress\nKarin Holm\nLilla Gatan 4\n222 22 Lund", "ADDRESS Lilla Gatan 4\n222 22 Lund"],
    ["Giao đến: Lý Văn Bình, 0903 111 222\n12/7 đường Hai Bà Trưng, quận 3, TP. HCM", "ADDRESS 12/7 đường Hai Bà Trưng, quận 3, TP. HCM"], ["paketi Lale Sok. No: 8 D: 2, 06500 Çankaya/Ankara adresine bırakın", "ADDRESS Lale Sok. No: 8 D: 2, 06500 Çankaya/Ankara"],
    ["麻烦放到杭州市西湖区文三路12号5幢门口", "ADDRESS 杭州市西湖区文三路12号5幢"], ["везите на ул. Лесная, д. 4, кв. 9, Пермь, домофон не работает", "ADDRESS ул. Лесная, д. 4, кв. 9, Пермь"], ["ส่งที่ 55/2 ซอยสุขใจ ถนนสุขุมวิท กรุงเทพฯ 10110 ฝากไว้กับยาม", "ADDRESS 55/2 ซอยสุขใจ ถนนสุขุมวิท กรุงเทพฯ 10110"]
  ])("%s", (text, value) => { expect(found(text).join("|")).toContain(value.slice(8)) })
})

test("an address with abbreviations is found whole behind its label's colon", () => {
  expect(found("Adres: Lale Sok. No: 8 D: 2, 34710 Kadıköy/İstanbul")).toEqual(["ADDRESS Lale Sok. No: 8 D: 2, 34710 Kadıköy/İstanbul"])
  expect(found("Địa chỉ: 12/7 đường Lê Lợi, quận 1, TP. Hồ Chí Minh")).toEqual(["ADDRESS 12/7 đường Lê Lợi, quận 1, TP. Hồ Chí Minh"])
})

describe("names of accounts, plates and contracts without a colon", () => {
  test.each([
    ["Hi Ruth, your temporary login is r.keller7 with password Moss!Gate41.", ["USERNAME r.keller7", "PASSWORD Moss!Gate41"]], ["2 marzo – utente gino_71 – IP 82.91.4.7", ["USERNAME gino_71"]], ["Immat. GH-482-KL, contrat C-55120938", ["VEHICLE GH-482-KL", "ACCOUNT_ID C-55120938"]],
    ["xe biển số 30H-771.20", ["VEHICLE 30H-771.20"]], ["车牌号沪A·88C21", ["VEHICLE 沪A·88C21"]], ["{\\\"login\\\":\\\"mia_k4\\\",\\\"pwd\\\":\\\"Teal#River9\\\"}", ["USERNAME mia_k4", "PASSWORD Teal#River9"]], ["mail me: lea.moor (at) mailbox.org", ["EMAIL lea.moor (at) mailbox.org"]],
    ["r.č. 855 614 220 3", ["NATIONAL_ID 855 614 220 3"]], ["my number 0 1 5 1 2 3 9 8 7 6 4", ["PHONE 0 1 5 1 2 3 9 8 7 6 4"]], ["MBI 1EG4-TE5-MK73", ["HEALTH_ID 1EG4-TE5-MK73"]]
  ])("%s", (text, all) => { for (const one of all) expect(found(text)).toContainEqual(one) })
  test.each(["User guide version 2.0", "Keys 1 2 3 4 5 6 7 8 9 0", "Contract law since 1999"])("none: %s", text => { expect(found(text)).toEqual([]) })
})

describe("a business's own page", () => {
  test.each<[string, string]>([
    ["Hitta hit – Skrädderi Nålen", "Skrädderi Nålen, Storgatan 11, 722 15 Västerås. Tel 021-13 10 10."], ["Contacto | Panadería Trigo", "Panadería Trigo, C/ Mayor 22, 26001 Logroño. Teléfono 941 20 33 10."], ["İletişim – Kitabevi Mürekkep", "Kitabevi Mürekkep, Cumhuriyet Cad. No: 12, 26010 Eskişehir. Tel: 0222 230 11 40"],
    ["Как добраться", "Мастерская «Клён», ул. Садовая, д. 5, тел. 8 (912) 318-77-30"], ["Museo – Come arrivare", "Biglietteria: 049 820 4372"], ["Dónde estamos", "Floristería Girasol, Calle Mayor 10, 46002 Valencia. Tel.: 961 76 53 89"]
  ])("%s", (page, text) => { expect(found(text, { page })).toEqual([]) })
  test.each<[string, string]>([
    ["Contacts – Ann Lee", "Ann Lee, 5 Elm Street, Dover. Tel 202-555-0143"], ["My account – contact", "Ann Lee, 5 Elm Street. Tel 202-555-0143"], ["Order details", "Garn & Co, ship to 5 Elm Street, Dover. Tel 202-555-0143"], ["Inbox – where we are", "Ann Lee, 5 Elm Street, Dover. Tel 202-555-0143"], ["Where we are", "Ann Lee, 5 Elm Street, Dover"]
  ])("a person's stays private: %s", (page, text) => { expect(found(text, { page }).join()).toContain("5 Elm Street") })
  test.each<[string, string]>([["Köşe yazısı", "Yazan: Nermin Aydoğan – 10.09.2026"], ["Opinión | El Faro", "Lucía Robles Marín, 12.03.2026"], ["Энциклопедия", "Антон Павлович Чехов родился 29 января 1860 года в Таганроге."]])("who writes, and of whom encyclopaedias tell: %s", (page, text) => { expect(found(text, { page })).toEqual([]) })
  test("a note's page is no column", () => { expect(found("Patient Ann Okoro, born 12 March 1985", { page: "Notes" }).length).toBeGreaterThan(0) })
})
