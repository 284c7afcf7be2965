import type { Action } from "../../core/action.ts"

/** What an action put in. What a run noted, asked or answered is no way to do a thing. */
export const putIn = (action: Action): string | undefined => {
  switch (action.verb) {
    case "type": return action.text
    case "select": return action.options.join(", ")
    case "press": return action.keys
    default: return undefined
  }
}
