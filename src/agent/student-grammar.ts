import type { ObservedNode } from "../core/observation.ts"
import { walk } from "../core/observation.ts"
import { quote } from "../core/render-observation.ts"
import type { StudentTurn } from "./student-prompt.ts"

/** A GBNF string literal. */
const literal = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`
const choice = (alternatives: readonly string[]): string => alternatives.join(" | ")

const typable = new Set(["textbox", "searchbox", "spinbutton", "combobox"])
const checkable = new Set(["checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio"])
const maxTaskWords = 160
const maxAnswers = 120
const maxAnswerLength = 160

export const targetText = (node: ObservedNode): string => `${quote(node.name)} ${node.ref}`
export const usable = (node: ObservedNode): boolean => node.ref !== undefined && !node.disabled
export const isTypable = (node: ObservedNode): boolean => usable(node) && !node.readonly && !node.options?.length && (typable.has(node.role) || node.field?.type === "contenteditable")
export const isCheckable = (node: ObservedNode): boolean => usable(node) && checkable.has(node.role)

/** The words of the task. The student may only type and give as reason what is a run of these. */
export const taskWords = (task: string): string[] => task.trim().split(/\s+/).slice(0, maxTaskWords)

/** Texts of the page that an answer may be. */
export const answerTexts = (turn: StudentTurn): string[] => {
  const texts = new Set<string>(["done"])
  for (const node of walk(turn.observation.nodes)) {
    if (node.secret) continue
    for (const text of [node.name, node.value ?? ""]) {
      const flat = text.replace(/\s+/g, " ").trim()
      if (flat !== "" && flat.length <= maxAnswerLength && texts.size < maxAnswers) texts.add(flat)
    }
  }
  return [...texts]
}

/**
 * The grammar of one turn, in GBNF: `reason -> action`. The reason and every typed text are runs of the task's own words,
 * targets are the page's live elements, answers are texts of the page: the student can't name what isn't there and can't
 * type what the user didn't say.
 */
export const studentGrammar = (turn: StudentTurn): string => {
  const nodes = [...walk(turn.observation.nodes)].filter(usable)
  const fields = nodes.filter(isTypable)
  const lists = nodes.filter((node) => node.options?.length)
  const boxes = nodes.filter(isCheckable)
  const rules: string[] = []
  const actions: string[] = []
  if (nodes.length > 0) {
    rules.push(`target ::= ${choice(nodes.map((node) => literal(targetText(node))))}`)
    actions.push('"click " target')
  }
  if (fields.length > 0) {
    rules.push(`field ::= ${choice(fields.map((node) => literal(targetText(node))))}`)
    actions.push('"type " field " " span')
  }
  for (const [index, node] of lists.entries()) {
    const labels = (node.options ?? []).map((option) => option.label.replace(/\s+/g, " ").trim()).filter((label) => label !== "")
    if (labels.length === 0) continue
    rules.push(`option${index} ::= ${choice(labels.map(literal))}`)
    actions.push(`${literal(`select ${targetText(node)} `)} option${index}`)
  }
  if (boxes.length > 0) {
    rules.push(`box ::= ${choice(boxes.map((node) => literal(targetText(node))))}`)
    actions.push('("check " | "uncheck ") box')
  }
  rules.push(`text ::= ${choice(answerTexts(turn).map(literal))}`)
  actions.push('"answer " text', '"scroll down"', '"back"', '"give up"')
  rules.push(...spanRules(taskWords(turn.task)))
  return [`root ::= " " span " -> " action "\\n"`, `action ::= ${choice(actions)}`, ...rules].join("\n")
}

/** `span` is any run of the task's words; it may drop the quotes around it and the punctuation that ends it. */
const spanRules = (words: readonly string[]): string[] => {
  const rules = words.flatMap((word, index) => {
    const onward = index + 1 < words.length ? ` (" " w${index + 1})?` : ""
    const rule = (name: string, start: string): string => {
      const ends = [...new Set([bareWord(start), start.replace(closingQuotes, "")])].filter((end) => end !== start && end !== "")
      return `${name} ::= ${choice([...ends.map(literal), `${literal(start)}${onward}`])}`
    }
    const open = openWord(word)
    return open === word || open === "" ? [rule(`w${index}`, word)] : [rule(`w${index}`, word), rule(`q${index}`, open)]
  })
  return [`span ::= ${choice(rules.map((rule) => rule.slice(0, rule.indexOf(" "))))}`, ...rules]
}

const closingQuotes = /["'”’»]+[,.;:!?]*$/u
/** A word without the punctuation that closes a clause or a quotation. */
export const bareWord = (word: string): string => word.replace(/[,.;:!?"'”’»)\]]+$/u, "")
/** A word without an opening quote. */
export const openWord = (word: string): string => word.replace(/^["'“‘«(\[]+/u, "")
