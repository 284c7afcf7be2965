import type { ElementPlace } from "../agent/ports.ts"
import type { Action } from "../core/action.ts"
import { fail, ok, type Result } from "../core/result.ts"
import type { FramePlace } from "../page/frame-place.ts"
import type { OutsideAim } from "../page/outside-aim.ts"
import { explainScriptError, refusePdf } from "./page-support.ts"
import { within } from "./wait.ts"

/** What our page script leaves in its isolated world, for questions that need no message. */
export type FrameFace = { place(): FramePlace; listen(name: string): void; positions(refs: readonly string[]): number[]; standing(ref: string): ElementPlace | null; opens(click: Extract<Action, { verb: "click" }>): string | null; aim: OutsideAim }
declare global { var symbiontFrame: FrameFace | undefined }

export type Frame = { readonly frameId: number; readonly documentId: string; readonly place: FramePlace }

/** A page that lets a look wait this long, with nothing else to do, counts as frozen. */
export const frozenAfterMs = 10_000
export const frozen = () => fail("page.timeout", "The page does not answer: it is frozen, or a dialog of the browser is open on it; close the dialog or reload the page, then start the task again.")
const stopped = () => fail("task.cancelled", "Stopped by the user.")

/** So long a new document may take to be parsed; then it is used as far as it has come. A frame's is worth less of a wait than the page's. */
const parseLimitMs = { page: 6_000, frame: 1_000 } as const
const answerLimitMs = 3_000

type Found = chrome.scripting.InjectionResult<FramePlace | null>[]
const look = async (target: chrome.scripting.InjectionTarget, injectImmediately: boolean): Promise<Found> =>
  chrome.scripting.executeScript({ target, injectImmediately, func: () => globalThis.symbiontFrame?.place() ?? null }) as Promise<Found>

/** The frames of a tab. New documents are given time to be parsed, but an advertisement that never comes must not hold up its page. */
const findFrames = async (tabId: number, signal?: AbortSignal): Promise<Found | undefined> => {
  const everywhere = { tabId, allFrames: true }
  const now = await within(look(everywhere, true), answerLimitMs, signal)
  if (!now || now.every(({ result }) => result)) return now
  const parsed = await within(look(everywhere, false), parseLimitMs.frame, signal)
  if (parsed) return parsed
  if (!now.some(({ frameId, result }) => frameId === 0 && result)) await within(look({ tabId }, false), parseLimitMs.page - parseLimitMs.frame, signal)
  return within(look(everywhere, true), answerLimitMs, signal)
}

/**
 * Puts the page script into every frame of a tab that we may enter and says where each frame stands. Frames that have it
 * already are left alone.
 */
export const enterFrames = async (tabId: number, script: string, address: string, signal?: AbortSignal): Promise<Result<Frame[]>> => {
  try {
    let found = await findFrames(tabId, signal)
    const missing = found?.filter(({ result }) => !result).map(({ documentId }) => documentId) ?? []
    if (missing.length > 0) {
      const put = await within(chrome.scripting.executeScript({ target: { tabId, documentIds: missing }, injectImmediately: true, files: [script] }), frozenAfterMs, signal)
      found = put && await within(look({ tabId, allFrames: true }, true), answerLimitMs, signal)
    }
    if (!found) return signal?.aborted ? stopped() : frozen()
    const frames = found.flatMap(({ frameId, documentId, result }) => (result ? [{ frameId, documentId, place: result }] : []))
    const top = frames.find(({ frameId }) => frameId === 0)
    if (!top) return fail("page.gone", "The page changed while it was being read: try again.", true)
    return top.place.type === "application/pdf" ? refusePdf() : ok(frames)
  } catch (error) { return explainScriptError(error, address) }
}

/** Asks one document's page script something; nothing when the document is gone. `ask` is sent as text, so it may use nothing from outside. */
export const inFrame = async <A extends unknown[], R>(tabId: number, documentId: string, ask: (...given: A) => R, given: A): Promise<Awaited<R> | undefined> => {
  try {
    const [answer] = await chrome.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, injectImmediately: true, args: given, func: ask as never })
    return answer?.result as Awaited<R> | undefined
  } catch { return undefined }
}

/** Positions (in `window.frames`) of the frames that elements of a document show; -1 for any that can't be told. */
export const framePositions = async (tabId: number, documentId: string, refs: readonly string[]): Promise<number[]> => {
  return await inFrame(tabId, documentId, (asked: string[]) => globalThis.symbiontFrame?.positions(asked) ?? [], [[...refs]]) ?? []
}

/** Whether the page's script still takes a turn: a page that works or waits does, a frozen one doesn't. */
export const isAlive = async (tabId: number, documentId: string): Promise<boolean> =>
  await within(inFrame(tabId, documentId, () => true, []).then(() => true), aliveLimitMs) ?? false
const aliveLimitMs = 1_500

/** The top document's id now, or nothing while none can be entered. */
export const topDocument = async (tabId: number): Promise<string | undefined> => {
  try { return (await look({ tabId }, true))[0]?.documentId } catch { return undefined }
}

/** Waits until the top document has been parsed, if that doesn't take too long. */
export const whenParsed = async (tabId: number, signal?: AbortSignal): Promise<void> => {
  await within(look({ tabId }, false), parseLimitMs.page, signal).catch(() => undefined)
}
