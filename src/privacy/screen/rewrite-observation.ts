import type { EntityType } from "../../core/finding.ts"
import type { Observation, ObservedNode } from "../../core/observation.ts"
import type { DetectContext, FieldContext } from "../context/detect-context.ts"
import { fieldType, labelType } from "../context/field-type.ts"
import { asksForSomebody, isBareName, namesPeople } from "../context/people-columns.ts"
import { chosenNames, looksLikeSomebody } from "../context/somebody.ts"
import { frameAddress } from "./frame-origin.ts"
import type { Place } from "./people-places.ts"
import { rewriteUrl } from "./rewrite-url.ts"

/** `named`: the node whose name a text is. */
export type VisitNode = (text: string, context: DetectContext, named?: ObservedNode) => string
const nowhere: ReadonlyMap<ObservedNode, Place> = new Map()

/** What a node's control asks for, as detectors want it. */
export const controlContext = (node: ObservedNode): FieldContext => ({ label: node.name, role: node.role, control: true, type: node.field?.type, autocomplete: node.field?.autocomplete, key: node.field?.key, column: node.column })

const isLabel = (text: string): EntityType | undefined => {
  const label = text.trim().replace(/[:：*]+$/, "")
  return label.length <= 40 && !/[:：@]/.test(label) && label.split(/\s+/).length <= 5 ? labelType(label) ?? (namesPeople(label) ? "PERSON" : undefined) : undefined
}

/**
 * Visits every string of an observation in reading order and builds the observation anew from what `visit` gives back.
 * A label and its value often are neighbours ("E-mail" | "a@b.c"), so each text also hears what stood before it.
 */
export const rewriteObservation = (observation: Observation, visit: VisitNode, places: ReadonlyMap<ObservedNode, Place> = nowhere): Observation => {
  let url = observation.url
  let page: DetectContext = { url }
  let pending: { label: string; left: number } | undefined

  const textContext = (node: ObservedNode): DetectContext => {
    if (node.role === "columnheader") { pending = undefined; return page }
    const type = isLabel(node.name)
    const before = pending
    if (type) { pending = { label: node.name, left: type === "ADDRESS" ? 4 : 1 }; return page }
    if (node.role === "heading") { pending = undefined; return page }
    // A cell belongs to its column, whatever the cell before it says.
    const column = node.column && !isBareName(node.column) ? node.column : undefined
    if (before) { before.left -= 1; if (before.left <= 0) pending = undefined }
    const people = column === undefined && before !== undefined && asksForSomebody(before.label) && looksLikeSomebody(node.name)
    return column || before ? { url, field: { column, label: column ? undefined : before?.label, role: node.role, ...(people ? { people } : {}) } } : page
  }
  /** What its place says, before what stands beside it does. */
  const nameContext = (node: ObservedNode, interactive: boolean): DetectContext => {
    const place = places.get(node)
    if (place?.head) { pending = undefined; return page }
    if (place?.told) { pending = undefined; return { url, page: observation.title } }
    if (place) { pending = undefined; return { url, field: { column: place.column, label: place.label, role: node.role, people: place.people } } }
    if (!interactive) return textContext(node)
    // "Patient" | a link to her: what can be clicked may be the value of a label.
    const before = pending
    if (before === undefined || node.role !== "link" || !asksForSomebody(before.label) || !looksLikeSomebody(node.name)) return page
    before.left -= 1
    if (before.left <= 0) pending = undefined
    return { url, field: { label: before.label, role: node.role, people: true } }
  }
  const people = (node: ObservedNode): readonly boolean[] => places.get(node)?.people || asksForSomebody(node.name) ? chosenNames((node.options ?? []).map(({ label }) => label)) : []
  const option = (label: string, node: ObservedNode, isName: boolean): DetectContext => isName ? { url, field: { label: node.name, role: "option", people: true } } : (label.length >= 8 && (/\d/.test(label) || (/\s/.test(label) && fieldType(controlContext(node)) !== "ADDRESS")) ? { url, field: { label: node.name, key: node.field?.key, role: "option" } } : page)
  /** Of a choice among people, the chosen one is what it is among the others: "Unassigned" is nobody. */
  const valueContext = (node: ObservedNode, names: readonly boolean[]): DetectContext => {
    if (node.field === undefined) return page
    const chosen = node.options?.findIndex(({ label }) => label === node.value) ?? -1
    if (names.length > 0 && chosen >= 0) return names[chosen] === true ? { url, field: { ...controlContext(node), people: true } } : page
    return { url, field: { ...controlContext(node), people: places.get(node)?.people } }
  }
  /** What a frame of another site shows was seen on that site. */
  const within = <T>(address: string, work: () => T): T => {
    const outer = url
    if (address === outer) return work()
    url = address
    page = { url }
    const done = work()
    url = outer
    page = { url }
    return done
  }
  const rewrite = (node: ObservedNode): ObservedNode => {
    const control = node.field !== undefined
    if (control) pending = undefined
    const interactive = control || (node.ref !== undefined && !/cell|row|text|generic|listitem/.test(node.role))
    const next: ObservedNode = { ...node, name: visit(node.name, nameContext(node, interactive), node) }
    delete next.head
    const names = node.options ? people(node) : []
    if (node.value !== undefined) next.value = visit(node.value, valueContext(node, names))
    if (node.column !== undefined) next.column = visit(node.column, page)
    if (node.href !== undefined) next.href = rewriteUrl(node.href, page, visit)
    if (node.options) next.options = node.options.map(({ label, selected }, at) => ({ label: visit(label, option(label, node, names[at] === true)), selected }))
    if (node.field?.key !== undefined) next.field = { ...node.field, key: visit(node.field.key, page) }
    if (node.children) next.children = within(frameAddress(node, url), () => node.children?.map(rewrite) ?? [])
    return next
  }
  const next: Observation = { ...observation, url: rewriteUrl(observation.url, page, visit), title: visit(observation.title, page), nodes: observation.nodes.map(rewrite) }
  if (observation.dialog) next.dialog = { ...observation.dialog, message: visit(observation.dialog.message, page) }
  return next
}
