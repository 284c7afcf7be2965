import { type ObservedNode, type Observation, walk } from "../../core/observation.ts"
import { isHead as isHeadWord } from "../context/people-columns.ts"
import { screenObservation } from "./screen-observation.ts"
import { screenText } from "./screen-text.ts"
import type { Vault } from "../vault.ts"

const control = /^\s*(?:\[\w+\] )?([a-z]+) "((?:[^"\\]|\\.)*)" = "((?:[^"\\]|\\.)*)"/
const unquote = (text: string): string => text.replace(/\\(.)/g, "$1")
const table = /^\s*(?:\[\w+\] )?table "/
const mayBeHead = (cells: readonly string[]): boolean => cells.every(cell => cell.length <= 40 && !/\d|@/.test(cell))
const isHead = (cells: readonly string[]): boolean => cells.some(isHeadWord) && mayBeHead(cells)

/** Heads of the page's tables by their number of columns: a row that was read alone has lost its own. */
const headsOf = ({ nodes }: Observation): Map<number, string[]> => {
  const heads = new Map<number, string[]>()
  for (const { role, children = [] } of walk(nodes)) {
    const columns = children.flatMap(({ column, head }) => column ?? head ?? [])
    if (role === "row" && columns.length === children.length && columns.length > 1 && (!heads.has(columns.length) || isHead(columns))) heads.set(columns.length, columns)
  }
  return heads
}

/** The lines of a reading as nodes again, with what their place says about them. */
const nodesOf = (text: string, heads: Map<number, string[]>): ObservedNode[] => text.split("\n").flatMap((line, index, lines) => {
  const [, role = "", name = "", value = ""] = control.exec(line) ?? []
  if (role !== "") return [{ role, name: unquote(name), value: unquote(value), field: { type: role === "textbox" ? "text" : role } }]
  if (!line.startsWith("row ")) return [{ role: "text", name: line.replace(/^\s*(?:[a-z]+ )?"(.*)"$/, "$1") }]
  const cells = line.slice(4).split(" | ")
  if (isHead(cells)) { heads.set(cells.length, cells); return [] }
  // A table that begins here has a head of its own, whatever another table of as many columns calls them.
  if (table.test(lines[index - 1] ?? "") && mayBeHead(cells)) heads.set(cells.length, cells)
  return [{ role: "row", name: "", children: cells.map((cell, at) => ({ role: "cell", name: cell, column: heads.get(cells.length)?.[at] })) }]
})

/**
 * Screens what reading, finding or expanding brought: text of the page that may never have been part of an observation. What
 * its lines look like is used as structure first, so that a surname in a row is known by its column.
 */
export const screenReading = (text: string, vault: Vault, { url, observation }: { url: string; observation: Observation }): string => {
  const nodes = nodesOf(text, headsOf(observation))
  screenObservation({ ...observation, url, nodes, dialog: undefined }, vault)
  return screenText(text, vault, { origin: URL.canParse(url) ? new URL(url).origin : "null" }).text
}
