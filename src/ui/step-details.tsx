import type { Step } from "../core/step.ts"
import { formatBytes, formatCount, hostOf } from "./format.ts"
import { strings } from "./strings.ts"

/** Everything else that is known of a step, for who wants to check it. */
export function StepDetails({ step, id }: { step: Step; id: string }) {
  const words = strings.step
  const rows: [string, string | undefined][] = [
    [words.reason, step.why],
    [words.outcome, step.outcome?.detail],
    [words.page, hostOf(step.url)],
    [words.guard, step.verdict && words.guards[step.verdict.kind]],
    [words.model, step.model],
    [words.tokens, formatCount(step.tokens.prompt + step.tokens.completion)],
    [words.sent, step.sent > 0 ? formatBytes(step.sent) : words.nothingSent]
  ]
  return <dl id={id} className="details">{rows.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}</dl>
}
