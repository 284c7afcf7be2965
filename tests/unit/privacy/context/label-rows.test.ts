import { describe, expect, test } from "vitest"
import { detect, detectCritical } from "../../../../src/privacy/detect.ts"
import { labelType } from "../../../../src/privacy/context/field-type.ts"

const valuesOf = (text: string, page?: string): string[] => detect(text, page === undefined ? {} : { page }).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("a value is found wherever a page puts it beside its label", () => {
  test.each([
    ["• Reason for sick leave → sciatica\n• Faith → Baha'i", ["HEALTH sciatica", "SPECIAL Baha'i"]],
    ["Glaubensbekenntnis ........... Mennonit\nZählernummer ................. 9 884 120 77", ["SPECIAL Mennonit", "ACCOUNT_ID 9 884 120 77"]],
    ["Login password *\nkettle-Rain 77\nDenomination *\nQuaker", ["PASSWORD kettle-Rain 77", "SPECIAL Quaker"]],
    ["gluten\n(Known allergies)\n\nAshkenazi\n(Ethnic background)", ["HEALTH gluten", "SPECIAL Ashkenazi"]],
    ["30449117\n(Account no. (8 digits))", ["BANK_ACCOUNT 30449117"]],
    ["Motif de l'arrêt\tlumbago\tModifier\nConfession\tluthérienne\tModifier", ["HEALTH lumbago", "SPECIAL luthérienne"]],
    ["**Intolleranze** = fruttosio\n**Credo religioso** = buddista", ["HEALTH fruttosio", "SPECIAL buddista"]],
    ["Powód zwolnienia => zapalenie oskrzeli", ["HEALTH zapalenie oskrzeli"]],
    ["氏名 中村 蒼\n生年月日 1984/02/11\n持病 痛風", ["PERSON 中村 蒼", "DOB 1984/02/11", "HEALTH 痛風"]],
    ["성 ........ 문\n병가 사유 ........ 편두통", ["PERSON 문", "HEALTH 편두통"]],
    ["סיבת המחלה → דלקת ריאות\nמס' זהות → 031458267", ["HEALTH דלקת ריאות", "NATIONAL_ID 031458267"]]
  ])("%j", (text, values) => { expect(valuesOf(text)).toEqual(values) })

  test.each([
    ["\"Allergic to\",\"Where do you live?\",\"Faith\"\n\"latex\",\"3 Dock Road, Hull\",\"Jain\"", ["HEALTH latex", "ADDRESS 3 Dock Road, Hull", "SPECIAL Jain"]],
    ["\"Rue, numéro et ville\",\"Confession\"\n\"9 rue Basse, 14000 Caen\",\"juive\"", ["ADDRESS 9 rue Basse, 14000 Caen", "SPECIAL juive"]],
    ["| Customer | Loyalty card number |\n|---|---|\n| Oona Virtala | KX-448 120 9 |", ["PERSON Oona Virtala", "ACCOUNT_ID KX-448 120 9"]],
    ["| Ref | Fackförbund |\n|---|---|\n| 12 | Kommunal |", ["SPECIAL Kommunal"]]
  ])("under the heads of a table: %j", (text, values) => { expect(valuesOf(text)).toEqual(values) })

  test.each([
    ["Henkilötunnuksesi", "NATIONAL_ID"], ["Soyadınız", "PERSON"], ["Lösenordet", "PASSWORD"], ["Your diagnoses (if any)", "HEALTH"]
  ])("a field's label tells with the ending it has: %s", (label, type) => { expect(labelType(label)).toBe(type) })
  test("where a label may ask for two things, what stands there decides", () => {
    expect(detect("KX-448 120 9", { field: { label: "Loyalty card number" } }).map(found => found.type)).toEqual(["ACCOUNT_ID"])
    expect(detect("4111 1111 1111 1111", { field: { label: "Loyalty card number" } }).map(found => found.type)).toEqual(["CARD"])
  })
})

describe("a short or small value is one", () => {
  test.each([
    ["Name | Passport no\nAnn Lee | c01x00t47", ["PERSON Ann Lee", "PASSPORT c01x00t47"]],
    ["Diagnosis\nlupus\nPlease see the doctor soon, it is not good.", ["HEALTH lupus"]],
    ["Religion\nSikh\nHe attends the temple in Leeds …", ["SPECIAL Sikh"]],
    ["Account number: ABC123", ["BANK_ACCOUNT ABC123"]], ["Bank account: 12-3", ["BANK_ACCOUNT 12-3"]], ["Kontonummer: 123", ["BANK_ACCOUNT 123"]]
  ])("%j", (text, values) => { expect(valuesOf(text)).toEqual(values) })
})

describe("no value is seen where none is", () => {
  test.each([
    "Religion\nPolitics\nSports\nScience", "Allergies: none known", "Password: must have at least 12 characters", "Faith\nSelect…\nEthnic background\nPrefer not to say",
    "Diagnose: keine", "信仰: 无", "Email settings\nPassword reset\nAddress book", "Medication: -", "Kredi kartı: yok"
  ])("%j", text => { expect(valuesOf(text)).toEqual([]) })
})

describe("a code that a sentence asks for", () => {
  test.each([
    ["Enter 551 208 to approve the transfer.", "551 208"], ["Syötä 84417 kirjautuaksesi sisään.", "84417"], ["Ödemeyi onaylamak için 630915 girin.", "630915"],
    ["ログインするには 204418 を入力してください。", "204418"], ["Введите 7741, чтобы подтвердить платёж.", "7741"], ["We texted QRT-418 to your phone. Enter it to sign in.", "QRT-418"],
    ["भुगतान की पुष्टि के लिए 330142 दर्ज करें।", "330142"], ["אנא הקלד 90417 כדי לאשר את התשלום.", "90417"]
  ])("%s", (text, code) => { expect(valuesOf(text)).toEqual([`OTP ${code}`]) })
  test.each(["Enter 2024 to see the events of that year and continue.", "Use 5000 € to complete the purchase", "Type 1200 words to finish the essay"])("but not %s", text => { expect(valuesOf(text)).toEqual([]) })
})

describe("records without labels", () => {
  test("a clinic's list", () => {
    expect(valuesOf("Ilse Brandner / 3.11.1956 / 0664 118 42 09 / Gürtelrose", "Patientenliste")).toEqual(["PERSON Ilse Brandner", "DOB 3.11.1956", "PHONE 0664 118 42 09", "HEALTH Gürtelrose"])
    expect(valuesOf("강하늘 / 1961-04-09 / 010-5512-7781 / 천식", "환자 목록")).toEqual(["PERSON 강하늘", "DOB 1961-04-09", "PHONE 010-5512-7781", "HEALTH 천식"])
  })
  test("a title that says whose record it is", () => {
    expect(valuesOf("Scheda cliente: Fiorella Bassi – Portale")).toEqual(["PERSON Fiorella Bassi"])
    expect(valuesOf("Cem Taşkın – hasta dosyası")).toEqual(["PERSON Cem Taşkın"])
    expect(valuesOf("Account settings – Example Shop")).toEqual([])
  })
  test("why a patient came, and nobody else", () => {
    expect(valuesOf("Pacient: Dorin Munteanu\nMotiv: lombosciatică")).toContain("HEALTH lombosciatică")
    expect(valuesOf("Motiv: lombosciatică")).toEqual([])
  })
})

test("secrets in pairs, and of words", () => {
  expect(valuesOf("curl -u mira_s:h7!kTq2 https://api.example.com")).toEqual(["USERNAME mira_s", "PASSWORD h7!kTq2"])
  expect(valuesOf("Key: refresh_token  Value: 9F2C7A11D04B")).toEqual(["SESSION_TOKEN 9F2C7A11D04B"])
  expect(valuesOf("Shared login, password harbour mint ladder 42")).toEqual(["PASSWORD harbour mint ladder 42"])
})

test("the second look sees critical values in rows too", () => {
  const text = "• Login password → tide pool 9!x\n• Faith → Sikh"
  expect(detectCritical(text).map(({ start, end }) => text.slice(start, end))).toEqual(["tide pool 9!x"])
})
