import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clear } from "../../../../src/privacy/gate.ts"
import { closedRules, compileRules, mergeRules } from "../../../../src/privacy/policy/rules.ts"
import { turnPolicy } from "../../../../src/privacy/policy/turn-policy.ts"
import { screenObservation } from "../../../../src/privacy/screen/screen-observation.ts"
import { screenText } from "../../../../src/privacy/screen/screen-text.ts"
import { createVault, lettingNothingGo } from "../../../../src/privacy/vault.ts"
import { whatLeaves } from "../../../../src/privacy/screen/what-leaves.ts"
import { privacyPolicySchema } from "../../../../src/protocol/privacy-policy.ts"
import { button, page, textbox, words } from "../../agent/doubles.ts"

const vaultUnder = (policy: object) => { const rules = compileRules(privacyPolicySchema.parse({ version: 1, ...policy })); return createVault(undefined, () => rules) }
const mail = "mia.holt@posteo.example"
const account = (url: string) => page([textbox("a1", "E-mail", { value: mail, field: { type: "email" } }), textbox("a2", "Card number", { value: "4111 1111 1111 1111", field: { type: "text" } })], { url })
const shown = (url: string, policy: object): string => JSON.stringify(screenObservation(account(url), vaultUnder(policy)).observation)

describe("screening under a policy", () => {
  test("what may go in clear does, on the site that the rule names", () => {
    const policy = { sites: [{ sites: ["shop.example"], handling: { EMAIL: "clear" } }] }
    expect(shown("https://shop.example/account", policy)).toContain(mail)
    expect(shown("https://shop.example/account", policy)).not.toContain("4111")
    expect(shown("https://other.example/account", policy)).not.toContain(mail)
  })
  test("a value that another place made private is replaced there too", () => {
    const vault = vaultUnder({ sites: [{ sites: ["shop.example"], handling: { EMAIL: "clear" } }] })
    screenText(`Set my e-mail to ${mail}`, vault, { origin: "task" })
    expect(JSON.stringify(screenObservation(account("https://shop.example/account"), vault).observation)).not.toContain(mail)
  })
  test("what the user says in the task is under the rules of no site", () => {
    expect(screenText(`Write to ${mail}`, vaultUnder({ handling: { EMAIL: "clear" } }), { origin: "task" }).text).toContain(mail)
    expect(screenText(`Write to ${mail}`, vaultUnder({ sites: [{ sites: ["*"], handling: { EMAIL: "clear" } }] }), { origin: "task" }).text).not.toContain(mail)
  })
})

describe("the gate under a policy", () => {
  const turnOf = (policy: object) => { const vault = vaultUnder(policy); return { vault, turn: { text: screenText(`Write to ${mail}`, vault, { origin: "https://shop.example" }).text } } }
  test("lets a placeholder through, unless the value may not leave even so", () => {
    const free = turnOf({})
    expect(clear(free.turn, free.vault)).toMatchObject({ ok: true, value: { text: "Write to ‹EMAIL_1›" } })
    for (const policy of [{ handling: { EMAIL: "local" } }, { handling: { contact: "local" } }, { sites: [{ sites: ["shop.example"], handling: { EMAIL: "local" } }] }, { neverLeave: { terms: ["Mia Holt"] } }, { neverLeave: { patterns: [{ name: "x", source: "@posteo\\." }] } }]) {
      const held = turnOf(policy)
      expect(clear(held.turn, held.vault), JSON.stringify(policy)).toMatchObject({ ok: false, error: { kind: "privacy.blocked", message: expect.stringContaining("policy") } })
    }
  })
  test("holds back a value that was seen on a site with a stricter rule, wherever it is told", () => {
    const vault = vaultUnder({ sites: [{ sites: ["bank.example"], handling: { EMAIL: "local" } }] })
    vault.placeholder(mail, "EMAIL", "https://bank.example")
    expect(clear({ text: screenText(`Write to ${mail}`, vault, { origin: "https://shop.example" }).text }, vault).ok).toBe(false)
  })
  test("lets nothing through where no policy could be read", () => {
    const vault = createVault(undefined, () => closedRules("The policy could not be read."))
    expect(clear({ text: "hello" }, vault)).toMatchObject({ ok: false, error: { message: "The policy could not be read." } })
  })
})

describe("what a turn may ask", () => {
  const rules = compileRules(privacyPolicySchema.parse({ version: 1, localOnlySites: ["*.bank.example"], cloudTokens: 1_000 }))
  const at = (url: string, frame?: string) => page([button("a1", "Go"), ...(frame === undefined ? [] : [{ role: "iframe", name: "", href: frame, children: [words("inside")] }])], { url })
  test.each<[string, ReturnType<typeof page>, number, boolean]>([
    ["an ordinary site", at("https://shop.example/"), 0, true], ["a local-only site", at("https://my.bank.example/x"), 0, false], ["a frame of one", at("https://shop.example/", "https://pay.bank.example"), 0, false],
    ["another frame", at("https://shop.example/", "https://ads.example"), 999, true], ["the tokens are spent", at("https://shop.example/"), 1_000, false]
  ])("%s", (_, observation, spent, cloud) => {
    const policy = turnPolicy(rules, observation, spent)
    expect(policy.cloud).toBe(cloud)
    if (!policy.cloud) expect(policy.why).toMatch(/^The .*: .*\.$/)
  })
  test("nothing under closed rules", () => { expect(turnPolicy(closedRules("Closed."), at("https://shop.example/"), 0)).toEqual({ cloud: false, why: "Closed." }) })
})

test("what leaves is shown with the values that its placeholders stand for, and never with a page's look-alikes", () => {
  const vault = vaultUnder({})
  const text = screenText(`‹EMAIL_1› is not ${mail} 😀`, vault, { origin: "https://shop.example" }).text
  const body = JSON.stringify({ text })
  const told = whatLeaves(body, "https://api.example.com/v1", vault)
  expect(told.marks).toEqual([{ start: body.lastIndexOf("‹EMAIL_1›"), end: body.lastIndexOf("‹EMAIL_1›") + 9, placeholder: "‹EMAIL_1›", type: "EMAIL", value: mail }])
  expect(told.bytes).toBe(Buffer.byteLength(body))
  expect(body).not.toContain(mail)
})

describe("a single value that never leaves", () => {
  test("keeps the step home however the value is spelled there", () => {
    const vault = vaultUnder({ neverLeave: { terms: ["0170 1234567"] } })
    const mark = vault.placeholder("+49 170 1234567", "PHONE", "https://shop.example")
    expect(clear({ text: `Call ${mark}` }, vault)).toMatchObject({ ok: false, error: { kind: "privacy.blocked" } })
    expect(clear({ text: `Call ${vault.placeholder("+49 170 7654321", "PHONE", "https://shop.example")}` }, vault)).toMatchObject({ ok: true })
  })
})

describe("a single value that the user lets go", () => {
  const free = { mayLeave: [mail] }
  const letter = (vault: ReturnType<typeof vaultUnder>, origin = "https://shop.example"): string => screenText(`Write to ${mail} or to ada@example.org`, vault, { origin }).text
  test("leaves as it is, alone, from its first sight on, and passes the gate", () => {
    const vault = vaultUnder(free)
    const text = letter(vault)
    expect(text).toBe(`Write to ${mail} or to ‹EMAIL_2›`)
    expect(clear({ text }, vault)).toMatchObject({ ok: true, value: { text } })
    expect(shown("https://shop.example/account", free)).toContain(mail)
    expect(clear({ text: "ada@example.org" }, vault)).toMatchObject({ ok: true, value: { text: "‹EMAIL_2›" } })
  })
  test("stays known, so that the guard asks where it would be typed", () => {
    const vault = vaultUnder(free)
    letter(vault)
    expect(vault.matches(`to ${mail}`)).toHaveLength(1)
  })
  test("can be let go, and called back, in the middle of a task", () => {
    let rules = compileRules(privacyPolicySchema.parse({ version: 1 }))
    const vault = createVault(undefined, () => rules)
    expect(letter(vault)).not.toContain(mail)
    expect(clear({ text: mail }, vault)).toMatchObject({ ok: true, value: { text: "‹EMAIL_1›" } })
    rules = compileRules(privacyPolicySchema.parse({ version: 1, ...free }))
    expect(letter(vault)).toContain(mail)
    expect(clear({ text: mail }, vault)).toMatchObject({ ok: true, value: { text: mail } })
    rules = compileRules(privacyPolicySchema.parse({ version: 1 }))
    expect(letter(vault)).not.toContain(mail)
    expect(clear({ text: mail }, vault)).toMatchObject({ ok: true, value: { text: "‹EMAIL_1›" } })
  })
  test.each<[string, object, object]>([
    ["what never leaves", { ...free, neverLeave: { terms: ["mia.holt"] } }, {}], ["one's own words", { ...free, own: { terms: [mail] } }, {}],
    ["what an organisation replaces", free, { preset: "balanced" }], ["its words", free, { preset: "open", neverLeave: { terms: ["posteo"] } }]
  ])("is held to %s", (_name, user, organisation) => {
    const rules = mergeRules(compileRules(privacyPolicySchema.parse({ version: 1, ...user })), compileRules(privacyPolicySchema.parse({ version: 1, preset: "open", ...organisation })))
    const vault = createVault(undefined, () => rules)
    expect(letter(vault)).not.toContain(mail)
    expect(JSON.stringify(clear({ text: mail }, vault))).not.toContain(mail)
  })
  test("counts where an organisation lets its kind go, and not where it keeps it on one of the value's sites", () => {
    const rules = mergeRules(compileRules(privacyPolicySchema.parse({ version: 1, ...free })), compileRules(privacyPolicySchema.parse({ version: 1, preset: "open", sites: [{ sites: ["crm.example"], handling: { EMAIL: "placeholder" } }] })))
    const vault = createVault(undefined, () => rules)
    expect(letter(vault)).toContain(mail)
    expect(letter(vault, "https://crm.example")).not.toContain(mail)
    expect(letter(vault)).not.toContain(mail)
  })
  test("hides nothing that begins within it", () => {
    const vault = vaultUnder({ mayLeave: ["Ann Whitlock"] })
    for (const [value, type] of [["Ann Whitlock", "PERSON"], ["Whitlock Quarry 5, Selby", "ADDRESS"]] as const) vault.placeholder(value, type, "https://shop.example")
    const said = JSON.stringify(clear({ text: "Bring it to Ann Whitlock Quarry 5, Selby" }, vault))
    expect(said).toContain("‹ADDRESS_1›")
    expect(said).not.toMatch(/Quarry|Selby/)
  })
  test("lets nothing go but itself: its parts stand in it as they are, and nowhere else", () => {
    const vault = vaultUnder({ mayLeave: ["Anna Holt", "zorvath.quillen@corp.example"] })
    for (const [value, type] of [["Anna Meier", "PERSON"], ["Anna Holt", "PERSON"], ["zorvath.quillen@corp.example", "EMAIL"]] as const) vault.placeholder(value, type, "https://shop.example")
    const text = "Anna Holt, zorvath.quillen@corp.example"
    expect(clear({ text }, vault)).toMatchObject({ ok: true, value: { text } })
    for (const part of ["tell Anna it failed", "Mrs Holt is late", "dismissed: zorvath quillen for theft", "User name: zorvath.quillen"]) expect(JSON.stringify(clear({ text: part }, vault)), part).not.toMatch(/Anna|Holt|quillen/)
    expect(JSON.stringify(clear({ text: "anna%20meier and reieM" }, vault))).not.toMatch(/meier|reieM/)
  })
  test("is judged by a page that keeps it, from the first line of that page on", () => {
    const rules = mergeRules(compileRules(privacyPolicySchema.parse({ version: 1, mayLeave: ["Zorvath Quill"] })), compileRules(privacyPolicySchema.parse({ version: 1, preset: "open", sites: [{ sites: ["hr.example"], handling: { PERSON: "placeholder" } }] })))
    const vault = createVault(undefined, () => rules)
    vault.placeholder("Zorvath Quill", "PERSON", "https://shop.example")
    expect(clear({ text: "Ask Zorvath Quill" }, vault)).toMatchObject({ ok: true, value: { text: "Ask Zorvath Quill" } })
    const shownThere = JSON.stringify(screenObservation(page([words("dismissed on 3 May: zorvath quill"), words("Zorvath Quill, theft")], { url: "https://hr.example/files" }), vault).observation)
    expect(shownThere).not.toMatch(/quill/i)
    expect(JSON.stringify(clear({ text: "Ask Zorvath Quill" }, vault))).not.toContain("Quill")
  })
  test("was given to a cloud model and to nobody else", () => {
    const vault = vaultUnder({ mayLeave: ["Li", mail] })
    const form = page([textbox("a1", "First name", { value: "Li", field: { type: "text", autocomplete: "given-name" } }), words(mail)])
    const seen = (known: typeof vault) => JSON.stringify(clear(screenObservation(form, known).observation, known))
    expect(seen(vault)).toContain('"Li"')
    expect(seen(lettingNothingGo(vault))).not.toMatch(/"Li"|mia\.holt/)
  })
  test("takes no other with it, however values overlap", () => {
    // Names of two words of a small store, so that one ends as another begins.
    const name = fc.tuple(fc.constantFrom("Zorvath", "Quillen", "Brixby", "Ondrach"), fc.constantFrom("Quillen", "Brixby", "Ondrach", "Pelkmans")).filter(([a, b]) => a !== b).map(([a, b]) => `${a} ${b}`)
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), fc.nat(4), fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), (names, freed, order) => {
      const free = names.slice(0, 1 + freed % names.length)
      const vault = vaultUnder({ mayLeave: free })
      for (const one of names) vault.placeholder(one, "PERSON", "https://shop.example")
      // As a row of words in which names run into each other.
      const text = order.map((at) => names[at % names.length] ?? "").join(" ").split(" ").filter((word, at, all) => word !== all[at - 1]).join(" ")
      const said = clear({ text }, vault)
      if (!said.ok) return
      for (const one of names) if (!free.includes(one)) expect(said.value.text).not.toContain(one)
      const out = said.value.text
      const covered = [...out].map((_, at) => free.some((one) => [...one].some((_, back) => out.startsWith(one, at - back))))
      const beside = [...out].map((letter, at) => covered[at] ? "-" : letter).join("")
      for (const word of names.join(" ").split(" ")) expect(beside, text).not.toContain(word)
    }), { numRuns: 400 })
  })
  test("costs no more than one search in a long list", () => {
    const vault = vaultUnder({ mayLeave: Array.from({ length: 1_000 }, (_, at) => `user${at}@mail.example`) })
    const began = process.cpuUsage()
    for (let at = 0; at < 60; at += 1) screenText(`Write to user${at}@mail.example or other${at}@host.example`, vault, { origin: "https://shop.example" })
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000)
  })
  test("is no password, card or number as well, whichever was seen first", () => {
    for (const order of [["PERSON", "PASSWORD"], ["PASSWORD", "PERSON"]] as const) {
      const vault = vaultUnder({ mayLeave: ["quokka"] })
      for (const type of order) vault.placeholder("quokka", type, "https://shop.example")
      for (const known of [vault, createVault(vault.toJSON(), vault.rules)]) expect(JSON.stringify(clear({ text: "It is quokka." }, known))).not.toContain("quokka")
    }
  })
  test("is never a critical one, and the user is told so", () => {
    const card = "4111 1111 1111 1111"
    const vault = vaultUnder({ mayLeave: [card] })
    const { text } = screenText(`Pay with ${card}`, vault, { origin: "task" })
    expect(text).not.toContain("4111")
    expect(whatLeaves(text, "https://api.example", vault).marks).toMatchObject([{ fixed: "critical" }])
  })
})
