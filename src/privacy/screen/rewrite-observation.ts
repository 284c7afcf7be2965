import type { EntityType } from "../../core/finding.ts"
import { type Observation, type ObservedNode, walk } from "../../core/observation.ts"
import type { DetectContext, FieldContext } from "../context/detect-context.ts"
import { fieldType, labelType } from "../context/field-type.ts"
import { frameAddress } from "./frame-origin.ts"
import { rewriteUrl, type VisitText } from "./rewrite-url.ts"

const personal: ReadonlySet<EntityType> = new Set<EntityType>(["EMAIL", "PHONE", "DOB", "ADDRESS", "USERNAME", "ACCOUNT_ID"])
/** Heads that are people in a table of people, and wares in a table of wares. */
const anyName = /^(?:names?|nom|nombre|nome|naam|ad|名前|姓名)$/i

/** What a node's control asks for, as detectors want it. */
export const controlContext = (node: ObservedNode): FieldContext => ({ label: node.name, role: node.role, control: true, type: node.field?.type, autocomplete: node.field?.autocomplete, key: node.field?.key, column: node.column })

const isLabel = (text: string): EntityType | undefined => {
  const label = text.trim().replace(/[:：*]+$/, "")
  return label.length <= 40 && !/[:：@]/.test(label) && label.split(/\s+/).length <= 5 ? labelType(label) : undefined
}

/**
 * Visits every string of an observation in reading order and builds the observation anew from what `visit` gives back.
 * A label and its value often are neighbours ("E-mail" | "a@b.c"), so each text also hears what stood before it.
 */
export const rewriteObservation = (observation: Observation, visit: VisitText): Observation => {
  let url = observation.url
  let page: DetectContext = { url }
  const peopleTable = [...walk(observation.nodes)].some(node => { const type = node.column && labelType(node.column); return type && personal.has(type) })
  let pending: { label: string; left: number } | undefined

  const textContext = (node: ObservedNode): DetectContext => {
    if (node.role === "columnheader") { pending = undefined; return page }
    const type = isLabel(node.name)
    const before = pending
    if (type) { pending = { label: node.name, left: type === "ADDRESS" ? 4 : 1 }; return page }
    if (node.role === "heading") { pending = undefined; return page }
    // A cell belongs to its column, whatever the cell before it says.
    const column = node.column && (peopleTable || !anyName.test(node.column.trim())) ? node.column : undefined
    if (before) { before.left -= 1; if (before.left <= 0) pending = undefined }
    return column || before ? { url, field: { column, label: column ? undefined : before?.label, role: node.role } } : page
  }
  const option = (label: string, node: ObservedNode): DetectContext => (label.length >= 8 && (/\d/.test(label) || (/\s/.test(label) && fieldType(controlContext(node)) !== "ADDRESS")) ? { url, field: { label: node.name, key: node.field?.key, role: "option" } } : page)
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
    const next: ObservedNode = { ...node, name: visit(node.name, interactive ? page : textContext(node)) }
    if (node.value !== undefined) next.value = visit(node.value, control ? { url, field: controlContext(node) } : page)
    if (node.column !== undefined) next.column = visit(node.column, page)
    if (node.href !== undefined) next.href = rewriteUrl(node.href, page, visit)
    if (node.options) next.options = node.options.map(({ label, selected }) => ({ label: visit(label, option(label, node)), selected }))
    if (node.field?.key !== undefined) next.field = { ...node.field, key: visit(node.field.key, page) }
    if (node.children) next.children = within(frameAddress(node, url), () => node.children?.map(rewrite) ?? [])
    return next
  }
  const next: Observation = { ...observation, url: rewriteUrl(observation.url, page, visit), title: visit(observation.title, page), nodes: observation.nodes.map(rewrite) }
  if (observation.dialog) next.dialog = { ...observation.dialog, message: visit(observation.dialog.message, page) }
  return next
}
