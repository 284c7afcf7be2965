import { createHash } from "node:crypto"
import { canonicalJson } from "../../../src/core/canonical-json.ts"
import { type Trajectory, trajectoryVersion } from "../../../src/protocol/trajectory.ts"

const words = ("order basket river place checkout button heading price quantity customer details settings profile account search results winter jacket shoes delivery address payment invoice returns help contact language "
  + "filter sort colour size material review rating stars stock available soon warehouse parcel station window morning evening gift card points offer newsletter privacy terms imprint").split(" ")
const random = (seed: number) => { let state = seed + 1; return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff }

/**
 * A page as an observation renders it: the frame of a site, the same for all its runs; every tenth line this run's own (a price, a
 * result); and two lines that the last step changed.
 */
const pageOf = (page: number, run: number, step: number, lines: number): string => {
  const [frame, own, now] = [random(page * 7_919), random(run * 104_729 + page), random(run * 1_299_709 + step)]
  const text = (next: () => number, index: number): string => `[${index}] ${["button", "link", "textbox", "cell"][index % 4]} "${Array.from({ length: 3 + Math.floor(next() * 5) }, () => words[Math.floor(next() * words.length)]).join(" ")}"`
  const changed = new Set([Math.floor(now() * lines), Math.floor(now() * lines)])
  return Array.from({ length: lines }, (_, index) => { const [shared, mine] = [text(frame, index), text(own, index)]; return changed.has(index) ? text(now, index) : index % 10 === 3 ? mine : shared }).join("\n")
}

export type RunShape = { /** Bytes that the body should have, about. */ bytes: number; /** A word that is found nowhere else. */ canary?: string; consent?: string; sites?: number }

/** A made-up run like those that people donate: `seed` makes it its own. Four steps on each page. */
export const madeUpRun = (seed: number, { bytes, canary, consent, sites = 40 }: RunShape): Trajectory => {
  const next = random(seed)
  const steps = Math.max(2, Math.round(bytes / 4_300))
  const perPage = Math.max(4, Math.round(bytes / steps / 52))
  const site = seed % sites
  const content: Omit<Trajectory, "trajectory_id"> = {
    schema_version: trajectoryVersion, session_id: `run-${seed}`, agent: { name: "symbiont", version: "0.1.0" },
    steps: Array.from({ length: steps }, (_, index) => index === 0
      ? { step_id: 1, source: "user" as const, message: `Find the ${words[seed % words.length]} and put it into the basket ${canary ?? ""}` }
      : { step_id: index + 1, source: "agent" as const, message: "", reasoning_content: `The ${words[Math.floor(next() * words.length)]} is next.`, llm_call_count: 1,
        tool_calls: [{ tool_call_id: `call-${index}`, function_name: "click", arguments: { ref: String(index) } }],
        observation: { results: [{ source_call_id: `call-${index}`, content: "done", extra: { web: { url: `https://shop-${site}.example/page/${index}`, axtree: pageOf(site * 100 + Math.floor(index / 4), seed, index, perPage) } } }] },
        extra: { symbiont: { index: index - 1, route: "local" as const, proposer: "student" as const, outcome: "changed" } } }),
    extra: { symbiont: { task: { site: "category/shopping" }, mode: "hybrid", outcome: { success: true, judge: "user" }, privacy: { version: "1", replaced: {}, leakScan: "clean" }, ...(consent === undefined ? {} : { consent: { id: consent, version: "1", purposes: ["donation"] } }) } }
  }
  return { ...content, trajectory_id: createHash("sha256").update(canonicalJson(content)).digest("hex") }
}
