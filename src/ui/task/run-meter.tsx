import { formatBytes, formatCount, formatMoney, formatShare } from "../language/format.ts"
import { t } from "../language/language.ts"
import type { RunView } from "../stores/run-state.ts"
import { shareAtHome } from "./share-at-home.ts"

/** How far the run is and what it has used: in privacy first, then in tokens and money, each beside its limit where it has one. */
export function RunMeter({ run: { record, steps = [], phase, meter } }: { run: RunView }) {
  const at = Math.min((phase?.index ?? steps.at(-1)?.index ?? 0) + 1, record.task.maxSteps)
  const home = shareAtHome(steps)
  const sent = meter?.spent.sent ?? steps.reduce((sum, step) => sum + step.sent, 0)
  const tokens = meter?.spent.tokens ?? steps.reduce((sum, step) => sum + step.tokens.prompt + step.tokens.completion, 0)
  const most = meter?.limits ?? {}
  const parts = [
    home === undefined ? undefined : t("run.home", { share: formatShare(home) }), t("run.sent", { bytes: formatBytes(sent) }),
    most.tokens === undefined ? t("run.tokens", { count: tokens }) : t("run.tokensOf", { used: formatCount(tokens), most: formatCount(most.tokens) }),
    most.money !== undefined ? t("run.moneyOf", { used: formatMoney(meter?.spent.money ?? 0), most: formatMoney(most.money) }) : meter?.spent.money ? t("run.money", { amount: formatMoney(meter.spent.money) }) : undefined
  ]
  return (
    <div className="meter" role="group" aria-label={t("run.meter")}>
      <p><span className="strong">{t("run.progress", { at: formatCount(at), most: formatCount(record.task.maxSteps) })}</span></p>
      <progress aria-label={t("run.steps")} max={record.task.maxSteps} value={at} />
      <p className="muted">{parts.filter(Boolean).join(" · ")}</p>
    </div>
  )
}
