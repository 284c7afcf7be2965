import { usePanel } from "./panel-context.ts"
import { Icon } from "./icon.tsx"
import { strings } from "./strings.ts"

/** What a newcomer sees: what to do, what to expect, and three tasks to try. */
export function EmptyTask() {
  const { runs } = usePanel()
  const take = (task: string): void => {
    runs.getState().setDraft(task)
    document.getElementById("composer-task")?.focus()
  }
  return (
    <section className="empty">
      <span className="emblem"><Icon name="mark" /></span>
      <h2>{strings.empty.title}</h2>
      <p>{strings.empty.text}</p>
      <p className="muted">{strings.empty.promise}</p>
      <ul className="examples" aria-label={strings.empty.examples}>
        {strings.empty.exampleTasks.map((task) => <li key={task}><button type="button" className="chip" onClick={() => take(task)}>{task}</button></li>)}
      </ul>
    </section>
  )
}
