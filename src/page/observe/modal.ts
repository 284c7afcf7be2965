import type { ObservedNode } from "../../core/observation.ts"
import { flatContains } from "./flat-tree.ts"
import type { Region } from "./region.ts"
import { own } from "./own.ts"

/** Open native dialogs that make all outside them inert. One in a shadow tree isn't found: what it blocks is found out by touch. */
export const modalsOf = (doc: Document): Element[] => [...doc.querySelectorAll("dialog:modal")]

/** Whether a person can't use an element because of an open dialog. Of several the topmost isn't known, so each counts as usable. */
export const isBehind = (el: Element, modals: readonly Element[]): boolean => modals.length > 0 && !modals.some((modal) => flatContains(modal, el))

type Found = { elements: ReadonlyMap<ObservedNode, Element>; boxes: Map<ObservedNode, Region | null> }
const dialogs = new Set(["dialog", "alertdialog"])

/**
 * An open modal dialog comes first, and what is behind it is told to be so: a reader would else begin with what can't be used.
 * A dialog that only says of itself that it is modal may leave the page usable.
 */
export function modalFirst(nodes: ObservedNode[], { elements, boxes }: Found, modals: readonly Element[]): ObservedNode[] {
  const taken: ObservedNode[] = []
  const without = (list: ObservedNode[]): ObservedNode[] => {
    const kept = list.filter((node) => {
      const el = dialogs.has(node.role) ? elements.get(node) : undefined
      const modal = el !== undefined && (modals.includes(el) || own(el).getAttribute("aria-modal") === "true")
      if (modal) taken.push(node)
      return !modal
    })
    for (const node of kept) if (node.children) node.children = without(node.children)
    return kept
  }
  const behind = without(nodes)
  if (taken.length === 0 || behind.length === 0) return [...taken, ...behind]
  const native = taken.some((node) => modals.includes(elements.get(node) as Element))
  const note: ObservedNode = { role: "note", name: native ? "what follows is behind the open dialog and can't be used before that is closed" : "what follows is behind the open dialog" }
  // Where the dialog is, so that a budget keeps it as long.
  boxes.set(note, taken.map((node) => boxes.get(node)).find((box) => box) ?? null)
  return [...taken, note, ...behind]
}
