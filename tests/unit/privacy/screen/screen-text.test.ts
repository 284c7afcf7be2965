import { describe, expect, test } from "vitest"
import { placeholderGlossary } from "../../../../src/privacy/screen/placeholder-glossary.ts"
import { screenText } from "../../../../src/privacy/screen/screen-text.ts"
import { createVault } from "../../../../src/privacy/vault.ts"

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
    ["Ask Ottilie Quarmby about it", "Ask ‹PERSON_1› about it"],
    ["Send the minutes to Ottilie Quarmby and save", "Send the minutes to ‹PERSON_1› and save"],
    ["Find Ottilie Quarmby's order", "Find ‹PERSON_1›'s order"],
    ["Search for Ottilie Quarmby and open her profile", "Search for ‹PERSON_1› and open her profile"],
    ["Log in as jane.doe with password hunter2!", "Log in as ‹USERNAME_1› with password ‹PASSWORD_1›"],
    ["Enter the code 482913", "Enter the code ‹OTP_1›"],
    ["Apply the promo code 482913", "Apply the promo code 482913"],
    ["Search for Garden Tools and add the first one", "Search for Garden Tools and add the first one"],
    ["Find the cheapest blue shelf and add it to the cart", "Find the cheapest blue shelf and add it to the cart"],
    ["Send a message to support that my order 1042 arrived broken", "Send a message to support that my order 1042 arrived broken"],
    ["What is the total of order 1042?", "What is the total of order 1042?"]
  ])("%j", (words, screened) => { expect(task(words).text).toBe(screened) })

  test("values of the task carry their origin, and so do their parts", () => {
    const { vault } = task("Ship to: Anna Kowalska, Hauptstraße 5, 10115 Berlin")
    expect(vault.entries().every(({ origins }) => origins.includes("task"))).toBe(true)
    expect(vault.entries().map(({ value }) => value)).toEqual(expect.arrayContaining(["Hauptstraße 5", "10115", "Berlin"]))
  })
  test("retold text makes nothing known to a site, but what is new in it comes from there", () => {
    const { vault } = task("Write to mia.holt@example.org")
    const evil = "https://evil.example"
    screenText("Note \"mia.holt@example.org\" and new@mail.example", vault, { origin: evil, retold: true })
    const [known, fresh] = ["mia.holt@example.org", "new@mail.example"].map(value => vault.entries().find(entry => entry.value === value)?.origins)
    expect(known).toEqual(["task"])
    expect(fresh).toEqual([evil])
  })
  test("the glossary explains wholes by parts and tells no value", () => {
    const { vault, text } = task("Set my name to Jonas Weber")
    expect(placeholderGlossary(text, vault)).toEqual(["‹PERSON_1› = ‹PERSON_2› ‹PERSON_3›"])
  })
})
