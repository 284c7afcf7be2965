import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Inbox" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("codes and keys as people pass them on", () => {
  test.each([
    ["Il codice per autorizzare il pagamento di 289,33 EUR è 529434.", "OTP 529434"], ["Cliente: me pide un código, me ha llegado el 049378, ¿es ese?", "OTP 049378"], ["six digits from the text: 2 4 3 6 0 1", "OTP 2 4 3 6 0 1"],
    ["el segundo factor era 443 467 pero ya caducó; prueba con 465 443", "OTP 465 443"], ["sure, it’s 3783 217457 78310, exp 12/31, and the three digits are 992", "CARD_CVV 992"],
    ["Recovery key for Lauren Hendricks\nM2VX-9TLB-44QJ-WE7R\nStore it somewhere safe.", "PASSWORD M2VX-9TLB-44QJ-WE7R"], ["bank login cody9850 :: 7pIM_QnD9$10", "PASSWORD 7pIM_QnD9$10"],
    ["coffre : 23-46-04 ; alarme maison 2769", "PASSWORD 23-46-04"], ["coffre : 23-46-04 ; alarme maison 2769", "PASSWORD 2769"], ['redis-cli> GET sess:4471\n"34b4d9b583b1109deb1f379b95309d1d"', "SESSION_TOKEN 34b4d9b583b1109deb1f379b95309d1d"],
    ['{"conductor":"Viviana Bilbao","licencia":"D65731934"}', "DRIVER_LICENSE D65731934"], ["https://portal.example/patients/794%20053%203681/letters", "HEALTH_ID 794%20053%203681"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
})

describe("codes and keys in the words of a call or a note", () => {
  test.each([
    ["Diners 36261308565437 declined twice", "CARD 36261308565437"], ["Amex 371449635398431 declined", "CARD 371449635398431"], ["SKT 12/28 CVV 543 dedi telefonda", "CARD_EXPIRY 12/28"], ["03/27 is when the card runs out", "CARD_EXPIRY 03/27"],
    ["کارت ۶۰۳۷۹۹۲۶۸۷۲۹۷۹۶۲ cvv2 ۹۷۶ تاریخ ۰۵/۰۸", "CARD_EXPIRY ۰۵/۰۸"], ["セキュリティコードは裏面の453です", "CARD_CVV 453"], ["信用卡有效期06/32，背面后三位320", "CARD_CVV 320"], ["Prüfziffer auf der Rückseite? Das ist die 926.", "CARD_CVV 926"],
    ["Enter this on your TV: CBBV-OISI", "OTP CBBV-OISI"], ["Geben Sie diesen Code auf Ihrem Fernseher ein: CBBV-OISI", "OTP CBBV-OISI"], ["Saisissez ce code sur votre TV : KXQT-MZWB", "OTP KXQT-MZWB"], ["Go to tv.example/device and enter CBBV-OISI", "OTP CBBV-OISI"],
    ["รหัสตู้เซฟที่บ้านคือ 337035 นะ", "PASSWORD 337035"], ["код під'їзду 1505, третій поверх", "PASSWORD 1505"], ["code du coffre 4417", "PASSWORD 4417"], ["kluiscode 55120", "PASSWORD 55120"], ["a senha do cofre é 90412", "PASSWORD 90412"],
    ["کاربر shahram_d رمز Kavir#Shab88", "PASSWORD Kavir#Shab88"], ["user/pass for the NAS: familyadmin / b0ttleC4p_r0ck", "PASSWORD b0ttleC4p_r0ck"], ["user/pass for the NAS: familyadmin / b0ttleC4p_r0ck", "USERNAME familyadmin"], ["login/pass : marcel / s3cretPomme!", "PASSWORD s3cretPomme!"],
    ["UPDATE users SET email='p@mail.example', pw_plain='Jacaranda_98x' WHERE login='pcastell';", "PASSWORD Jacaranda_98x"], ["SELECT * FROM users WHERE login='pcastell' AND active=1;", "USERNAME pcastell"],
    ["seed backup → cabin lemon orbit thrive quick velvet dune oyster script maple jaguar fence", "PRIVATE_KEY cabin lemon orbit thrive quick velvet dune oyster script maple jaguar fence"], ["last 4 of social? it's all of it on file, 608502569", "SSN 608502569"],
    ["id,full_name,dob,nin\n1,Emeka Obi,1993-05-06,81976665364\n2,Hauwa Bello,1988-10-30,81852637263", "NATIONAL_ID 81976665364"], ["เลขบัตร 3906622650477 เกิดวันที่ 12 สิงหาคม 2523", "NATIONAL_ID 3906622650477"], ["pojištěnec 7407092946, ZP 111", "HEALTH_ID 7407092946"], ["Card sănătate 8038196707248412", "HEALTH_ID 8038196707248412"],
    ["salasana on Lumihanki-552, tunnus irmelip", "USERNAME irmelip"], ["Přihlášený: blazena47, poslední přístup včera", "USERNAME blazena47"], ["Steam: xX_Gristle_Xx — add me", "USERNAME xX_Gristle_Xx"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })

  test.each([
    "Order 36261308565438 shipped", "The offer runs out 03/27 in all shops", "Watch it on your TV: CNN-LIVE", "Steam: 1.2.4 is out", "seed: sow them in spring, water often", "login/pass: ask at the desk / front office", "SELECT name FROM products WHERE color='red' AND size='XL';",
    "Follow us on social: 608502569 likes", "背面320克", "ตัวอย่างเลขบัตร 1-2345-67890-12-1", "UPDATE prices SET amount='19.99' WHERE sku='A-100';"
  ])("%j holds none", text => { expect(found(text, { page: "Shop" }).filter(one => /^(?:CARD|OTP|PASSWORD|PRIVATE_KEY|SSN|NATIONAL_ID|USERNAME)/.test(one))).toEqual([]) })
})

describe("numbers under which a house knows somebody, by more of their names", () => {
  test.each([
    ["أريد إلغاء اشتراكي رقم 49538235", "49538235"], ["رقم بوليصتي 98742060", "98742060"], ["กรมธรรม์เลขที่ 217064343", "217064343"], ["Gentile Ginevra, la sua pratica n. 2025/629113 è stata accolta.", "2025/629113"], ["Votre dossier n° FR-2204817 est complet.", "FR-2204817"],
    ["Ihr Vorgang 2291-88412 wird bearbeitet.", "2291-88412"], ["contul meu de client e RO-10973023", "RO-10973023"], ["Hollis, juror no. 691797928", "691797928"], ["insured through GE-609943102", "GE-609943102"], ["pago rechazado cliente=61192070 motivo=51", "61192070"],
    ["Sicil 871414 · Doğum 12/12/1982", "871414"], ["Élève Inès Bouzidi, INE 688631875KA", "688631875KA"]
  ])("%j", (text, value) => { expect(found(text)).toContain(`ACCOUNT_ID ${value}`) })
  test.each([["enhed-id dafd9a06-c774-807c-0130-3d68ef889ac7"], ["端末ID 8e85a5f1-5ee2-e09c-d814-6fa999f9717d"], ["ID urządzenia: 8e85a5f1-5ee2-e09c-d814-6fa999f9717d"]])("%j", text => { expect(found(text)[0]).toMatch(/^DEVICE_ID /) })
  test.each(["Your case of 24 bottles", "Votre dossier est complet", "your file 2024", "la sua pratica del 12/03/2025", "INE: inflación del 3,2 %"])("%j", text => { expect(found(text, { page: "Shop" })).toEqual([]) })
})
