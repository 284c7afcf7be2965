import { hash } from "node:crypto"
import { canonicalJson } from "../../core/canonical-json.ts"
import { repeatedKey } from "../../core/repeated-key.ts"
import { wellFormed } from "../../core/well-formed.ts"
import { scanTrajectory } from "../../privacy/donation-scan.ts"
import { forgetTexts } from "../../privacy/memo.ts"
import type { Leak, ProblemKind } from "../../protocol/collector.ts"
import { type Trajectory, trajectorySchema } from "../../protocol/trajectory.ts"
import { bySchema, type Json, readJson, unpackBody } from "../body.ts"
import { Refusal } from "../refusal.ts"
import { makeKey, sealContent } from "../sealing.ts"

/** What counts are made of. */
export type Facts = { steps: number; success: boolean | null; category: string }

export type ToInspect = {
  /** As it came. */
  chunks: readonly Uint8Array[]
  /** What its headers say of it. */
  digest?: string | undefined
  encoding?: string | undefined
  /** Under which it is sent. */
  consent: string
  /** Of the site, as the header tells it. */
  kind?: string | undefined
  /** The donor's key, and what the trajectory's own is bound to. */
  above: Uint8Array
  place: string
  /** Under which name a thread that keeps objects by itself puts it. */
  object?: string | undefined
}
/** What was unpacked: a hash of it in hex, and how much it was. */
export type Unpacked = { sha256: string; bytes: number }
export type Sound = Unpacked & { kind: "sound"; /** The trajectory's own id, a hash of its content. */ contentId: string; facts: Facts; /** Its key, sealed, and the content sealed by it; no content where the thread has put it under its name. */ sealedKey: string; box?: Uint8Array | undefined }
/** As values, for an error loses what it carries on its way to another thread. */
export type Unsound = { kind: "unsound"; problem: ProblemKind; field?: string | undefined; steps?: Leak[] | undefined; unpacked?: Unpacked | undefined }
export type Inspected = Sound | Unsound
/** As it is before anything is put anywhere. */
export type Sealed = Sound & { box: Uint8Array }

/** A trajectory is named by the hash of its content, and every reader will ask whether it is. Of a key that stands twice in the bytes all readers take the last, and some keys a schema lets fall: they would be kept unread. Half a character is read by some as an error. */
const checkContent = ({ trajectory_id: id, ...content }: Trajectory, { text, value }: Json): void => {
  const told = canonicalJson(content)
  if (hash("sha256", told) !== id) throw new Refusal("bad-schema", { field: "trajectory_id" })
  if (wellFormed(told) !== told) throw new Refusal("bad-schema", { field: "content" })
  // Written as a program writes what it reads, and as long as what was read: then nothing else stands in it.
  if (text.length === told.length + `"trajectory_id":"${id}",`.length && JSON.stringify(value) === text) return
  if (repeatedKey(text) !== undefined || canonicalJson(value) !== canonicalJson({ trajectory_id: id, ...content })) throw new Refusal("bad-schema", { field: "content" })
}
/** A kind of site is counted by the header, since a run may name it only once it was counted often enough; a run without one is counted by what it names. */
const factsOf = ({ steps, extra: { symbiont: { task, outcome } } }: Trajectory, kind: string | undefined): Facts => ({ steps: steps.length, success: outcome.success, category: kind ?? /^category\/([a-z-]{1,40})$/.exec(task.site)?.[1] ?? "named" })

/**
 * All that is asked of a body alone: digest, form, name, and no private value in it; never repairs. What is sound is sealed. Nothing
 * of a body is remembered after it. Rejects on a bug only.
 */
export const inspectUpload = async ({ chunks, digest, encoding, consent, kind, above, place }: ToInspect): Promise<Sealed | Unsound> => {
  let unpacked: Unpacked | undefined
  try {
    const { bytes, sha256 } = await unpackBody(Buffer.concat(chunks), digest, encoding)
    unpacked = { sha256, bytes: bytes.length }
    const json = readJson(bytes)
    const trajectory = bySchema(json.value, trajectorySchema)
    const told = trajectory.extra.symbiont.consent
    if (told !== undefined && told.id !== consent) throw new Refusal("bad-schema", { field: "extra.symbiont.consent.id" })
    checkContent(trajectory, json)
    const leaks = await scanTrajectory(trajectory)
    if (leaks.length > 0) throw new Refusal("private-values", { steps: leaks })
    const { key, sealed } = makeKey(above, place)
    return { kind: "sound", ...unpacked, contentId: trajectory.trajectory_id, facts: factsOf(trajectory, kind), sealedKey: sealed, box: sealContent(key, bytes, place) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { type, field, steps } = error.problem
    return { kind: "unsound", problem: type, field, steps, unpacked }
  } finally { forgetTexts() }
}
