import type { ObservedNode } from "../../core/observation.ts"
import { allow, confirm, hostOf, quoted, type Rule } from "../guard-context.ts"

const asksForSecret = ({ secret, field }: ObservedNode): boolean =>
  secret === true || field?.type === "password" || /(?:^|\s)(?:cc-number|cc-csc|cc-exp\S*|one-time-code|current-password|new-password)(?:\s|$)/.test(field?.autocomplete ?? "")

/** Passwords, codes and card numbers are typed only as the user wrote them in the task; anything else is handed to the user. */
export const secretFields: Rule = (action, { target, task, url }) => {
  if (action.verb !== "type" || !target || !asksForSecret(target)) return undefined
  const squeeze = (text: string): string => text.replace(/[\s-]+/g, "")
  if (action.text.trim().length >= 3 && (task.includes(action.text) || (/^[\d\s-]+$/.test(action.text) && squeeze(task).includes(squeeze(action.text))))) return allow("secret.from-task")
  return confirm("secret.type", `Type into ${quoted(target.name)} on ${hostOf(url)}? It is a secret field and the value is not in your task.`)
}
