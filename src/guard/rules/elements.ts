import { refOf } from "../../core/action.ts"
import { refuse, type Rule } from "../guard-context.ts"

/** What can't work anyway, or isn't there. */
export const elements: Rule = (action, { target }) => {
  if (refOf(action) === undefined) return undefined
  if (!target) return refuse("element.missing")
  if (["scroll", "hover", "read", "expand"].includes(action.verb)) return undefined
  if (target.disabled) return refuse("element.disabled")
  if (target.readonly && action.verb === "type") return refuse("element.readonly")
  return undefined
}
