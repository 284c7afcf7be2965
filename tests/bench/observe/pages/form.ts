import { html, pick, seeded, truth, type BenchPage } from "../bench-page.ts"
import { firstNames, lastNames } from "./words.ts"

const countries = ["Austria", "Belgium", "Brazil", "Canada", "Denmark", "France", "Ghana", "Japan", "Mexico", "Spain"]
const field = (id: string, label: string, input: string): string => `<div class="field"><label for="${id}">${label}</label> ${input}</div>`
const text = (id: string, label: string, more = ""): string => field(id, label, `<input id="${id}" name="${id}" ${more} ${truth(label)}>`)
const select = (id: string, label: string): string => field(id, label, `<select id="${id}" name="${id}" ${truth(label)}>${countries.map((name) => `<option>${name}</option>`).join("")}</select>`)
const check = (id: string, label: string): string => `<div><label><input type="checkbox" id="${id}" ${truth(label)}> ${label}</label></div>`
const radios = (id: string, legend: string, names: readonly string[]): string =>
  `<fieldset><legend>${legend}</legend>${names.map((name) => `<label><input type="radio" name="${id}" ${truth(name)}> ${name}</label>`).join(" ")}</fieldset>`

const typed = { pw: "Tr0ub4dor-typed", otp: "739162", num: "4929123456781234" }
const prefilled = "Pre-f1lled-Secret"

/** A checkout: a person's data, an address, a card. Secrets are prefilled by the server and typed by the user. */
export const checkout: BenchPage = {
  name: "form", dense: true, secrets: [...Object.values(typed), prefilled],
  documents: { "/": html("Checkout", `<h1>Checkout</h1><form>
    <fieldset><legend>Contact</legend>${text("first", "First name", "autocomplete=given-name required")}${text("last", "Last name", "autocomplete=family-name required")}${text("email", "Email", "type=email autocomplete=email value=ada@example.org required")}${text("phone", "Phone", "type=tel")}</fieldset>
    <fieldset><legend>Address</legend>${text("street", "Street", "autocomplete=street-address")}${text("zip", "Postcode")}${text("city", "City")}${select("country", "Country")}</fieldset>
    ${radios("ship", "Shipping", ["Standard", "Express", "Pick up"])}
    <fieldset><legend>Account</legend>${text("pw", "Password", "type=password")}${text("old", "Old password", `type=password value="${prefilled}"`)}${text("otp", "Code from your phone", "autocomplete=one-time-code inputmode=numeric")}</fieldset>
    <fieldset><legend>Card</legend>${text("num", "Card number", "autocomplete=cc-number")}${text("exp", "Expires", "autocomplete=cc-exp placeholder=MM/YY")}</fieldset>
    ${field("note", "Note to the courier", `<textarea id="note" ${truth("Note to the courier")}></textarea>`)}
    ${check("terms", "I accept the terms")}${check("news", "Send me news")}
    <button ${truth("Place order")}>Place order</button> <a href="/basket" ${truth("Back to basket")}>Back to basket</a></form>`) },
  script: Object.entries(typed).map(([id, value]) => `document.getElementById(${JSON.stringify(id)}).value=${JSON.stringify(value)}`).join(";"),
  change: "document.getElementById('city').value='Graz'"
}

/** Two hundred fields, as tax offices and insurers have them. */
export const longForm: BenchPage = (() => {
  const random = seeded(7)
  const parts = Array.from({ length: 20 }, (_, part) => `<fieldset><legend>Part ${part + 1}</legend>${Array.from({ length: 10 }, (__, i) => {
    const id = `p${part}f${i}`
    const label = `${pick(random, ["Amount", "Name", "Place", "Number", "Year"])} ${part + 1}.${i + 1}`
    return i === 9 ? check(id, label) : i === 8 ? select(id, label) : text(id, label, i % 3 === 0 ? `value="${pick(random, firstNames)} ${pick(random, lastNames)}"` : "")
  }).join("")}</fieldset>`).join("")
  return { name: "form-200", dense: true, documents: { "/": html("Declaration", `<h1>Declaration</h1><form>${parts}<button ${truth("Send")}>Send</button></form>`) }, change: "document.getElementById('p0f1').value='changed'" }
})()
