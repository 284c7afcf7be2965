import { actionSchema, type Action } from "../../../src/core/action.ts"
import type { ScriptedStep } from "./read-cases.ts"

const refIn = (page: string, name: string, roles?: RegExp): string => {
  const lines = page.split("\n").map(line => /^\s*\[(\w+)\] (\S+) "((?:[^"\\]|\\.)*)"/.exec(line)).filter(found => found !== null)
  const fitting = lines.filter(([, , role = ""]) => roles?.test(role) ?? true)
  // The last line that names an element is the newest.
  const found = fitting.findLast(([, , , told]) => told === name) ?? fitting.find(([, , , told = ""]) => told !== "" && told.startsWith(name)) ?? (name === "" ? fitting.at(-1) : undefined)
  return found?.[1] ?? "zz9"
}
const fields = /^(?:textbox|searchbox|combobox|spinbutton)$/
const keysOf = (text: string): string => text === "" ? "Enter" : text

/** What a model that was taken over answers: the action of a step, with the refs of the page as it is shown. */
export const scriptedAction = ({ verb, name, text }: ScriptedStep, page: string): Action => {
  const ref = (roles?: RegExp): string => refIn(page, name, roles)
  const made: Record<string, () => unknown> = {
    click: () => ({ verb, ref: ref() }), type: () => ({ verb, ref: ref(fields), text }), enter: () => ({ verb: "type", ref: ref(fields), text, submit: true }), press: () => ({ verb, keys: keysOf(text), ref: ref() }),
    check: () => ({ verb, ref: ref(/^(?:checkbox|switch|radio)$/), on: true }), uncheck: () => ({ verb: "check", ref: ref(/^(?:checkbox|switch)$/), on: false }), select: () => ({ verb, ref: ref(), options: [text] }), upload: () => ({ verb, ref: ref(), file: text }), point: () => ({ verb, ref: ref(), x: 0.5, y: 0.5 }),
    drag: () => ({ verb, ref: ref(), to: refIn(page, text) }), goto: () => ({ verb, url: text }), newtab: () => ({ verb: "tab", op: "new", url: text }), accept: () => ({ verb: "dialog", accept: true }),
    back: () => ({ verb }), find: () => ({ verb, text }), note: () => ({ verb, text }), answer: () => ({ verb, text })
  }
  return actionSchema.parse(made[verb]?.() ?? { verb: "give_up", reason: `No verb ${verb}.` })
}
