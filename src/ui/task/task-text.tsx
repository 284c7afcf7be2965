import type { Task } from "../../protocol/records.ts"
import { t } from "../language/language.ts"

/** What was asked, in full, in which mode, and whether it repeats something. */
export function TaskText({ task: { task, mode, files, shortcut, replay } }: { task: Task }) {
  const kind = shortcut !== undefined ? [`/${shortcut}`] : replay ? [t("history.replayOf")] : []
  return (
    <section className="task" aria-label={t("run.task")}>
      <p className="task-text">{task}</p>
      <p className="muted">{[...kind, t(`mode.${mode}`), ...files].join(" · ")}</p>
    </section>
  )
}
