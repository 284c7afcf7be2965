import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import { cut } from "../observe/clean-text.ts"
import { readValue } from "../observe/control-state.ts"
import type { PageHost } from "../observe/page-host.ts"
import { noteSecrets } from "../observe/known-secrets.ts"
import { isSecretField } from "../observe/secret-field.ts"
import { chooseOptions } from "./choose-option.ts"
import { isTextField, typeIntoField, type Field } from "./field-text.ts"
import { fireKey, implicitSubmit } from "./keyboard.ts"
import { done, failed, handOver, noEffect } from "./outcomes.ts"
import { clickAt } from "./pointer.ts"
import { editingHost, typeIntoRichText } from "./rich-text.ts"
import { isSlider, rangeOf, stepTo } from "./slider.ts"
import { afterwards, aim, resolveRef } from "./target.ts"
import { deepFocus } from "../observe/deep-focus.ts"
import { focusOn } from "./focus.ts"
import { pause } from "./pause.ts"
import { watch } from "./watch.ts"
import { formats, wholeValue } from "./whole-value.ts"

const enter = { key: "Enter", code: "Enter", modifiers: [] }

export async function typeAction(host: PageHost, action: Extract<Action, { verb: "type" }>): Promise<Outcome> {
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  if (resolved.value.localName === "select") return chooseOptions(host, resolved.value, [action.text])
  if (isDrawnSlider(resolved.value, action.text)) return stepAction(host, resolved.value, Number(wholeValue("number", action.text)))
  const aimed = await aim(host, resolved.value, { near: true })
  if (!aimed.ok) return aimed.outcome
  const watching = watch(host, resolved.value)
  if (deepFocus(host.document) !== aimed.value.el) clickAt(host, aimed.value)
  const el = await editableOf(host, resolved.value)
  if (!el) { await watching.settle(); return failed("not-editable", "The element doesn't take text; click it, or use another element.") }
  const secret = isSecretField(el)
  if (secret) noteSecrets(host.document, [action.text])
  const before = readValue(el)
  const append = action.mode === "append"
  if (isTextField(el)) {
    if (el.readOnly) { await watching.settle(); return failed("not-editable", "The field is read-only; look for a button that fills it.") }
    if (deepFocus(host.document) !== el) focusOn(host, el)
    typeIntoField(host, el, action.text, append)
  } else await typeIntoRichText(host, el, action.text, append)
  if (action.submit) {
    await pause(30)
    const focus = deepFocus(host.document)
    submit(host, focus && isTextField(focus) ? focus : el)
  }
  const changes = await watching.settle({ patience: action.submit ? 500 : 0 })
  const now = changes.includes("navigated") ? null : await afterwards(host, el)
  return report({ el: now, before, wanted: append ? before + action.text : action.text, changes, secret, submitted: action.submit === true })
}

/** A slider or spin button without a field: a number "typed" into it is set by its keys. */
const isDrawnSlider = (el: HTMLElement, text: string): boolean => el.localName !== "input" && isSlider(el) && !el.isContentEditable && wholeValue("number", text) !== "" && !Number.isNaN(Number(wholeValue("number", text)))

async function stepAction(host: PageHost, el: HTMLElement, wanted: number): Promise<Outcome> {
  const aimed = await aim(host, el)
  if (!aimed.ok) return aimed.outcome
  const watching = watch(host, el)
  await stepTo(host, el, wanted)
  const changes = await watching.settle()
  const { now } = rangeOf(el)
  if (now === wanted) return done(changes)
  return changes.length > 0 ? done(changes, `It is now at ${now}.`) : noEffect(`It stays at ${now}; ${handOver}`)
}

/** `el`: the field as it is now, null where it is gone. */
type Typed = { el: Element | null; before: string; wanted: string; changes: string[]; secret: boolean; submitted: boolean }

function report({ el, before, wanted, changes, secret, submitted }: Typed): Outcome {
  if (!el) return done(changes, changes.includes("navigated") || submitted ? "" : "The field went away after typing, so what it took can't be told.")
  const after = readValue(el)
  if (after === before && after !== wanted) {
    if (submitted && changes.length > 0) return done(changes)
    // A page that makes something of each text takes it out of the field, as one that refuses it does.
    if (after === "" && isTextField(el) && changes.includes("content")) return done(changes, "The field is empty after typing: the page took the text, or refused it.")
    const format = el.localName === "input" ? formats[(el as HTMLInputElement).type] : undefined
    return noEffect(format ? `The field did not take the text; it wants ${format}.` : `The field did not take the text; the page may want another format, or ${handOver}`)
  }
  if (!changes.includes("value") && after !== before) changes.unshift("value")
  if (after.trim() === wanted.trim()) return done(changes, after === before ? "The field already held this text." : "")
  if (secret) return done(changes, after === "" ? "" : "The page changed what was typed.")
  return done(changes, after === "" ? "The field was emptied after typing." : `The field now holds "${cut(after, 200)}".`)
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
