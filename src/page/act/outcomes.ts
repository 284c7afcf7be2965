import type { Outcome } from "../../core/outcome.ts"

export type Failure = NonNullable<Outcome["code"]>

export const failed = (code: Failure, detail: string): Outcome => ({ status: "failed", code, detail, changes: [] })
export const done = (changes: string[], detail = "", text?: string): Outcome => ({ status: "ok", detail, changes, ...(text !== undefined ? { text } : {}) })
export const noEffect = (detail: string): Outcome => ({ status: "no-effect", detail, changes: [] })
