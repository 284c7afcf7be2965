import { base, en, Faker } from "@faker-js/faker"

/** What pages hold that people use every day, as their text is read: mostly public words, and in some of them other people and the user's own data. */
type Kind = (faker: Faker, line: number) => string
const day = (faker: Faker): string => faker.date.between({ from: "2024-01-01", to: "2026-06-01" }).toLocaleDateString("en", { dateStyle: "medium" })
const price = (faker: Faker): string => `$${faker.commerce.price({ min: 3, max: 900 })}`
const paragraph = (faker: Faker): string => Array.from({ length: faker.number.int({ min: 3, max: 6 }) }, () => faker.helpers.arrayElement([faker.commerce.productDescription(), faker.hacker.phrase(), `${faker.company.catchPhrase()} was announced on ${day(faker)}.`])).join(" ")

export const kinds = {
  orders: (faker, line) => line === 0 ? "Order | Date | Ship to | Total | Status | Action\n"
    : `#${faker.number.int({ min: 300_000, max: 999_999 })} | ${day(faker)} | ${faker.person.fullName()} | ${price(faker)} | ${faker.helpers.arrayElement(["Complete", "Pending", "Processing", "Canceled"])} | View order, Reorder\n`,
  inbox: (faker) => `${faker.person.fullName()}\n${faker.hacker.phrase()}\n${faker.commerce.productDescription().slice(0, 90)}…\n${faker.date.recent().toLocaleTimeString("en", { timeStyle: "short" })}\n`,
  article: (faker, line) => line % 5 === 0 ? `\n${faker.company.catchPhrase()}\n` : `${paragraph(faker)}\n`,
  account: (faker, line) => line % 9 === 0 ? `\n${faker.helpers.arrayElement(["Profile", "Delivery address", "Payment", "Notifications", "Privacy"])}\n${faker.commerce.productDescription()}\n`
    : `${faker.helpers.arrayElement([() => `Name: ${faker.person.fullName()}`, () => `E-mail: ${faker.internet.email()}`, () => `Phone: ${faker.phone.number({ style: "national" })}`, () => `Address: ${faker.location.streetAddress()}, ${faker.location.city()}, ${faker.location.state({ abbreviated: true })} ${faker.location.zipCode("#####")}`,
      () => `Newsletter: ${faker.helpers.arrayElement(["weekly", "never"])}`, () => `Language: ${faker.helpers.arrayElement(["English", "Deutsch"])}`, () => `Member since: ${day(faker)}`, () => faker.hacker.phrase()])()}\n`,
  products: (faker) => `${faker.commerce.productName()}\n${price(faker)} · ${faker.number.float({ min: 2, max: 5, fractionDigits: 1 })} out of 5 stars (${faker.number.int(4_000)} reviews)\n${faker.commerce.productDescription()}\nSKU ${faker.string.alphanumeric(8).toUpperCase()} · Ships in ${faker.number.int({ min: 1, max: 6 })} days · Add to cart\n`
} satisfies Record<string, Kind>

/** As their pages are called: whose it is is asked of a title for each value. */
export const titles: Record<keyof typeof kinds, string> = { orders: "Orders – Northwind", inbox: "Inbox (12) – Northwind Mail", article: "What we announced this year | Northwind", account: "Your profile – Northwind", products: "Shoes and hats – Northwind" }

/** A page of `bytes` (UTF-8), another for each seed. */
export const madeUpPage = (kind: keyof typeof kinds, seed: number, bytes = 20_000): string => {
  const faker = new Faker({ locale: [en, base] })
  faker.seed(seed)
  const write: Kind = kinds[kind]
  let text = ""
  for (let line = 0; text.length < bytes; line += 1) text += write(faker, line)
  return Buffer.from(text).subarray(0, bytes).toString("utf8")
}
