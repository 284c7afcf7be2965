import type { Page } from "playwright-core"
import * as z from "zod"
import { fail, ok, type ErrorKind, type Result } from "../core/result.ts"
import { eventSchema, eventsPort, messages, protocolVersion, type MessageName, type Params, type Reply, type RunEvent } from "../protocol/messages.ts"

const replySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ kind: z.string(), message: z.string(), retryable: z.boolean() }) })
])

/** The extension's own protocol, spoken from one of its pages: what the side panel can do, a program can do, and no more. */
export type PanelClient = {
  call<N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>>
  /** Hears every event of the worker; the function given back ends it. */
  onEvent(listener: (event: RunEvent) => void): () => void
  /** Opens a tab and gives its id in the browser. */
  openTab(): Promise<number>
  /** Opens the real side panel in the window of a tab. Needs a browser with a window. */
  openSidePanel(tabId: number): Promise<void>
}

/** Loading a model may take minutes; everything else answers at once or is lost. */
const patienceMs = (name: MessageName): number => (name === "model/prepare" ? 900_000 : 60_000)

// Evaluated in the extension's page, so it is text here: this room has no chrome.* and no DOM of its own.
const listenScript = `(() => {
  const connect = () => {
    const port = chrome.runtime.connect({ name: ${JSON.stringify(eventsPort)} })
    port.onMessage.addListener(message => { void symbiontRunnerEvent(message) })
    port.onDisconnect.addListener(() => { setTimeout(connect, 100) })
  }
  connect()
})()`

export const createPanelClient = async (page: Page): Promise<PanelClient> => {
  const listeners = new Set<(event: RunEvent) => void>()
  await page.exposeFunction("symbiontRunnerEvent", (raw: unknown) => {
    const event = eventSchema.safeParse(raw)
    if (event.success) for (const listener of listeners) listener(event.data)
  })
  await page.evaluate(listenScript)

  const call = async <N extends MessageName>(name: N, params: Params<N>): Promise<Result<Reply<N>>> => {
    const { to, result } = messages[name]
    const envelope = { symbiont: protocolVersion, to, name, payload: params }
    let raw: unknown
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(reject, patienceMs(name), new Error("late")) })
    try {
      raw = await Promise.race([page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(envelope)})`), late])
    } catch {
      return fail("internal", `The extension went away before it answered ${name}: start the browser again.`)
    } finally {
      clearTimeout(timer)
    }
    const reply = replySchema.safeParse(raw)
    if (!reply.success) return fail("message.invalid", `The extension's answer to ${name} is not of the agreed form: build it again with "npm run build -- e2e".`)
    if (!reply.data.ok) return fail(reply.data.error.kind as ErrorKind, reply.data.error.message, reply.data.error.retryable)
    const value = result.safeParse(reply.data.value)
    if (!value.success) return fail("message.invalid", `The extension's answer to ${name} is not of the agreed form: build it again with "npm run build -- e2e".`)
    return ok(value.data as Reply<N>)
  }

  return {
    call,
    onEvent: listener => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    openTab: async () => z.int().parse(await page.evaluate("chrome.tabs.create({ url: 'about:blank', active: true }).then(tab => tab.id)")),
    openSidePanel: async tabId => {
      await page.evaluate(`chrome.tabs.get(${tabId}).then(tab => chrome.sidePanel.open({ windowId: tab.windowId }))`)
      // The page that we speak from is of no interest to a person: it shrinks to an icon.
      await page.evaluate("chrome.tabs.getCurrent().then(tab => chrome.tabs.update(tab.id, { pinned: true }))")
    }
  }
}
