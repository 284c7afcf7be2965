import type { Action } from "../../core/action.ts"
import { refOf } from "../../core/ref-of.ts"
import type { Outcome } from "../../core/outcome.ts"
import { deepFocus } from "../observe/deep-focus.ts"
import type { PageHost } from "../observe/page-host.ts"
import { failed } from "./outcomes.ts"
import { resolveRef } from "./target.ts"

const setsOff: ReadonlySet<Action["verb"]> = new Set(["click", "type", "press", "select", "check", "drag", "point", "upload"])
const changed = (what: string): Outcome => failed("changed", `${what} since the page was looked at, so nothing was done: look again.`)

/**
 * The outcome of an act that must not be done yet: while a model thought, the dialog or form around its element came to say something else,
 * or its link to lead elsewhere, or another element got the focus. What was judged then isn't what would be done now.
 */
export async function lookAgain(host: PageHost, action: Action): Promise<Outcome | undefined> {
  if (!setsOff.has(action.verb)) return undefined
  const ref = refOf(action)
  if (ref !== undefined) {
    const resolved = await resolveRef(host, ref)
    if (!resolved.ok) return resolved.outcome
    return host.refs.isSet(ref, resolved.value) ? undefined : changed("What stands around this element has changed")
  }
  const focus = deepFocus(host.document)
  const known = focus && host.refs.refOf(focus)
  return focus === host.focused && (!known || host.refs.isSet(known, focus)) ? undefined : changed("What would get the keys has changed")
}
