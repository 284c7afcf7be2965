import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/**
 * One in so many of the cases: the same ones for the same extension, on every machine, and others as soon as a source of it has changed,
 * so that whoever changes one meets what it breaks before anybody else does.
 */
export const sampled = <T>(cases: readonly T[], oneIn: number): readonly T[] => {
  const stamp = fileURLToPath(new URL("../../build/e2e-mv3-prod/.hash", import.meta.url))
  let turn = 0
  // There is none where somebody else's build is tested.
  try { turn = Number.parseInt(readFileSync(stamp, "utf8").slice(0, 8), 16) % oneIn } catch { turn = 0 }
  return cases.filter((_, index) => index % oneIn === turn)
}
