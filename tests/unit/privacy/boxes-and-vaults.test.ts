import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

const found = (text: string, context: DetectContext = { page: "Notes" }): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
const box = (label: string): DetectContext => ({ page: "Profile", field: { label, control: true } })

describe("what a box says of itself is no value", () => {
  test.each([
    ["Enter your email", "Email"], ["Mindestens 12 Zeichen", "Kennwort"], ["Introduce el código de 6 cifras", "Código de verificación"], ["Inserisci il tuo nome", "Nome e cognome"], ["MM / YY", "Valid thru"],
    ["ハイフンなしで入力してください", "携帯電話番号"], ["Pole wymagane", "Adres e-mail"], ["请输入卡号", "银行卡号"], ["dd/mm/aaaa", "Data de nascimento"], ["8자 이상 입력하세요", "비밀번호"], ["Забыли пароль?", "Пароль"]
  ])("%j in a box called %j", (text, label) => { expect(found(text, box(label))).toEqual([]) })

  test.each([
    ["blue tulip seventeen", "Password", "PASSWORD blue tulip seventeen"], ["correct horse battery", "Kennwort", "PASSWORD correct horse battery"], ["März", "Geburtsdatum", "DOB März"],
    ["ABCDEF", "Verification code", "OTP ABCDEF"], ["Ann von der Heide", "Name", "PERSON Ann von der Heide"], ["12 Elm Street", "Address", "ADDRESS 12 Elm Street"], ["Ask van der Berg", "Name", "PERSON Ask van der Berg"], ["Mi hijo 4471", "Contraseña", "PASSWORD Mi hijo 4471"]
  ])("%j in a box called %j is one", (text, label, value) => { expect(found(text, box(label))).toEqual([value]) })
})

describe("codes read out, spare ones in a row, doors, routers and vaults", () => {
  test.each([
    ["Caller: It says 9 5 1 6 6 9. Agent: that code worked.", "OTP 9 5 1 6 6 9"], ["הקוד הוא 5 9 8 0 4 1", "OTP 5 9 8 0 4 1"], ["mã vừa nhận là 2 8 6 2 1 9", "OTP 2 8 6 2 1 9"],
    ["Store these backup codes somewhere safe: dxe4-h2tt g34v-x3g8 dtfs-h8ve", "OTP g34v-x3g8"], ["code portail 0631", "PASSWORD 0631"], ["Fritzbox: mango-Oslo29", "PASSWORD mango-Oslo29"], ["495 430 018 ← my social, for the form", "SSN 495 430 018"]
  ])("%j", (text, value) => { expect(found(text)).toContain(value) })
  test("the lines of a vault", () => {
    expect(found("google, meganc33@mail.example, vWXpnXnCHFd9$8\nbank, glenn08, j8tU!vklMiCQ$3", { page: "Vault export" })).toEqual(["EMAIL meganc33@mail.example", "PASSWORD vWXpnXnCHFd9$8", "USERNAME glenn08", "PASSWORD j8tU!vklMiCQ$3"])
  })
  test.each(["Sizes 3 4 5 6 7 8 in stock", "Firmware 12.21.11.817 available (2 MB).", "Amazon: Bestseller2026", "Router: firmware-update"])("%j holds nothing", text => {
    expect(found(text, { page: "Info" })).toEqual([])
  })
})

test.each([
  ["Contacts: 030 29519200", "PHONE 030 29519200"], ["Your driver 07400 298802 is on the way.", "PHONE 07400 298802"], ["Passport: 143024354", "PASSPORT 143024354"], ["Hausnummer: 12–14", "ADDRESS 12–14"], ["Address line 2:12 Elm Street, Salem", "ADDRESS 12 Elm Street, Salem"]
])("what excuses programs, scores and timetables excuses nobody's own: %j", (text, value) => { expect(found(text, { page: "Profile" })).toContain(value) })

describe("what is written in a box is a value", () => {
  test.each([
    ["look at the moon", "Password", "PASSWORD look at the moon"], ["see you at ten", "Password", "PASSWORD see you at ten"], ["Super 12 zeichen", "Password", "PASSWORD Super 12 zeichen"], ["Inga", "First name", "PERSON Inga"], ["Nil", "First name", "PERSON Nil"],
    ["toon van dijk", "Name", "PERSON toon van dijk"], ["see cottage, mill lane", "Address", "ADDRESS see cottage, mill lane"], ["four two one", "CVV", "CARD_CVV four two one"], ["ngozi at gmail punkt com", "Email", "EMAIL ngozi at gmail punkt com"], ["Yes", "HIV status", "HEALTH Yes"]
  ])("%j in a box called %j", (text, label, value) => { expect(found(text, box(label))).toEqual([value]) })
})

test.each([
  ["تاریخ تولد: 1365/04/12", "DOB 1365/04/12", "پروفایل"], ["Callback requested\nNgozi Okoro, 07700 900123\nsupport@zenbank.com", "PHONE 07700 900123", "Contact | Zenbank"], ["Branch: Leeds\nName: Ngozi Okoro\nPhone: 07700 900123", "PHONE 07700 900123", "Contact us | Zenbank"],
  ["Seats 14A, 14B. You selected a Jewish kosher meal", "SPECIAL Jewish", "Booking"], ["Port: 06 12 34 56 78", "PHONE 06 12 34 56 78", "Fiche client"], ["Zdjęcia: Anna Kowalska", "PERSON Anna Kowalska", "Moje albumy"], ["Ngozi Okoro (1030-1130)", "PERSON Ngozi Okoro", "Rota"],
  ["Petra Sommer: Kannst du mir das Buch bestellen? ISBN 978-3-16-148410-0", "PERSON Petra Sommer", "Chat"], ["Ngozi Okoro | Editor | 12 March 2026\ncan edit", "PERSON Ngozi Okoro", "Shared with – Docs"], ["Petra Sommer wurde am 3. Mai 1750 € überwiesen", "PERSON Petra Sommer", "Mein Konto"],
  ["Tomiwa Adeyoju\nMon–Fri 9–17\nMobile 07700 900123", "PHONE 07700 900123", "Contact – Tomiwa Adeyoju"], ["I rent the flat over the library at 14 Mill Lane, Leeds, the side gate is open", "ADDRESS 14 Mill Lane, Leeds", "Chat"],
  ["Party Sat 19:30 Lime Street, Bristol", "ADDRESS 30 Lime Street, Bristol", "Chat"], ["I have epilepsy and take lamotrigine, which can cause a rash", "HEALTH lamotrigine", "Messages"], ["Passenger name DAS/ASHA", "PERSON DAS/ASHA", "Trip"]
])("nobody's own is excused: %j", (text, value, page) => { expect(found(text, { page })).toContain(value) })
