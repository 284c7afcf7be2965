import type { PageHost } from "../observe/page-host.ts"
import { inputEvent } from "./field-text.ts"
import { focusOn } from "./focus.ts"
import { pause } from "./pause.ts"
import { own } from "../observe/own.ts"

const drawMs = 40

/** The element that owns an editable region. */
export function editingHost(el: Element): HTMLElement | null {
  if (!(el as HTMLElement).isContentEditable) return null
  let host = el as HTMLElement
  for (let above = own(host).parentElement; above && own(above).isContentEditable; above = own(above).parentElement) host = above
  return host
}

/**
 * Types into an editable region. Editors that keep their own model take a cancelable `beforeinput`; where none does, the browser's
 * own editing command changes the document. Editors draw later than they are told, so they get a moment before the last resort.
 */
export async function typeIntoRichText(host: PageHost, el: HTMLElement, text: string, append: boolean): Promise<void> {
  focusOn(host, el)
  select(host, el, append)
  // Editors follow the selection by an event that comes later; telling them now keeps the order right.
  host.document.dispatchEvent(new host.window.Event("selectionchange"))
  const before = el.textContent
  if (!append && text === "") { host.document.execCommand("delete"); return }
  const taken = !inputEvent(host, el, "beforeinput", append ? "insertText" : "insertReplacementText", text)
  if (taken) {
    await pause(drawMs)
    if (append || el.textContent !== before || same(el, text)) return
  } else if (!append && el.textContent !== before) return
  const ran = host.document.execCommand("insertText", false, text)
  await pause(drawMs)
  if (text === "" || (ran && (el.textContent !== before || same(el, text))) || !el.isConnected) return
  el.textContent = append ? before + text : text
  inputEvent(host, el, "input", "insertText", text)
}

const same = (el: HTMLElement, text: string): boolean => el.innerText.replace(/\s+/g, " ").trim() === text.replace(/\s+/g, " ").trim()

function select(host: PageHost, el: HTMLElement, atEnd: boolean): void {
  const selection = host.document.getSelection()
  if (!selection) return
  const range = host.document.createRange()
  range.selectNodeContents(el)
  if (atEnd) range.collapse(false)
  selection.removeAllRanges()
  selection.addRange(range)
}
