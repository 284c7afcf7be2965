import type { PageHost } from "../observe/page-host.ts"
import { inputEvent } from "./field-text.ts"

/** The element that owns an editable region. */
export function editingHost(el: Element): HTMLElement | null {
  if (!(el as HTMLElement).isContentEditable) return null
  let host = el as HTMLElement
  while (host.parentElement?.isContentEditable) host = host.parentElement
  return host
}

/**
 * Types into an editable region. Editors that keep their own model take a cancelable `beforeinput`; where none does, the browser's
 * own editing command changes the document.
 */
export function typeIntoRichText(host: PageHost, el: HTMLElement, text: string, append: boolean): void {
  el.focus({ preventScroll: true })
  select(host, el, append)
  // Editors follow the selection by an event that comes later; telling them now keeps the order right.
  host.document.dispatchEvent(new host.window.Event("selectionchange"))
  const before = el.textContent
  if (!append && text === "") { host.document.execCommand("delete"); return }
  if (!inputEvent(host, el, "beforeinput", append ? "insertText" : "insertReplacementText", text)) {
    if (append || el.textContent !== before) return
  }
  if (!append && el.textContent !== before) return
  if (!host.document.execCommand("insertText", false, text) || (el.textContent === before && text !== "" && !same(el, text))) {
    el.textContent = append ? before + text : text
    inputEvent(host, el, "input", "insertText", text)
  }
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
