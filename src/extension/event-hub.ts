import { type RunEvent, eventsPort } from "../protocol/messages.ts"
import { partyOf } from "./party.ts"

export type EventHub = { emit(event: RunEvent): void; /** Is a panel open? */ watched(): boolean }

/**
 * Tells every open panel what happens. A panel that opens in the middle of a run hears the run's present phase and open
 * question again, since neither is in the journal.
 */
export const createEventHub = (seen: () => void = () => undefined, runtime: Pick<typeof chrome.runtime, "id" | "getURL" | "onConnect"> = chrome.runtime): EventHub => {
  const self = { id: runtime.id, origin: runtime.getURL("").replace(/\/$/, "") }
  const panels = new Set<chrome.runtime.Port>()
  const live = new Map<string, RunEvent>()
  const remember = (event: RunEvent): void => {
    if (event.type === "run/phase") { live.set(`${event.runId} phase`, event); live.delete(`${event.runId} question`) }
    if (event.type === "run/question") live.set(`${event.runId} question`, event)
    // Told after the phase that it interrupts, also to a panel that opens later.
    if (event.type === "run/paused" || event.type === "run/continued") live.delete(`${event.runId} paused`)
    if (event.type === "run/paused") live.set(`${event.runId} paused`, event)
    if (event.type === "run/spent") live.set(`${event.runId} spent`, event)
    if (event.type === "run/ended") for (const kind of ["phase", "question", "paused", "spent"]) live.delete(`${event.runId} ${kind}`)
    if (event.type === "model/status") live.set("model", event)
    if (event.type === "model/install") live[event.report.state === "running" ? "set" : "delete"](`install ${event.report.id}`, event)
  }
  const tell = (port: chrome.runtime.Port, event: RunEvent): void => { try { port.postMessage(event) } catch { panels.delete(port) } }
  runtime.onConnect.addListener((port) => {
    if (port.name !== eventsPort || !port.sender || partyOf(port.sender, self) !== "panel") { port.disconnect(); return }
    panels.add(port)
    port.onDisconnect.addListener(() => panels.delete(port))
    for (const event of live.values()) tell(port, event)
    seen()
  })
  return { emit: (event) => { remember(event); for (const port of panels) tell(port, event) }, watched: () => panels.size > 0 }
}
