import type { ReactNode } from "react"
import type { Step } from "../../core/step.ts"
import { formatBytes, formatCount, formatShare, hostOf, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { sayOutcome } from "./describe-step.ts"
import { changeOf, StepChange } from "./step-change.tsx"

/** Everything else that is known of a step, for who wants to check it. */
export function StepDetails({ step, id }: { step: Step; id: string }) {
  const rows: [string, ReactNode][] = [
    [t("step.reason"), step.why],
    [t("step.where"), sayWorker(step.route.why)],
    [t("step.repeated"), step.replayed && [t("step.replayed", { n: formatCount(step.replayed.step + 1) }), step.replayed.healed ? t(`step.${step.replayed.healed}`) : ""].filter(Boolean).join(", ")],
    [t("step.outcome"), step.outcome && sayOutcome(step.outcome)],
    [t("step.changes"), changed(step)],
    [t("step.page"), hostOf(step.url)],
    [t("picture.title"), step.picture && t(`picture.${step.picture}`)],
    [t("step.guard"), step.verdict && (step.verdict.kind === "refuse" ? `${t("step.refuse")} (${step.verdict.rule})` : t(`step.${step.verdict.kind}`))],
    [t("step.model"), step.model && [step.model, step.confidence === undefined ? "" : formatShare(step.confidence)].filter(Boolean).join(", ")],
    [t("step.tokens"), formatCount(step.tokens.prompt + step.tokens.completion)],
    [t("step.sent"), step.sent > 0 ? formatBytes(step.sent) : t("step.nothingSent")]
  ]
  return <dl id={id} className="details">{rows.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
}

/** What was there before and is there now, where the step tells; else what kind of thing changed. */
const changed = (step: Step): ReactNode => {
  const { outcome } = step
  const change = changeOf(step)
  if (change) return <StepChange change={change} />
  return outcome && outcome.changes.length > 0 ? outcome.changes.map((change) => shorten(change, 60)).join(", ") : undefined
}
