import type { NotDone, Outcome } from "../core/outcome.ts"

/** Why nothing is begun: the code is for people and for programs, the sentence for the model. */
export type Cause = { cause: NotDone; why: string }

export const blocked = ({ cause, why }: Cause): Outcome => ({ status: "failed", code: "blocked", notDone: cause, detail: why, changes: [] })

export const stoppedFirst: Cause = { cause: "stopped", why: "The run ended before this was begun." }
