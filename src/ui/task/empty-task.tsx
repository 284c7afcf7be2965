import { t } from "../language/language.ts"
import { focusComposer, useFront, useRuns } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { suggestTasks } from "./suggest.ts"

/** What to do, what to expect, and three tasks to try: for the page in front where it can be looked at, else in general. */
export function EmptyTask() {
  const page = useFront((state) => state.page)
  const setDraft = useRuns((state) => state.setDraft)
  const suggestions = page ? suggestTasks(page) : []
  const take = (task: string): void => { setDraft(task.replace(/\s*…$/, " ")); focusComposer() }
  const shown = suggestions.length > 0 ? suggestions : [t("empty.example1"), t("empty.example2"), t("empty.example3")]
  return (
    <section className="empty">
      <span className="emblem"><Icon name="mark" /></span>
      <h2>{t("empty.title")}</h2>
      <p className="muted">{t("empty.text")}</p>
      <ul className="examples" aria-label={suggestions.length > 0 ? t("empty.suggestions") : t("empty.examples")}>
        {shown.map((task) => <li key={task}><button type="button" className="chip" onClick={() => take(task)}>{task}</button></li>)}
      </ul>
    </section>
  )
}
