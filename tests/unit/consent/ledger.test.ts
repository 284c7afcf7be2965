import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { openConsentDatabase } from "../../../src/consent/consent-database.ts"
import { type Asked, createConsentLedger } from "../../../src/consent/consent-ledger.ts"
import { verifyChoices } from "../../../src/consent/verify-choices.ts"
import { consentSchema } from "../../../src/protocol/consent.ts"

const subject = "A".repeat(43)
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`)
const asked = (changes: Partial<Asked> = {}): Asked => ({ audience: "https://collector.example", notice: { version: "1", sha256: "a".repeat(64), locale: "en" }, retentionDays: 180, mechanism: "checkbox", build: "0.1.0", ...changes })
const ledger = (now = () => day("2026-11-26")) => createConsentLedger({ database: openConsentDatabase(`ledger-${Math.random()}`), now })

test("nobody is taken to have agreed", async () => {
  const { standing, donation, list } = ledger()
  for (const purpose of ["recording", "donation", "release"] as const) expect(await standing(purpose, asked())).toBe("ask")
  expect(await donation(asked().audience, subject)).toBeUndefined()
  expect(await list()).toEqual([])
})

test("each purpose is a choice of its own", async () => {
  const { choose, standing, donation } = ledger()
  await choose({ recording: "given", donation: "given", release: "refused" }, asked())
  expect(await Promise.all((["recording", "donation", "release"] as const).map((purpose) => standing(purpose, asked())))).toEqual(["given", "given", "refused"])
  const consent = consentSchema.parse(await donation(asked().audience, subject))
  expect(consent).toMatchObject({ purposes: ["donation"], subject, notice: asked().notice, givenAt: "2026-11-26T12:00:00.000Z" })
  expect(await donation("https://other.example", subject)).toBeUndefined()
})

test("a new text is a new question, and what was given to the old one stays what it was", async () => {
  const { choose, standing, donation } = ledger()
  const id = await choose({ donation: "given" }, asked())
  const newer = { ...asked(), notice: { version: "2", sha256: "b".repeat(64), locale: "en" } }
  expect(await standing("donation", newer)).toBe("ask")
  expect((await donation(asked().audience, subject))?.id).toBe(id)
  const second = await choose({ donation: "given", release: "given" }, newer)
  expect((await donation(asked().audience, subject))?.id).toBe(second)
  await choose({ donation: "refused" }, newer)
  expect(await donation(asked().audience, subject)).toBeUndefined()
})

test("the same text in another language is no new question, another wording in the same one is", async () => {
  const { choose, standing, given } = ledger()
  const id = await choose({ donation: "given" }, asked())
  expect(await standing("donation", { ...asked(), notice: { version: "1", sha256: "c".repeat(64), locale: "de" } })).toBe("given")
  expect(await standing("donation", { ...asked(), notice: { version: "1", sha256: "c".repeat(64), locale: "en" } })).toBe("ask")
  expect([await given("donation", asked().audience), await given("release", asked().audience), await given("donation", "https://other.example")]).toEqual([id, undefined, undefined])
})

test("a withdrawal takes back all purposes of its consent", async () => {
  const { choose, standing, donation, withdraw, list } = ledger()
  const id = await choose({ donation: "given", release: "given" }, asked())
  await withdraw(id)
  expect(await Promise.all((["donation", "release"] as const).map((purpose) => standing(purpose, asked())))).toEqual(["withdrawn", "withdrawn"])
  expect(await donation(asked().audience, subject)).toBeUndefined()
  const before = (await list()).length
  await withdraw(id)
  expect(await list()).toHaveLength(before)
})

test("a study has a beginning and an end", async () => {
  const study = { id: "checkout-2026", title: "Check-out", review: "IRB 26-114", from: "2026-11-01", until: "2026-12-31", contact: "lab@university.example" }
  let today = day("2026-11-26")
  const { choose, standing, donation } = ledger(() => today)
  await choose({ donation: "given" }, asked({ study }))
  expect(await standing("donation", asked({ study }))).toBe("given")
  expect(await standing("donation", asked())).toBe("ask")
  expect((await donation(asked().audience, subject))?.study).toEqual(study)
  today = day("2027-01-01")
  expect(await standing("donation", asked({ study }))).toBe("over")
  expect(await donation(asked().audience, subject)).toBeUndefined()
})

test("the exported ledger shows any change", async () => {
  const { choose, withdraw, export: write } = ledger()
  const id = await choose({ recording: "given", donation: "given", release: "refused" }, asked())
  await withdraw(id)
  const text = await write()
  expect(await verifyChoices(text)).toEqual({ ok: true, choices: 5 })
  const lines = text.trimEnd().split("\n")
  expect(await verifyChoices(lines.map((line, index) => (index === 2 ? line.replace("refused", "given") : line)).join("\n"))).toMatchObject({ ok: false, line: 3 })
  expect(await verifyChoices([lines[0], ...lines.slice(2)].join("\n"))).toMatchObject({ ok: false, line: 2 })
  expect(await verifyChoices([lines[1], lines[0]].join("\n"))).toMatchObject({ ok: false, line: 1 })
})

test("two pages that choose at once make one chain", async () => {
  const name = `ledger-${Math.random()}`
  const [one, two] = [createConsentLedger({ database: openConsentDatabase(name) }), createConsentLedger({ database: openConsentDatabase(name) })]
  await Promise.all([one.choose({ recording: "given" }, asked()), two.choose({ recording: "refused" }, asked())])
  expect(await verifyChoices(await one.export())).toEqual({ ok: true, choices: 2 })
})
