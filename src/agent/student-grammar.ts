import { walk } from "../core/observation.ts"
import { isCheckable, isTypable, targetText, usable } from "./student-controls.ts"
import { flat } from "./student-page.ts"
import { clauseDone, lastReason, taskLeft, type StudentTurn } from "./student-prompt.ts"

/** A GBNF string literal. */
const literal = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`
const choice = (alternatives: readonly string[]): string => alternatives.join(" | ")

const maxTaskWords = 120
/** A clause begins within so many words of what is left of the task: behind a joining word or a polite opening. */
const maxReasonStart = 8
const maxAnswers = 120
const maxAnswerLength = 160
const maxAnswerWords = 140

/** A second space is let pass: words in mid-text are tokens that begin with one, and so are quoted more surely. */
const answer = '"answer " (" ")? text'

/** Texts of the page that an answer may be. */
export const answerTexts = (turn: StudentTurn): string[] => {
  const texts = new Set<string>(["done"])
  for (const node of walk(turn.observation.nodes)) {
    if (node.secret) continue
    for (const text of [node.name, node.value ?? ""]) {
      const line = flat(text)
      if (line !== "" && line.length <= maxAnswerLength && texts.size < maxAnswers) texts.add(line)
    }
  }
  return [...texts]
}

/**
 * The grammar of one turn, in GBNF: `reason -> action`. The reason is a run of words near the start of what is left of the
 * task, or the last reason once more; a typed text is a run of the task's own words; targets are the page's live elements, answers are texts of the page: the student can't name what isn't there and can't
 * type what the user didn't say.
 */
export const studentGrammar = (turn: StudentTurn): string => {
  const nodes = [...walk(turn.observation.nodes)].filter(usable)
  const fields = nodes.filter(isTypable)
  const lists = nodes.filter((node) => node.options?.length)
  const boxes = nodes.filter(isCheckable)
  const rules: string[] = []
  const actions: string[] = []
  // Fields, lists and boxes have verbs of their own.
  const targets = nodes.filter((node) => !fields.includes(node) && !lists.includes(node) && !boxes.includes(node))
  if (targets.length > 0) {
    rules.push(`target ::= ${choice(targets.map((node) => literal(targetText(node))))}`)
    actions.push('"click " target')
  }
  if (fields.length > 0) {
    rules.push(`field ::= ${choice(fields.map((node) => literal(targetText(node))))}`)
    actions.push('"type " field " " span')
  }
  for (const [index, node] of lists.entries()) {
    const labels = (node.options ?? []).map((option) => flat(option.label)).filter((label) => label !== "")
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
  actions.push(answer, '"scroll down"', '"back"', '"give up"')
  const words = toWords([taskLeft(turn)])
  const last = lastReason(turn)
  const reasons = spanRules("r", "o", words.slice(0, maxTaskWords))
  const starts = reasons.names.filter((name) => Number(name.slice(1)) < maxReasonStart)
  const over = clauseDone(turn)
  const again = last !== undefined && !(over && starts.length > 0) ? [literal(last)] : []
  rules.push(`reason ::= ${choice([...starts, ...again])}`, ...reasons.rules)
  // Nothing is left to do, so nothing may be done: what remains is to say so.
  if (over && starts.length === 0) actions.splice(0, actions.length, answer, '"give up"')
  const typed = spanRules("w", "q", toWords([last ?? "", taskLeft(turn)]).slice(0, maxTaskWords))
  rules.push(`span ::= ${choice(typed.names)}`, ...typed.rules)
  return [`root ::= " " reason " -> " action "\\n"`, `action ::= ${choice(actions)}`, ...rules].join("\n")
}

const toWords = (texts: readonly string[]): Word[] => texts.map((text) => text.split(" ").filter((word) => word !== ""))
  .flatMap((words) => words.map((text, index) => ({ text, onward: index + 1 < words.length })))

/** Words of the page's longer texts, of which any run may be an answer. `onward`: the next word follows in the same text. */
const answerWords = (texts: readonly string[]): Word[] =>
  toWords(texts.filter((text) => text.split(" ").length > 2)).slice(0, maxAnswerWords)

type Word = { text: string; onward: boolean }
/** One rule a word: the word may end the run or go on to the next. A run may drop the quotes around it and the punctuation that ends it. */
const spanRules = (plain: string, opened: string, words: readonly Word[]): { names: string[]; rules: string[] } => {
  const rules = words.flatMap((word, index) => {
    const onward = word.onward && index + 1 < words.length ? ` (" " ${plain}${index + 1})?` : ""
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
