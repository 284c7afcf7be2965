import { inFrame } from "./frames.ts"
import { within } from "./wait.ts"

const mostWatched = 4
const settleLimitMs = 3_000

/**
 * Watches what an act in one document changes in others: a form in a frame often tells the page around it. Gives what says afterwards
 * whether something has changed there; it is asked only where nothing did in the document itself.
 */
export const watchBeside = async (tabId: number, documentIds: readonly string[]): Promise<() => Promise<boolean>> => {
  const watched = documentIds.slice(0, mostWatched)
  await Promise.all(watched.map((id) => within(inFrame(tabId, id, () => { globalThis.symbiontFrame?.aim.begin() }, []), settleLimitMs)))
  return async () => {
    const changes = await Promise.all(watched.map((id) => within(inFrame(tabId, id, () => globalThis.symbiontFrame?.aim.finish() ?? [], []), settleLimitMs)))
    return changes.some((one) => one !== undefined && one.length > 0)
  }
}
