import { fail, type Result } from "../core/result.ts"
import { eventsPort, protocolVersion } from "../protocol/channel.ts"
import type { Envelope } from "../protocol/envelope.ts"
import type { MessageName, Params, Reply, RunEvent } from "../protocol/messages.ts"
import { draftPlace } from "./draft-place.ts"

export type ExtensionClient = {
  call<N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>>
  onEvent(listener: (event: RunEvent) => void, anew?: () => void): () => void
  currentTabId(): Promise<number>
  readDraft(): Promise<string>
  keepDraft(draft: string): void
  onFrontChange(listener: () => void): () => void
  requestSite(url: string): Promise<boolean>
  sites(): Promise<{ all: boolean; origins: string[]; fixed: boolean }>
  forgetSite(origin: string): Promise<boolean>
  requestNotifications(): Promise<boolean>
  requestSignOn(): Promise<boolean>
}

type Schemas = typeof import("../protocol/panel-schemas.ts")
type Load = () => Promise<Schemas>

/** The panel's way to the worker and to the little of the browser that only a page with a click may ask for. */
export const createPanelClient = (load: Load = () => import("../protocol/panel-schemas.ts")): ExtensionClient => {
  const schemas = loadedOnce(load)
  const channels = new Set<() => void>()
  return {
    call: createCall(schemas, () => { for (const open of channels) open() }), onEvent: (listener, anew) => listen(schemas, listener, channels, anew),
    currentTabId, readDraft, keepDraft, onFrontChange, requestSite, sites, forgetSite, requestNotifications: () => request("notifications"), requestSignOn: () => request("identity")
  }
}

/** One promise for all who wait. One that failed stays so: the bundler remembers it too, until the panel is loaded anew. */
const loadedOnce = (load: Load): Load => {
  let loaded: Promise<Schemas> | undefined
  return () => (loaded ??= load())
}

/** Word for word what the panel's own notice says (a test holds it to that). */
const notLoaded = "A part of the panel could not be loaded, so nothing can be done here: load the panel again."

/** What holds a task up is sent whatever the panel is able to read: nothing is begun by it, and it must always work. */
const holdsUp = (name: MessageName, params: unknown): boolean =>
  name === "task/stop" || name === "task/pause" || (name === "task/reply" && !(params as Params<"task/reply">).allow)

/** `before`: whoever calls wants to hear what comes of it. */
const createCall = (schemas: Load, before: () => void): ExtensionClient["call"] => {
  /** The calls that the panel is drawn with go out without waiting for the schemas. Later ones aren't sent while no answer could be read: the worker would do them unseen. */
  let drawn = false
  return async <N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>> => {
    if (drawn && !holdsUp(name, params) && !await schemas().catch(() => undefined)) return fail("internal", notLoaded, true)
    const envelope: Envelope = { symbiont: protocolVersion, to: "worker", name, payload: params }
    let raw: unknown
    // The only rejection of sendMessage is a channel that closed or never was.
    try { before(); raw = await chrome.runtime.sendMessage(envelope) } catch { return fail("internal", `The worker went away before it answered ${name}: try again.`, true) }
    drawn = true
    const read = await schemas().catch(() => undefined)
    return read ? read.readAnswer(name, raw) : fail("internal", notLoaded, true)
  }
}

/**
 * Hears the worker. A stopped worker closes the channel; it is opened again at once while a run goes on, and else only
 * when someone looks at the panel or does something in it, or a worker that something else woke works on a run, so that
 * neither an idle panel nor a paused run keeps waking it.
 */
const listen = (schemas: Load, listener: (event: RunEvent) => void, channels: Set<() => void>, anew?: () => void): (() => void) => {
  const live = new Set<string>()
  const paused = new Set<string>()
  const goesOn = (): boolean => [...live].some((runId) => !paused.has(runId))
  let port: chrome.runtime.Port | undefined
  let [ended, lost] = [false, false]
  const take = (raw: unknown, { eventSchema }: Schemas): void => {
    const event = eventSchema.safeParse(raw)
    if (ended || !event.success) return
    const { type } = event.data
    if (type === "run/started") live.add(event.data.run.id)
    if ("runId" in event.data) live[type === "run/ended" ? "delete" : "add"](event.data.runId)
    if (type === "run/paused") paused.add(event.data.runId)
    if (type === "run/continued" || type === "run/phase" || type === "run/ended") paused.delete(event.data.runId)
    listener(event.data)
  }
  const connect = (): void => {
    if (ended || port) return
    port = chrome.runtime.connect({ name: eventsPort })
    // All wait for the same promise, so they are taken in their order. What can never be read is missed.
    port.onMessage.addListener((raw: unknown) => { schemas().then((read) => { take(raw, read) }, () => undefined) })
    port.onDisconnect.addListener(() => { port = undefined; lost = true; if (goesOn()) setTimeout(connect, 250) })
    // What ended meanwhile is told by nobody; what still goes on, or is paused, is told again.
    if (lost) { live.clear(); paused.clear(); anew?.() }
    lost = false
  }
  const look = (): void => connect()
  /** Only a worker that is awake writes down how a run stands: a key or another panel woke it. */
  const wrote = (changes: object): void => { if (Object.keys(changes).some((key) => /^(?:live|note) /.test(key))) connect() }
  addEventListener("focus", look)
  addEventListener("visibilitychange", look)
  chrome.storage.session.onChanged.addListener(wrote)
  channels.add(connect)
  connect()
  return () => { ended = true; channels.delete(connect); chrome.storage.session.onChanged.removeListener(wrote); removeEventListener("focus", look); removeEventListener("visibilitychange", look); port?.disconnect() }
}

/** The tab in front in the panel's own window, whichever window is in front; when the panel itself is shown in a tab, the one that was in front before it. */
const currentTabId = async (): Promise<number> => {
  const own = await chrome.tabs.getCurrent()
  const [front] = await chrome.tabs.query(own ? { windowId: own.windowId } : { active: true, currentWindow: true })
    .then((tabs) => tabs.filter(({ id }) => id !== own?.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)))
  return front?.id ?? chrome.tabs.TAB_ID_NONE
}

/** Where the draft of this window is kept; of a private window nothing is. */
const ownDraft = async (): Promise<string | undefined> => {
  const { id, incognito } = await chrome.windows.getCurrent()
  return incognito || id === undefined ? undefined : draftPlace(id)
}
const readDraft = async (): Promise<string> => {
  const place = await ownDraft()
  const kept: unknown = place === undefined ? undefined : (await chrome.storage.session.get(place))[place]
  return typeof kept === "string" ? kept : ""
}
const keepDraft = (draft: string): void => {
  // A draft that can't be kept is still in the panel.
  void ownDraft().then((place) => place === undefined ? undefined : draft === "" ? chrome.storage.session.remove(place) : chrome.storage.session.set({ [place]: draft })).catch(() => undefined)
}

/** Another tab is in front in the panel's window, or the one in front there shows another page. A panel that is a tab itself is in front whenever it is seen: for it nothing changes meanwhile. */
const onFrontChange = (listener: () => void): (() => void) => {
  let at: number | undefined
  const activated = ({ windowId }: chrome.tabs.OnActivatedInfo): void => { if (windowId === at) listener() }
  const updated = (_tabId: number, { status, url }: chrome.tabs.OnUpdatedInfo, { active, windowId }: chrome.tabs.Tab): void => { if (active && windowId === at && (status === "complete" || url !== undefined)) listener() }
  let ended = false
  void Promise.all([chrome.tabs.getCurrent(), chrome.windows.getCurrent()]).then(([own, { id }]) => {
    if (own || ended) return
    at = id
    chrome.tabs.onActivated.addListener(activated)
    chrome.tabs.onUpdated.addListener(updated)
  })
  return () => { ended = true; chrome.tabs.onActivated.removeListener(activated); chrome.tabs.onUpdated.removeListener(updated) }
}

/** Of an address its site; a bare host stands for both schemes. */
const patternOf = (site: string): string => /^[a-z]+:\/\//i.test(site) ? `${new URL(site).origin}/*` : `*://${site}/*`
const requestSite = async (site: string): Promise<boolean> => {
  try { return await chrome.permissions.request({ origins: [patternOf(site)] }) } catch { return false }
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
