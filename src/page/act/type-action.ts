import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import { readValue } from "../observe/control-state.ts"
import type { PageHost } from "../observe/page-host.ts"
import { isSecretField } from "../observe/secret-field.ts"
import { chooseOptions } from "./choose-option.ts"
import { isTextField, typeIntoField, type Field } from "./field-text.ts"
import { fireKey, implicitSubmit } from "./keyboard.ts"
import { done, failed, noEffect } from "./outcomes.ts"
import { clickAt } from "./pointer.ts"
import { editingHost, typeIntoRichText } from "./rich-text.ts"
import { aim, resolveRef } from "./target.ts"
import { deepFocus, pause, watch } from "./watch.ts"

const enter = { key: "Enter", code: "Enter", modifiers: [] }

export async function typeAction(host: PageHost, action: Extract<Action, { verb: "type" }>): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  if (resolved.value.localName === "select") return chooseOptions(host, resolved.value, [action.text])
  const aimed = await aim(host, resolved.value, { near: true })
  if (!aimed.ok) return aimed.outcome
  const watching = watch(host, resolved.value)
  if (deepFocus(host.document) !== aimed.value.el) clickAt(host, aimed.value)
  const el = await editableOf(host, resolved.value)
  if (!el) { await watching.settle(); return failed("not-editable", "The element doesn't take text; click it, or use another element.") }
  const secret = isSecretField(el)
  const before = readValue(el)
  const append = action.mode === "append"
  if (isTextField(el)) {
    if (el.readOnly) { await watching.settle(); return failed("not-editable", "The field is read-only; look for a button that fills it.") }
    if (deepFocus(host.document) !== el) el.focus({ preventScroll: true })
    typeIntoField(host, el, action.text, append)
  } else typeIntoRichText(host, el, action.text, append)
  if (action.submit) {
    await pause(30)
    const focus = deepFocus(host.document)
    submit(host, focus && isTextField(focus) ? focus : el)
  }
  const changes = await watching.settle({ patience: action.submit ? 500 : 0 })
  return report({ el, before, wanted: append ? before + action.text : action.text, changes, secret, submitted: action.submit === true })
}

type Typed = { el: Element; before: string; wanted: string; changes: string[]; secret: boolean; submitted: boolean }

function report({ el, before, wanted, changes, secret, submitted }: Typed): Outcome {
  const after = readValue(el)
  if (changes.includes("navigated") || !el.isConnected) return done(changes)
  if (after === before && after !== wanted) {
    if (submitted && changes.length > 0) return done(changes)
    return noEffect("The field did not take the text; the page may want another format.")
  }
  if (!changes.includes("value") && after !== before) changes.unshift("value")
  if (after.trim() === wanted.trim()) return done(changes, after === before ? "The field already held this text." : "")
  if (secret) return done(changes, after === "" ? "" : "The page changed what was typed.")
  return done(changes, after === "" ? "The field was emptied after typing." : `The field now holds "${after.slice(0, 200)}".`)
}

/** The field itself, the one inside a wrapper, or the one that took the focus after a click on it. */
async function editableOf(host: PageHost, el: HTMLElement): Promise<Field | HTMLElement | null> {
  if (isTextField(el)) return el
  if (/^(input|select|button)$/.test(el.localName)) return null
  const rich = editingHost(el)
  if (rich) return rich
  const inner = el.querySelector<HTMLElement>("input, textarea, [contenteditable='true'], [contenteditable='']")
  if (inner && (isTextField(inner) || inner.isContentEditable)) return inner
  await pause(50)
  const focus = deepFocus(host.document)
  if (!focus || focus === host.document.body) return null
  return isTextField(focus) ? focus : editingHost(focus)
}

/** Enter, with the browser's own consequence where no page script took the key. */
export function submit(host: PageHost, el: Element): void {
  const goes = fireKey(host, el, "keydown", enter) && fireKey(host, el, "keypress", enter)
  if (goes) implicitSubmit(el)
  if (el.isConnected) fireKey(host, el, "keyup", enter)
}
