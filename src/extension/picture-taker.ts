import type { Pictures } from "../agent/ports.ts"
import type { StepPicture } from "../core/step.ts"
import type { PictureStore } from "../memory/picture-store.ts"
import { privateParts } from "../privacy/screen/mask-findings.ts"
import { type MaskedFrame, maskRegions } from "../privacy/screen/mask-regions.ts"
import type { Vault } from "../privacy/vault.ts"
import { captureTab, isInFront, maskPicture, untilNextCapture } from "./capture-picture.ts"
import { call } from "./messaging.ts"
import type { TabDriver } from "./tab-driver.ts"
import { pause, within } from "./wait.ts"

/** So long a step waits for its picture at the most, and a document is waited for. */
const patienceMs = 6_000
const answerMs = 2_500
type None = { ok: false; why: Exclude<StepPicture, "kept"> }
type Taken = { ok: true; picture: string } | None
const none = (why: None["why"]): None => ({ ok: false, why })

export type PictureParts = {
  page: Pick<TabDriver, "shown">
  store: Pick<PictureStore, "put">
  runId: string
}

/**
 * Pictures of a run's pages, with everything private covered. The page is gone through before, and compared after the capture: what
 * moved or changed meanwhile may stand where nothing was covered, so such a picture is thrown away.
 */
export const createPictureTaker = ({ page, store, runId }: PictureParts): Pictures => ({
  take: async (index, vault, words, signal) => {
    if (vault.rules().screenshots !== "masked") return undefined
    try {
      let over = false
      const taken = await within(twice(() => takeOnce(page, vault, words, () => over)), patienceMs, signal) ?? none("late")
      over = true
      if (!taken.ok) return taken.why
      // The policy may have changed while the page was gone through, or the run have ended, whose record may be gone.
      if (vault.rules().screenshots !== "masked" || signal.aborted) return undefined
      return await store.put(runId, index, taken.picture) ? "kept" : "no-room"
    } catch { return "check-failed" }
  }
})

const twice = async (take: () => Promise<Taken>): Promise<Taken> => {
  const first = await take()
  return !first.ok && first.why === "moved" ? take() : first
}

const takeOnce = async (page: PictureParts["page"], vault: Vault, words: readonly string[], isOver: () => boolean): Promise<Taken> => {
  const shown = page.shown()
  if (!shown || await isInFront(shown.tabId) === undefined) return none("not-in-front")
  const { tabId } = shown
  const look = crypto.randomUUID()
  const at = (documentId: string) => ({ document: { tabId, documentId }, timeoutMs: answerMs })
  const painted = await Promise.all(shown.frames.map(async ({ documentId, path }) => ({ documentId, path, told: await call("page/paint", { look }, at(documentId)) })))
  try {
    // A frame that tells nothing is covered as a whole; without the page itself there is nothing to cover by.
    const seen = painted.flatMap(({ documentId, path, told }) => told.ok && told.value.view ? [{ documentId, path, view: told.value.view }] : [])
    const top = painted.find(({ path }) => path.length === 0)
    if (!top?.told.ok) return none("late")
    if (!top.told.value.view) return none("too-large")
    const parts = privateParts(seen.map(({ view }) => view), vault, words)
    await pause(untilNextCapture())
    const placed = await Promise.all(seen.map(({ documentId }, frame) => call("page/regions", { look, parts: parts[frame] ?? [] }, at(documentId))))
    const frames: MaskedFrame[] = []
    for (const [frame, told] of placed.entries()) {
      const known = seen[frame]
      if (!known || !told.ok || !told.value.same) return none("moved")
      frames.push({ path: known.path, view: known.view, parts: parts[frame] ?? [], regions: told.value.regions })
    }
    // Whoever waited for the picture acts on the page by now.
    if (isOver()) return none("late")
    const captured = await captureTab(tabId)
    if (!captured.ok) return none(captured.why)
    const after = await Promise.all(seen.map(({ documentId }) => call("page/still", { look }, at(documentId))))
    const plan = isOver() ? none("late") : after.some((told) => !told.ok || !told.value.same) ? none("moved") : maskRegions(frames, captured.bitmap)
    if (!plan.ok) { captured.bitmap.close(); return plan }
    return { ok: true, picture: await maskPicture(captured.bitmap, plan.masks) }
  } finally {
    // Nobody watches the page any longer for this picture, however it ended.
    for (const { documentId } of painted) void call("page/still", { look }, at(documentId))
  }
}
