import "fake-indexeddb/auto"
import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { askAbout, isCollectorsWord } from "../../../src/consent/collector-word.ts"
import { createDonor } from "../../../src/consent/donor.ts"
import { reviewOf, strike } from "../../../src/consent/review.ts"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { verifyRecords } from "../../../src/consent/verify-records.ts"
import { newKeys, useKeys } from "../../../src/collector/keys.ts"
import { defaultRules } from "../../../src/privacy/policy/rules.ts"
import { readTrajectory } from "../../../src/memory/trajectory/read-trajectories.ts"
import { startChaos } from "../../bench/collector/chaos-proxy.ts"
import type { LocalCollector } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"

/** The device's side as it is, through its own door and a network that fails in every way. */
export const donationCases = (open: () => LocalCollector): void => {
  test("a reviewed run goes from the outbox to a line of the data set, and back out", async () => {
    const collector = open()
    let state = 11
    const chaos = await startChaos(() => Number(new URL(collector.url).port), () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32)
    const audience = chaos.url
    const left: string[] = []
    const donor = createDonor({ audiences: () => [audience], rules: () => defaultRules, vaults: () => [], record: ({ method, origin }) => { left.push(`${method} ${origin}`) }, name: `donation-${Math.random()}` })
    const consent = await donor.ledger.choose({ donation: "given", release: "given" }, { audience, notice: { version: "1", sha256: "a".repeat(64), locale: "en" }, retentionDays: 180, mechanism: "checkbox", build: "0.1.0" })
    const bodies: string[] = []
    for (let index = 0; index < 12; index += 1) {
      const run = strike(madeUpRun(5_000 + index, { bytes: 4_000, canary: "Marigold" }), [{ kind: "span", words: "Marigold" }])
      const review = run && await reviewOf(run)
      expect(review?.clean).toBe(true)
      bodies.push(review?.body ?? "")
      await donor.outbox.add({ id: uuidV7(), audience, consent, runId: `run-${index}`, body: review?.body ?? "" }, 0)
    }
    // A busy collector asks to wait, and a network fails as often as it likes: the sender goes on.
    for (const until = Date.now() + 60_000; Date.now() < until && await donor.outbox.nextAt() !== undefined;) {
      await donor.send()
      // The time to try again has come.
      await donor.database.outbox.toCollection().modify({ dueAt: 0 })
    }
    expect(await donor.outbox.list()).toEqual([])
    expect(Object.entries(chaos.faults).filter(([name]) => name !== "passed").reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(5)
    const lines = (await (await collector.admin("/admin/export?purpose=release")).text()).trimEnd().split("\n")
    for (const body of bodies) expect(lines.filter((line) => line === body)).toHaveLength(1)
    for (const [index, line] of lines.entries()) expect(readTrajectory(line, index + 1).ok).toBe(true)
    expect(lines.join("\n")).not.toContain("Marigold")
    const receipts = await donor.database.receipts.toArray()
    expect(new Set(receipts.map(({ receipt }) => receipt.sha256))).toEqual(new Set(bodies.map((body) => createHash("sha256").update(body).digest("hex"))))

    chaos.calm()
    const about = await askAbout(collector.url, fetch)
    for (const { receipt } of receipts) {
      expect(about.ok && await isCollectorsWord(receipt, about.value.key)).toBe(true)
      expect(about.ok && await isCollectorsWord({ ...receipt, bytes: receipt.bytes + 1 }, about.value.key)).toBe(false)
    }
    // The file that the donor keeps, checked by whoever asks the collector for its key.
    const notice = { type: "notice", version: "1", locale: "en", text: "We keep it for 180 days.", sha256: createHash("sha256").update("We keep it for 180 days.").digest("hex") }
    const kept = await donor.ledger.export() + [notice, ...receipts.map(({ receipt, runId }) => ({ ...receipt, audience, runId }))].map((line) => `${JSON.stringify(line)}\n`).join("")
    const key = about.ok ? about.value.key : undefined
    expect(await verifyRecords(kept, key)).toEqual({ ok: true, choices: 2, notices: 1, receipts: 12, signed: 12 })
    expect(await verifyRecords(kept)).toMatchObject({ ok: true, signed: 0 })
    expect(await verifyRecords(kept, useKeys(newKeys()).publicKey)).toMatchObject({ ok: true, signed: 0 })
    expect(await verifyRecords(kept.replace("180 days", "18 days"), key)).toMatchObject({ ok: false, line: 3 })
    expect(await verifyRecords(kept.replace(/"bytes":(\d+)/, "\"bytes\":1$1"), key)).toMatchObject({ ok: false, line: 4 })
    expect(await verifyRecords(kept.replace("\"purpose\":\"release\"", "\"purpose\":\"recording\""), key)).toMatchObject({ ok: false, line: 2 })
    expect(await verifyRecords(`${kept}{"type":"other"}\n`, key)).toMatchObject({ ok: false, line: 16 })

    expect(left.length).toBeGreaterThan(12)
    expect(await donor.withdraw(audience, { scope: "consent", consent })).toMatchObject({ ok: true, value: { trajectories: 12 } })
    const after = (await (await collector.admin("/admin/export?purpose=release")).text()).split("\n")
    for (const body of bodies) expect(after).not.toContain(body)
    await chaos.stop()
  })
}
