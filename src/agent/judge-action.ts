import { refOf, type Action } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import { quote } from "../core/render-observation.ts"
import type { Step, Verdict } from "../core/step.ts"
import { decide } from "../guard/decide.ts"
import { isHomeSite } from "../guard/home-site.ts"
import { originOfRef } from "../privacy/frame-origin.ts"
import { restoreAction, restoreForUser, type RestoreTarget } from "../privacy/restore-action.ts"
import { actionMark } from "./fingerprint.ts"
import { originOf, type RunContext } from "./run-context.ts"

/** An action ready to be done (or not): with its values, what it is aimed at, and what the guard says of it. */
export type Judged = { action: Action; target?: string | undefined; verdict: Verdict; refusal?: string | undefined }

/** Puts values back where placeholders stand (cloud decisions only) and asks the guard. */
export const judgeAction = (context: RunContext, decided: Action, from: "local" | "cloud", observation: Observation): Judged => {
  const ref = refOf(decided)
  const node = ref === undefined ? undefined : findRef(observation, ref)
  const target = node && `${node.role} ${quote(node.name)}`
  const restored = from === "cloud"
    ? restoreAction(decided, context.vault, { ...landing(context, ref, observation), role: node?.role ?? "", field: node?.field, label: node?.name })
    : { ok: true as const, value: decided }
  if (!restored.ok) return { action: decided, target, verdict: { kind: "refuse", rule: "privacy.placeholder" }, refusal: restored.error.message }
  const action = from === "cloud" ? ownWords(restored.value, context) : restored.value
  if (context.maybeDone.some((step) => step.action && actionMark(step.action, step.target) === actionMark(action, target)))
    return { action, target, verdict: { kind: "refuse", rule: "resume.unknown" }, refusal: "This may already have happened before the restart, so it is not done again: look on the page whether it did." }
  const verdict = decide(action, {
    task: context.run.task.task, url: observation.url, startOrigin: context.startOrigin, observation,
    target: node, visitedOrigins: visited(context.steps), typesPrivate: action.verb === "type" && context.vault.matches(action.text).length > 0
  })
  return { action, target, verdict, ...(verdict.kind === "refuse" ? { refusal: `The guard does not allow this (${verdict.rule}).` } : {}) }
}

/** Whose document a value would land in: frames of other sites are not the page that the user sees in the address bar. */
const landing = ({ run, startOrigin }: RunContext, ref: string | undefined, observation: Observation): Pick<RestoreTarget, "origin" | "place"> => {
  const origin = ref === undefined ? originOf(observation.url) : originOfRef(observation, ref)
  const site = { task: run.task.task, startOrigin }
  return { origin, place: isHomeSite(origin, site) ? "home" : isHomeSite(observation.url, site) ? "framed" : "foreign" }
}

/** What stays between the run and its user may hold values: it is screened again before a cloud model hears of it. */
const ownWords = (action: Action, { vault }: RunContext): Action => {
  switch (action.verb) {
    case "note": return { ...action, text: restoreForUser(action.text, vault) }
    case "branch": return { ...action, intent: restoreForUser(action.intent, vault) }
    case "prune": case "give_up": return { ...action, reason: restoreForUser(action.reason, vault) }
    default: return action
  }
}

const visited = (steps: readonly Step[]): string[] => [...new Set(steps.map((step) => originOf(step.url)))]
