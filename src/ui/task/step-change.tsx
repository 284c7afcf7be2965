import type { Step } from "../../core/step.ts"
import { shorten } from "../language/format.ts"
import { t } from "../language/language.ts"

/** What a field, a box or a list held before a step and holds since. */
export type Change = { before: string; after: string }

/** The change that a step made, where what was there before is known. A secret field's never is; what is only planned, or had no effect, made none. */
export const changeOf = ({ before, action, outcome }: Step): Change | undefined => {
  if (!before || !action || outcome?.status !== "ok") return undefined
  if (action.verb === "type" && before.value !== undefined) return { before: before.value, after: action.mode === "append" ? before.value + action.text : action.text }
  if (action.verb === "check" && before.on !== undefined && before.on !== action.on) return { before: t(before.on ? "step.on" : "step.off"), after: t(action.on ? "step.on" : "step.off") }
  if (action.verb === "select" && before.options !== undefined) return { before: before.options.join(", "), after: action.options.join(", ") }
  return undefined
}

/** Struck out what was, marked what is. */
export function StepChange({ change: { before, after } }: { change: Change }) {
  return (
    <span className="change">
      {before === "" ? null : <><del><span className="unseen">{t("step.was")} </span>{shorten(before, 60)}</del>{" "}</>}
      <ins><span className="unseen">{t("step.is")} </span>{after === "" ? t("step.empty") : shorten(after, 60)}</ins>
    </span>
  )
}
