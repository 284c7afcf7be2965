import type { Outcome } from "../../core/outcome.ts"

export type Failure = NonNullable<Outcome["code"]>

export const failed = (code: Failure, detail: string): Outcome => ({ status: "failed", code, detail, changes: [] })
export const done = (changes: string[], detail = "", text?: string): Outcome => ({ status: "ok", detail, changes, ...(text !== undefined ? { text } : {}) })
export const noEffect = (detail: string): Outcome => ({ status: "no-effect", detail, changes: [] })

/** Said where events made by script may be why nothing happened. */
export const handOver = "if it should have, the page may take only a person's own input: ask the user to do this step."

/** Said where style alone shows something. */
export const opened = "Something came into sight."
