import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** A number below `below`: the same one for the same extension, and 0 where somebody else's build is tested, which has no stamp (or none of ours). */
const turnOf = (below: number): number => {
  const stamp = fileURLToPath(new URL("../../build/e2e-mv3-prod/.hash", import.meta.url))
  try {
    const number = Number.parseInt(readFileSync(stamp, "utf8").slice(0, 8), 16)
    return Number.isNaN(number) ? 0 : number % below
  } catch { return 0 }
}

/**
 * One in so many of the cases: the same ones for the same extension, on every machine, and others as soon as a source of it has changed,
 * so that whoever changes one meets what it breaks before anybody else does.
 */
export const sampled = <T>(cases: readonly T[], oneIn: number): readonly T[] => {
  const turn = turnOf(oneIn)
  return cases.filter((_, index) => index % oneIn === turn)
}
