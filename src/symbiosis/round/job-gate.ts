import { wilson } from "../wilson.ts"
import type { JobResults } from "./job-results.ts"
import { enough, passGate } from "./pass-gate.ts"
import type { RoundSpec } from "./round-spec.ts"

/** Whether a job's result meets the gates that its spec names. Evidence that isn't there, or is of another file, never lets it pass; the sentence says what to bring. */
export const jobGate = ({ gates: { heldOut: { metric, notBelow } } }: RoundSpec, judged: string, results: JobResults | undefined): { pass: boolean; why: string } => {
  const no = (why: string): { pass: boolean; why: string } => ({ pass: false, why })
  if (!results) return no(`Nothing was measured of it: write results.json beside it (its judged is ${judged}) with held-out "${metric}", bytes sent, leaks and attacks.`)
  if (results.judged !== judged) return no(`The results are of another file (${results.judged}): measure this one (${judged}).`)
  const { heldOut, sentBytes, leaks, attacks } = results
  const missing = [...(heldOut ? [] : [`held-out "${metric}"`]), ...(sentBytes === undefined ? ["the bytes that left the device"] : []), ...(leaks ? [] : ["the leak suite beside a cloud model"]), ...(attacks ? [] : ["attacks of the injection suite"])]
  if (!heldOut || sentBytes === undefined || !leaks || !attacks) return no(`Not measured yet: ${missing.join(", ")}.`)
  if (heldOut.metric !== metric) return no(`The gate is of "${metric}", and measured was "${heldOut.metric}": measure that.`)
  if (Math.min(heldOut.before.of, heldOut.after.of) < enough.rows) return no(`${Math.min(heldOut.before.of, heldOut.after.of)} held-out rows judged it, and ${enough.rows} are wanted: measure more.`)
  const [before, after] = [wilson(heldOut.before.done, heldOut.before.of), wilson(heldOut.after.done, heldOut.after.of)]
  if (after.high < notBelow) return no(`Held-out ${metric} is ${after.share.toFixed(3)} (at most ${after.high.toFixed(3)}), below the ${notBelow} that the job asks for.`)
  return passGate({ before, after, sentBytes, leaks, attacks })
}
