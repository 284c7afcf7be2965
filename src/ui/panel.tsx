import { useEffect, useMemo, useState } from "react"
import { createRoot } from "react-dom/client"
import type { PanelClient } from "./client.ts"
import { CrashGuard } from "./crash-guard.tsx"
import { Icon } from "./icon.tsx"
import { createModelStore } from "./model-store.ts"
import { Notices } from "./notices.tsx"
import { PanelContext, type PanelStores, type ViewName } from "./panel-context.ts"
import { createRunStore } from "./run-store.ts"
import { RunsView } from "./runs-view.tsx"
import { createSettingsStore } from "./settings-store.ts"
import { SettingsView } from "./settings-view.tsx"
import { strings } from "./strings.ts"
import { TaskView } from "./task-view.tsx"
import "./theme.css"
import "./panel.css"

/** Shows the panel in `root`. The function given back takes it away and ends all listening; runs go on. */
export function mountPanel(root: HTMLElement, client: PanelClient, options: { view?: ViewName } = {}): () => void {
  const stores: PanelStores = { runs: createRunStore(client), settings: createSettingsStore(client), model: createModelStore(client) }
  const { documentElement: page } = document
  page.lang = strings.lang
  const ends = [stores.runs.getState().connect(), stores.model.getState().connect(), refreshOnReturn(stores)]
  void stores.settings.getState().load()
  const tree = createRoot(root)
  tree.render(<Panel client={client} stores={stores} first={options.view ?? "task"} />)
  return () => { for (const end of ends) end(); tree.unmount() }
}

/** The worker may have been stopped and started while nobody looked: what was missed is read again. */
function refreshOnReturn(stores: PanelStores): () => void {
  const refresh = (): void => { if (document.visibilityState === "visible") void stores.runs.getState().refresh() }
  document.addEventListener("visibilitychange", refresh)
  return () => document.removeEventListener("visibilitychange", refresh)
}

function Panel({ client, stores, first }: { client: PanelClient; stores: PanelStores; first: ViewName }) {
  const [view, show] = useState(first)
  const value = useMemo(() => ({ ...stores, client, show }), [stores, client])
  useEffect(() => {
    document.getElementById("composer-task")?.focus({ preventScroll: true })
    performance.mark("symbiont:interactive")
    document.documentElement.dataset["ready"] = "true"
  }, [])
  return (
    <PanelContext value={value}>
      <div className="panel">
        <header className="bar">
          <h1 className="brand"><Icon name="mark" />{strings.name}</h1>
          <nav aria-label={strings.nav.label}>
            {(["task", "runs", "settings"] as const).map((name) => (
              <button key={name} type="button" className="tab" aria-current={view === name ? "page" : undefined} onClick={() => show(name)}>
                {strings.nav[name]}
              </button>
            ))}
          </nav>
        </header>
        <Notices />
        <CrashGuard key={view}>{view === "task" ? <TaskView /> : view === "runs" ? <RunsView /> : <SettingsView />}</CrashGuard>
      </div>
    </PanelContext>
  )
}
