import type { ObservedNode, Observation } from "../core/observation.ts"
import { quote, textOf } from "../core/render-observation.ts"
import type { Step } from "../core/step.ts"
import { usable } from "./student-grammar.ts"

/** What the embedded student sees of a turn: the paper's one-page prompt (objective, what was done, page). */
export type StudentTurn = { task: string; history: readonly Step[]; observation: Observation }

const cells = new Set(["cell", "gridcell", "columnheader", "rowheader"])
const maxHistory = 12

const state = (node: ObservedNode): string =>
  (node.checked === true || node.pressed === true || node.selected === true ? " on" : node.checked === false ? " off" : "") +
  (node.disabled ? " disabled" : "") + (node.secret ? " secret" : "")

const line = (node: ObservedNode): string => {
  const options = node.options?.length ? `: ${node.options.map((option) => option.label).join(" | ")}` : ""
  const value = node.value ? ` = ${quote(node.value)}` : ""
  return `${node.role} ${quote(node.name)}${usable(node) ? ` ${node.ref}` : ""}${state(node)}${value}${options}`
}

function* pageLines(nodes: readonly ObservedNode[], inRow: boolean): Generator<string> {
  for (const node of nodes) {
    if (node.role === "row") {
      const rowCells = (node.children ?? []).filter((child) => cells.has(child.role))
      if (rowCells.length > 0) yield `row ${rowCells.map((cell) => textOf(cell).replace(/\s+/g, " ").trim()).join(" | ")}`
      yield* pageLines(node.children ?? [], true)
      continue
    }
    if (usable(node) || (!inRow && node.name !== "")) yield line(node)
    if (node.children) yield* pageLines(node.children, inRow)
  }
}

const done = (step: Step): string => {
  const { action, target, outcome } = step
  if (!action) return step.why
  const name = target ? ` ${target.slice(target.indexOf('"'))}` : ""
  const trouble = outcome && outcome.status !== "ok" ? ` (${outcome.status})` : ""
  return `${step.why} -> ${action.verb}${name}${trouble}`
}

/**
 * The student's prompt: task first and page last, so that the engine's prefix cache keeps the task and the steps done.
 * Refs stand after the names, which a small model finds easier to copy than refs in front.
 */
export const studentPrompt = ({ task, history, observation }: StudentTurn): string => [
  `Task: ${task.replace(/\s+/g, " ").trim()}`,
  "Done:",
  ...history.slice(-maxHistory).map(done),
  `Page: ${observation.title}`,
  ...pageLines(observation.nodes, false),
  "Now:"
].join("\n")
