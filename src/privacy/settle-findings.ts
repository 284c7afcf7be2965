import type { Finding } from "../core/finding.ts"
import { criticalTypes } from "./entity-groups.ts"

/**
 * Grammar tells the type better than a label does, when it covers the same text (an e-mail typed into "User name"); apart
 * from that the longer span wins, for what a label covers is private as a whole.
 */
const rank = (finding: Finding): number => finding.end - finding.start + finding.score + (criticalTypes.has(finding.type) ? 0.5 : 0)

/** Findings of all families as spans that don't overlap, in order. Where two meet, the better one grows over both. Those given are used up. */
export const settle = (findings: Finding[]): Finding[] => {
  if (findings.length < 2) return findings
  const kept: Finding[] = []
  for (const finding of findings.sort((a, b) => a.start - b.start || rank(b) - rank(a))) {
    const last = kept.at(-1)
    if (!last || finding.start >= last.end) { kept.push(finding); continue }
    const end = Math.max(last.end, finding.end)
    if (rank(finding) > rank(last)) {
      kept[kept.length - 1] = finding
      finding.start = last.start
      finding.end = end
    } else last.end = end
  }
  return kept
}
