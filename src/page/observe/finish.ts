import type { ObservedNode } from "../../core/observation.ts"
import { type Pace, visitAll } from "./breathe.ts"
import { cut } from "./clean-text.ts"
import { referable } from "./classify.ts"
import { controlName } from "./control-name.ts"
import { addState, type OptionChoice, wordsOf } from "./control-state.ts"
import { textOf, type Draft } from "./draft.ts"
import { formTargets } from "./form-target.ts"
import { isBehind, modalFirst, modalsOf } from "./modal.ts"
import type { RefClaim } from "./ref-book.ts"
import type { Region } from "./region.ts"
import { nameLooseRows } from "./heads-above.ts"
import { labelRowFields } from "./row-labels.ts"
import { knownSecrets, noteSecrets } from "./known-secrets.ts"
import { isSecretField, secretTexts } from "./secret-field.ts"
import { own, rootOf } from "./own.ts"

export type Finished = {
  nodes: ObservedNode[]
  boxes: Map<ObservedNode, Region | null>
  elements: Map<ObservedNode, Element>
  claims: RefClaim[]
  secrets: string[]
  controls: number
}

const contextual = new Set(["row", "listitem", "article", "dialog", "alertdialog", "navigation", "group", "region", "form"])

/** Drafts become nodes: names and states are read, label texts move to their controls, refs are claimed. `only` narrows the nodes to one element. */
export async function finish(doc: Document, drafts: readonly Draft[], { only, task }: { only: Element | null; task: string }, pace: Pace): Promise<Finished> {
  const done: Finished = { nodes: [], boxes: new Map(), elements: new Map(), claims: [], secrets: knownSecrets(doc), controls: 0 }
  const listed = new Set<Element>()
  const labels = new Map<Element, string>()
  const named = new Set<Element>()
  const rows: Draft[] = []
  nameLooseRows(drafts)
  await visitAll(drafts, (item) => {
    if (item.role === "row") rows.push(item)
    if (item.control) { listed.add(item.el); noteLabelledBy(item.el, named) }
    if (!item.labelFor) return
    const text = textOf(item.children, { controls: false })
    const before = labels.get(item.labelFor)
    labels.set(item.labelFor, before ? `${before} ${text}` : text)
  }, pace)
  for (const row of rows) { labelRowFields(row, labels); if (pace.due()) await pace.rest() }
  const modals = modalsOf(doc)
  const context = { doc, listed, labels, named, done, only, modals, options: { all: only !== null, words: wordsOf(task) }, sendsTo: formTargets(), pace }
  const nodes = await convert(drafts, "", context, only === null)
  done.nodes = only === null ? modalFirst(nodes, done, modals) : nodes
  return done
}

type Context = { doc: Document; listed: Set<Element>; labels: Map<Element, string>; named: Set<Element>; done: Finished; only: Element | null; modals: readonly Element[]; options: OptionChoice; sendsTo: ReturnType<typeof formTargets>; pace: Pace }

/** Visible elements that name a field by aria-labelledby: their text would otherwise be said twice. */
function noteLabelledBy(el: Element, named: Set<Element>): void {
  const me = own(el)
  const ids = me.getAttribute("aria-labelledby")
  if (!ids || !/^(input|textarea|select)$/.test(me.localName)) return
  const root = rootOf(el)
  for (const id of ids.trim().split(/\s+/)) { const label = root.getElementById(id); if (label && label !== el && !own(label).contains(el)) named.add(label) }
}

async function convert(drafts: readonly Draft[], where: string, context: Context, inside: boolean): Promise<ObservedNode[]> {
  const nodes: ObservedNode[] = []
  for (const item of drafts) {
    if (context.pace.due(8)) await context.pace.rest()
    if (item.labelFor) {
      const kept = context.listed.has(item.labelFor) ? item.children.filter((child) => child.role !== "text" && !(child.role === "img" && child.a11y)) : item.children
      nodes.push(...await convert(kept, where, context, inside))
      continue
    }
    const here = inside || item.el === context.only
    const node = item.control ? controlNode(item, where, context) : plainNode(item, context)
    if (!node) continue
    if (item.children.length > 0) {
      const below = contextual.has(item.role) ? `${where}/${item.role}:${item.text.trim() || textOf(item.children, { controls: false, limit: 80 }).slice(0, 80)}` : where
      const children = await convert(item.children, below, context, here)
      if (children.length > 0) node.children = [...node.children ?? [], ...children]
    }
    if (!here) { nodes.push(...(node.children ?? [])); continue }
    context.done.boxes.set(node, item.box)
    context.done.elements.set(node, item.el)
    nodes.push(node)
  }
  return nodes
}

function controlNode(item: Draft, where: string, context: Context): ObservedNode {
  const { done, labels } = context
  const el = item.el
  // What shows in a list's button is its present choice, in a spin button its number; the name is the label beside it.
  const me = own(el)
  const chosen = /^(combobox|spinbutton|slider|textbox|searchbox)$/.test(item.role) && (me.localName !== "input" || item.text !== "") && me.localName !== "select" && (labels.has(el) || me.hasAttribute("aria-label") || me.hasAttribute("aria-labelledby"))
  const seen = labels.get(el) || (item.a11y || chosen ? "" : item.text)
  const { name, a11y } = item.role === "row" || item.role === "cell" ? { name: item.text.trim(), a11y: item.a11y } : controlName(el, seen, item.a11y ? item.text : "")
  const node: ObservedNode = { role: item.role, name: cut(name, 300) }
  if (item.column) node.column = item.column
  if (item.head) node.head = item.head
  if (item.level !== undefined) node.level = item.level
  const secret = isSecretField(el, name)
  if (secret) { const texts = secretTexts(el); done.secrets.push(...texts); noteSecrets(context.doc, texts) }
  addState(node, el, secret, context.options)
  Object.assign(node, context.sendsTo(el))
  if (!node.disabled && isBehind(el, context.modals)) node.disabled = true
  if (chosen && !secret && !node.value && item.text.trim() !== name) node.value = cut(item.text.trim(), 300)
  // What is drawn beside a field isn't what the field holds.
  if (chosen && secret && item.text.trim() !== "" && item.text.trim() !== name && me.localName === "input") node.children = [{ role: "text", name: cut(item.text.trim(), 300) }]
  if (node.name !== "" && (a11y || (item.a11y && !seen))) node.a11y = true
  const placeholder = me.getAttribute("placeholder")
  if (placeholder && placeholder.length <= 40 && !secret && !node.value && !name.includes(placeholder)) node.children = [{ role: "text", name: `placeholder: ${placeholder}`, a11y: true }]
  done.controls++
  claim(node, item, where, done)
  return node
}

function plainNode(item: Draft, context: Context): ObservedNode | null {
  const { done, named } = context
  if (item.role === "text" && (named.has(item.el) || named.has(own(item.el).parentElement ?? item.el))) return null
  const node: ObservedNode = { role: item.role, name: item.text.trim() }
  if (item.a11y && node.name !== "") { node.a11y = true; node.name = cut(node.name, 200) }
  if (item.level !== undefined) node.level = item.level
  if (item.column) node.column = item.column
  if (item.head) node.head = item.head
  if (item.role === "progressbar" || item.role === "meter") {
    if (node.name === "") Object.assign(node, gaugeName(item.el, context.labels.get(item.el) ?? ""))
    addState(node, item.el, false, context.options)
  }
  if (referable.has(item.role) || item.scrolls) claim(node, item, "", done)
  return node
}

const gaugeName = (el: Element, seen: string): Partial<ObservedNode> => {
  const { name, a11y } = controlName(el, seen)
  return { name: cut(name, 200), ...(a11y ? { a11y } : {}) }
}

function claim(node: ObservedNode, item: Draft, where: string, done: Finished): void {
  const { el } = item
  const me = own(el)
  const key = me.id || me.getAttribute("name") || ""
  const fingerprint = [node.role, node.name, where, me.localName, key].join("|")
  done.claims.push({ el, fingerprint, give: (ref) => { node.ref = ref } })
}
