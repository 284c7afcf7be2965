import { describe, expect, test } from "vitest"
import { covers } from "./covers.ts"

describe("what excuses brands, machines, goods, samples and lotteries excuses nobody's own", () => {
  test.each([
    ["Director Anna Kowalska approved your leave.", "Anna Kowalska"], ["Director: Anna Kowalska", "Anna Kowalska"], ["Anna Kowalska (1987)", "Anna Kowalska"],
    ["Met Julia Roberts at the clinic about her diabetes", "Julia Roberts"], ["Dinner with Paul Smith on Friday", "Paul Smith"], ["Ticket opened by Thomas Cook", "Thomas Cook"],
    ["Allergies: cotton", "cotton"], ["Allergy: wool", "wool"], ["Allergie: Baumwolle", "Baumwolle"], ["Alergia: algodón", "algodón"], ["Allergies: tomatoes", "tomatoes"],
    ["Union: Unite, strike ballot member", "Unite"], ["Password: src/secret/key.ts", "src/secret/key.ts"], ["Password: change-me-7Hx92k", "change-me-7Hx92k"], ["Password: changeme_Xy81kQ", "changeme_Xy81kQ"],
    ["Rappelez-moi : 06 - 12 - 34 - 56 - 78", "06 - 12 - 34 - 56 - 78"], ["Tél. 04 – 11 – 23 – 35 – 42", "04 – 11 – 23 – 35 – 42"]
  ])("%s", (text, value) => { expect(covers(text, value, { page: "Profile" })).toBe(true) })
})

describe("a person's page is no shop's", () => {
  test.each([
    ["Anna Kowalska, 5 Elm Street, Salem. Shop tel 617 555 0142", ["Anna Kowalska", "5 Elm Street", "617 555 0142"], "Contact – Anna Kowalska"],
    ["Anna Kowalska, telefon do sklepu 600 700 800, ul. Lipowa 5, 00-950 Warszawa", ["Anna Kowalska", "600 700 800", "Lipowa 5"], "Kontakt – Anna Kowalska"],
    ["hello@kowalska.pl", ["hello@kowalska.pl"], "Anna – Kowalska"], ["I live in https://maps.example/?city=Salem", ["Salem"], "Chat"]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})

describe("what excuses goods, articles, forms and shops on their own pages excuses nobody's own", () => {
  test.each([
    ["Kod 183083, 60,95 zł, sklep Kwiat", "183083", "SMS"], ["Code 482913, 50,00 EUR", "482913", "Messages"], ["Allegro Pay, kod 183083, 60,95 zł", "183083", "SMS"],
    ["Surname: Das", "Das", "Profile"], ["Last name\nDas\nFirst name\nAnita", "Das", "Profile"], ["First name: Una", "Una", "Profile"], ["Vorname: Ad", "Ad", "Profil"], ["Una O'Brien called 020 7946 0018", "Una O'Brien", "Inbox"], ["First name: Uma", "Uma", "Profile"],
    ["Password: Forgotten Tulip-88", "Forgotten Tulip-88", "Vault"], ["Password\nforgotten fields of 88 tulips", "forgotten fields of 88 tulips", "Vault"],
    ["E-mail address\nPassword\nblue tulip seventeen", "blue tulip seventeen", "Vault"], ["Email\nPassword\ncurrent moon phone\nPhone", "current moon phone", "Vault"], ["Name\nDiagnosis\nKabuki makeup thing", "Kabuki makeup thing", "Patient"]
  ])("%s", (text, value, page) => { expect(covers(text, value, { page })).toBe(true) })
  test.each([
    ["佐藤みな様、ご予約ありがとうございます。", ["みな"], {}], ["しのお子様のご予約", ["しのお子"], {}], ["Lei: where are you?\nAnna: on my way\nTy: me too", ["Lei", "Anna", "Ty"], {}],
    ["Ngozi Okafor lives at 5 Elm Street, Salem.", ["Ngozi Okafor", "5 Elm Street"], { page: "Sports – Overview", url: "https://newsletter-desk.example/o" }]
  ] as const)("%s", (text, values, context) => { for (const value of values) expect(covers(text, value, context)).toBe(true) })
  test.each([
    ["Eva Winkel\nHauptstr. 5, 10115 Berlin\nTel. 030 1234567", ["Eva Winkel", "Hauptstr. 5, 10115 Berlin", "030 1234567"], "Kontakt – Eva Winkel"],
    ["Ngozi Winkel\nHauptstr. 5, 10115 Berlin\nTel. 030 1234567", ["Ngozi Winkel", "Hauptstr. 5, 10115 Berlin", "030 1234567"], "Kontakt – Ngozi Winkel"]
  ])("%s", (text, values, page) => { for (const value of values) expect(covers(text, value, { page })).toBe(true) })
})
