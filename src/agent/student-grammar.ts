import type { ObservedNode } from "../core/observation.ts"
import { walk } from "../core/observation.ts"
import { quote } from "../core/render-observation.ts"
import type { StudentTurn } from "./student-prompt.ts"

/** A GBNF string literal. */
const literal = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`
const choice = (alternatives: readonly string[]): string => alternatives.join(" | ")

const typable = new Set(["textbox", "searchbox", "spinbutton", "combobox"])
const checkable = new Set(["checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio"])
/** Roles that only hold other things: a ref on them is for reading and expanding, which the student doesn't do. */
const containers = new Set(["table", "grid", "treegrid", "list", "row", "region", "group", "form", "dialog", "article", "note", "iframe", "canvas", "text", "heading"])
const maxTaskWords = 160
const maxAnswers = 120
const maxAnswerLength = 160
const maxAnswerWords = 140

export const targetText = (node: ObservedNode): string => `${quote(node.name)} ${node.ref}`
export const usable = (node: ObservedNode): boolean => node.ref !== undefined && !node.disabled && !containers.has(node.role)
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
  const answers = answerTexts(turn)
  const runs = spanRules("x", "y", answerWords(answers))
  rules.push(`text ::= ${choice([...answers.map(literal), ...(runs.names.length > 0 ? ["run"] : [])])}`)
  if (runs.names.length > 0) rules.push(`run ::= ${choice(runs.names)}`, ...runs.rules)
  actions.push('"answer " text', '"scroll down"', '"back"', '"give up"')
  const task = taskWords(turn.task)
  const spans = spanRules("w", "q", task.map((text, index) => ({ text, onward: index + 1 < task.length })))
  rules.push(`span ::= ${choice(spans.names)}`, ...spans.rules)
  return [`root ::= span " -> " action "\\n"`, `action ::= ${choice(actions)}`, ...rules].join("\n")
}

/** Words of the page's longer texts, of which any run may be an answer. `onward`: the next word follows in the same text. */
const answerWords = (texts: readonly string[]): Word[] =>
  texts.map((text) => text.split(" ")).filter((words) => words.length > 2)
    .flatMap((words) => words.map((text, index) => ({ text, onward: index + 1 < words.length }))).slice(0, maxAnswerWords)
    .map((word, index, all) => (index === all.length - 1 ? { ...word, onward: false } : word))

type Word = { text: string; onward: boolean }
/** One rule a word: the word may end the run or go on to the next. A run may drop the quotes around it and the punctuation that ends it. */
const spanRules = (plain: string, opened: string, words: readonly Word[]): { names: string[]; rules: string[] } => {
  const rules = words.flatMap((word, index) => {
    const onward = word.onward ? ` (" " ${plain}${index + 1})?` : ""
    const rule = (name: string, start: string): string => {
      const ends = [...new Set([bareWord(start), start.replace(closingQuotes, ""), clauseEnd(start)])].filter((end) => end !== start && end !== "")
      return `${name} ::= ${choice([...ends.map(literal), `${literal(start)}${onward}`])}`
    }
    const open = openWord(word.text)
    return open === word.text || open === "" ? [rule(`${plain}${index}`, word.text)] : [rule(`${plain}${index}`, word.text), rule(`${opened}${index}`, open)]
  })
  return { names: rules.map((rule) => rule.slice(0, rule.indexOf(" "))), rules }
}

const closingQuotes = /["'”’»]+[,.;:!?]*$/u
/** A word without the punctuation that closes a clause or a quotation. */
export const bareWord = (word: string): string => word.replace(/[,.;:!?"'”’»)\]]+$/u, "")
/** A clause without the punctuation that parts it from the next one. */
export const clauseEnd = (text: string): string => text.replace(/[,.;:]+$/, "")
/** A word without an opening quote. */
export const openWord = (word: string): string => word.replace(/^["'“‘«(\[]+/u, "")
