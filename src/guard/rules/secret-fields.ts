import type { ObservedNode } from "../../core/observation.ts"
import { allow, confirm, placeOf, quoted, type Rule, saidBy } from "../guard-context.ts"
import { keysOf } from "../keys.ts"
import { isHomeSite } from "../home-site.ts"

const asksForSecret = ({ secret, field }: ObservedNode): boolean =>
  secret === true || field?.type === "password" || /(?:^|\s)(?:cc-number|cc-csc|cc-exp\S*|one-time-code|current-password|new-password)(?:\s|$)/.test(field?.autocomplete ?? "")
const squeeze = (text: string): string => text.replace(/[\s-]+/g, "")

/** Passwords, codes and card numbers are typed only as the user wrote them in the task, on a site of the task; anything else is asked about. */
export const secretFields: Rule = (action, context) => {
  const { target } = context
  if (!target || !asksForSecret(target)) return undefined
  const where = `${quoted(target.name)} on ${placeOf(context)}`
  if (action.verb === "press" && keysOf(action).text !== "") return confirm("secret.type", `Type into ${where}? It is a secret field.`)
  if (action.verb !== "type") return undefined
  const said = saidBy(context)
  const own = action.text.trim().length >= 3 && (said.includes(action.text) || (/^[\d\s-]+$/.test(action.text) && squeeze(said).includes(squeeze(action.text))))
  if (!own) return confirm("secret.type", `Type into ${where}? It is a secret field and the value is not in your task.`)
  return isHomeSite(context.landing ?? context.url, context) ? allow("secret.from-task")
    : confirm("secret.new-site", `Type a secret of yours into ${where}? The task does not name this site.`)
}
