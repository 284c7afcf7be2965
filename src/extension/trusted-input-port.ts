import type { Action } from "../core/action.ts"

/** A spot in the tab's viewport, CSS pixels. */
export type Spot = { readonly x: number; readonly y: number }
export type OpenDialog = { readonly type: string; readonly message: string }
export type TrustedAction = Extract<Action, { verb: "click" | "type" | "press" | "select" | "check" | "hover" | "drag" | "point" }>
export const isTrustable = ({ verb }: Action): boolean => ["click", "type", "press", "select", "check", "hover", "drag", "point"].includes(verb)

/** What the page says about an action's place, measured after the browser's bar has moved the page. */
export type Places = {
  spot(ref: string, share?: Spot): Promise<Spot | undefined>
  /** Puts the focus on an element without a click. */
  focus(ref: string): Promise<boolean>
  /** Position of an option with this label in a native list. */
  option(ref: string, label: string): Promise<number>
}

/** The tab while the browser's debugger is on it, and its bar is shown to the user. */
export type TrustedSession = {
  /** Input that a page can't tell from a person's. Gives false where the action can't be done so. */
  perform(action: TrustedAction, places: Places): Promise<boolean>
  /** Resolves with the next dialog of the browser that the page opens. */
  dialog: Promise<OpenDialog>
  answer(accept: boolean, text?: string): Promise<boolean>
  /** Takes the debugger off; a dialog that is still open is dismissed by that. Safe to call twice. */
  close(): Promise<void>
}

/** Only the build variant `trusted` has one. */
export type TrustedInput = { open(tabId: number): Promise<TrustedSession | undefined> }
