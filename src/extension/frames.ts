import { fail, ok, type Result } from "../core/result.ts"
import type { FramePlace } from "../page/frame-place.ts"
import { explainScriptError, refusePdf } from "./page-support.ts"
import { within } from "./wait.ts"

/** What our page script leaves in its isolated world, for questions that need no message. */
export type FrameFace = { place(): FramePlace; positions(refs: readonly string[]): number[] }
declare global { var symbiontFrame: FrameFace | undefined }

export type Frame = { readonly frameId: number; readonly documentId: string; readonly place: FramePlace }

/** A page that answers nothing for this long counts as frozen. */
export const frozenAfterMs = 10_000
const frozen = () => fail("page.timeout", "The page did not answer within 10 seconds: it may be frozen or still loading; reload it and start the task again.")

/**
 * Puts the page script into every frame of a tab that we may enter and says where each frame stands. Frames that have it
 * already are left alone. Waits until the documents have been parsed.
 */
export const enterFrames = async (tabId: number, script: string, address: string, signal?: AbortSignal): Promise<Result<Frame[]>> => {
  try {
    const probe = async () => chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => globalThis.symbiontFrame?.place() ?? null })
    let found = await within(probe(), frozenAfterMs, signal)
    if (!found) return signal?.aborted ? fail("task.cancelled", "Stopped by the user.") : frozen()
    const missing = found.filter(({ result }) => !result).map(({ documentId }) => documentId)
    if (missing.length > 0) {
      const put = await within(chrome.scripting.executeScript({ target: { tabId, documentIds: missing }, files: [script] }), frozenAfterMs, signal)
      found = put && await within(probe(), frozenAfterMs, signal)
      if (!found) return signal?.aborted ? fail("task.cancelled", "Stopped by the user.") : frozen()
    }
    const frames = found.flatMap(({ frameId, documentId, result }) => (result ? [{ frameId, documentId, place: result }] : []))
    const top = frames.find(({ frameId }) => frameId === 0)
    if (!top) return fail("page.gone", "The page changed while it was being read: try again.", true)
    return top.place.type === "application/pdf" ? refusePdf() : ok(frames)
  } catch (error) { return explainScriptError(error, address) }
}

/** Positions (in `window.frames`) of the frames that elements of a document show; -1 for any that can't be told. */
export const framePositions = async (tabId: number, documentId: string, refs: readonly string[]): Promise<number[]> => {
  try {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId, documentIds: [documentId] }, args: [[...refs]], func: (asked: string[]) => globalThis.symbiontFrame?.positions(asked) ?? []
    })
    return answer?.result ?? []
  } catch { return [] }
}

/** The top document's id now, or nothing while none can be entered. Waits until it has been parsed. */
export const topDocument = async (tabId: number): Promise<string | undefined> => {
  try {
    const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: () => null })
    return answer?.documentId
  } catch { return undefined }
}
