import type { Action } from "./action.ts"

/** The element an action is aimed at, if it is aimed at one. */
export const refOf = (action: Action): string | undefined => ("ref" in action ? action.ref : undefined)
