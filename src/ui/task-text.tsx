import type { Mode } from "../core/step.ts"
import { strings } from "./strings.ts"

/** What was asked, in full, and in which mode. */
export function TaskText({ text, mode }: { text: string; mode: Mode }) {
  return (
    <section className="task" aria-label={strings.run.task}>
      <p className="task-text">{text}</p>
      <p className="muted">{strings.mode.names[mode]}</p>
    </section>
  )
}
