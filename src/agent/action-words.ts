import type { Action } from "../core/action.ts"

export type Say = (words: string) => string

const named = new Set(["verb", "ref", "op", "button"])

/** All that an action says, said otherwise. What only names elements and ways of acting stays. */
export const sayOtherwise = (action: Action, say: Say): Action => Object.fromEntries(Object.entries(action).map(([key, value]) =>
  [key, named.has(key) ? value : typeof value === "string" ? say(value) : Array.isArray(value) ? value.map((item) => typeof item === "string" ? say(item) : item) : value])) as Action
