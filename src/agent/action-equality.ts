import { refOf, type Action } from "../core/action.ts"
import { findRef, walk, type Observation } from "../core/observation.ts"

const flat = (text: string): string => text.normalize("NFKC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim()
const folded = (text: string): string => flat(text).toLowerCase()

/** An element by what it is and not by its ref: role, name, and its number among those that are called the same. */
const fingerprint = (ref: string, observation: Observation): string => {
  const node = findRef(observation, ref)
  if (!node) return `gone ${ref}`
  let number = 0
  for (const other of walk(observation.nodes)) {
    if (other === node) break
    if (other.ref !== undefined && other.role === node.role && folded(other.name) === folded(node.name)) number += 1
  }
  return `${node.role} ${folded(node.name)} ${number}`
}

const addressOf = (url: string, observation: Observation): string => {
  const base = URL.canParse(observation.url) ? observation.url : undefined
  return URL.canParse(url, base) ? new URL(url, base).href.replace(/\/$/, "") : folded(url)
}
const keysOf = (keys: string): string => keys.split("+").map(folded).map((key) => ({ ctrl: "control", cmd: "meta", esc: "escape", return: "enter" })[key] ?? key).sort().join("+")

/**
 * The canonical form of an action on a page: verb, element, normalised text, defaults written out. Two actions of one form do the
 * same, however a model spelled them. What is typed keeps its case; what is only looked up doesn't.
 */
export const canonicalAction = (action: Action, observation: Observation): string => {
  const ref = refOf(action)
  const aim = ref === undefined ? "" : fingerprint(ref, observation)
  const form = (...parts: readonly unknown[]): string => JSON.stringify([action.verb, aim, ...parts])
  switch (action.verb) {
    case "click": return form(action.button ?? "left", action.count ?? 1, [...action.modifiers ?? []].sort())
    case "type": return form(flat(action.text), action.mode ?? "replace", action.submit ?? false)
    case "press": return form(keysOf(action.keys))
    case "select": return form([...new Set(action.options.map(folded))].sort())
    case "check": return form(action.on)
    case "drag": return form(fingerprint(action.to, observation))
    case "scroll": return form(action.direction ?? (action.to === undefined ? "down" : ""), action.to === undefined || action.to === "top" || action.to === "bottom" ? action.to ?? "" : fingerprint(action.to, observation))
    case "upload": return form(flat(action.file))
    case "goto": return form(addressOf(action.url, observation))
    case "tab": return form(action.op, action.index ?? -1, action.url === undefined ? "" : addressOf(action.url, observation))
    case "wait": return form(folded(action.for))
    case "find": return form(folded(action.text))
    case "dialog": return form(action.accept, flat(action.text ?? ""))
    case "point": return form(Math.round(action.x * 50), Math.round(action.y * 50))
    case "ask": return form(folded(action.question))
    case "note": return form(folded(action.text))
    case "branch": return form(folded(action.intent))
    case "answer": return form(folded(action.text).replace(/[.!]+$/, ""))
    // Why something is dropped or given up doesn't make another action.
    case "prune": case "give_up": case "back": case "forward": case "hover": case "expand": case "read": return form()
  }
}

export const sameAction = (one: Action, other: Action, observation: Observation): boolean => canonicalAction(one, observation) === canonicalAction(other, observation)
