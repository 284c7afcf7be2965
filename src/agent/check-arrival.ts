import { refOf, type Action } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import { judgeArrival } from "../guard/arrival.ts"
import { originOf, type Ending, type RunContext } from "./run-context.ts"
import { visitedBy } from "./seen-by-run.ts"

/** Where an action leads by its own words: an address of the model's choice, or a link's. */
export const headingOf = (action: Action, observation: Observation): NonNullable<RunContext["heading"]> | undefined => {
  const ref = refOf(action)
  const chosen = action.verb === "goto" ? action.url : action.verb === "tab" && action.op === "new" ? action.url : undefined
  const address = chosen ?? (ref === undefined ? undefined : findRef(observation, ref)?.href)
  return address !== undefined && URL.canParse(address, observation.url) ? { to: new URL(address, observation.url).href, chosen: chosen !== undefined } : undefined
}

/**
 * Judges every address that the tab has been led to since the last look, and the one it shows. Called before the page is read and
 * again with what was read, since a page may lead on while it loads. Gives the run's end where the run may not go on there.
 */
export const checkArrival = async (context: RunContext, shown?: string): Promise<Ending | undefined> => {
  const { ports, run, steps, wait, now, signal, heading } = context
  const last = steps.at(-1)
  const passed = await wait(async () => ports.page.passed?.() ?? [])
  const addresses = [...new Set([...passed, shown ?? await wait(() => ports.page.url())])]
  // Where the user went or began is the user's own choice.
  const own = steps.length === 0 || last?.verdict?.rule.startsWith("user.") === true
  for (const address of addresses) {
    const judged = [...context.arrived, ...(heading ? [originOf(heading.to)] : []), ...(own ? [originOf(address)] : [])]
    const verdict = judgeArrival(address, { task: run.task.task, startOrigin: context.startOrigin, visitedOrigins: visitedBy(steps), judged, ...(heading?.chosen ? { chosen: heading.to } : {}) })
    const told = { index: context.next, url: address, verdict }
    if (verdict.kind === "confirm") {
      const asked = now()
      await context.audit.asked(told)
      const yes = await wait(() => ports.user.confirm(run.id, verdict.question ?? "Read this page?", signal))
      await context.audit.answered(told, yes)
      context.userMs += now() - asked
      if (!yes) return stop(address, verdict.rule)
    }
    if (verdict.kind === "refuse") { await context.audit.refused(told, "refused"); return stop(address, verdict.rule) }
    context.arrived.add(originOf(address))
  }
  return undefined
}

const stop = (address: string, rule: string): Ending =>
  ({ ok: false, answer: "", reason: `The run was led to ${URL.canParse(address) ? new URL(address).host : "another site"}, which it may not read (${rule}), so it stopped before reading it: name that site in the task if it is right.` })
