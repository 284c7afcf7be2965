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
