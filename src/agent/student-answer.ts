import type { Action, Decision } from "../core/action.ts"
import { walk, type ObservedNode } from "../core/observation.ts"
import { fail, ok, type Result } from "../core/result.ts"
import { targetText } from "./student-controls.ts"
import type { StudentTurn } from "./student-prompt.ts"

/** Parses `reason -> action` back into a decision; the refs were bound by the grammar and are checked again. */
export const parseStudentAnswer = (text: string, turn: StudentTurn): Result<Decision> => {
  const line = text.split("\n")[0] ?? ""
  // The task or a name may hold an arrow of its own: the first one behind which an action stands is ours.
  for (let at = line.indexOf(arrow); at >= 0; at = line.indexOf(arrow, at + 1)) {
    const action = parseCommand(line.slice(at + arrow.length).trim(), turn)
    if (action) return ok({ reason: line.slice(0, at).trim(), action })
  }
  return fail("model.invalid-answer", "The on-device model gave no valid action: try again, or use a larger model.")
}

const arrow = " -> "

const parseCommand = (command: string, turn: StudentTurn): Action | undefined => {
  if (command === "scroll down") return { verb: "scroll", direction: "down" }
  if (command === "back") return { verb: "back" }
  if (command === "give up") return { verb: "give_up", reason: "The on-device model found no way to do this." }
  if (command.startsWith("answer ")) return { verb: "answer", text: command.slice("answer ".length).trim() }
  const space = command.indexOf(" ")
  const rest = command.slice(space + 1)
  const node = longestMatch(rest, turn)
  if (!node?.ref) return undefined
  const argument = rest.slice(targetText(node).length).trim()
  switch (command.slice(0, space)) {
    case "click": return { verb: "click", ref: node.ref }
    case "type": return { verb: "type", ref: node.ref, text: argument }
    case "select": return { verb: "select", ref: node.ref, options: [argument] }
    case "check": return { verb: "check", ref: node.ref, on: true }
    case "uncheck": return { verb: "check", ref: node.ref, on: false }
    default: return undefined
  }
}

const longestMatch = (text: string, turn: StudentTurn): ObservedNode | undefined => {
  let best: ObservedNode | undefined
  for (const node of walk(turn.observation.nodes)) {
    if (!node.ref) continue
    const target = targetText(node)
    const found = text === target || text.startsWith(`${target} `)
    if (found && (!best || target.length > targetText(best).length)) best = node
  }
  return best
}

/** The answer text that a decision stands for: what the student is trained to write. The inverse of `parseStudentAnswer`. */
export const studentAnswer = (reason: string, decision: Action, target?: ObservedNode): string => {
  const aim = target ? ` ${targetText(target)}` : ""
  switch (decision.verb) {
    case "click": return ` ${reason} -> click${aim}\n`
    case "type": return ` ${reason} -> type${aim} ${decision.text}\n`
    case "select": return ` ${reason} -> select${aim} ${decision.options[0] ?? ""}\n`
    case "check": return ` ${reason} -> ${decision.on ? "check" : "uncheck"}${aim}\n`
    case "answer": return ` ${reason} -> answer ${decision.text}\n`
    case "back": return ` ${reason} -> back\n`
    case "give_up": return ` ${reason} -> give up\n`
    default: return ` ${reason} -> scroll down\n`
  }
}
