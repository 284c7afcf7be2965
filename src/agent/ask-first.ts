import { refOf } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { NotDone } from "../core/outcome.ts"
import { bindingOf, type Judged } from "./judge-action.ts"
import { observePage } from "./observe-page.ts"
import type { ElementPlace } from "./ports.ts"
import type { RunContext } from "./run-context.ts"

/** A yes counts for so long after its question was put. */
export const yesLastsMs = 60_000
/** So often one step is asked about; a page that moves its control each time means no good. */
const mostAsked = 3

/** `now`: the page as it was when the yes was found to hold. */
type Answer = { ok: true; now: Observation } | { ok: false; cause: NotDone; why: string }

/** An element has stayed where it was if it kept its place on the page, or in the window while the page was scrolled under it. */
const stayed = (before: ElementPlace | undefined, after: ElementPlace | undefined): boolean =>
  before === undefined || after === undefined ? before === after : before.onPage === after.onPage || before.inWindow === after.inWindow

/**
 * Asks the user about a step. A yes is good for what was shown and for nothing else: it is void when the element, its place, its form
 * or the page's address has become another, or when the question stood for more than a minute. What is still the same step, only moved
 * or late, is asked about once more, so that nobody who reads slowly loses it.
 */
export const askFirst = async (context: RunContext, { action, verdict, binding }: Pick<Judged, "action" | "verdict" | "binding">, url: string): Promise<Answer> => {
  const { ports, run, wait, now, signal } = context
  const clock = ports.clock ?? Date.now
  const ref = refOf(action)
  const place = async (): Promise<ElementPlace | undefined> => ref === undefined ? undefined : wait(async () => ports.page.place?.(ref))
  const question = verdict.question ?? "Allow this step?"
  const told = { index: context.next, url, action, verdict }
  let again = ""
  for (let asked = 1; ; asked += 1) {
    const before = await place()
    // Two clocks: one can't be set back, the other goes on while the computer sleeps.
    const [began, at] = [now(), clock()]
    await context.audit.asked(told)
    const yes = await wait(() => ports.user.confirm(run.id, again + question, signal))
    await context.audit.answered(told, yes)
    if (!yes) return { ok: false, cause: "denied", why: "The user did not allow this." }
    const late = Math.max(now() - began, clock() - at) > yesLastsMs
    const seen = await observePage(context)
    if (bindingOf(action, seen) !== binding) return { ok: false, cause: "page-changed", why: "The page changed while the question was open, so nothing was done: look again." }
    if (!late && stayed(before, await place())) return { ok: true, now: seen }
    if (asked === mostAsked) return { ok: false, cause: "late", why: "The question was answered too late or its element kept moving, so nothing was done: look again." }
    again = late ? "Asked once more, because the answer came after more than a minute. " : "Asked once more, because what this is about has moved on the page. "
  }
}
