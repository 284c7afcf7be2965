import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("what a form says of itself is nobody's", () => {
  test.each([
    "Adresse e-mail\nMot de passe\nMot de passe oublié ?", "Nome de utilizador\nPalavra-passe", "Login\nHasło\nNie pamiętam hasła", "아이디\n비밀번호\n아이디 저장", "E-mail address\nPassword\nRemember me on this device\nForgot password?",
    "FEATURE_PASSWORD_HINTS=true", "お客様各位、お疲れ様です。"
  ])("%j", (text) => { expect(found(text)).toEqual([]) })
  test.each([
    ["Username\nmaria.k\nPassword\ncorrect horse battery", "PASSWORD correct horse battery"], ["Password\nremember-me-2019", "PASSWORD remember-me-2019"], ["ユーザー: 山田様、ご確認ください。", "PERSON 山田"],
    ["Tyler: where are you?\nAnna: on my way", "PERSON Tyler"]
  ])("%j still tells", (text, value) => { expect(found(text)).toContain(value) })
})

describe("shops on contact pages of their own", () => {
  test.each([
    ["Kahvila Koivu, Satamakatu 2, 70100 Kuopio, puh. 017 626 9977. Avoinna ma–pe 8–17.", "Yhteystiedot – Kahvila Koivu"], ["Lindas Cykelverkstad, Storgatan 12, 903 26 Umeå, tel. 090-13 85 62.", "Kontakt – Lindas Cykelverkstad"]
  ])("%j", (text, page) => { expect(found(text, { page })).toEqual([]) })
  test.each([["Outi Koivu, Satamakatu 2, 70100 Kuopio, puh. 017 626 9977.", "Yhteystiedot – Outi Koivu"], ["Linda Verkstad, Storgatan 12, 903 26 Umeå, tel. 090-13 85 62.", "Kontakter – Linda Verkstad"]])("not people in an address book: %j", (text, page) => {
    expect(found(text, { page }).length).toBeGreaterThan(1)
  })
})

describe("critical values in unusual form", () => {
  test.each([
    ["the account you asked for is  IE53 EBSI 205\n5 2548 8959 70  (it wrapped, sorry)", "IBAN IE53 EBSI 205\n5 2548 8959 70"], ["The card starts, ok: 55  18   0  07  6   10  27   6  34  6", "CARD 55  18   0  07  6   10  27   6  34  6"],
    ["Each recovery code works once: 7woo9-i1pmu, 41s5p-ka9us, bicdl-6ckeo", "OTP 7woo9-i1pmu"], ["Here's the live key for the importer: 564f8581238bd692f65dd9009a791a33f2561254", "PASSWORD 564f8581238bd692f65dd9009a791a33f2561254"],
    ["potvrzení mailem; číslo mého pasu je 47504063", "PASSPORT 47504063"], ["The number of my passport is 143024354.", "PASSPORT 143024354"], ["Ich brauche noch eure Passnummern. Meine: C0ZB0W80, danke.", "PASSPORT C0ZB0W80"],
    ["Bring license S163-7292-6630 and the registration.", "DRIVER_LICENSE S163-7292-6630"], ["Kod autoryzacji: 778368. Operacja: zmiana limitu.", "OTP 778368"], ["Кодът за получаване е 7726.", "OTP 7726"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
  test("a code of an app, a digit a box", () => { expect(found("8\n5\n2\n2\n7\n6", { field: { label: "Code from your authenticator", control: true } })).toEqual(["OTP 8\n5\n2\n2\n7\n6"]) })
  test.each(["MIT license 2.0, license key optional", "Card stats 5 4 12 7 8 10 11 12 9 3 2 1 5 6", "IBAN\nDE89 3704 0044 0532 0130 00\nBetrag\n184,50 EUR"])("%j: no number of a card or bank but the IBAN", (text) => {
    expect(found(text).filter((one) => !one.endsWith("DE89 3704 0044 0532 0130 00"))).toEqual([])
  })
})
