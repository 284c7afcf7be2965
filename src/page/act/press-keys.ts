import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import { caret, clear, insert, inputEvent, isTextField, setNative } from "./field-text.ts"
import { fireKey, implicitSubmit, parseKeys, type Chord } from "./keyboard.ts"
import { done, failed, handOver, noEffect } from "./outcomes.ts"
import { editingHost } from "./rich-text.ts"
import { radioGroup, tabOrder } from "./tab-order.ts"
import { aim, resolveRef } from "./target.ts"
import { deepFocus } from "../observe/deep-focus.ts"
import { focusOn } from "./focus.ts"
import { focusable } from "./pointer.ts"
import { pause } from "./pause.ts"
import { watch } from "./watch.ts"
import { flatParent } from "../observe/flat-tree.ts"
import { own } from "../observe/own.ts"

export async function pressAction(host: PageHost, action: Extract<Action, { verb: "press" }>): Promise<Outcome> {
  const chords = parseKeys(action.keys)
  if (!chords) return failed("invalid", "The keys are not known; use names such as Enter, Escape, ArrowDown or Control+A.")
  if (action.ref !== undefined) {
    const resolved = await resolveRef(host, action.ref)
    if (!resolved.ok) return resolved.outcome
    const aimed = await aim(host, resolved.value, { near: true })
    if (!aimed.ok && aimed.outcome.code !== "covered") return aimed.outcome
    focusOn(host, focusableAround(resolved.value))
  }
  const target = deepFocus(host.document) ?? host.document.body
  const watching = watch(host, target)
  const caretBefore = spotOf(target)
  for (const chord of chords) {
    strike(host, deepFocus(host.document) ?? host.document.body, chord)
    if (chords.length > 1) await pause(20)
  }
  const moved = deepFocus(host.document) !== target
  const wentOn = !moved && spotOf(target) !== caretBefore
  const changes = await watching.settle({ patience: wentOn ? 200 : 800 })
  if (moved && !changes.includes("focus")) changes.push("focus")
  if (wentOn && changes.length === 0) changes.push("caret")
  return changes.length > 0 ? done(changes) : noEffect(`The keys were pressed and nothing changed; ${handOver}`)
}

/** Where the caret of a field stands, and what is selected there. */
const spotOf = (el: Element): string => isTextField(el) ? `${el.selectionStart} ${el.selectionEnd}` : ""

/** An option of a list that keeps the focus itself takes its keys there. */
function focusableAround(el: HTMLElement): HTMLElement {
  for (let node: Element | null = el, up = 0; node && up < 4; node = flatParent(node), up++) if (own(node).matches(focusable)) return node as HTMLElement
  return el
}

/** One chord with its events, and the browser's own answer to it where the page let it happen. */
function strike(host: PageHost, el: Element, chord: Chord): void {
  let goes = fireKey(host, el, "keydown", chord)
  const printable = chord.key.length === 1 || chord.key === "Enter"
  if (goes && printable && !chord.modifiers.some((one) => one !== "Shift")) goes = fireKey(host, el, "keypress", chord)
  if (goes) answer(host, el as HTMLElement, chord)
  if (own(el).isConnected) fireKey(host, el, "keyup", chord)
}

function answer(host: PageHost, el: HTMLElement, chord: Chord): void {
  const { key, modifiers } = chord
  const command = modifiers.includes("Control") || modifiers.includes("Meta")
  if (key === "Tab") return moveFocus(host, el, modifiers.includes("Shift"))
  if (key === "Escape") return escape(host)
  const rich = editingHost(el)
  if (moves[key] && (rich || el.localName === "textarea" || (isTextField(el) && modifiers.length > 0))) return moveCaret(host, key, modifiers)
  if (isTextField(el)) return editField(host, el, key, command)
  if (rich) return editRich(host, rich, chord)
  if (command) return
  if ((key === "Enter" && el.matches("a[href], button, summary, input[type=submit], input[type=button], input[type=reset]")) || (key === " " && el.matches("button, summary, input"))) return el.click()
  if (key === "Enter" && implicitSubmit(el)) return
  if (el.localName === "input" && (el as HTMLInputElement).type === "radio" && key.startsWith("Arrow")) return nextRadio(el as HTMLInputElement, key === "ArrowDown" || key === "ArrowRight" ? 1 : -1)
  if (el.localName === "select") return moveOption(host, el as HTMLSelectElement, key)
  scrollByKey(host, key)
}

const moves: Readonly<Record<string, readonly [direction: string, unit: string, far: string]>> = {
  ArrowLeft: ["left", "character", "word"], ArrowRight: ["right", "character", "word"], ArrowUp: ["backward", "line", "paragraph"], ArrowDown: ["forward", "line", "paragraph"],
  Home: ["backward", "lineboundary", "documentboundary"], End: ["forward", "lineboundary", "documentboundary"]
}

/** Shift selects on the way, Control (or Alt) goes by words, paragraphs or to the very end. */
function moveCaret({ document: doc }: PageHost, key: string, modifiers: readonly string[]): void {
  const [direction, unit, far] = moves[key] ?? []
  doc.getSelection()?.modify(modifiers.includes("Shift") ? "extend" : "move", direction, modifiers.some((one) => one !== "Shift") ? far : unit)
}

function editField(host: PageHost, el: HTMLInputElement | HTMLTextAreaElement, key: string, command: boolean): void {
  if (command && key.toLowerCase() === "a") return el.select()
  // Up to where the word begins or ends.
  if (command && (key === "Backspace" || key === "Delete") && caret(el).start === caret(el).end) moveCaret(host, key === "Backspace" ? "ArrowLeft" : "ArrowRight", ["Shift", "Control"])
  else if (command) return
  const { start, end } = caret(el)
  const length = el.value.length
  const go = (at: number): void => { if (el.selectionStart !== null) el.setSelectionRange(at, at) }
  if (key === "Enter") { if (el.localName === "textarea") insert(host, el, "\n", "insertLineBreak"); else implicitSubmit(el) }
  else if (key.length === 1) { if (!el.readOnly) insert(host, el, key, "insertText") }
  else if ((key === "ArrowUp" || key === "ArrowDown") && /^(number|range)$/.test(el.type)) step(host, el as HTMLInputElement, key === "ArrowUp")
  else if ((key === "ArrowRight" || key === "ArrowLeft") && el.type === "range") step(host, el as HTMLInputElement, key === "ArrowRight")
  else if (key === "Backspace" || key === "Delete") {
    if (el.readOnly) return
    if (start === 0 && end === length && length > 0) return clear(host, el)
    const from = start < end ? start : key === "Backspace" ? Math.max(0, start - 1) : start
    const to = start < end ? end : key === "Backspace" ? start : Math.min(length, start + 1)
    const kind = key === "Backspace" ? "deleteContentBackward" : "deleteContentForward"
    if (from === to || !inputEvent(host, el, "beforeinput", kind, null)) return
    setNative(host, el, el.value.slice(0, from) + el.value.slice(to))
    go(from)
    inputEvent(host, el, "input", kind, null)
  } else if (key === "Home") go(0)
  else if (key === "End") go(length)
  else if (key === "ArrowLeft") go(Math.max(0, start - 1))
  else if (key === "ArrowRight") go(Math.min(length, end + 1))
}

function step(host: PageHost, el: HTMLInputElement, up: boolean): void {
  const ghost = el.cloneNode() as HTMLInputElement
  ghost.value = el.value
  if (up) ghost.stepUp()
  else ghost.stepDown()
  setNative(host, el, ghost.value)
  inputEvent(host, el, "input", "insertReplacementText", null)
  el.dispatchEvent(new host.window.Event("change", { bubbles: true }))
}

function editRich(host: PageHost, el: HTMLElement, { key, modifiers }: Chord): void {
  const { document: doc } = host
  if (modifiers.some((one) => one === "Control" || one === "Meta")) {
    const wish = { a: "selectAll", b: "bold", i: "italic", u: "underline", z: "undo" }[key.toLowerCase()]
    if (wish) doc.execCommand(wish)
    return
  }
  if (key.length === 1) { if (inputEvent(host, el, "beforeinput", "insertText", key)) doc.execCommand("insertText", false, key) }
  else if (key === "Enter") {
    const kind = modifiers.includes("Shift") ? "insertLineBreak" : "insertParagraph"
    if (inputEvent(host, el, "beforeinput", kind, null)) doc.execCommand(kind)
  }
  else if (key === "Backspace") { if (inputEvent(host, el, "beforeinput", "deleteContentBackward", null)) doc.execCommand("delete") }
  else if (key === "Delete") { if (inputEvent(host, el, "beforeinput", "deleteContentForward", null)) doc.execCommand("forwardDelete") }
}

function moveFocus(host: PageHost, from: Element, back: boolean): void {
  const all = tabOrder(host, host.document.querySelector("dialog:modal") ?? host.document)
  const at = all.indexOf(from as HTMLElement)
  const next = all[(at + (back ? -1 : 1) + all.length) % all.length]
  // From the only one a person gets out of the page.
  if (next) focusOn(host, next === from ? null : next)
  if (next && next !== from && isTextField(next) && next.localName === "input") next.select()
}

function escape({ document: doc, window: win }: PageHost): void {
  const dialog = [...doc.querySelectorAll<HTMLDialogElement>("dialog:modal")].pop()
  if (dialog) { if (dialog.dispatchEvent(new win.Event("cancel", { cancelable: true }))) dialog.close(); return }
  const popover = [...doc.querySelectorAll<HTMLElement>("[popover]:popover-open")].pop()
  if (popover && popover.popover !== "manual") popover.hidePopover()
}

function nextRadio(el: HTMLInputElement, by: number): void {
  const group = radioGroup(el)
  const next = group[(group.indexOf(el) + by + group.length) % group.length]
  next?.focus()
  next?.click()
}

function moveOption({ window: win }: PageHost, el: HTMLSelectElement, key: string): void {
  const last = el.options.length - 1
  const to = key === "ArrowDown" ? Math.min(last, el.selectedIndex + 1) : key === "ArrowUp" ? Math.max(0, el.selectedIndex - 1) : key === "Home" ? 0 : key === "End" ? last : el.selectedIndex
  if (to === el.selectedIndex) return
  el.selectedIndex = to
  el.dispatchEvent(new win.Event("input", { bubbles: true }))
  el.dispatchEvent(new win.Event("change", { bubbles: true }))
}

function scrollByKey({ window: win }: PageHost, key: string): void {
  const page = win.innerHeight * 0.85
  const by: Record<string, number> = { PageDown: page, " ": page, PageUp: -page, ArrowDown: 40, ArrowUp: -40, End: 1e7, Home: -1e7 }
  const distance = by[key]
  if (distance !== undefined) win.scrollBy({ top: distance, behavior: "instant" })
}
