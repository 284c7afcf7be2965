import { fail, type Result } from "../core/result.ts"
import { eventsPort, protocolVersion } from "../protocol/channel.ts"
import type { Envelope } from "../protocol/envelope.ts"
import type { MessageName, Params, Reply, RunEvent } from "../protocol/messages.ts"

export type ExtensionClient = {
  call<N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>>
  onEvent(listener: (event: RunEvent) => void): () => void
  currentTabId(): Promise<number>
  requestSite(url: string): Promise<boolean>
  sites(): Promise<{ all: boolean; origins: string[]; fixed: boolean }>
  forgetSite(origin: string): Promise<boolean>
  requestNotifications(): Promise<boolean>
  requestSignOn(): Promise<boolean>
}

/** The panel's way to the worker and to the little of the browser that only a page with a click may ask for. */
export const createPanelClient = (): ExtensionClient => ({ call, onEvent: listen, currentTabId, requestSite, sites, forgetSite, requestNotifications: () => request("notifications"), requestSignOn: () => request("identity") })

let schemas: Promise<typeof import("../protocol/panel-schemas.ts")> | undefined
/** Fetched with the first answer and not before: the panel is drawn without them. One promise, so that events keep their order. */
const loadSchemas = () => (schemas ??= import("../protocol/panel-schemas.ts"))

const call = async <N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>> => {
  const envelope: Envelope = { symbiont: protocolVersion, to: "worker", name, payload: params }
  try {
    const raw: unknown = await chrome.runtime.sendMessage(envelope)
    return (await loadSchemas()).readAnswer(name, raw)
  } catch {
    // The only rejection of sendMessage is a channel that closed or never was.
    return fail("internal", `The worker went away before it answered ${name}: try again.`, true)
  }
}

/**
 * Hears the worker. A stopped worker closes the channel; it is opened again at once while a run is alive, and else only
 * when someone looks at the panel, so that an idle panel doesn't keep waking the worker.
 */
const listen = (listener: (event: RunEvent) => void): (() => void) => {
  const live = new Set<string>()
  let port: chrome.runtime.Port | undefined
  let ended = false
  const connect = (): void => {
    if (ended || port) return
    port = chrome.runtime.connect({ name: eventsPort })
    port.onMessage.addListener(async (raw: unknown) => {
      const event = (await loadSchemas()).eventSchema.safeParse(raw)
      if (ended || !event.success) return
      if ("runId" in event.data) live[event.data.type === "run/ended" ? "delete" : "add"](event.data.runId)
      listener(event.data)
    })
    port.onDisconnect.addListener(() => { port = undefined; if (live.size > 0) setTimeout(connect, 250) })
  }
  const look = (): void => connect()
  addEventListener("focus", look)
  addEventListener("visibilitychange", look)
  connect()
  return () => { ended = true; removeEventListener("focus", look); removeEventListener("visibilitychange", look); port?.disconnect() }
}

/** The tab in front; when the panel itself is shown in a tab, the one that was in front before it. */
const currentTabId = async (): Promise<number> => {
  const own = await chrome.tabs.getCurrent()
  const [front] = await chrome.tabs.query(own ? { windowId: own.windowId } : { active: true, lastFocusedWindow: true })
    .then((tabs) => tabs.filter(({ id }) => id !== own?.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)))
  return front?.id ?? chrome.tabs.TAB_ID_NONE
}

const requestSite = async (url: string): Promise<boolean> => {
  try { return await chrome.permissions.request({ origins: [`${new URL(url).origin}/*`] }) } catch { return false }
}

/** What the user (or the build) lets us enter. `fixed`: the build has it beforehand, so it can't be taken back here. */
const sites = async (): Promise<{ all: boolean; origins: string[]; fixed: boolean }> => {
  const { origins = [] } = await chrome.permissions.getAll()
  const all = origins.some((origin) => origin === "<all_urls>" || /^(?:\*|https?):\/\/\*\//.test(origin))
  const fixed = (chrome.runtime.getManifest().host_permissions ?? []).length > 0
  return { all, fixed, origins: origins.filter((origin) => !/^(?:<all_urls>|[^/]*\/\/\*\/)/.test(origin)) }
}
const forgetSite = async (origin: string): Promise<boolean> => { try { return await chrome.permissions.remove({ origins: [origin] }) } catch { return false } }

const request = async (permission: "notifications" | "identity"): Promise<boolean> => { try { return await chrome.permissions.request({ permissions: [permission] }) } catch { return false } }
