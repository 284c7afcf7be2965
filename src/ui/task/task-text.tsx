import type { Mode } from "../../core/step.ts"
import { t } from "../language/language.ts"

/** What was asked, in full, and in which mode. */
export function TaskText({ text, mode, files }: { text: string; mode: Mode; files: readonly string[] }) {
  return (
    <section className="task" aria-label={t("run.task")}>
      <p className="task-text">{text}</p>
      <p className="muted">{[t(`mode.${mode}`), ...files].join(" · ")}</p>
    </section>
  )
}
