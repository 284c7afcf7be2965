import { confirm, placeOf, type Rule } from "../guard-context.ts"
import { isHomeSite } from "../home-site.ts"

/** A page that the run was led to by a link may ask for the user's e-mail too: what is private goes to a site that nobody named only after a question. */
export const privateValues: Rule = (action, context) =>
  (action.verb === "type" || action.verb === "press") && context.typesPrivate === true && !isHomeSite(context.landing ?? context.url, context)
    ? confirm("private.new-site", `Type a private value into ${placeOf(context)}? The task does not name this site.`) : undefined
