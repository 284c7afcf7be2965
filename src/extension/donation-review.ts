import { fail, ok, type Result } from "../core/result.ts"
import type { Donor } from "../consent/donor.ts"
import { aroundSteps, prepareDonation } from "../consent/prepare-donation.ts"
import { reviewOf } from "../consent/review.ts"
import { uuidV7 } from "../consent/uuid-v7.ts"
import { siteOf } from "../guard/home-site.ts"
import { sha256Hex } from "../privacy/ledger/seal-entry.ts"
import type { Consent } from "../protocol/consent.ts"
import type { Edits, ReviewView } from "../protocol/donation.ts"
import { type Trajectory, trajectorySchema } from "../protocol/trajectory.ts"
import type { KnownCollector } from "./donation-collector.ts"
import type { DonationParts } from "./donation-port.ts"

export type Given = { collector: KnownCollector; consent: Consent }
type Asked = { runId: string; edits: Edits; given: Given }

const addressesOf = ({ steps }: Trajectory): string[] => steps.flatMap(({ observation }) => observation?.results.flatMap(({ extra }) => (extra?.web ? [extra.web.url] : [])) ?? [])

/** What a reviewer sees of a run, and the giving of the very same bytes. */
export const createDonationReview = ({ recorded, privacy }: Pick<DonationParts, "recorded" | "privacy">, { outbox }: Pick<Donor, "outbox">) => {
  const prepared = async ({ runId, edits, given: { collector, consent } }: Asked): Promise<Result<{ recorded: Trajectory; edited: Trajectory }>> => {
    const run = await recorded(runId)
    if (!run.ok) return run
    const addresses = addressesOf(run.value)
    const rules = await privacy.refresh()
    if (addresses.some((address) => rules.localOnly(address))) return fail("privacy.blocked", "This task was on a site whose pages never leave the device, so it can't be given.")
    const edited = prepareDonation(run.value, edits, { about: collector.about, consent, domains: [...new Set(addresses.map(siteOf))].filter((site) => site !== "") })
    if (!edited) return fail("data.invalid", "No step is left: keep the task to yourself, or take one back in.")
    return ok({ recorded: run.value, edited })
  }
  return {
    show: async (asked: Asked): Promise<Result<ReviewView>> => {
      const run = await prepared(asked)
      if (!run.ok) return run
      const { recorded: whole, edited } = run.value
      const { body, steps, ...seen } = await reviewOf(edited)
      const struck = asked.edits.strikes.flatMap((strike) => (strike.kind === "step" ? [strike.step] : []))
      const left = whole.steps.map(({ step_id }) => step_id).filter((number) => !struck.includes(number))
      // What is sent is numbered anew; whoever reviews goes by the numbers of the run.
      return ok({ ...seen, steps: steps.map((step, index) => ({ ...step, step: left[index] ?? step.step })), struck, ...aroundSteps(body, edited), sha256: await sha256Hex(body) })
    },
    give: async (asked: Asked & { sha256: string }): Promise<Result<{ id: string; dueAt: number }>> => {
      const before = await outbox.ofRun(asked.runId)
      if (before !== undefined) return fail("task.invalid", "This task was given already: take it back first.")
      const run = await prepared(asked)
      if (!run.ok) return run
      const { body, clean, bytes } = await reviewOf(run.value.edited)
      if (await sha256Hex(body) !== asked.sha256) return fail("data.invalid", "The task is not as it was shown any more: look at it again before you give it.")
      if (!clean) return fail("privacy.blocked", "A private value was found in the marked steps: strike it out first.")
      if (!trajectorySchema.safeParse(JSON.parse(body)).success) return fail("data.invalid", "What is left can't be read as a task any more: strike out less, or keep it to yourself.")
      if (bytes > asked.given.collector.about.maxBytes) return fail("data.invalid", "The task is larger than the collector takes: strike out steps that nobody needs.")
      const id = uuidV7()
      const dueAt = await outbox.add({ id, audience: asked.given.collector.audience, consent: asked.given.consent.id, runId: asked.runId, kind: asked.edits.kind, body })
      return ok({ id, dueAt })
    }
  }
}
