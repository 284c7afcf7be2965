import type { RunEnd, Step } from "../../core/step.ts"
import { shorten } from "../language/format.ts"
import { language, t } from "../language/language.ts"
import { describeAction, describeTarget } from "./describe-step.ts"

/** How a run ended, for people: an answer beside something that was denied or refused is no plain "done". */
export type EndState = "ok" | "partly" | "failed"
export const endStateOf = ({ ok, leftUndone }: RunEnd): EndState => (!ok ? "failed" : leftUndone ? "partly" : "ok")

type Left = NonNullable<RunEnd["leftUndone"]>[number]
const isTold = (cause: Left["cause"]): cause is "denied" | "refused" | "policy" | "private" => cause === "denied" || cause === "refused" || cause === "policy" || cause === "private"

/** In the user's language where the step is at hand; a list of runs has only the end's own words. */
const what = ({ step, what }: Left, steps: readonly Step[]): string => {
  const own = steps.find(({ index }) => index === step)
  return own?.action ? [describeAction(own.action), own.target ? describeTarget(own.target) : ""].filter(Boolean).join(" ") : shorten(what, 120)
}
/** English has it in the middle of a sentence. */
const within = (text: string): string => (language() === "en" ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text)

/** A sentence for each act that was denied or refused and never done. */
export const sayLeftUndone = ({ leftUndone = [] }: RunEnd, steps: readonly Step[]): string[] =>
  leftUndone.flatMap((left) => isTold(left.cause) ? t(`end.undone.${left.cause}`, { what: left.cause === "denied" ? within(what(left, steps)) : what(left, steps) }) : [])

export function LeftUndone({ end, steps }: { end: RunEnd; steps: readonly Step[] }) {
  const said = sayLeftUndone(end, steps)
  return said.length === 0 ? null : <ul className="undone">{said.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
}
