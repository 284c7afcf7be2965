import { isControl } from "../control-effect.ts"
import { confirm, placeOf, quoted, type Rule } from "../guard-context.ts"
import { keysOf } from "../keys.ts"

/**
 * The last of several keys may strike what nobody has seen: what the earlier ones opened, uncovered or moved to. A rule of its own, so
 * that what the first key does is judged beside it, and no name of what has the focus now speaks for what has it then.
 */
export const unseenKeys: Rule = (action, context) => {
  const { target } = context
  const { leaves } = keysOf(action)
  if (action.verb !== "press" || leaves === undefined) return undefined
  const stays = leaves === "item" && target !== undefined && (!isControl(target) || target.options !== undefined)
  return stays ? undefined : confirm("change.confirm", `Press ${quoted(action.keys)} on ${placeOf(context)}? What the last key will be for shows only when the others are pressed.`)
}
