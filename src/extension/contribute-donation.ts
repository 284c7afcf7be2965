import { isCollectorsWord } from "../consent/collector-word.ts"
import { createDonor } from "../consent/donor.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { sha256Hex } from "../privacy/ledger/seal-entry.ts"
import { createVault, lettingNothingGo, type Vault } from "../privacy/vault.ts"
import type { Notice, Withdrawal } from "../protocol/consent.ts"
import type { DonationState, ShownNotice, ShownNotices } from "../protocol/donation.ts"
import { createDonationCollector, managedCollector, mayGiveTo, proofFor, tenantFor } from "./donation-collector.ts"
import type { Donation, DonationParts } from "./donation-port.ts"
import { createDonationReview, type Given } from "./donation-review.ts"
import { readPolicy } from "./policy.ts"

const alarm = "donations"
const wallPurpose = "donation"
/** The browser lets no alarm ring sooner. */
const soonestMs = 30_000
const dayMs = 86_400_000
const device = "device"
/** Recording stays on the device until the run is deleted; the ledger wants a number, and this is its longest. */
const recordingDays = 3_650

/** The build that may contribute: what the user agreed to, what was given, and what is on its way. */
export const createDonation = (parts: DonationParts): Donation => {
  const collector = createDonationCollector(parts)
  /** Vaults of runs that are being sent: whatever their tasks knew as private is searched for once more at the door. */
  let ofRows: Vault[] = []
  let audiences: string[] = []
  const donor = createDonor({
    audiences: () => audiences, mayGive: async (audience) => mayGiveTo(audience, await readPolicy()), rules: parts.privacy.rules, vaults: () => [...parts.live(), ...ofRows].map(lettingNothingGo),
    authorization: async (audience) => proofFor(audience, await readPolicy(), parts.signOn.token),
    tenant: async (audience) => tenantFor(audience, await readPolicy()),
    record: async ({ at, method, origin, bytes, sha256, replaced }) => { await parts.ledger.append({ at, run: "donation", step: 0, method, destination: origin, bytes, sha256, replaced }) }
  })
  const { ledger, outbox, keys, database } = donor
  const review = createDonationReview(parts, donor)

  /** The wall lets through whom a consent in force names, and whom something is owed to; nobody else. */
  const settleWall = async (): Promise<void> => {
    const present = await collector.present()
    const given = present && await ledger.given("donation", present.audience)
    audiences = [...new Set([...(present && given !== undefined ? [present.audience] : []), ...await donor.owed()])]
    await parts.wall.open(wallPurpose, audiences)
  }
  const sendNow = async (): Promise<void> => {
    await parts.stores
    await parts.privacy.refresh()
    await settleWall()
    const due = (await outbox.list()).filter(({ dueAt, state }) => state === "waiting" && dueAt <= Date.now())
    ofRows = (await Promise.all(due.map(({ runId }) => parts.vaults.load(runId)))).flatMap((kept) => (kept ? [createVault(kept, parts.privacy.rules)] : []))
    const next = await donor.send()
    ofRows = []
    await settleWall()
    await (next === undefined ? chrome.alarms.clear(alarm) : chrome.alarms.create(alarm, { when: Math.max(next, Date.now() + soonestMs) }))
  }
  /** One after the other: two at once would take each other's vaults away. */
  let sending: Promise<void> = Promise.resolve()
  const send = (before?: () => Promise<void>): Promise<void> => (sending = sending.then(before).then(sendNow).catch((bug: unknown) => { console.error("donation", bug) }))

  const keepNotice = async ({ version, locale, text }: ShownNotice): Promise<Notice> => {
    const sha256 = await sha256Hex(text)
    await database.notices.put({ sha256, version, locale, text })
    return { version, sha256, locale }
  }
  const noticeOf = async ({ version, locale, text }: ShownNotice): Promise<Notice> => ({ version, sha256: await sha256Hex(text), locale })
  const standings = async ({ device: own, collector: its }: ShownNotices): Promise<DonationState["standings"]> => {
    const present = await collector.present()
    const about = present && its ? { audience: present.audience, notice: await noticeOf(its), study: present.study } : undefined
    const recording = await ledger.standing("recording", { audience: device, notice: await noticeOf(own) })
    return { recording, donation: about ? await ledger.standing("donation", about) : "ask", release: about ? await ledger.standing("release", about) : "ask" }
  }
  /** The consent in force, to the very text that is shown now; or what is missing. */
  const agreed = async (notices?: ShownNotices): Promise<Result<Given>> => {
    const present = await collector.present()
    if (!present) return fail("collector.refused", "No collector is set up: choose one in the settings first.")
    if (notices && (await standings(notices)).donation !== "given") return fail("collector.refused", "You haven't agreed to giving runs to this collector on the terms as they are now: read them in the settings.")
    const consent = await ledger.donation(present.audience, (await keys.keyFor(present.audience)).thumbprint)
    return consent ? ok({ collector: present, consent }) : fail("collector.refused", "No consent to giving runs is in force: give one in the settings first.")
  }
  const withdrawRecording = async (): Promise<void> => {
    const consent = await ledger.given("recording", device)
    if (consent !== undefined) await ledger.withdraw(consent)
  }

  chrome.alarms.onAlarm.addListener(({ name }) => { if (name === alarm) void send() })
  globalThis.addEventListener("online", () => { void send() })
  void send()
  void (async () => {
    const { donationAsked = 0 } = await chrome.storage.local.get("donationAsked") as { donationAsked?: number }
    const present = await collector.present()
    if (!present || Date.now() - donationAsked < dayMs || await ledger.given("donation", present.audience) === undefined) return
    await chrome.storage.local.set({ donationAsked: Date.now() })
    await collector.refresh()
  })().catch(() => undefined)

  return {
    records: async () => (await readPolicy()).recording !== "off" && await ledger.given("recording", device) !== undefined,
    handlers: {
      "donate/state": async ({ notices }) => {
        const present = await collector.present()
        const [rows, receipts, unheard, stand] = [await outbox.list(), await database.receipts.toArray(), await database.withdrawals.count(), await standings(notices)]
        const consent = present && await ledger.given("donation", present.audience)
        const managed = managedCollector(await readPolicy())
        return ok({
          managed: managed !== undefined, ...(managed?.audience === undefined ? {} : { offered: managed.audience }), standings: stand, unheard, ...(consent === undefined ? {} : { consent }),
          ...(present ? { collector: { audience: present.audience, name: present.about.name, contact: present.about.contact, retentionDays: present.about.retentionDays, categories: present.about.categories, threshold: present.about.threshold, ...(present.study ? { study: present.study } : {}) } } : {}),
          waiting: rows.map(({ id, runId, body, queuedAt, dueAt, attempts, state, problem }) => ({ id, runId, bytes: new TextEncoder().encode(body).length, queuedAt, dueAt, attempts, state, ...(problem ? { problem: problem.title } : {}) })),
          given: await Promise.all(receipts.map(async ({ id, runId, audience, receipt }) => ({ id, runId, audience, bytes: receipt.bytes, at: receipt.at, genuine: present !== undefined && await isCollectorsWord(receipt, present.about.key) })))
        })
      },
      "donate/collector": ({ url, study }) => collector.choose(url, study),
      "donate/choose": async ({ answers: { recording, donation, release }, notices }) => {
        const shared = { mechanism: "choice in the settings", build: parts.version }
        if (recording === "refused") await withdrawRecording()
        if (recording !== undefined) await ledger.choose({ recording }, { ...shared, audience: device, notice: await keepNotice(notices.device), retentionDays: recordingDays })
        if (donation === undefined && release === undefined) return ok({})
        const present = await collector.present()
        if (!present || !notices.collector) return fail("collector.refused", "No collector is set up: choose one first.")
        if (release === "given" && donation !== "given") return fail("collector.refused", "A public data set is made of donations: agree to donating as well, or to neither.")
        await ledger.choose({ ...(donation ? { donation } : {}), ...(release ? { release } : {}) }, { ...shared, audience: present.audience, notice: await keepNotice(notices.collector), retentionDays: present.about.retentionDays, study: present.study })
        await settleWall()
        return ok({})
      },
      "donate/take-back": async (what) => {
        if (what.scope === "recording") { await withdrawRecording(); return ok({ heard: true, erased: 0 }) }
        const present = await collector.present()
        const row = what.scope === "trajectory" ? await database.receipts.get(what.id) ?? await database.outbox.get(what.id) : undefined
        const audience = row?.audience ?? present?.audience
        if (audience === undefined || (what.scope === "trajectory" && !row)) return fail("collector.refused", "There is nothing of this to take back.")
        audiences = [...new Set([...audiences, audience])]
        await parts.wall.open(wallPurpose, audiences)
        // Who changes a choice has several: what was given under each is taken back.
        const withdrawals: Withdrawal[] = what.scope === "trajectory" ? [{ scope: "trajectory", trajectory: what.id }] : what.scope === "everything" ? [{ scope: "subject" }] : (await ledger.consents(audience)).map((consent) => ({ scope: "consent", consent }))
        let told = { heard: true, erased: 0 }
        for (const withdrawal of withdrawals) {
          const answer = await donor.withdraw(audience, withdrawal)
          told = { heard: told.heard && answer.ok, erased: told.erased + (answer.ok ? answer.value?.trajectories ?? 0 : 0) }
        }
        await send()
        return ok(told)
      },
      "donate/records": async () => ok({
        choices: await ledger.export(),
        receipts: [...(await database.notices.toArray()).map((notice) => ({ type: "notice", ...notice })), ...(await database.receipts.toArray()).map(({ receipt, audience, runId }) => ({ ...receipt, audience, runId }))].map((line) => `${JSON.stringify(line)}\n`).join("")
      }),
      "donate/review": async ({ runId, edits }) => { const given = await agreed(); return given.ok ? review.show({ runId, edits, given: given.value }) : given },
      "donate/give": async ({ runId, edits, sha256, notices }) => {
        const given = await agreed(notices)
        if (!given.ok) return given
        const done = await review.give({ runId, edits, sha256, given: given.value })
        await send()
        return done
      },
      "donate/undo": async ({ id }) => ok({ undone: await outbox.undo(id) }),
      // Behind a try that is under way: what that one leaves is hastened then.
      "donate/send-now": async ({ id }) => { await send(() => outbox.hasten(id)); return ok({}) }
    }
  }
}
