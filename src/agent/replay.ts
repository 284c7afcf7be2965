import { refOf, type Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Step } from "../core/step.ts"
import { findAgain, stillQuoted, type FoundAgain } from "./anchor.ts"
import type { Script } from "./replay-script.ts"
import { isIrreversible } from "./resume-steps.ts"

/** What the script says of the next turn on the page as it is. */
export type Cue =
  | { kind: "act"; action: Action; why: string; replayed: NonNullable<Step["replayed"]> }
  /** The step doesn't fit; the page may only not be ready yet. */
  | { kind: "misfit"; why: string }
  /** The run ends here: the user said no to what comes next. */
  | { kind: "denied"; why: string }

/** A run that repeats an earlier one. Where it stands is read from the steps that were taken, so that a restart changes nothing. */
export type Replay = {
  readonly otherwise: Script["otherwise"]
  /** A model has the run now, for the rest of it. */
  over(steps: readonly Step[]): boolean
  handOver(): void
  cue(steps: readonly Step[], observation: Observation): Cue
}

const mostTries = 2
/** Ids and numbers in an address differ from day to day; what kind of page it is doesn't. */
const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { origin, pathname, hash } = new URL(url)
  const shape = (path: string): string => path.split("/").map((part) => (/\d/.test(part) || part.length > 24 ? "*" : part)).join("/")
  return `${origin}${shape(pathname).replace(/\/$/, "")}${hash.startsWith("#/") ? shape(hash) : ""}`
}
/** What only the user did between two steps, with nothing said, leaves the script in force. */
const isUsers = ({ verdict, outcome }: Step): boolean => verdict?.rule === "user.take-over" && outcome?.detail.includes("The user says:") !== true

export const createReplay = ({ steps: script, otherwise }: Script): Replay => {
  let handed = false
  const nextOf = (steps: readonly Step[]): { step: Step } | { denied: Step } | { failed: Step } | undefined => {
    const last = steps.findLast(({ replayed }) => replayed)
    const at = last ? script.findIndex(({ index }) => index === last.replayed?.step) : -1
    const current = script[at]
    if (last?.outcome?.status === "failed" && current) {
      if (last.outcome.notDone === "denied") return { denied: current }
      if (last.verdict?.kind === "refuse") return { failed: current }
      return steps.filter(({ replayed }) => replayed?.step === current.index).length < mostTries ? { step: current } : { failed: current }
    }
    const step = script[at + 1]
    return step && { step }
  }
  return {
    otherwise,
    over: (steps) => handed || steps.some((step) => !step.replayed && !isUsers(step)),
    handOver: () => { handed = true },
    cue: (steps, observation) => {
      const next = nextOf(steps)
      if (!next) return { kind: "misfit", why: "The recording ends here without an answer." }
      if ("denied" in next) return { kind: "denied", why: `You did not allow step ${next.denied.index + 1} of the recording, so the replay ended.` }
      if ("failed" in next) return { kind: "misfit", why: `Step ${next.failed.index + 1} of the recording could not be repeated.` }
      return cueOf(next.step, observation)
    }
  }
}

/** Of what can't be taken back only the very same thing is done again; a mere saving may be called a little otherwise today, and the guard looks at it anew. */
const isStrict = ({ verdict }: Step): boolean => isIrreversible(verdict) && verdict?.rule !== "save.task"

const cueOf = (step: Step, observation: Observation): Cue => {
  const { action, anchors, quotes } = step
  const number = step.index + 1
  const misfit = (why: string): Cue => ({ kind: "misfit", why })
  if (!action) return misfit(`Step ${number} of the recording could not be repeated.`)
  const act = (done: Action, found?: FoundAgain): Cue =>
    ({ kind: "act", action: done, why: step.why, replayed: { step: step.index, ...(found?.healed ? { healed: found.healed } : {}) } })
  if (action.verb === "answer") return stillQuoted(quotes ?? [], observation) ? act(action) : misfit(`Step ${number} of the recording doesn't fit any more: what it answered with isn't on the page now.`)
  if (action.verb === "goto" || action.verb === "tab" || action.verb === "dialog") return act(action)
  if (placeOf(step.url) !== placeOf(observation.url)) return misfit(`Step ${number} of the recording doesn't fit any more: the page is another one.`)
  const trust = { strict: isStrict(step), pivot: step.pivot }
  const ref = refOf(action)
  const lost = `Step ${number} of the recording doesn't fit any more: its element isn't on the page, or can't be told from others.`
  const found = ref === undefined ? undefined : anchors?.ref && findAgain(anchors.ref, observation, trust)
  if (ref !== undefined && !found) return misfit(lost)
  const to = "to" in action && action.to !== undefined && action.to !== "top" && action.to !== "bottom" ? action.to : undefined
  const foundTo = to === undefined ? undefined : anchors?.to && findAgain(anchors.to, observation, { strict: trust.strict })
  if (to !== undefined && !foundTo) return misfit(lost)
  return act({ ...action, ...(found ? { ref: found.ref } : {}), ...(foundTo ? { to: foundTo.ref } : {}) } as Action, found)
}
