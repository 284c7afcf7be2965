import { describe, expect, test } from "vitest"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"

/** What is found, by type. */
const found = (text: string, context: DetectContext = {}): string[] => detect(text, context).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

describe("a clinical note tells who, when born, and what of", () => {
  test.each([
    ["Patient Mary Poole, born 3 May 1971, has chronic kidney disease and takes ramipril.", ["PERSON Mary Poole", "DOB 3 May 1971", "HEALTH chronic kidney disease", "HEALTH ramipril"]],
    ["Pacjentka Anna Nowak, ur. 12.03.1970, choruje na astmę.", ["PERSON Anna Nowak", "DOB 12.03.1970", "HEALTH astmę"]],
    ["患者李明，出生于1970-03-12，确诊糖尿病。", ["PERSON 李明", "DOB 1970-03-12", "HEALTH 糖尿病"]],
    ["Pacienta Ioana Rusu, născută la 01.02.1980, are migrenă.", ["PERSON Ioana Rusu", "DOB 01.02.1980", "HEALTH migrenă"]],
    ["Hasta Deniz Kaya, doğum tarihi 04.05.1990, gastrit nedeniyle takipte.", ["PERSON Deniz Kaya", "DOB 04.05.1990", "HEALTH gastrit"]]
  ])("%s", (text, expected) => { expect(found(text)).toEqual(expected) })
  test.each(["Patient portal: please log in to see your results from Monday 3 May.", "Patient Information Leaflet, version 3 May 2021, has been updated.", "Patients wait 12 days on average."])("and is nobody's where nobody is named: %s", text => { expect(found(text)).toEqual([]) })
})

describe("sentences that leave a place for a value", () => {
  test.each([
    ["Neue Anmeldung bei Ihrem Konto lena_k7 von IP 203.0.113.9", "USERNAME lena_k7"],
    ["The build server's login is deploy7 / tall-river-stone", "PASSWORD tall-river-stone"],
    ["Ann: what is the door password?\nBen: it is Qz7!mm20", "PASSWORD Qz7!mm20"],
    ["And your date of birth? It's 04/11/1962", "DOB 04/11/1962"],
    ["Bot: Where should it be delivered to? Me: 12 Quarry Bank, Dolgarth, Wales", "ADDRESS 12 Quarry Bank, Dolgarth, Wales"],
    ["Chào Minh, hàng sẽ được giao đến 12 Hàng Bông, Hoàn Kiếm, Hà Nội.", "ADDRESS 12 Hàng Bông, Hoàn Kiếm, Hà Nội"],
    ["她是 CGIL? Il collega è iscritto alla CISL.", "SPECIAL iscritto alla CISL"],
    ["She converted to Judaism last year.", "SPECIAL converted to Judaism"],
    ["He was convicted of fraud in 2012.", "SPECIAL convicted of fraud"],
    ["Tom is on sick leave because of shoulder surgery.", "HEALTH shoulder surgery"],
    ["Pošlete to na účet 19-2000145399/0800 do pátku.", "BANK_ACCOUNT 19-2000145399/0800"],
    ["IBAN: GB82  WEST  1234  5698  7654  32", "IBAN GB82  WEST  1234  5698  7654  32"],
    ["Kovács Péter vagyok, hívjon vissza.", "PERSON Kovács Péter"],
    ["Everybody calls me Bertie.", "PERSON Bertie"]
  ])("%s", (text, expected) => { expect(found(text).some(one => one.startsWith(expected)), found(text).join(" · ")).toBe(true) })
  test.each(["Your account settings can be changed from the menu.", "Did you forget your password? Reset it here", "The login is free / open to all", "Members of the public are welcome.", "The museum was converted to flats.", "We ship to 40 countries, free of charge."])("none is taken from: %s", text => { expect(found(text)).toEqual([]) })
})

describe("what a business tells of itself on its own page", () => {
  test.each<[string, string]>([
    ["Kontakt – Radhaus Nord", "Unser Ladengeschäft: Ahornweg 12, 22303 Hamburg. Telefon +49 40 5550199. Öffnungszeiten Mo–Fr 9–18 Uhr."],
    ["Contatti", "Ci trovate in Via Larga, 4, 20122 Milano (MI), tel. +39 02 5550 1234. Aperti dal lunedì al sabato, 9-13."],
    ["Контакты", "Наш магазин: г. Тверь, ул. Мира, д. 9, 170000. Телефон +7 482 255-01-23. Ежедневно с 10 до 21."],
    ["联系我们", "门店地址：上海市徐汇区漕溪路21号，电话021 5550 1234，营业时间9:00-21:00。"]
  ])("%s", (page, text) => { expect(found(text, { page })).toEqual([]) })
  test.each<[string, string, string]>([
    ["Kontakt", "Lieferung an Ahornweg 12, 22303 Hamburg. Telefon +49 40 5550199", "PHONE"], ["Mein Konto", "Unser Kunde: Telefon +49 40 5550199, Öffnungszeiten 9–18 Uhr", "PHONE"],
    ["Meine Kontakte", "Eva Brandt, +49 40 5550199", "PHONE"], ["Orders", "Our store will ring +44 20 7946 0857 before delivery.", "PHONE"]
  ])("but not of others, or on a page of the user's own: %s, %s", (page, text, type) => { expect(found(text, { page }).some(one => one.startsWith(type)), found(text, { page }).join(" · ")).toBe(true) })
  test.each<[string, string]>([["Sport", "Marta Oliveira scored twice in Lisbon."], ["Zprávy", "Marie Dvořáková přijala prezidenta."], ["About the author", "Ann Okoro is a novelist."]])("nor is a name in the news private: %s", (page, text) => { expect(found(text, { page })).toEqual([]) })
  test.each<[string, string]>([["Meine Nachrichten", "Signed in as Ann Okoro"], ["Моите новини – профил", "Signed in as Ann Okoro"]])("one in the user's own news is: %s", (page, text) => { expect(found(text, { page })).not.toEqual([]) })
})

test.each(["Open 10.00–20.00", "Item 09623.22 in the cart", "Damage 60/85/110, then 50/75/100", "Registered as HRB 86891 in Hamburg"])("no number of a phone or plate: %s", text => { expect(found(text)).toEqual([]) })
test("the next label behind a user name is no password", () => { expect(found("User name: gutierrez-work / Plate: FF 202 FF")).not.toContainEqual(expect.stringContaining("PASSWORD")) })
test.each(["https://shop.example/reset?email=mira+news@mail.example&step=2", "https://shop.example/c?step=2&email=mira%2Bnews%40mail.example"])("an address of e-mail keeps its plus: %s", text => { expect(found(text)).toContainEqual(expect.stringMatching(/^EMAIL mira/)) })
