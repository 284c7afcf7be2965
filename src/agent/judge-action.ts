import { refOf, type Action } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import { quote } from "../core/render-observation.ts"
import type { NotDone } from "../core/outcome.ts"
import type { Verdict } from "../core/step.ts"
import { bindingOf } from "../guard/binding.ts"
import { decide } from "../guard/decide.ts"
import { isHomeSite } from "../guard/home-site.ts"
import { keysOf } from "../guard/keys.ts"
import { originOfRef } from "../privacy/screen/frame-origin.ts"
import { askBeforeRestoring, restoreAction, restoreForUser, type RestoreTarget } from "../privacy/screen/restore-action.ts"
import { chooseFile } from "./choose-file.ts"
import { chooseShown } from "./choose-shown.ts"
import { describeAction } from "./describe-step.ts"
import { actionMark } from "./fingerprint.ts"
import { repliesOf } from "./history.ts"
import { originOf, type RunContext } from "./run-context.ts"
import { openedBy, pastOf, seenByRun, visitedBy } from "./seen-by-run.ts"

export { bindingOf } from "../guard/binding.ts"

/** An action ready to be done (or not): with its values, what it is aimed at, and what the guard says of it. `binding` is all that a yes holds for. */
export type Judged = { action: Action; target?: string | undefined; verdict: Verdict; refusal?: { cause: NotDone; why: string } | undefined; binding: string }

/** Puts values back where placeholders stand (cloud decisions only) and asks the guard. */
export const judgeAction = (context: RunContext, decided: Action, from: "local" | "cloud", observation: Observation): Judged => {
  const seen = seenByRun(context.steps, observation)
  const ref = refOf(decided)
  const node = ref === undefined ? undefined : findRef(observation, ref)
  const target = node && `${node.role} ${quote(node.name)}`
  const place = { ...landing(context, ref, observation), role: node?.role ?? "", field: node?.field, label: node?.name }
  const restored = from === "cloud"
    ? chooseShown(decided, node, context.vault) ?? chooseFile(decided, context.run.task.files, context.vault, place) ?? restoreAction(decided, context.vault, place)
    : { ok: true as const, value: decided }
  if (!restored.ok) return { action: decided, target, binding: "", verdict: { kind: "refuse", rule: "privacy.placeholder" }, refusal: { cause: restored.error.kind === "model.invalid-answer" ? "unfit" : "private", why: restored.error.message } }
  const action = from === "cloud" ? ownWords(restored.value, context) : restored.value
  const binding = bindingOf(action, observation)
  if (mayBeDone(context, action, target, observation)) return { action, target, binding, ...twice(context, action, target) }
  const question = from === "cloud" ? askBeforeRestoring(decided, context.vault, place) : undefined
  const { task } = context.run.task
  const replies = repliesOf(context.steps)
  const said = [task, ...replies].join("\n")
  const judged = decide(action, {
    task, replies, url: observation.url, startOrigin: context.startOrigin, observation, target: node, landing: ref === undefined ? undefined : place.origin,
    visitedOrigins: visitedBy(context.steps), opened: openedBy(context.steps), past: pastOf(context.steps), shown: seen.shown,
    carried: (text, to, strange) => seen.carried(text, to, said, strange), holdsSecret: text => seen.holdsSecret(text, said),
    typesPrivate: (action.verb === "type" || action.verb === "press") && context.vault.matches(action.verb === "type" ? action.text : keysOf(action).text).length > 0, organisation: context.ports.organisation?.now(), sites: context.ports.siteRules?.()
  })
  const verdict: Verdict = question !== undefined && judged.kind === "allow" ? { kind: "confirm", rule: "privacy.search-or-address", question } : judged
  const policy = verdict.rule.startsWith("organisation.")
  return { action, target, binding, verdict, ...(verdict.kind === "refuse" ? { refusal: { cause: policy ? "policy" : "refused", why: `${policy ? "Your organisation's policy" : "The guard"} does not allow this (${verdict.rule}).` } } : {}) }
}

const placeOf = (url: string): string => url.split(/[?#]/)[0] ?? url
const mayBeDone = ({ maybeDone }: RunContext, action: Action, target: string | undefined, { url }: Observation): boolean =>
  maybeDone.some((step) => step.action && placeOf(step.url) === placeOf(url) && actionMark(step.action, step.target) === actionMark(action, target))

/** What can't be taken back is never done a second time by itself: a person who sits there is asked, and else it is left. */
const twice = ({ run }: RunContext, action: Action, target: string | undefined): Pick<Judged, "verdict" | "refusal"> => run.task.confirm === "ask"
  ? { verdict: { kind: "confirm", rule: "resume.unknown", question: `This may already have happened before Symbiont was interrupted. Do it now, perhaps for the second time? ${describeAction(action, target)}` } }
  : { verdict: { kind: "refuse", rule: "resume.unknown" }, refusal: { cause: "maybe-done", why: "This may already have happened before the restart, so it is not done again: look on the page whether it did." } }

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
