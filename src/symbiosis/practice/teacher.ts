import type { Action } from "../../core/action.ts"
import { walk, type ObservedNode, type Observation } from "../../core/observation.ts"
import type { Clause, Goal } from "./compose.ts"
import { openPage, type PracticeField, type PracticeSite } from "./site.ts"

/** What the scripted teacher does next. `finished` says that the clause is done with this action. */
export type TeacherMove = { clause: number; action: Action; target?: ObservedNode; finished: boolean }

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase()
const named = (observation: Observation, name: string, roles?: readonly string[]): ObservedNode => {
  const found = [...walk(observation.nodes)].find((node) => node.ref && !node.disabled && plain(node.name) === plain(name) && (!roles || roles.includes(node.role)))
  if (!found) throw new Error(`the page shows no ${roles?.[0] ?? "control"} named like the goal`)
  return found
}
const click = (node: ObservedNode): Pick<TeacherMove, "action" | "target"> => ({ action: { verb: "click", ref: node.ref ?? "" }, target: node })

const fieldOf = (site: PracticeSite, id: string): PracticeField => {
  const page = openPage(site)
  const field = page.kind === "form" ? page.fields.find((candidate) => candidate.id === id) : undefined
  if (!field) throw new Error("the practice page has no such field")
  return field
}

const moveFor = (goal: Exclude<Goal, { kind: "open" | "press" }>, site: PracticeSite, observation: Observation): Omit<TeacherMove, "clause"> => {
  const page = openPage(site)
  if (goal.kind === "fill") {
    const field = fieldOf(site, goal.field)
    if (field.spec.control === "radio") return { ...click(named(observation, goal.value, ["radio"])), action: { verb: "check", ref: named(observation, goal.value, ["radio"]).ref ?? "", on: true }, finished: true }
    const node = named(observation, field.label, ["textbox", "searchbox", "combobox", "listbox", "spinbutton"])
    return { action: field.spec.options ? { verb: "select", ref: node.ref ?? "", options: [goal.value] } : { verb: "type", ref: node.ref ?? "", text: goal.value }, target: node, finished: true }
  }
  if (goal.kind === "check") {
    const node = named(observation, fieldOf(site, goal.field).label, ["checkbox", "switch"])
    return { action: { verb: "check", ref: node.ref ?? "", on: goal.on }, target: node, finished: true }
  }
  if (goal.kind === "submit" && page.kind === "form") return { ...click(named(observation, page.submit, ["button"])), finished: true }
  if (goal.kind === "record") return { ...click(named(observation, goal.id, ["link"])), finished: true }
  if (goal.kind === "answer" && page.kind === "list") {
    const text = page.records.find((record) => record.id === goal.id)?.cells[goal.column] ?? ""
    if (![...walk(observation.nodes)].some((node) => node.name.includes(text))) throw new Error("the page does not show the answer")
    return { action: { verb: "answer", text }, finished: true }
  }
  throw new Error("the goal does not fit the page")
}

/** The scripted teacher: does the clauses in order and opens the page of a clause first where it has to. */
export const teach = (clauses: readonly Clause[], next: number, site: PracticeSite, observation: Observation): TeacherMove => {
  for (let index = next; index < clauses.length; index++) {
    const goal = clauses[index]?.goal
    if (!goal) break
    if (goal.kind === "press") return { clause: index, ...click(named(observation, goal.name, ["link", "button"])), finished: true }
    const page = site.pages.find((candidate) => candidate.key === goal.page)
    if (!page) throw new Error("the practice site has no such page")
    const there = site.at.page === goal.page
    if (goal.kind === "open") {
      if (there && !site.at.record) continue
      return { clause: index, ...click(named(observation, page.nav, ["link"])), finished: true }
    }
    if (there && goal.kind === "record" && site.at.record === goal.id) continue
    const elsewhere = "id" in goal && site.at.record !== undefined && site.at.record !== goal.id
    if (there && elsewhere) return { clause: index, ...click(named(observation, "Back to all", ["link"])), finished: false }
    if (!there) return { clause: index, ...click(named(observation, page.nav, ["link"])), finished: false }
    return { clause: index, ...moveFor(goal, site, observation) }
  }
  return { clause: clauses.length - 1, action: { verb: "answer", text: "done" }, finished: true }
}

/** The state of the site after an action on one of its own elements. */
export const applyMove = (site: PracticeSite, action: Action, target: ObservedNode | undefined): void => {
  const page = openPage(site)
  const name = plain(target?.name ?? "")
  const field = page.kind === "form" ? page.fields.find((candidate) => plain(candidate.label) === name) : undefined
  if (action.verb === "type" && field) field.value = action.text
  if (action.verb === "select" && field) field.value = action.options[0] ?? ""
  if (action.verb === "check") {
    if (field) field.checked = action.on
    const group = page.kind === "form" ? page.fields.find((candidate) => candidate.spec.control === "radio" && candidate.spec.options?.some((option) => plain(option) === name)) : undefined
    if (group && target) group.value = group.spec.options?.find((option) => plain(option) === name) ?? ""
  }
  if (action.verb !== "click") return
  const link = target?.role === "link"
  const opened = link ? site.pages.find((candidate) => plain(candidate.nav) === name) : undefined
  if (opened) { site.at = { page: opened.key }; for (const entry of site.pages) if (entry.kind === "form") entry.saved = false }
  else if (link && page.kind === "list" && page.records.some((record) => plain(record.id) === name)) site.at = { page: page.key, record: page.records.find((record) => plain(record.id) === name)?.id }
  else if (link && name === "back to all") site.at = { page: page.key }
  else if (page.kind === "form" && plain(page.submit) === name) page.saved = true
}
