import { fail, ok, type Result } from "../../core/result.ts"
import type { Experience } from "../../protocol/experience.ts"
import { buildMemory } from "../../tooling/build-memory.ts"
import type { RunningBrowser } from "../launch.ts"

/**
 * Puts experiences into the extension's own memory, as it puts those of its runs there: with the product's store, in the databases of its origin, from
 * one of its pages. Its worker reads them once in its life, so this comes before the first task.
 */
export const fillMemory = async ({ panelPage }: Pick<RunningBrowser, "panelPage">, experiences: readonly Experience[]): Promise<Result<void>> => {
  if (experiences.length === 0) return ok(undefined)
  try {
    await panelPage.evaluate(await buildMemory())
    await panelPage.evaluate(`globalThis.symbiontMemory.keepExperiences(${JSON.stringify(JSON.stringify(experiences))})`)
    return ok(undefined)
  } catch {
    return fail("storage.failed", "What earlier rounds taught could not be put into the extension's memory: start the loop again, and it goes on from here.")
  }
}
