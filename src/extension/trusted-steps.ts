import { type Action, refOf } from "../core/action.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Dialogs } from "./dialogs.ts"
import { inFrame } from "./frames.ts"
import { isTrustable, type Places, type Spot, type TrustedAction, type TrustedInput } from "./trusted-input-port.ts"
import { within } from "./wait.ts"

/** A document that an action is for, and where its frame stands among the tab's frames. */
export type ActPlace = { tabId: number; documentId: string; path: readonly number[]; documentAt(path: readonly number[]): string | undefined }

const settleLimitMs = 6_000
const why = "The page ignored scripted input, so the browser's debugger was attached for this step."
const later = "The page seems to take only a person's own input. It is done with trusted input if it is asked for again."

/** Spots in the tab's viewport, from what each frame knows of its own. */
const placesIn = ({ tabId, documentId, path, documentAt }: ActPlace): Places => {
  return {
    spot: async (ref, share) => {
      let at = await inFrame(tabId, documentId, (asked: string, part: Spot | null) => globalThis.symbiontFrame?.aim.spot(asked, part ?? undefined) ?? null, [ref, share ?? null])
      for (let depth = path.length - 1; depth >= 0 && at; depth--) {
        const around = documentAt(path.slice(0, depth))
        at = around === undefined ? null : await inFrame(tabId, around, (position: number, inside: Spot) => globalThis.symbiontFrame?.aim.lift(position, inside) ?? null, [path[depth] ?? -1, at])
      }
      return at ?? undefined
    },
    focus: async (ref) => await inFrame(tabId, documentId, (asked: string) => globalThis.symbiontFrame?.aim.focus(asked) ?? false, [ref]) ?? false,
    option: async (ref, label) => await inFrame(tabId, documentId, (asked: string, words: string) => globalThis.symbiontFrame?.aim.option(asked, words) ?? -1, [ref, label]) ?? -1
  }
}

/**
 * Does again with trusted input what a page has shown to ignore. A step that can't be taken back isn't done twice in one go:
 * it might have worked unseen, so the model looks at the page, and the guard asks, before trusted input is used.
 */
export const createTrustedSteps = (input: TrustedInput | undefined, dialogs: Dialogs) => {
  const ignored = new Set<string>()
  return async (action: Action, outcome: Outcome, place: ActPlace, once: boolean): Promise<Outcome> => {
    if (!input || outcome.status !== "no-effect" || !isTrustable(action)) return outcome
    const mark = `${place.documentId} ${JSON.stringify(action)}`
    if (once && !ignored.has(mark)) { ignored.add(mark); return { ...outcome, detail: `${outcome.detail} ${later}`.trim() } }
    const session = await input.open(place.tabId)
    if (!session) return { ...outcome, detail: `${outcome.detail} Trusted input could not be used, since the tab's debugger is taken: close its developer tools.`.trim() }
    const { tabId, documentId } = place
    await inFrame(tabId, documentId, (ref: string | null) => { globalThis.symbiontFrame?.aim.begin(ref ?? undefined) }, [refOf(action) ?? null])
    const opened = session.dialog.then((dialog) => ({ dialog }))
    const done = await Promise.race([session.perform(action as TrustedAction, placesIn(place)).then((performed) => ({ performed })), opened])
    if ("dialog" in done) return dialogs.adopt(session, done.dialog)
    if (!done.performed) { await session.close(); return outcome }
    const settled = inFrame(tabId, documentId, () => globalThis.symbiontFrame?.aim.finish() ?? [], [])
    const seen = await Promise.race([within(settled, settleLimitMs).then((changes) => ({ changes })), opened])
    if ("dialog" in seen) return dialogs.adopt(session, seen.dialog)
    await session.close()
    if (!seen.changes) return { status: "unknown", detail: why, changes: [] }
    return { status: seen.changes.length > 0 ? "ok" : "no-effect", detail: seen.changes.length > 0 ? why : `${why} That changed nothing either.`, changes: seen.changes }
  }
}
