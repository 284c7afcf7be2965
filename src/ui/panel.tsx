import { DirectionProvider } from "@base-ui/react/direction-provider"
import { useEffect, useMemo, useState, type ReactNode } from "react"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import type { PanelClient } from "./client.ts"
import { CrashGuard } from "./crash-guard.tsx"
import { HistoryView } from "./history/history-view.tsx"
import { followLanguage, rememberedLanguage } from "./language/follow-language.ts"
import { directionOf, speak, t, useLanguage } from "./language/language.ts"
import { LeavesView } from "./leaves/leaves-view.tsx"
import { Notices } from "./notices.tsx"
import { PanelContext, viewNames, type PanelStores, type ViewName } from "./panel-context.ts"
import { Icon } from "./parts/icon.tsx"
import { keepFocus } from "./parts/keep-focus.ts"
import { SettingsView } from "./settings/settings-view.tsx"
import { createFrontStore } from "./stores/front-store.ts"
import { createLeavesStore } from "./stores/leaves-store.ts"
import { createModelStore } from "./stores/model-store.ts"
import { createRunStore } from "./stores/run-store.ts"
import { createScheduleStore } from "./stores/schedule-store.ts"
import { createSearchStore } from "./stores/search-store.ts"
import { createSettingsStore } from "./stores/settings-store.ts"
import { createShortcutStore } from "./stores/shortcut-store.ts"
import { TaskView } from "./task/task-view.tsx"
import { rememberWelcome } from "./welcome/remember-welcome.ts"
import "./styles/theme.css"
import "./styles/parts.css"
import "./styles/panel.css"
import "./styles/task.css"
import "./styles/views.css"

/** Shows the panel in `root`. The function given back takes it away and ends all listening; runs go on. */
export function mountPanel(root: HTMLElement, client: PanelClient, options: { view?: ViewName } = {}): () => void {
  const runs = createRunStore(client)
  const stores: PanelStores = {
    runs, front: createFrontStore(client, runs), search: createSearchStore(client, runs), settings: createSettingsStore(client), model: createModelStore(client), leaves: createLeavesStore(client), shortcuts: createShortcutStore(client), schedules: createScheduleStore(client)
  }
  const ends = [refreshOnReturn(stores), followLanguage(stores.settings), rememberWelcome(stores.settings), keepFocus(root)]
  let gone = false
  const tree = createRoot(root)
  /** Drawn at once and not when React finds time. The worker is asked afterwards: starting it takes the processor that draws the task field. */
  const begin = (): void => {
    if (gone) return
    flushSync(() => tree.render(<Panel client={client} stores={stores} first={options.view ?? "task"} />))
    ends.push(...listen(client, stores))
  }
  // A language that fails to load leaves English.
  void speak(rememberedLanguage()).catch(() => undefined).then(begin)
  return () => { gone = true; for (const end of ends) end(); tree.unmount() }
}

/** Reads what the worker knows, and hears what happens. */
function listen(client: PanelClient, { runs, model, settings, leaves, shortcuts }: PanelStores): (() => void)[] {
  void settings.getState().load()
  void shortcuts.getState().load()
  return [runs.getState().connect(), model.getState().connect(), client.onEvent((event) => {
    if (event.type !== "policy/changed") return
    void settings.getState().load()
    if (leaves.getState().policy) void leaves.getState().loadPolicy()
  })]
}

/** The worker may have been stopped and started while nobody looked: what was missed is read again. */
function refreshOnReturn(stores: PanelStores): () => void {
  const refresh = (): void => { if (document.visibilityState === "visible") void stores.runs.getState().refresh() }
  document.addEventListener("visibilitychange", refresh)
  return () => document.removeEventListener("visibilitychange", refresh)
}

function Panel({ client, stores, first }: { client: PanelClient; stores: PanelStores; first: ViewName }) {
  const [view, show] = useState(first)
  const spoken = useLanguage()
  const value = useMemo(() => ({ ...stores, client, show }), [stores, client])
  useEffect(() => {
    document.getElementById("composer-task")?.focus({ preventScroll: true })
    performance.mark("symbiont:interactive")
    document.documentElement.dataset["ready"] = "true"
  }, [])
  return (
    <PanelContext value={value}>
      <DirectionProvider direction={directionOf(spoken)}>
        {/* The key: another language draws everything anew, so that no part needs to know of it. */}
        <div className="panel" key={spoken}>
          <header className="bar">
            <h1 className="brand"><Icon name="mark" /><span>Symbiont</span></h1>
            <nav aria-label={t("nav.label")}>
              {viewNames.map((name) => (
                <button key={name} type="button" className="tab" aria-current={view === name ? "page" : undefined} onClick={() => show(name)}>
                  <Icon name={name} /><span>{t(`nav.${name}`)}</span>
                </button>
              ))}
            </nav>
          </header>
          <Notices />
          <CrashGuard key={view}><View name={view} /></CrashGuard>
        </div>
      </DirectionProvider>
    </PanelContext>
  )
}

const views: Record<ViewName, () => ReactNode> = { task: TaskView, history: HistoryView, leaves: LeavesView, settings: SettingsView }
function View({ name }: { name: ViewName }) {
  const Shown = views[name]
  return <Shown />
}
