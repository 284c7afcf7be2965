import type { Observation } from "../core/observation.ts"
import type { Judged } from "./judge-action.ts"
import { observePage } from "./observe-page.ts"
import type { RunContext } from "./run-context.ts"

/** Milliseconds between the looks at what is still disabled. */
const pausesMs = [300, 500, 700]

/** A button is often disabled only until the page has checked a field: it is looked at again for a moment before its being so counts. */
export const whenEnabled = async (context: RunContext, judged: Judged, judge: (now: Observation) => Judged): Promise<Judged> => {
  let last = judged
  for (const ms of pausesMs) {
    if (last.verdict.rule !== "element.disabled") break
    await context.wait(() => new Promise<void>((resolve) => { setTimeout(resolve, ms) }))
    last = judge(await observePage(context))
  }
  return last
}
