import type { NotDone, Outcome } from "../../core/outcome.ts"

export type Failure = NonNullable<Outcome["code"]>

/** `notDone`: the cause where nothing was begun, for people. */
export const failed = (code: Failure, detail: string, notDone?: NotDone): Outcome => ({ status: "failed", code, ...(notDone ? { notDone } : {}), detail, changes: [] })
export const done = (changes: string[], detail = "", text?: string): Outcome => ({ status: "ok", detail, changes, ...(text !== undefined ? { text } : {}) })
export const noEffect = (detail: string): Outcome => ({ status: "no-effect", detail, changes: [] })

/** Said where events made by script may be why nothing happened. */
export const handOver = "if it should have, the page may take only a person's own input: ask the user to do this step."

/** Said where style alone shows something. */
export const opened = "Something came into sight."
