import { useEffect, useState } from "react"
import { t } from "../language/language.ts"
import { focusComposer, usePanel } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { suggestTasks } from "./suggest.ts"

/** Enough of a page to see what it is for. */
const glance = 600

/** What to do, what to expect, and three tasks to try: for the page in front where it can be looked at, else in general. */
export function EmptyTask() {
  const { runs, client } = usePanel()
  const [suggestions, setSuggestions] = useState<readonly string[]>([])
  useEffect(() => {
    let gone = false
    const look = async (): Promise<void> => {
      const tabId = await client.currentTabId()
      const seen = tabId < 0 ? undefined : await client.call("page/view", { tabId, budget: glance })
      if (!gone && seen?.ok) setSuggestions(suggestTasks(seen.value))
    }
    // Looking costs the page some work: not before the panel itself can be used.
    const idle = requestIdleCallback(() => void look().catch(() => undefined), { timeout: 1_000 })
    return () => { gone = true; cancelIdleCallback(idle) }
  }, [client])
  const take = (task: string): void => { runs.getState().setDraft(task.replace(/\s*…$/, " ")); focusComposer() }
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
