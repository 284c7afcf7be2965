import { walk, type Observation, type ObservedNode } from "../core/observation.ts"
import type { Anchor } from "../core/step.ts"
import { pivotOf } from "./pivot-of.ts"

const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase()
const cut = (text: string, most: number): string => text.replace(/\s+/g, " ").trim().slice(0, most)
const named = new Set(["region", "form", "group", "dialog", "alertdialog", "article", "navigation", "main", "banner", "complementary", "radiogroup", "tabpanel", "table", "list", "menu", "toolbar"])
/** Roles that one and the same control may have after its page was rebuilt. */
const families: readonly ReadonlySet<string>[] = [
  new Set(["button", "link", "menuitem", "tab", "generic", "clickable"]), new Set(["textbox", "searchbox", "combobox", "spinbutton"]), new Set(["checkbox", "switch", "radio", "menuitemcheckbox"]), new Set(["combobox", "listbox"])
]
const kin = (one: string, other: string): boolean => families.some((family) => family.has(one) && family.has(other))

type Placed = { node: ObservedNode & { ref: string }; path: readonly string[] }
const placed = (nodes: readonly ObservedNode[], path: readonly string[] = []): Placed[] => nodes.flatMap((node) => {
  const inside = named.has(node.role) && node.name.trim() !== "" ? [...path, cut(`${node.role} ${node.name}`, 200)] : path
  const { ref } = node
  return [...(ref === undefined ? [] : [{ node: { ...node, ref }, path }]), ...(node.children ? placed(node.children, inside) : [])]
})
const alike = (role: string, name: string) => ({ node }: Placed): boolean => node.role === role && fold(node.name) === fold(name)

/** What an element is known by besides its ref; nothing where the page has no such element. */
export const anchorOf = (observation: Observation, ref: string): Anchor | undefined => {
  const all = placed(observation.nodes)
  const found = all.find(({ node }) => node.ref === ref)
  if (!found) return undefined
  const { node, path } = found
  const twins = all.filter(alike(node.role, cut(node.name, 300)))
  const nth = twins.indexOf(found)
  return {
    role: cut(node.role, 40), name: cut(node.name, 300), nth: Math.max(0, nth), of: Math.max(1, twins.length), path: path.slice(-12),
    ...(node.field?.key === undefined ? {} : { key: node.field.key }), ...(node.href === undefined || node.href.length > 500 ? {} : { href: node.href })
  }
}

export type FoundAgain = { ref: string; healed?: "moved" | "renamed" | "remade" }
/** How much may have changed: of what can't be taken back, only an element that is called the same is taken. */
export type Trust = { strict: boolean; /** The row or region that it stood in, as the step tells it. */ pivot?: string | undefined }

/**
 * The element of an earlier run on the page as it is now: the one of the same role and name; where there are several, the one in the
 * same place; else one that must be the same by its key, its target or its kind. Never a guess among several.
 */
export const findAgain = (anchor: Anchor, observation: Observation, { strict, pivot }: Trust): FoundAgain | undefined => {
  const all = placed(observation.nodes).filter(({ node }) => !node.disabled)
  const samePath = ({ path }: Placed): boolean => JSON.stringify(path.slice(-12)) === JSON.stringify(anchor.path)
  const only = (found: readonly Placed[], healed?: FoundAgain["healed"]): FoundAgain | undefined => {
    const [first, second] = found
    return first && !second ? { ref: first.node.ref, ...(healed ? { healed } : {}) } : undefined
  }
  const twins = all.filter(alike(anchor.role, anchor.name))
  const [twin] = twins
  // Without a name an element is known by its place alone.
  if (anchor.name.trim() !== "" && twin && twins.length === 1) return { ref: twin.node.ref, ...(samePath(twin) ? {} : { healed: "moved" }) }
  if (twins.length > 0) {
    const near = pivot === undefined ? [] : twins.filter(({ node }) => pivotOf(observation, node.ref) === pivot)
    const around = twins.filter(samePath)
    const numbered = twins.length === anchor.of && pivot === undefined ? twins.slice(anchor.nth, anchor.nth + 1) : []
    return only(near) ?? only(around) ?? only(numbered)
  }
  if (strict) return undefined
  const { key, href } = anchor
  // "Cart (2)" is "Cart (3)" on another day.
  const uncounted = (name: string): string => fold(name).replace(/\d+/g, "#")
  const close = (one: string, other: string): boolean => Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one) || one === other)
  return (key === undefined ? undefined : only(all.filter(({ node }) => node.field?.key === key && (node.role === anchor.role || kin(node.role, anchor.role))), "renamed"))
    ?? (href === undefined ? undefined : only(all.filter(({ node }) => node.role === anchor.role && node.href === href), "renamed"))
    ?? (anchor.name.trim() === "" ? undefined : only(all.filter(({ node }) => kin(node.role, anchor.role) && fold(node.name) === fold(anchor.name)), "remade"))
    ?? only(all.filter(({ node }) => node.role === anchor.role && close(uncounted(node.name), uncounted(anchor.name))), "renamed")
}

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}.,:/-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []
const wordsOf = (observation: Observation): Set<string> => {
  const words = new Set<string>()
  for (const { name, value = "" } of walk(observation.nodes)) for (const word of wordsIn(`${name} ${value}`)) words.add(word)
  return words
}
/** The words of an answer that were read from the page and weren't in the task. */
export const quotesOf = (answer: string, task: string, observation: Observation): string[] => {
  const [shown, said] = [wordsOf(observation), new Set(wordsIn(task))]
  return [...new Set(wordsIn(answer))].filter((word) => word.length <= 60 && shown.has(word) && !said.has(word)).slice(0, 200)
}
/** Whether all of them stand on the page. */
export const stillQuoted = (quotes: readonly string[], observation: Observation): boolean => {
  const shown = wordsOf(observation)
  return quotes.every((word) => shown.has(word))
}
