import type { PageHost } from "../observe/page-host.ts"
import { inputEvent } from "./field-text.ts"
import { focusOn } from "./focus.ts"
import { chordOf, fireKey } from "./keyboard.ts"
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

/** Longer texts are put in as if pasted: nobody waits for single keys there. */
const mostKeys = 200
/** What editors make a heading, list or quote of, once the space after it is typed. */
const marker = /^(?:#{1,6}|[-*+>]|\d+\.|\[[ x]?\]) (?=\S)/

/**
 * Types into an editable region. Pages that offer names or commands hear the keys; the text itself goes in at once, but for a marker
 * that an editor makes something of.
 */
export async function typeIntoRichText(host: PageHost, el: HTMLElement, text: string, append: boolean): Promise<void> {
  focusOn(host, el)
  select(host, el, append)
  // Editors follow the selection by an event that comes later; telling them now keeps the order right.
  host.document.dispatchEvent(new host.window.Event("selectionchange"))
  if (!append && text === "") { host.document.execCommand("delete"); return }
  // Enter is no mere key in an editor: lines come with the text.
  const chords = [...text].length > mostKeys ? [] : [...text].filter((key) => key !== "\n").map((key) => chordOf(key))
  for (const chord of chords) fireKey(host, el, "keydown", chord)
  const first = marker.exec(text)?.[0] ?? ""
  for (const [nth, key] of [...first].entries()) await insertRich(host, el, key, append || nth > 0)
  await insertRich(host, el, text.slice(first.length), append || first !== "")
  for (const chord of chords) if (own(el).isConnected) fireKey(host, el, "keyup", chord)
}

/**
 * Puts text in place of what is selected. Editors that keep their own model take a cancelable `beforeinput`; where none does, the browser's
 * own editing command changes the document. Editors draw later than they are told, so they get a moment before the last resort.
 */
async function insertRich(host: PageHost, el: HTMLElement, text: string, append: boolean): Promise<void> {
  const before = el.textContent
  const taken = !inputEvent(host, el, "beforeinput", append ? "insertText" : "insertReplacementText", text)
  if (taken) {
    await pause(drawMs)
    if (append || el.textContent !== before || same(el, text)) return
  } else if (!append && el.textContent !== before) return
  const ran = host.document.execCommand("insertText", false, text)
  await pause(drawMs)
  if (text === "" || (ran && (el.textContent !== before || same(el, text))) || !el.isConnected) return
  // Editors that undo what they didn't do themselves take a paste.
  if (paste(host, el, text)) { await pause(drawMs); if (el.textContent !== before) return }
  el.textContent = append ? before + text : text
  inputEvent(host, el, "input", "insertText", text)
}

/** @returns whether the page took it */
function paste(host: PageHost, el: HTMLElement, text: string): boolean {
  const clipboardData = new host.window.DataTransfer()
  clipboardData.setData("text/plain", text)
  return !el.dispatchEvent(new host.window.ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }))
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
