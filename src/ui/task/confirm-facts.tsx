import type { Action } from "../../core/action.ts"
import type { Step } from "../../core/step.ts"
import { hostOf } from "../language/format.ts"
import { t } from "../language/language.ts"
import { en } from "../language/en.ts"
import { describeAction, describeTarget } from "./describe-step.ts"

type Risk = keyof typeof en.risks
const riskOf = (rule: string): Risk | undefined => {
  const [kind = ""] = rule.split(".")
  return Object.hasOwn(en.risks, kind) ? kind as Risk : undefined
}

/** What would be put into the page or sent to it, in full. */
const valueOf = (action: Action): string | undefined =>
  action.verb === "type" ? action.text : action.verb === "select" ? action.options.join(", ") : action.verb === "upload" ? action.file
    : action.verb === "goto" ? action.url : action.verb === "tab" ? action.url : action.verb === "dialog" ? action.text : undefined

/** Of these the guard asks with the action, the site and the kind of danger alone: `money.confirm`. */
const saysItself = /^(?:money|delete|share|terms|download|login)\.confirm$/
/** The control that such a step sets off is the one that the facts name. Where a key, a drop or a choice sets it off, the guard alone tells which it is. */
const namesItself: ReadonlySet<Action["verb"]> = new Set(["click", "check"])
/**
 * Nothing is said twice: the facts say the same as the question, in the user's language, but only where the question holds nothing
 * else: where a value was read, which site would get it and what a rule wants to be sure of is told by the question alone.
 */
export const factsSayAll = (text: string, step: Step | undefined): boolean =>
  step?.action !== undefined && namesItself.has(step.action.verb) && step.verdict?.kind === "confirm" && saysItself.test(step.verdict.rule) && text === step.verdict.question

/** Exactly what would happen, from the step that was written down before the question was asked. */
export function ConfirmFacts({ step }: { step: Step | undefined }) {
  if (!step?.action || step.verdict?.kind !== "confirm") return <p className="hint">{t("question.nobody")}</p>
  const { action, target, url, verdict } = step
  const risk = riskOf(verdict.rule)
  const facts: [string, string | undefined][] = [
    [t("question.action"), [describeAction(action), target ? describeTarget(target) : ""].filter(Boolean).join(" ")],
    // In full: the end of a host is what tells a site from one that imitates it.
    [t("question.site"), hostOf(url)],
    [t("question.amount"), verdict.amount], [t("question.payee"), verdict.payee], [t("question.inFrame"), verdict.frame],
    [t("question.value"), valueOf(action)]
  ]
  return (
    <>
      {risk ? <p className="risk">{t(`risks.${risk}`)}</p> : null}
      <dl className="facts">{facts.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
      <p className="hint">{t("question.nobody")}</p>
    </>
  )
}
