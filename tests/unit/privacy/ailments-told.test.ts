import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { covers } from "./covers.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
describe("what ails somebody, in everyday words", () => {
  test.each([
    ["My brother is in hospital with gallstones.", "gallstones"], ["Zyra Quentova is off until Monday, tonsillitis again", "tonsillitis"], ["Meine Schwester hat Windpocken", "Windpocken"], ["ich bin ab Montag wegen eines Leistenbruchs krankgeschrieben", "Leistenbruchs"],
    ["ma fille a la rougeole", "rougeole"], ["mi hijo tiene varicela", "varicela"], ["mio padre ha avuto una polmonite", "polmonite"], ["minha avó está com catapora", "catapora"], ["mijn zoon heeft waterpokken", "waterpokken"], ["moja mama ma zapalenie płuc", "zapalenie płuc"],
    ["у дочки вітрянка", "вітрянка"], ["у мужа воспаление лёгких", "воспаление лёгких"], ["אמא שלי עם דלקת ריאות", "דלקת ריאות"], ["父が帯状疱疹になりました", "帯状疱疹"], ["我妈得了肺炎", "肺炎"], ["엄마가 폐렴이래요", "폐렴"], ["mẹ tôi bị viêm phổi", "viêm phổi"],
    ["min far har lunginflammation", "lunginflammation"], ["isällä on keuhkokuume", "keuhkokuume"], ["babička má zápal plic", "zápal plic"], ["anyukám tüdőgyulladást kapott", "tüdőgyulladás"], ["Gareth is signed off with stress.", "stress"], ["sygemeldt med stress", "stress"],
    ["she broke her left wrist", "left wrist"], ["Opa hat sich die Hüfte gebrochen", "Hüfte"], ["se rompió la pierna", "pierna"], ["сестра сломала руку", "руку"]
  ])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each(["Replace 240 shingles and flashing, labour 2 days", "Anyone with asthma should ask before travelling.", "Wer an Asthma leidet, sollte Sport nicht meiden.", "L'épidémie de grippe recule.", "今年流感疫苗接种率上升", "The boat broke the record.", "He broke the build again."])("nobody's: %s", text => { expect(found(text)).toEqual([]) })
  test("an article on an illness", () => { expect(found("Shingles is caused by a virus; my readers ask about it.", { page: "Article: Shingles" })).toEqual([]) })
})

describe("what was measured of a body", () => {
  test.each([["TSH 6.8 mIU/L (ref 0.4–4.0)", "TSH 6.8 mIU/L"], ["Ferritin | 9 | ng/mL", "Ferritin | 9 | ng/mL"], ["Blutdruck 152/94 mmHg", "Blutdruck 152/94"], ["Гемоглобин 98 г/л", "Гемоглобин 98 г/л"], ["LDL: 4,9 mmol/l", "LDL: 4,9 mmol/l"], ["血糖 8.2 mmol/L", "血糖 8.2 mmol/L"]])("%s", (text, value) => { expect(covers(text, value)).toBe(true) })
  test.each(["ветер 7 м/с, давление 749 мм рт. ст.", "Valori medi per 100 g: sale 0,4 g, colesterolo 12 mg", "LDL should be below 3.0 mmol/l", "Patients had a mean HbA1c of 7.9 %.", "BP 2040/11 shares"])("none: %s", text => { expect(found(text)).toEqual([]) })
  test("lists under a heading on a patient's page", () => {
    expect(found("Problem list\nType 2 diabetes\nHypertension\n\nNext visit in May", { page: "Patient summary" })).toEqual(["HEALTH Type 2 diabetes", "HEALTH Hypertension"])
    expect(found("Farina 500 g\nforno a 220 °C", { page: "Ricette" })).toEqual([])
  })
})

describe("numbers and secrets that people pass on", () => {
  test.each([
    ["NATIONAL_ID A204-887-331", "A number A204-887-331 (green card)"], ["NATIONAL_ID L220001293", "Perso L220001293 gilt bis 2031"], ["IBAN DE21 3704 0044 0532 0130 01", "IBAN kommt hier: DE21 3704 0044 0532 0130 01"], ["PHONE +55 11 98765-4321", "chave pix: +55 11 98765-4321"],
    ["CARD 4929 1187 2203 8847", "mum's card is 4929 1187 2203 8847"], ["CARD_CVV 882", "The customer read out 882 as the security code"], ["PASSWORD 7702", "пін від картки 7702"], ["PASSWORD mango-lassi-42", "the laptop login is still mango-lassi-42, ok"], ["PASSWORD gatito2024", "te paso la contra de netflix: gatito2024"],
    ["PASSWORD A9F3-77BC-01DE", "code wifi A9F3-77BC-01DE"], ["PASSWORD qamar-99", "وكلمة المرور qamar-99"], ["VEHICLE KX19 ZTR", "The licence plate on file is KX19 ZTR."], ["SPECIAL Unite", "union rep from Unite attended"], ["SPECIAL bi", "I came out as bi last weekend"], ["SPECIAL a practising Sikh", "The client is a practising Sikh."]
  ])("%s", (value, text) => { expect(found(text)).toContain(value) })
  test("codes for the day when the phone is lost", () => { expect(found("Recovery codes: 8f3k-29dl 77ab-x0pq")).toEqual(["OTP 8f3k-29dl", "OTP 77ab-x0pq"]) })
  test.each(["Beispiel: IBAN DE00 0000 0000 0000 0000 00", "A number of 204 887 people", "{\"user\": \"...\", \"password\": \"...\"}", "パスワードは90日ごとに変更してください。", "Order 4929 1187 2203 8847 shipped", "the login is required for v2-beta pages"])("none: %s", text => { expect(found(text)).toEqual([]) })
  test("half of a word is no name", () => { expect(found("Das WLAN-Passwort ist Kirschbaum!2020")).toEqual(["PASSWORD Kirschbaum!2020"]) })
})
