import {
  carriers, cities, countries, distractors, fieldLabels, items, navLabels, people, phrases, saveLabels, statuses, streets, fieldWords,
  type Distractor, type FieldKey, type NavKey, type PhraseKind
} from "./demo-words.ts"
import { createRandom, type Random } from "../symbiosis/practice/random.ts"

export type DemoAddress = Record<FieldKey, string>
export type DemoOrder = { number: string; item: string; date: string; total: string; status: string; carrier: string }
export type DemoMessage = { topic: string; subject: string; text: string }

/** How one seed's site looks: words, order and clutter. */
export type DemoLayout = {
  nav: { key: NavKey; label: string }[]
  fields: { key: FieldKey; label: string }[]
  saveLabel: string
  distractors: Distractor[]
}
/** What the shop's server holds for one visitor. */
export type DemoState = {
  address: DemoAddress
  addressSaves: number
  messages: DemoMessage[]
  payment: { card: string; iban: string; autopay: boolean }
  orders: DemoOrder[]
  newsletter: boolean
}
export type Demo = { seed: number; layout: DemoLayout; state: DemoState }
export type DemoVerdict = { ok: boolean; why: string }
/** A part of the task's sentence, and what has to be done for it, by the names that the page shows. */
export type DemoClause = { text: string } & ({ do: "open" | "press"; name: string } | { do: "fill"; name: string; value: string } | { do: "answer"; answer: string })
export type DemoTask = {
  task: string
  clauses: DemoClause[]
  expectedAnswer: string
  /** Was the task truly done? Looks at the shop's own state and the run's answer, never at what the run says of itself. */
  check(state: DemoState, answer: string): DemoVerdict
}

/** Seed 1 is the plain site of the first demo; every other seed draws other words, orders, names and clutter. */
export const plainSeed = 1
const first = <T>(list: readonly [T, ...T[]]): T => list[0]
const chooser = (seed: number, random: Random) => <T>(list: readonly [T, ...T[]]): T => seed === plainSeed ? first(list) : random.pick(list)
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September"] as const

/** The site of a seed, as a new visitor finds it. */
export const createDemo = (seed: number): Demo => {
  const random = createRandom(seed)
  const choose = chooser(seed, random)
  const plain = seed === plainSeed
  const navKeys: NavKey[] = ["orders", "address", "messages", "payments"]
  const fieldKeys: FieldKey[] = ["name", "street", "city", "postcode", "country", "phone"]
  const layout: DemoLayout = {
    nav: (["overview", ...(plain ? navKeys : random.shuffle(navKeys))] as const).map(key => ({ key, label: choose(navLabels[key]) })),
    fields: (plain ? fieldKeys : random.shuffle(fieldKeys)).map(key => ({ key, label: choose(fieldLabels[key]) })),
    saveLabel: choose(saveLabels),
    distractors: plain ? ["search"] : random.shuffle(distractors).slice(0, random.int(1, 4))
  }
  const [city, postcode] = random.pick(cities)
  const chosenItems = random.shuffle(items)
  let number = plain ? 1044 : random.int(1100, 9900)
  const orders = random.shuffle(statuses).slice(0, plain ? 4 : random.int(3, 6)).map((status, index): DemoOrder => ({
    number: String(number -= plain ? 1 : random.int(1, 3)),
    item: chosenItems[index] ?? first(items),
    date: `${random.int(1, 28)} ${months[Math.max(0, 8 - index)] ?? "May"} 2026`,
    total: `£${random.int(12, 240)}.${random.pick(["00", "50", "90"])}`,
    status,
    carrier: random.pick(carriers)
  }))
  const state: DemoState = {
    address: {
      name: random.pick(people), street: random.pick(streets), city, postcode, country: first(countries),
      phone: `020 7946 0${random.int(100, 999)}`
    },
    addressSaves: 0,
    messages: [],
    // Well-known test numbers: they pass the check digits and belong to nobody.
    payment: { card: "•••• •••• •••• 4242", iban: "GB29 NWBK 6016 1331 9268 19", autopay: false },
    orders,
    newsletter: false
  }
  return { seed, layout, state }
}

/** The task of a seed: change street, city and postcode, save, then say the status of one order. */
export const demoTask = (seed: number): DemoTask => {
  const demo = createDemo(seed)
  const random = createRandom(seed + 500_000)
  const choose = chooser(seed, random)
  const say = (kind: PhraseKind, values: Record<string, string>) => choose(phrases[kind]).replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "")
  const labelOf = (key: NavKey) => demo.layout.nav.find(entry => entry.key === key)?.label ?? ""
  const nameOf = (key: FieldKey) => {
    const label = (demo.layout.fields.find(entry => entry.key === key)?.label ?? "").toLowerCase()
    return random.chance(0.3) ? fieldWords[key] ?? label : label
  }

  const old = demo.state.address
  const [city, postcode] = seed === plainSeed ? first(cities) : random.pick(others(cities, entry => entry[0] !== old.city))
  const street = seed === plainSeed ? first(streets) : random.pick(others(streets, entry => entry !== old.street))
  const wanted: [FieldKey, string][] = [["street", street], ["city", city], ["postcode", postcode]]
  const order = (seed === plainSeed ? demo.state.orders[1] : random.pick(others(demo.state.orders, () => true))) ?? first(others(demo.state.orders, () => true))

  const labelOfField = (key: FieldKey) => demo.layout.fields.find(entry => entry.key === key)?.label ?? ""
  const clauses: DemoClause[] = [
    { text: capital(say("open", { page: labelOf("address") })), do: "open", name: labelOf("address") },
    ...(seed === plainSeed ? wanted : random.shuffle(wanted)).map(([key, value]): DemoClause =>
      ({ text: say("set", { field: nameOf(key), value }), do: "fill", name: labelOfField(key), value })),
    { text: say("save", { button: demo.layout.saveLabel }), do: "press", name: demo.layout.saveLabel },
    { text: say("openNext", { page: labelOf("orders") }), do: "open", name: labelOf("orders") }
  ]
  const joiner = choose([", then ", ", and ", " and then ", ", finally "])
  const last: DemoClause = { text: say("tell", { order: order.number }), do: "answer", answer: order.status }
  return {
    task: `${clauses.map(clause => clause.text).join(", ")}${joiner}${last.text}`,
    clauses: [...clauses, last],
    expectedAnswer: order.status,
    check: (state, answer) => checkDemo(demo.state, Object.fromEntries(wanted), order, state, answer)
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const others = <T>(list: readonly T[], keep: (item: T) => boolean): [T, ...T[]] => {
  const [head, ...rest] = list.filter(keep)
  if (head === undefined) throw new Error("The demo's word lists are too short.")
  return [head, ...rest]
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
const checkDemo = (before: DemoState, wanted: Partial<DemoAddress>, order: DemoOrder, now: DemoState, answer: string): DemoVerdict => {
  if (now.addressSaves === 0) return { ok: false, why: "The address form was never saved." }
  for (const key of Object.keys(before.address) as FieldKey[]) {
    const expected = wanted[key] ?? before.address[key]
    if (!same(now.address[key], expected)) return { ok: false, why: `The saved ${key} is not the one that was asked for.` }
  }
  if (now.messages.length > before.messages.length || now.payment.autopay !== before.payment.autopay || now.newsletter !== before.newsletter)
    return { ok: false, why: "Something was changed that the task did not ask for." }
  const said = answer.toLowerCase()
  if (!said.includes(order.status.toLowerCase())) return { ok: false, why: "The answer does not say the status of the order." }
  // Naming every status would also contain the right one.
  if (before.orders.some(other => other.status !== order.status && said.includes(other.status.toLowerCase())))
    return { ok: false, why: "The answer names the status of other orders too." }
  return { ok: true, why: "The address is saved and the order's status is right." }
}
