import type { Action } from "../core/action.ts"
import { keyPresses, type KeyPress, modifierBits, typedKeys } from "./debugger-keys.ts"
import type { OpenDialog, Places, Spot, TrustedAction, TrustedInput, TrustedSession } from "./trusted-input-port.ts"
import { pause, within } from "./wait.ts"

/** Longer texts are put in at one go: a page that counts keys has what it wants by then. */
const mostKeys = 400
const commandLimitMs = 4_000
type Send = (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown> | undefined>

/**
 * Input through the browser's debugger. It shows a bar as long as it is attached, so it is attached for the one step that
 * needs it and taken off right after.
 */
export const trustedInput = (): TrustedInput => ({
  open: async (tabId) => {
    const target = { tabId }
    try { await chrome.debugger.attach(target, "1.3") } catch { return undefined }
    try { return await session(target) } catch { await chrome.debugger.detach(target).catch(() => undefined); return undefined }
  }
})

const session = async (target: chrome.debugger.Debuggee): Promise<TrustedSession> => {
  const heard = new Map<string, (params: Record<string, unknown>) => void>()
  const onEvent = (source: chrome.debugger.Debuggee, method: string, params?: object): void => {
    if (source.tabId === target.tabId) heard.get(method)?.((params ?? {}) as Record<string, unknown>)
  }
  chrome.debugger.onEvent.addListener(onEvent)
  const dialog = new Promise<OpenDialog>((resolve) => {
    heard.set("Page.javascriptDialogOpening", ({ type, message }) => resolve({ type: String(type), message: String(message).slice(0, 1_000) }))
  })
  const send: Send = async (method, params) => (await chrome.debugger.sendCommand(target, method, params)) as Record<string, unknown> | undefined
  await within(send("Page.enable"), commandLimitMs)
  let closed = false
  return {
    dialog,
    perform: async (action, places) => {
      try { return await within(perform(send, heard, action, places), commandLimitMs + ("text" in action ? action.text.length * 20 : 0)) ?? false } catch { return false }
    },
    answer: async (accept, text) => {
      try { await send("Page.handleJavaScriptDialog", { accept, ...(text === undefined ? {} : { promptText: text }) }); return true } catch { return false }
    },
    close: async () => {
      if (closed) return
      closed = true
      chrome.debugger.onEvent.removeListener(onEvent)
      await within(chrome.debugger.detach(target), commandLimitMs).catch(() => undefined)
    }
  }
}

const perform = async (send: Send, heard: Map<string, (params: Record<string, unknown>) => void>, action: TrustedAction, places: Places): Promise<boolean> => {
  if (action.verb === "press") {
    if (action.ref !== undefined && !await places.focus(action.ref)) return false
    return strike(send, keyPresses(action.keys))
  }
  if (action.verb === "select") return chooseOption(send, action, places)
  const find = (): Promise<Spot | undefined> => places.spot(action.ref, action.verb === "point" ? { x: action.x, y: action.y } : undefined)
  const spot = await find()
  if (!spot) return false
  await move(send, spot)
  if (action.verb === "hover") return true
  // A page may put something else under the pointer as it comes: what is pressed is looked at once more.
  const still = await find()
  if (!still) return false
  switch (action.verb) {
    case "click": await click(send, still, action); return true
    case "check": case "point": await click(send, still); return true
    case "type": return typeText(send, action, still)
    case "drag": {
      const to = await places.spot(action.to)
      if (to) await drag(send, heard, still, to)
      return to !== undefined
    }
  }
}

const move = async (send: Send, at: Spot, more: Record<string, unknown> = {}): Promise<void> => { await send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at, ...more }) }

const click = async (send: Send, at: Spot, { button = "left", count = 1, modifiers = [] }: Pick<Extract<Action, { verb: "click" }>, "button" | "count" | "modifiers"> = {}): Promise<void> => {
  const held = { ...at, button, modifiers: modifierBits(modifiers) }
  await move(send, at)
  for (let clickCount = 1; clickCount <= count; clickCount++) {
    await send("Input.dispatchMouseEvent", { type: "mousePressed", ...held, clickCount })
    await send("Input.dispatchMouseEvent", { type: "mouseReleased", ...held, clickCount })
  }
}

const strike = async (send: Send, keys: readonly KeyPress[] | undefined): Promise<boolean> => {
  for (const press of keys ?? []) {
    const { text, commands, ...key } = press
    await send("Input.dispatchKeyEvent", { type: text === undefined ? "rawKeyDown" : "keyDown", ...press })
    await send("Input.dispatchKeyEvent", { type: "keyUp", ...key })
  }
  return keys !== undefined
}

const typeText = async (send: Send, { text, mode, submit }: Extract<Action, { verb: "type" }>, spot: Spot): Promise<boolean> => {
  await click(send, spot)
  if (mode === "append") await strike(send, keyPresses("Control+End"))
  else { await strike(send, keyPresses("Control+A")); if (text === "") await strike(send, keyPresses("Delete")) }
  if (text.length > mostKeys) await send("Input.insertText", { text })
  else await strike(send, typedKeys(text))
  return submit ? strike(send, keyPresses("Enter")) : true
}

/** A closed list follows the arrow keys, so its pop-up, which is no part of the page, isn't needed. */
const chooseOption = async (send: Send, { ref, options }: Extract<Action, { verb: "select" }>, places: Places): Promise<boolean> => {
  const [label] = options
  const index = options.length === 1 && label !== undefined ? await places.option(ref, label) : -1
  if (index < 0 || index > mostKeys || !await places.focus(ref)) return false
  return strike(send, keyPresses(["Home", ...Array.from({ length: index }, () => "ArrowDown")].join(" ")))
}

/** A drag with the mouse; where the page starts one of its own kind, the browser hands it over and we carry it on. */
const drag = async (send: Send, heard: Map<string, (params: Record<string, unknown>) => void>, from: Spot, to: Spot): Promise<void> => {
  let carried: unknown
  heard.set("Input.dragIntercepted", ({ data }) => { carried = data })
  await send("Input.setInterceptDrags", { enabled: true })
  await move(send, from)
  await send("Input.dispatchMouseEvent", { type: "mousePressed", ...from, button: "left", clickCount: 1 })
  const steps = 6
  for (let i = 1; i <= steps && carried === undefined; i++) {
    await move(send, { x: from.x + (to.x - from.x) * i / steps, y: from.y + (to.y - from.y) * i / steps }, { button: "left", buttons: 1 })
    await pause(15)
  }
  if (carried !== undefined) for (const type of ["dragEnter", "dragOver", "drop"]) await send("Input.dispatchDragEvent", { type, ...to, data: carried })
  await send("Input.dispatchMouseEvent", { type: "mouseReleased", ...to, button: "left", clickCount: 1 })
  await send("Input.setInterceptDrags", { enabled: false })
}
