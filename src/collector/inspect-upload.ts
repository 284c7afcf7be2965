import { hash } from "node:crypto"
import { canonicalJson } from "../core/canonical-json.ts"
import { scanTrajectory } from "../privacy/donation-scan.ts"
import { type Trajectory, trajectorySchema } from "../protocol/trajectory.ts"
import { parseBody } from "./body.ts"
import { Refusal } from "./refusal.ts"
import type { Facts } from "./uploads.ts"

export type ToInspect = {
  bytes: Uint8Array
  /** Under which it is sent. */
  consent: string
  /** Of the site, as the header tells it. */
  kind?: string | undefined
}
export type Inspected = { /** The trajectory's own id, a hash of its content. */ contentId: string; facts: Facts }

/** A trajectory is named by the hash of its content, and every reader will ask whether it is. */
const isNamedRight = ({ trajectory_id, ...content }: Trajectory): boolean => hash("sha256", canonicalJson(content)) === trajectory_id
/** A kind of site is counted by the header, since a run may name it only once it was counted often enough; a run without one is counted by what it names. */
const factsOf = ({ steps, extra: { symbiont: { task, outcome } } }: Trajectory, kind: string | undefined): Facts => ({ steps: steps.length, success: outcome.success, category: kind ?? /^category\/([a-z-]{1,40})$/.exec(task.site)?.[1] ?? "named" })

const longestBreath = 4
/** Lets others be answered between two steps of a long run, each few milliseconds: most runs are read before that. */
const createBreathe = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestBreath) return
    await new Promise((resolve) => { setImmediate(resolve) })
    since = performance.now()
  }
}

/** All that is asked of a body alone: form, name, and no private value in it. Refuses with `Refusal`; never repairs. */
export const inspectUpload = async ({ bytes, consent, kind }: ToInspect): Promise<Inspected> => {
  const trajectory = parseBody(bytes, trajectorySchema)
  const told = trajectory.extra.symbiont.consent
  if (told !== undefined && told.id !== consent) throw new Refusal("bad-schema", { field: "extra.symbiont.consent.id" })
  if (!isNamedRight(trajectory)) throw new Refusal("bad-schema", { field: "trajectory_id" })
  const leaks = await scanTrajectory(trajectory, createBreathe())
  if (leaks.length > 0) throw new Refusal("private-values", { steps: leaks })
  return { contentId: trajectory.trajectory_id, facts: factsOf(trajectory, kind) }
}
