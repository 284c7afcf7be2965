import type { ObservedNode } from "../core/observation.ts"
import { quote } from "../core/render-observation.ts"

const typable = new Set(["textbox", "searchbox", "spinbutton", "combobox"])
const checkable = new Set(["checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio"])
/** Roles that only hold other things: a ref on them is for reading and expanding, which the student doesn't do. */
const containers = new Set(["table", "grid", "treegrid", "list", "row", "region", "group", "form", "dialog", "article", "note", "iframe", "canvas", "text", "heading"])

/** How the student names an element: the ref behind the name. */
export const targetText = (node: ObservedNode): string => `${quote(node.name)} ${node.ref}`
export const usable = (node: ObservedNode): boolean => node.ref !== undefined && !node.disabled && !containers.has(node.role)
export const isTypable = (node: ObservedNode): boolean => usable(node) && !node.readonly && !node.options?.length && (typable.has(node.role) || node.field?.type === "contenteditable")
export const isCheckable = (node: ObservedNode): boolean => usable(node) && checkable.has(node.role)
