import * as z from "zod"
import type { Action } from "../core/action.ts"
import type { Outcome } from "../core/outcome.ts"
import type { Dialogs } from "./dialogs.ts"
import { catchPickers, pickerMs } from "../page/catch-pickers.ts"
import { isAlive } from "./frames.ts"
import type { GrantedFile } from "./granted-files.ts"
import { call } from "./messaging.ts"
import { failed } from "./outcomes.ts"
import type { RunNotes } from "./run-notes.ts"
import { type ActPlace, createTrustedSteps } from "./trusted-steps.ts"
import type { TrustedInput } from "./trusted-input-port.ts"
import { pause } from "./wait.ts"

/** So long a page may take for an act (beyond a wait that the act asks for); it is asked whether it still lives before that. */
const actLimitMs = 10_000
const doubtAfterMs = 4_500
const recallLimitMs = 5_000
const sentSchema = z.object({ step: z.int(), id: z.string().optional(), tabId: z.int().optional(), documentId: z.string().optional() })
const what = "act"
const frozenPage = "The page does not answer: it is frozen, or it has opened a dialog of the browser that only the user can answer."

export type ActOptions = { /** Number of the step, for `recall`. */ step?: number | undefined; /** What it does can't be taken back. */ once?: boolean | undefined; /** Only on what the last look showed; see `PageDriver.act`. */ asSeen?: boolean | undefined }
/** What became of a step that an earlier worker had begun: it never ran, it ran so, or nobody can tell. */
export type Recalled = "never" | "unknown" | Outcome

export type PageActs = {
  act(action: Action, place: ActPlace, options: ActOptions): Promise<Outcome>
  /** Notes that a step which concerns no document is about to run. */
  note(step: number | undefined): Promise<void>
  recall(step: number): Promise<Recalled>
  /** What the page says of the act that was sent last. */
  settled(): Promise<Outcome | undefined>
}

/**
 * Sends acts to documents. Before an act goes out its id and document are noted down, so that a later worker can ask the page,
 * which outlives us, whether the act came and how it ended.
 */
export const createPageActs = (notes: RunNotes, grantedFile: (name: string) => Promise<GrantedFile | undefined>, dialogs: Dialogs, input: TrustedInput | undefined): PageActs => {
  const trusted = createTrustedSteps(input, dialogs)
  let last: { id: string; tabId: number; documentId: string } | undefined

  const send = async (action: Action, { tabId, documentId }: ActPlace, id: string, asSeen: boolean): Promise<Outcome> => {
    const file = action.verb === "upload" ? await grantedFile(action.file) : undefined
    if (action.verb === "upload" && !file) return failed("no-file", "The user granted no file of that name.")
    if (file) await chrome.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, injectImmediately: true, world: "MAIN", args: [pickerMs], func: catchPickers }).catch(() => undefined)
    const extra = action.verb === "wait" ? action.ms ?? actLimitMs : 0
    const asked = call("page/act", { action, files: file ? [file] : [], id, asSeen }, { document: { tabId, documentId }, timeoutMs: actLimitMs + extra })
    const early = await Promise.race([asked, pause(doubtAfterMs)])
    const done = early ?? (await isAlive(tabId, documentId) ? await asked : undefined)
    if (done?.ok) return done.value
    if (done?.error.kind === "page.gone") return { status: "unknown", detail: "", changes: [] }
    if (done && done.error.kind !== "page.timeout") return failed("invalid", done.error.message)
    if (!dialogs.open) dialogs.missed()
    return failed("timeout", frozenPage)
  }

  return {
    note: (step) => (step === undefined ? Promise.resolve() : notes.write(what, { step })),
    act: async (action, place, { step, once = false, asSeen = false }) => {
      const id = crypto.randomUUID()
      const { tabId, documentId } = place
      last = { id, tabId, documentId }
      if (step !== undefined) await notes.write(what, { step, id, tabId, documentId })
      const outcome = await dialogs.hear(tabId, once, () => send(action, place, id, asSeen))
      return trusted(action, outcome, place, once)
    },
    settled: async () => {
      const told = last && await call("page/recall", { id: last.id }, { document: last, timeoutMs: recallLimitMs })
      return told?.ok ? told.value.outcome : undefined
    },
    recall: async (step) => {
      const sent = sentSchema.safeParse(await notes.read(what))
      // The note comes before the act: without it nothing was sent.
      if (!sent.success || sent.data.step !== step) return "never"
      const { id, tabId, documentId } = sent.data
      if (id === undefined || tabId === undefined || documentId === undefined) return "unknown"
      const told = await call("page/recall", { id }, { document: { tabId, documentId }, timeoutMs: recallLimitMs })
      if (!told.ok) return "unknown"
      return told.value.came ? told.value.outcome ?? "unknown" : "never"
    }
  }
}
