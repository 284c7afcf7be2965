import type { Decision } from "../../core/action.ts"
import { contentId } from "../../memory/trajectory/content-id.ts"
import type { CandidateCache } from "./speculate.ts"

/** A state as far as a teacher's answer depends on it: site, goal, and what is on the page. */
export const stateKey = (site: string, goal: string, state: string): string => contentId([site, goal.toLowerCase().replace(/\s+/g, " ").trim(), state])

/** A cache in memory; `lines` and `from` carry it over a restart. */
export const createCandidateCache = (from: readonly (readonly [string, readonly Decision[]])[] = []): CandidateCache & { lines(): [string, readonly Decision[]][] } => {
  const known = new Map<string, readonly Decision[]>(from)
  return {
    get: (key) => known.get(key),
    add: (key, candidates) => { known.set(key, [...known.get(key) ?? [], ...candidates]) },
    lines: () => [...known]
  }
}
