import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { fileHash, writeWhole } from "../runner/round/stage-folder.ts"
import type { LoopSources } from "../symbiosis/round/loop/loop-sources.ts"
import type { LoopSpec } from "../symbiosis/round/loop/loop-spec.ts"
import { contentHash } from "../tooling/content-hash.ts"
import { readSources, type RoundFolder } from "./round-folder.ts"

/** What students are trained, asked and judged by; what the gate's other evidence comes from. From the repository's root. */
const recipe = ["models/recipes/student"]
const product = ["src", "assets", "plasmo.config.ts", "package-lock.json", "tests/bench/injection", "tests/bench/leaks", "tests/e2e/leaks-site.ts", "tests/e2e/shopper.ts", "tests/unit/models/openai-server.ts"]

/**
 * Writes what a loop is begun, or goes on, with into its folder. The spec comes last: stopped between the two, fewer records hold than could,
 * never one too many. What was withdrawn once stays withdrawn, whether the list is given again or not.
 */
export const beginRound = async (folder: RoundFolder, spec: LoopSpec, withdrawn: ReadonlySet<string>): Promise<LoopSources> => {
  const before = await readSources(folder)
  const sources: LoopSources = {
    withdrawn: [...new Set([...withdrawn, ...before?.withdrawn ?? []])].sort(),
    init: await fileHash(spec.student.init),
    recipe: await contentHash(".", recipe, (path) => path.endsWith(".py"), ""),
    product: await contentHash(".", product, () => true, "")
  }
  await mkdir(folder.facts, { recursive: true })
  await writeWhole(join(folder.facts, "sources.json"), `${JSON.stringify(sources, null, 2)}\n`)
  await writeWhole(join(folder.facts, "spec.json"), `${JSON.stringify(spec, null, 2)}\n`)
  return sources
}
