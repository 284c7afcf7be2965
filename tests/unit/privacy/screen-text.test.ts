import { describe, expect, test } from "vitest"
import { placeholderGlossary } from "../../../src/privacy/placeholder-glossary.ts"
import { screenText } from "../../../src/privacy/screen-text.ts"
import { createVault } from "../../../src/privacy/vault.ts"

const task = (text: string) => { const vault = createVault(); return { vault, text: screenText(text, vault, { origin: "task" }).text } }

describe("the user's own words", () => {
  test.each([
    ["Change my street to Lindenallee 12, the postcode to 50668 and the city to Köln, then save.", "Change my street to ‹ADDRESS_1›, the postcode to ‹ADDRESS_2› and the city to ‹ADDRESS_3›, then save."],
    ["Set my name to Jonas Weber and phone to 0170 1234567", "Set my name to ‹PERSON_1› and phone to ‹PHONE_1›"],
    ["Enter \"anna_k\" into the username field", "Enter \"‹USERNAME_1›\" into the username field"],
    ["Log in with user anna and password s3cret-Pa55", "Log in with user ‹USERNAME_1› and password ‹PASSWORD_1›"],
    ["Fill the form: name Maria Lopez, email m.lopez@correo.es", "Fill the form: name ‹PERSON_1›, email ‹EMAIL_1›"],
    ["Ändere meine Straße auf Am Markt 3 und speichere", "Ändere meine Straße auf ‹ADDRESS_1› und speichere"],
    ["Pon mi apellido como García y guarda", "Pon mi apellido como ‹PERSON_1› y guarda"],
    ["Find the cheapest blue shelf and add it to the cart", "Find the cheapest blue shelf and add it to the cart"],
    ["Send a message to support that my order 1042 arrived broken", "Send a message to support that my order 1042 arrived broken"],
    ["What is the total of order 1042?", "What is the total of order 1042?"]
  ])("%j", (words, screened) => { expect(task(words).text).toBe(screened) })

  test("values of the task carry their origin, and so do their parts", () => {
    const { vault } = task("Ship to: Anna Kowalska, Hauptstraße 5, 10115 Berlin")
    expect(vault.entries().every(({ origins }) => origins.includes("task"))).toBe(true)
    expect(vault.entries().map(({ value }) => value)).toEqual(expect.arrayContaining(["Hauptstraße 5", "10115", "Berlin"]))
  })
  test("the glossary explains wholes by parts and tells no value", () => {
    const { vault, text } = task("Set my name to Jonas Weber")
    expect(placeholderGlossary(text, vault)).toEqual(["‹PERSON_1› = ‹PERSON_2› ‹PERSON_3›"])
  })
})
