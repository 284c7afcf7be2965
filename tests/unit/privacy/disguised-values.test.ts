import { expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"

const base64 = (text: string): string => Buffer.from(text).toString("base64")
const [card, mail, iban] = ["4539 1488 0343 6467", "mia.holt@posteo.example", "DE75 5121 0800 1245 1261 99"]
const digits = card.replaceAll(" ", "")

/** Nothing of the value, as a reader would know it, is outside what was found. */
test.each<[where: string, text: string, hidden: RegExp]>([
  ["a file's name", `report-${card.replaceAll(" ", "-")}.pdf`, /\d{4}/], ["a path", `https://x.example/cards/${digits}/pay`, /\d{4}/],
  ["underscores", card.replaceAll(" ", "_"), /\d{4}/], ["slashes", card.replaceAll(" ", "/"), /\d{4}/], ["commas", card.replaceAll(" ", ","), /\d{4}/], ["dots", card.replaceAll(" ", "."), /\d{4}/],
  ["double spaces", card.replaceAll(" ", "  "), /\d{4}/], ["two lines", "4539 1488\n0343 6467", /\d{4}/], ["a card with its expiry and code", `${card} 12/27 739`, /\d{4}/],
  ["a data address", `data:application/json;base64,${base64(JSON.stringify({ mail, card }))}`, /base64,\S{8}/], ["a query in base64", `?next=${base64(JSON.stringify({ mail }))}`, /next=\S{8}/], ["JSON in base64 in JSON", JSON.stringify({ a: base64(JSON.stringify({ card })) }), /"a":"\w{8}/],
  ["hex", Buffer.from(mail).toString("hex"), /[\da-f]{8}/], ["percent, twice", encodeURIComponent(encodeURIComponent(mail).replaceAll(".", "%2E")), /mia|posteo/], ["marks of direction", `\u202e${mail}\u202c \u200e`, /mia|posteo/],
  ["letters that look alike", mail.replaceAll("o", "о"), /mia|p.ste/], ["an attribute", `<input data-user='{"mail":"${mail}"}'>`, /mia|posteo/], ["an account with dots", iban.replaceAll(" ", "."), /\d{4}/],
  ["a key with an underscore", "passport_no: 533401288", /\d{4}/], ["an unquoted JSON number", `{"ssn":536904399}`, /\d{4}/]
])("in %s", (_, text, hidden) => {
  const rest = detect(text).reduceRight((left, { start, end }) => `${left.slice(0, start)}‹›${left.slice(end)}`, text)
  expect(rest).not.toMatch(hidden)
})

test.each(["10.0.0.5", "192.168.1.77", "172.16.4.9", "fd12:3456:789a::1", "fe80::1ff:fe23:4567:890a"])("an address of a private network tells of its user: %s", address => {
  expect(detect(`Last login from ${address}`).map(({ type }) => type)).toEqual(["IP"])
})

test.each(["4500,1200,3400,2200", "2021/2022/2023/2024", "1.234.567.890", "#0343 6467", "9fceb02d0ae598e95dc970b74767f19372d61af8", "deadbeefcafebabe", "ISBN 9783161484100", "from 1000 to 2000 to 3000 to 4000"])("public: %s", text => {
  expect(detect(text)).toEqual([])
})

test("a plus in a query parts words, unless the whole value is an address of e-mail", () => {
  const types = (text: string): string[] => detect(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
  expect(types("https://x.org/?q=Ann+Lee+ann@example.com+card+4111+1111+1111+1111")).toEqual(["PERSON Ann+Lee", "EMAIL ann@example.com", "CARD 4111+1111+1111+1111"])
  expect(types("https://x.org/?mail=ann+tag@example.com")).toEqual(["EMAIL ann+tag@example.com"])
})
