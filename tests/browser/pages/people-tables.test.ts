import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Live, openLive } from "../../bench/privacy/live.ts"
import { bareHeads, besideAnyone, besidePeople, dresses, type Form, forms, names, peopleHeads, tablePage, things } from "./people-tables.ts"

let live: Live
beforeAll(async () => { live = await openLive() }, 60_000)
afterAll(async () => { await live?.close() })
const runs = { numRuns: 30, seed: 20_26, endOnFailure: true }

/** What of some names can still be read. A name that is known as another's part may be replaced in pieces. */
const left = async (html: string, some: readonly string[]): Promise<string[]> => {
  const { seen, shown } = await live.look(html)
  expect(some.filter(name => !seen.includes(name)), "not on the page at all").toEqual([])
  return some.filter(name => name.split(/[\s,]+/).some(word => (word.length > 2 || /\p{Lo}/u.test(word)) && !/^(?:Dr\.|van|der|de|la)$/.test(word) && new RegExp(`(?<![\\p{L}\\p{M}‹])${word}(?![\\p{L}\\p{M}])`, "u").test(shown)))
}
const someNames = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 })
/** Nothing tells a lone row of plain cells below another one from tables that arrange a page. */
const isTable = (form: Form, rows: readonly string[]): boolean => form !== "sticky td" || rows.length > 1
const looks = { form: fc.constantFrom(...forms), dress: fc.constantFrom(...dresses), some: someNames }

test("nobody who stands under a head of people leaves, however the table is made and the name can be clicked", async () => {
  await fc.assert(fc.asyncProperty(fc.record({ ...looks, head: fc.constantFrom(...peopleHeads), beside: fc.constantFrom(...besideAnyone) }), async ({ form, dress, some, head, beside }) => {
    fc.pre(isTable(form, some))
    expect(await left(tablePage("Overview", form, dress, [head, beside[0]], some.map(name => [name, beside[1]])), some)).toEqual([])
  }), runs)
})
test("nor who stands under \"Name\" beside what is somebody's", async () => {
  await fc.assert(fc.asyncProperty(fc.record({ ...looks, head: fc.constantFrom(...bareHeads), beside: fc.constantFrom(...besidePeople) }), async ({ form, dress, some, head, beside }) => {
    fc.pre(isTable(form, some))
    expect(await left(tablePage("Overview", form, dress, [head, beside[0]], some.map(name => [name, beside[1]])), some)).toEqual([])
  }), runs)
})
test("nor where no head tells whose it is and the title does, or a value of the row", async () => {
  const titles = fc.constantFrom("Patients on ward 3", "Staff", "Our members", "Patienten Station 3", "Élèves", "Empleados", "Сотрудники", "患者一覧", "العملاء", "Contacts")
  await fc.assert(fc.asyncProperty(fc.record({ ...looks, title: titles, value: fc.constantFrom("x@corp.example", "DE89370400440532013000", "HIV positive"), byTitle: fc.boolean() }), async ({ form, dress, some, title, value, byTitle }) => {
    fc.pre(isTable(form, some))
    expect(await left(tablePage(byTitle ? title : "Overview", form, dress, ["Name", "Note", "Since"], some.map(name => [name, byTitle ? "Seen" : value, "May"])), some)).toEqual([])
  }), runs)
})
test("nor who can be chosen under a label of people, or is listed under their heading", async () => {
  const option = (name: string): string => `<option>${name}</option>`
  const pages: ((label: string, some: readonly string[]) => string)[] = [
    (label, some) => `<label>${label} <select><option>–</option>${some.map(option).join("")}</select></label>`, (label, some) => `<fieldset><legend>${label}</legend>${some.map(name => `<label><input type="radio" name="a"> ${name}</label>`).join("")}</fieldset>`,
    (label, some) => `<fieldset><legend>${label}</legend>${some.map(name => `<label><input type="checkbox"> ${name}</label>`).join("")}</fieldset>`, (label, some) => `<div role="listbox" aria-label="${label}">${some.map(name => `<div role="option">${name}</div>`).join("")}</div>`,
    (label, some) => `<dl>${some.map(name => `<dt>${label}</dt><dd>${name}</dd>`).join("")}</dl>`, (label, some) => `<dl>${some.map(name => `<dt>${label}</dt><dd><a href="/7">${name}</a></dd>`).join("")}</dl>`
  ]
  const telling = names.filter(name => !["Stone", "King", "Summer Day"].includes(name))
  await fc.assert(fc.asyncProperty(fc.constantFrom(...pages), fc.constantFrom("Patient", "Assignee", "Recipient", "Visitor", "Mitarbeiter", "Élève", "Empleado", "Сотрудник", "患者"), fc.uniqueArray(fc.constantFrom(...telling), { minLength: 1, maxLength: 4 }), async (make, label, some) => {
    expect(await left(`<!doctype html><title>Desk</title><h1>Desk</h1>${make(label, some)}`, some)).toEqual([])
  }), runs)
  await fc.assert(fc.asyncProperty(fc.constantFrom("Visitors today", "Patients", "Besucher heute", "Guests (4)", "访客名单", "Сотрудники"), fc.constantFrom("li", "a"), async (heading, tag) => {
    expect(await left(`<!doctype html><title>Desk</title><h1>${heading}</h1><ul>${telling.map(name => tag === "li" ? `<li>${name}</li>` : `<li><a href="/7">${name}</a></li>`).join("")}</ul>`, telling)).toEqual([])
  }), { ...runs, numRuns: 10 })
})

test.each(things)("nothing of %s, %j, is taken for anybody", async (title, heads, firsts, others) => {
  for (const [index, form] of forms.entries()) {
    const { seen, shown } = await live.look(tablePage(title, form, index % 2 === 0 ? "plain" : "link", heads, firsts.map(first => [first, ...others])))
    expect(shown, form).toBe(seen)
  }
})
test.each([
  `<h1>Patients</h1><a href="/">Home</a><a href="/s">Settings</a><a href="/n">New patient</a><button>Export</button>`, `<h2>Customers also bought</h2><ul><li>Blue Shelf<li>Oak Desk<li>Garden Hose</ul>`, `<h2>Our customers</h2><ul><li>Volvo<li>Siemens<li>Northwind Traders</ul>`,
  `<fieldset><legend>Patient</legend><label><input type=radio name=a>New</label><label><input type=radio name=a>Existing</label></fieldset>`, `<label>Assignee <select><option>Unassigned<option>Everyone<option>Support<option>Sales</select></label>`,
  `<table><tr><td>Name<td>Blue Shelf<tr><td>Price<td>3 €<tr><td>Stock<td>12</table>`, `<table><tr><td>Product<td>Blue Shelf<td>Price<td>3 €<tr><td>Vendor<td>Nordhem<td>Stock<td>12</table>`, `<dl><dt>Colour<dd>Blue<dt>Material<dd>Oak</dl>`, `<table><tr><th>Customer<th>Sum<tr><td>Total<td>3<tr><td>Unassigned<td>3<tr><td>All customers<td>4</table>`
])("words around people are no people: %s", async html => {
  const { seen, shown } = await live.look(`<!doctype html><title>Desk</title>${html}`)
  expect(shown).toBe(seen)
})
