import { siteOf } from "../guard/home-site.ts"
import { experiencesOf, type Deed } from "../memory/experience/experiences-of.ts"
import { putIn } from "../memory/experience/put-in.ts"
import { clear } from "../privacy/gate.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { lettingNothingGo, taskOrigin } from "../privacy/vault.ts"
import { leftUndone } from "./left-undone.ts"
import { retoldStep } from "./retold-step.ts"
import type { Ending, RunContext } from "./run-context.ts"

/**
 * What is kept for later runs of one that ends now; nothing where it can't be made safe, and nothing of a run that was stopped, broke
 * down or met the user's no: that says nothing about what is right or wrong. `at`: milliseconds since 1970.
 */
export const learn = async (context: RunContext, { ok, error }: Ending, at: number): Promise<void> => {
  const { run, ports, steps, signal } = context
  const vault = lettingNothingGo(context.vault)
  const [first, last] = [steps[0], steps.at(-1)]
  if (!ports.experiences || !first || !last?.action || error || signal.aborted || leftUndone(steps)?.some(({ cause }) => cause === "denied")) return
  const safe = clear({
    goal: screenText(run.task.task, vault, { origin: taskOrigin }).text,
    deeds: steps.map((step) => retoldStep(step, vault)).flatMap(({ action, target, outcome }): Deed[] =>
      action ? [{ verb: action.verb, target, text: putIn(action), outcome: outcome?.code ?? outcome?.status }] : [])
  }, vault)
  if (!safe.ok) return
  await ports.experiences.learn(run.id, experiencesOf({
    ...safe.value, site: siteOf(first.url), outcome: ok ? "success" : "failure", judge: "model",
    model: steps.findLast(({ model }) => model !== undefined)?.model ?? "", round: 0, at, source: run.id,
    home: run.task.mode === "local" || run.task.cloud === undefined || steps.some(({ keep, url }) => keep === true || vault.rules().localOnly(url))
  }))
}
