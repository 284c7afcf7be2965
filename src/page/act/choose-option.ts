import type { Outcome } from "../../core/outcome.ts"
import { cleanText, cut } from "../observe/clean-text.ts"
import { flatParent } from "../observe/flat-tree.ts"
import { isDisabled } from "../observe/control-state.ts"
import { controlName } from "../observe/control-name.ts"
import type { PageHost } from "../observe/page-host.ts"
import { isSecretField } from "../observe/secret-field.ts"
import { watchAppearing } from "./appearing.ts"
import { isTextField, typeIntoField } from "./field-text.ts"
import { focusOn } from "./focus.ts"
import { fireKey } from "./keyboard.ts"
import { done, failed, handOver, noEffect } from "./outcomes.ts"
import { clickAt, moveOver } from "./pointer.ts"
import { afterwards, aim } from "./target.ts"
import { pause } from "./pause.ts"
import { watch } from "./watch.ts"
import { isShown, own, rootOf } from "../observe/own.ts"

const optionSelector = "[role=option], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=treeitem], [role=radio], [role=tab]"
/** How long a list may take to show its options; a field shows them sooner or only once something is typed. */
const openMs = 1200
const fieldMs = 400

const tidy = (text: string): string => cleanText(text).trim().toLowerCase()

/** The index of the best match: the same label, the same value, a label that begins so, the only label that contains it. */
export function matchLabel(wanted: string, labels: readonly string[], values: readonly string[] = []): number {
  const want = tidy(wanted)
  const names = labels.map(tidy)
  const exact = names.indexOf(want)
  if (exact >= 0) return exact
  const value = values.findIndex((item) => tidy(item) === want && want !== "")
  if (value >= 0 || want === "") return value
  for (const fits of [(name: string) => name.startsWith(want), (name: string) => name.includes(want), (name: string) => name.length > 2 && want.includes(name)]) {
    const found = names.flatMap((name, index) => fits(name) ? [index] : [])
    if (found.length === 1) return found[0] ?? -1
  }
  return -1
}

export async function chooseOptions(host: PageHost, el: HTMLElement, wanted: readonly string[]): Promise<Outcome> {
  const select = el.localName === "select" ? el : el.querySelector(":scope > select")
  if (select) return chooseNative(host, select as HTMLSelectElement, wanted)
  if (isTextField(el) && el.localName === "input" && (el as HTMLInputElement).list) return chooseFromDatalist(host, el as HTMLInputElement, wanted[0] ?? "")
  return chooseCustom(host, el, wanted)
}

async function chooseNative(host: PageHost, select: HTMLSelectElement, wanted: readonly string[]): Promise<Outcome> {
  const aimed = await aim(host, select, { near: true })
  if (!aimed.ok && aimed.outcome.code !== "hidden") return aimed.outcome
  if (!select.multiple && wanted.length > 1) return failed("invalid", "This list takes a single option.")
  const options = [...select.options]
  const chosen = wanted.map((want) => matchLabel(want, options.map((option) => option.label || option.text), options.map((option) => option.value)))
  const missing = chosen.indexOf(-1)
  if (missing >= 0) return noOption(wanted[missing] ?? "", options.map((option) => option.label))
  if (chosen.some((index) => options[index]?.disabled || options[index]?.closest("optgroup")?.disabled)) return failed("disabled", "This option is disabled.")
  if (options.every((option, index) => option.selected === chosen.includes(index))) return done([], "The option was already chosen.")
  const watching = watch(host, select)
  focusOn(host, select)
  options.forEach((option, index) => { if (option.selected !== chosen.includes(index)) option.selected = chosen.includes(index) })
  select.dispatchEvent(new host.window.Event("input", { bubbles: true, composed: true }))
  select.dispatchEvent(new host.window.Event("change", { bubbles: true }))
  const changes = await watching.settle()
  const now = await afterwards(host, select) as HTMLSelectElement | null
  const stays = !now || (now.localName === "select" && chosen.every((index) => now.options[index]?.selected))
  return stays ? done(changes.includes("value") ? changes : ["value", ...changes]) : noEffect("The page put the old choice back.")
}

async function chooseFromDatalist(host: PageHost, field: HTMLInputElement, wanted: string): Promise<Outcome> {
  const options = [...field.list?.options ?? []]
  const index = matchLabel(wanted, options.map((option) => option.label || option.value), options.map((option) => option.value))
  const option = options[index]
  if (!option) return noOption(wanted, options.map((item) => item.label || item.value))
  const watching = watch(host, field)
  focusOn(host, field)
  typeIntoField(host, field, option.value, false)
  return done(await watching.settle())
}

/** A list that the page draws: open it, wait for its options, click the right one. */
async function chooseCustom(host: PageHost, el: HTMLElement, wanted: readonly string[]): Promise<Outcome> {
  const watching = watch(host, el)
  const appearing = watchAppearing(host, el)
  const find = (want: string): HTMLElement | null => best(want, optionsOf(host, el)) ?? best(want, appearing.elements().filter((one) => !isCutAway(one)))
  const end = async (outcome: Outcome): Promise<Outcome> => { appearing.stop(); await watching.settle(); return outcome }
  for (const want of wanted) {
    let option = find(want)
    if (!option) { await open(host, el); option = await waitFor(() => find(want), isTextField(el) ? fieldMs : openMs) }
    if (!option && isTextField(el)) { typeIntoField(host, el, want, false); option = await waitFor(() => find(want), openMs) }
    if (!option) return end(noOption(want, [...optionsOf(host, el), ...appearing.elements()].map(labelOf)))
    if (isDisabled(option)) return end(failed("disabled", "This option is disabled."))
    if (await isChosen(host, option, optionsOf(host, el))) continue
    let aimed = await aim(host, option)
    // A list may still be closing after the choice before.
    if (!aimed.ok) {
      await open(host, el)
      option = await waitFor(() => find(want), openMs)
      if (option) aimed = await aim(host, option)
    }
    if (!aimed.ok) return end(aimed.outcome)
    clickAt(host, aimed.value)
    await pause(30)
  }
  appearing.stop()
  const changes = await watching.settle({ patience: 300 })
  if (changes.length === 0) return noEffect(`The option was clicked and nothing changed; ${handOver}`)
  return done(changes, isTextField(el) && !isSecretField(el) && el.isConnected ? `The field now holds "${cut(el.value, 200)}".` : "")
}

/** Of several that may be chosen, one that is. Some lists say so of the one that the pointer is on, until it goes to another. */
async function isChosen(host: PageHost, option: HTMLElement, all: readonly HTMLElement[]): Promise<boolean> {
  const says = (): boolean => option.getAttribute("aria-selected") === "true" && option.closest("[aria-multiselectable=true]") !== null
  const other = all.find((one) => one !== option)
  if (!says() || !other) return says()
  const { x, y, width, height } = other.getBoundingClientRect()
  moveOver(host, other, { x: x + width / 2, y: y + height / 2 })
  await pause(30)
  return says()
}

async function open(host: PageHost, el: HTMLElement): Promise<void> {
  if (el.getAttribute("aria-expanded") === "true" && optionsOf(host, el).length > 0) return
  const aimed = await aim(host, el)
  if (aimed.ok) clickAt(host, aimed.value)
  await pause(50)
  if (optionsOf(host, el).length === 0) { const down = { key: "ArrowDown", code: "ArrowDown", modifiers: [] }; fireKey(host, el, "keydown", down); fireKey(host, el, "keyup", down) }
}

async function waitFor(find: () => HTMLElement | null, ms: number): Promise<HTMLElement | null> {
  const until = performance.now() + ms
  for (;;) {
    const option = find()
    if (option || performance.now() > until) return option
    await pause(40)
  }
}

const best = (want: string, options: readonly HTMLElement[]): HTMLElement | null =>
  options[matchLabel(want, options.map(labelOf), options.map((option) => option.getAttribute("data-value") ?? ""))] ?? null

const labelOf = (option: HTMLElement): string => controlName(option, option.innerText).name

/** Visible options: the element's own, those of the list it controls, else any open list's. */
function optionsOf(host: PageHost, el: HTMLElement): HTMLElement[] {
  const root = rootOf(el)
  const inside = visible(el, optionSelector)
  if (inside.length > 0) return inside
  const ids = [el, ...el.querySelectorAll("[aria-controls], [aria-owns]")].flatMap((node) => `${node.getAttribute("aria-controls") ?? ""} ${node.getAttribute("aria-owns") ?? ""}`.trim().split(/\s+/))
  for (const id of ids) {
    const list = id ? root.getElementById(id) : null
    const options = list ? visible(list, `${optionSelector}, li`) : []
    if (options.length > 0) return options
  }
  const near = el.parentElement ? visible(el.parentElement, `${optionSelector}, li`) : []
  if (near.length > 0) return near
  const open = [...host.document.querySelectorAll<HTMLElement>("[role=listbox], [role=menu], [role=tree]")].flatMap((list) => visible(list, optionSelector))
  if (open.length > 0) return open
  const grand = el.parentElement && own(el.parentElement).parentElement
  return grand ? visible(grand, `${optionSelector}, li`) : []
}

const visible = (within: Element, selector: string): HTMLElement[] =>
  [...own(within).querySelectorAll<HTMLElement>(selector)].filter((item) => isShown(item) && item.getBoundingClientRect().height > 2 && !isCutAway(item))

/** Stands in a box of no size: the copy of a list that is kept for assistive technology. */
function isCutAway(item: HTMLElement): boolean {
  for (let node = flatParent(item), up = 0; node && up < 4; node = flatParent(node), up++) {
    const { width, height } = own(node).getBoundingClientRect()
    if ((width <= 2 || height <= 2) && getComputedStyle(node).overflowX !== "visible") return true
  }
  return false
}

function noOption(want: string, labels: readonly string[]): Outcome {
  const some = labels.map((label) => cut(cleanText(label).trim(), 60)).filter((label) => label !== "").slice(0, 20)
  return failed("no-option", `There is no option "${cut(want, 80)}"${some.length > 0 ? `; there are: ${some.join(", ")}` : ""}.`)
}
