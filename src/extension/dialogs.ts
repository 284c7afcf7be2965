import type { Action } from "../core/action.ts"
import type { Outcome } from "../core/outcome.ts"
import { failed } from "./outcomes.ts"
import type { OpenDialog, TrustedInput, TrustedSession } from "./trusted-input-port.ts"

export type Dialogs = {
  /** The dialog that holds up the page now. */
  readonly open: OpenDialog | undefined
  /** Does the work with an ear for dialogs where one is likely. The page stands still while one is open, so the work's own end isn't waited for then. */
  hear(tabId: number, likely: boolean, work: () => Promise<Outcome>): Promise<Outcome>
  /** Takes over a session in which a dialog opened. */
  adopt(session: TrustedSession, dialog: OpenDialog): Outcome
  /** Answers the open dialog; `settled` tells afterwards what became of the act that opened it. */
  answer(action: Extract<Action, { verb: "dialog" }>, settled: () => Promise<Outcome | undefined>): Promise<Outcome>
  /** The page stood still and nobody listened: from now on dialogs are expected of it. */
  missed(): void
  release(): void
}

/**
 * Dialogs of the browser (alert, confirm, prompt). Only the debugger can see and answer them, and only those that open while it is
 * attached: so it is attached before steps that can't be taken back, and on pages that have shown that they use dialogs.
 */
export const createDialogs = (input: TrustedInput | undefined): Dialogs => {
  let held: { session: TrustedSession; dialog: OpenDialog } | undefined
  let expected = false
  const adopt = (session: TrustedSession, dialog: OpenDialog): Outcome => {
    held = { session, dialog }
    expected = true
    return { status: "ok", detail: `The page opened a dialog (${dialog.type}): ${dialog.message}`.slice(0, 1_900), changes: ["dialog"] }
  }
  return {
    get open() { return held?.dialog },
    adopt,
    missed: () => { expected = true },
    hear: async (tabId, likely, work) => {
      const session = likely || expected ? await input?.open(tabId) : undefined
      const done = work()
      if (!session) return done
      const first = await Promise.race([done.then((outcome) => ({ outcome })), session.dialog.then((dialog) => ({ dialog }))])
      if ("dialog" in first) return adopt(session, first.dialog)
      await session.close()
      return first.outcome
    },
    answer: async ({ accept, text }, settled) => {
      if (!input) return failed("unsupported", "A dialog of the browser can only be answered by the user: ask the user to answer it.")
      const now = held
      held = undefined
      expected = true
      if (!now) return failed("invalid", "No dialog that can be answered is open: do the step that opens it again.")
      const took = await now.session.answer(accept, text)
      const after = took ? await settled() : undefined
      await now.session.close()
      if (!took) return failed("gone", "The dialog was closed before it could be answered.")
      return { status: "ok", detail: after?.detail ?? "", changes: ["dialog closed", ...after?.changes ?? []] }
    },
    release: () => { void held?.session.close(); held = undefined }
  }
}
