import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { EntityType } from "../../../src/core/finding.ts"
import { detect, type FieldContext } from "../../../src/privacy/detect.ts"

type Found = [type: EntityType, text: string, value: string]
const found: Found[] = [
  ["EMAIL", "Mail anna.k+shop@mail.example.org, please", "anna.k+shop@mail.example.org"],
  ["EMAIL", "anna.k [at] example [dot] org", "anna.k [at] example [dot] org"],
  ["EMAIL", "Kontakt: jörg@müller.example", "jörg@müller.example"],
  ["EMAIL", "mailto:anna%40example.org", "anna%40example.org"],
  ["EMAIL", "anna&#64;example.org", "anna&#64;example.org"],
  ["EMAIL", "an\u200bna@example.org", "an\u200bna@example.org"],
  ["PHONE", "Call +49 170 1234567 now", "+49 170 1234567"],
  ["PHONE", "(212) 555-0187", "(212) 555-0187"],
  ["PHONE", "Tel. 0170 1234567", "0170 1234567"],
  ["PHONE", "Téléphone : 06 12 34 56 78", "06 12 34 56 78"],
  ["PHONE", "電話：03-1234-5678", "03-1234-5678"],
  ["PHONE", "Phone: ٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩"],
  ["CARD", "Visa 4111 1111 1111 1111", "4111 1111 1111 1111"],
  ["CARD", "paid with 378282246310005", "378282246310005"],
  ["CARD", "4111-1111-1111-1111 exp", "4111-1111-1111-1111"],
  ["CARD_CVV", "CVV: 123", "123"],
  ["CARD_EXPIRY", "Expiry date: 04/27", "04/27"],
  ["IBAN", "to DE89 3704 0044 0532 0130 00 today", "DE89 3704 0044 0532 0130 00"],
  ["IBAN", "gb29nwbk60161331926819", "gb29nwbk60161331926819"],
  ["BANK_ACCOUNT", "Account number: 12345678", "12345678"],
  ["SSN", "SSN 536-90-4399", "536-90-4399"],
  ["NATIONAL_ID", "DNI 54362315K", "54362315K"],
  ["NATIONAL_ID", "CPF 390.533.447-05", "390.533.447-05"],
  ["NATIONAL_ID", "PESEL: 44051401359", "44051401359"],
  ["TAX_ID", "Steuernummer: 93815/08152", "93815/08152"],
  ["PASSPORT", "Passport No: X1234567", "X1234567"],
  ["DRIVER_LICENSE", "Driver's license: D1234567", "D1234567"],
  ["PASSWORD", "password: hunter2!x", "hunter2!x"],
  ["PASSWORD", "Das Passwort ist Gartenzaun7", "Gartenzaun7"],
  ["OTP", "Your verification code is 482913", "482913"],
  ["OTP", "482913 is your verification code", "482913"],
  ["OTP", "Your code: 048213", "048213"],
  ["OTP", "Use code 771 204 to log in", "771 204"],
  ["OTP", "Enter 482913 to sign in", "482913"],
  ["SSN", "536904399 is my SSN", "536904399"],
  ["BANK_ACCOUNT", "Account number 12345678, by post", "12345678"],
  ["CARD_EXPIRY", "card expiring 12/29 soon", "12/29"],
  ["PERSON", "Order placed by Anna Kowalska", "Anna Kowalska"],
  ["ADDRESS", "10 Downing Street, London SW1A 2AA", "10 Downing Street, London SW1A 2AA"],
  ["ADDRESS", "to 7 Old Mill Lane, Bath. Last seen", "7 Old Mill Lane, Bath"],
  ["API_KEY", "key sk-proj-abcdEFGH1234567890abcd", "sk-proj-abcdEFGH1234567890abcd"],
  ["API_KEY", "AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"],
  ["API_KEY", "export X=9fKq2LmZ7xWv1BnT4yRs8Hd6", "9fKq2LmZ7xWv1BnT4yRs8Hd6"],
  ["JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_def", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_def"],
  ["PRIVATE_KEY", "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----"],
  ["SESSION_TOKEN", "Authorization: Bearer abcdef123456789", "abcdef123456789"],
  ["SESSION_TOKEN", "Cookie: sessionid=38afes7a8ab", "38afes7a8ab"],
  ["CRYPTO", "0x52908400098527886E0F7030069857D2E4169EE7", "0x52908400098527886E0F7030069857D2E4169EE7"],
  ...["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L",
    "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "cosmos1depk54cuajgkzea6zpgkq36tnjwdzv4afc3d27"].map((address): Found => ["CRYPTO", `pay to ${address} now`, address]),
  ["IP", "Last login from 203.0.113.9", "203.0.113.9"],
  ["IP", "from 2001:db8:85a3::8a2e:370:7334", "2001:db8:85a3::8a2e:370:7334"],
  ["MAC", "00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5E"],
  ["GPS", "52.52043, 13.40495", "52.52043, 13.40495"],
  ["DOB", "Date of birth: 4 March 1984", "4 March 1984"],
  ["DOB", "geboren am 04.03.1984", "04.03.1984"],
  ["PERSON", "Dear Anna Kowalska,\nthank you", "Anna Kowalska"],
  ["PERSON", "Sehr geehrte Frau Özdemir, vielen Dank", "Özdemir"],
  ["PERSON", "Signed in as Priya Raman", "Priya Raman"],
  ["PERSON", "Name: Zbigniew Przybylski", "Zbigniew Przybylski"],
  ["PERSON", "山田太郎様", "山田太郎"],
  ["ADDRESS", "12 Main Street, Springfield, IL 62704", "12 Main Street, Springfield, IL 62704"],
  ["ADDRESS", "Lindenallee 12, 50668 Köln", "Lindenallee 12, 50668 Köln"],
  ["ADDRESS", "24 rue de la Paix, 75002 Paris", "24 rue de la Paix, 75002 Paris"],
  ["ADDRESS", "Calle Mayor 5, 28013 Madrid", "Calle Mayor 5, 28013 Madrid"],
  ["ADDRESS", "Via Garibaldi 7, 20121 Milano", "Via Garibaldi 7, 20121 Milano"],
  ["ACCOUNT_ID", "Kundennummer: 88213377", "88213377"],
  ["USERNAME", "Logged in as anna.k84", "anna.k84"]
]
const fields: [EntityType, string, FieldContext][] = [
  ["PERSON", "Li", { label: "Vorname" }], ["PERSON", "weber", { key: "lastName" }], ["PERSON", "Ng", { autocomplete: "section-a shipping family-name" }], ["PERSON", "佐藤", { label: "氏名" }], ["PERSON", "ليلى", { label: "الاسم" }],
  ["ADDRESS", "Springfield", { label: "City" }], ["ADDRESS", "1010", { label: "Postleitzahl" }], ["ADDRESS", "5 bis", { autocomplete: "address-line1" }],
  ["PASSWORD", "x", { type: "password" }], ["PHONE", "555", { type: "tel" }], ["DOB", "1984", { autocomplete: "bday-year" }], ["EMAIL", "not-yet", { type: "email" }],
  ["USERNAME", "anna", { label: "Kullanıcı adı" }], ["ACCOUNT_ID", "A-77", { label: "Membership number" }], ["CARD_CVV", "123", { key: "cvc" }], ["OTP", "7421", { label: "Código de verificación" }],
  ["NATIONAL_ID", "12345", { label: "身份证号码" }], ["BANK_ACCOUNT", "0007", { label: "Numéro de compte" }], ["IBAN", "DE00", { label: "IBAN" }], ["PERSON", "Jan", { label: "Imię" }], ["SPECIAL", "none of it", { label: "Religion" }]
]
const clear = ["Zip code 48213", "Promo code 482913 saves 10", "Error code 40412", "Version 10.2.3.4 released", "Total $1,299.00 for 3 items", "Order 112-3344556-1234567 shipped on 2024-11-25", "ISBN 978-3-16-148410-0", "SKU 4006381333931", "Save 20% today: 1 234 567 users", "Open 9:00-17:30, Mon-Fri",
  "Chapter 12: The Long Road Home", "by Jane Austen", "commit 9fceb02d0ae598e95dc970b74767f19372d61af8", "Password must have 8 characters", "Enter your email address", "127.0.0.1:8080", "In stock: 12, rating 4.7 of 5 (1,204 reviews)",
  "Delivery between 3 and 5 March 2025", "Tracking 1Z999AA10123456784", "Copyright 1999-2024 Example GmbH", "#ff8800 rgba(12, 34, 56)", "width 1024 x 768 px", "Model XJ-2000-B, part no. 55-1234-99", "16:9", "Blue shelf, 30 cm", "Welcome to the shop", "URL: https://shop.example/account\n\n[a1] button \"Show orders\"", "Hello World", "Dear Customer, thank you"]

describe("what detect finds", () => {
  test.each(found)("%s in %j", (type, text, value) => {
    const spans = detect(text).filter(finding => finding.type === type).map(({ start, end }) => text.slice(start, end))
    expect(spans).toEqual([value])
  })
  test.each(fields)("%s by its field: %j", (type, text, field) => {
    expect(detect(text, { field: { control: true, ...field } })).toMatchObject([{ start: 0, end: text.length, type }])
  })
  test.each(clear)("public: %j", text => { expect(detect(text)).toEqual([]) })

  test("who stands beside a person is one too", () => {
    const text = "Contact Anna Kowalska or Xylo Vrentz"
    expect(detect(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Anna Kowalska", "Xylo Vrentz"])
  })
  test("a label nearby needs a value that can be meant", () => {
    expect(detect("Edit", { field: { label: "E-mail" } })).toEqual([])
    expect(detect("not provided", { field: { label: "Phone" } })).toEqual([])
    expect(detect("Blue shelf", { field: { column: "Product name" } })).toEqual([])
  })
  test("a shop's own desk address is public on its own page, and private elsewhere", () => {
    expect(detect("Write to support@shop.example.com", { url: "https://www.example.com/help" })).toEqual([])
    expect(detect("Write to support@shop.example.com", { url: "https://mail.example.net/" })).toHaveLength(1)
  })
  test("a hash in hex is no address of a coin", () => {
    const hashes = Array.from({ length: 2_000 }, (_, at) => createHash("md5").update(`file ${at}`).digest("hex"))
    expect(hashes.filter(hash => detect(`md5 ${hash}  file.iso`).some(({ type }) => type === "CRYPTO"))).toEqual([])
  })
  test("placeholders are never found again", () => { expect(detect("Dear ‹PERSON_1›, your code ‹OTP_12› and Name: ‹PERSON_2›")).toEqual([]) })
})

describe("properties", () => {
  const pieces = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...found.map(([, text]) => text), "%", "%4", "&#", "&#x110000;", "‹EMAIL_1›", "\ud800", "\u200b", "a".repeat(300), "1 ".repeat(90), "(".repeat(40), "- ".repeat(60)))).map(parts => parts.join(" "))
  test("never throws; spans are in order, apart, inside the text and not empty", () => {
    fc.assert(fc.property(pieces, fc.option(fc.constantFrom(...fields.map(([, , field]) => field))), (text, field) => {
      let from = 0
      for (const { start, end, score } of detect(text, field ? { field } : {})) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(score).toBeGreaterThan(0)
        from = end
      }
    }), { numRuns: 300 })
  })
  test("awkward long texts take no more than moments", () => {
    for (const unit of ["a", "1", "1 ", "A ", "A1-", ".", "@", "a@", "a.", ":", "0:", "Ab ", "12 Ab ", "(1", "%41", "&", "-", "é", "\n", "名"]) {
      const text = unit.repeat(Math.ceil(20_000 / unit.length))
      const before = process.cpuUsage()
      detect(text)
      expect(process.cpuUsage(before).user / 1_000, JSON.stringify(unit)).toBeLessThan(3_000)
    }
  })
})
