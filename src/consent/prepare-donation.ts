import { sealTrajectory } from "../memory/trajectory/seal-trajectory.ts"
import type { About } from "../protocol/collector.ts"
import type { Consent } from "../protocol/consent.ts"
import type { Edits } from "../protocol/donation.ts"
import type { Trajectory } from "../protocol/trajectory.ts"
import { generaliseSite, nameableCategory } from "./generalise-site.ts"
import { strike } from "./review.ts"

export type DonationTerms = { about: Pick<About, "categories">; consent: Consent; /** Registrable domains of the sites that the run was on. */ domains: readonly string[] }

/**
 * A recorded run as its reviewer wishes to give it: sites generalised unless they are to be named, struck out what was struck out, the
 * reviewer's word on how it ended, and the consent that it is given under. Nothing where no step would be left.
 */
export const prepareDonation = (recorded: Trajectory, { strikes, nameSite, kind, success }: Edits, { about, consent, domains }: DonationTerms): Trajectory | undefined => {
  const general = nameSite ? recorded : domains.reduce((run, domain) => generaliseSite(run, domain, nameableCategory(kind, about)), recorded)
  const struck = strike(general, strikes)
  if (!struck) return undefined
  const { trajectory_id: _old, ...rest } = struck
  const { symbiont } = rest.extra
  return sealTrajectory({ ...rest, extra: { symbiont: {
    ...symbiont, outcome: { success, judge: success === null ? "nobody" : "user" },
    // Said only of what passes: a run in which the scan finds anything can't be given.
    privacy: { ...symbiont.privacy, leakScan: "clean" },
    consent: { id: consent.id, version: consent.notice.version, purposes: consent.purposes }
  } } })
}

/** A body cut around its steps, so that a reader can be shown every byte of it. */
export const aroundSteps = (body: string, trajectory: Trajectory): { head: string; tail: string } => {
  const steps = JSON.stringify(trajectory.steps)
  const at = body.indexOf(`"steps":${steps}`) + "\"steps\":".length
  return { head: body.slice(0, at + 1), tail: body.slice(at + steps.length - 1) }
}
