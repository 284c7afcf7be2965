import { estimateTokens } from "./history.ts"
import { flat, pageLines } from "./student-page.ts"
import { lastReason, studentQuestion, taskLeft, type StudentTurn } from "./student-prompt.ts"

/** What a run's prompts have told of pages: `text` in full, and how the page shown last stands after that. */
export type ToldPages = { text: string; title: string; lines: readonly string[] }

/**
 * The embedded student's view of a run. Pages are told one behind the other, of a page that is told already only the lines that are new; what
 * is left of the task and what was done comes last. So each prompt begins with the last one but for its end, and the engine reads only what is new.
 */
export type StudentThread = {
  /** The whole prompt of a turn. Asking again for the same turn gives the same text; `anew` forgets the earlier pages. */
  prompt(turn: StudentTurn, anew?: boolean): string
}

/** Beyond so many tokens of pages the next prompt begins anew: the context is small, and old pages help nobody. */
const maxTold = 1_200
/** Where more than this share of a page is new, it is told whole. */
const maxNews = 1 / 3

export const createStudentThread = (): StudentThread => {
  let before: ToldPages | undefined
  let asked: (ToldPages & { steps: number }) | undefined
  return {
    prompt(turn, anew = false) {
      if (asked && asked.steps !== turn.history.length) before = asked
      if (anew) before = undefined
      asked = { ...tellPage(before, turn), steps: turn.history.length }
      return `${asked.text}\n${studentQuestion(turn)}`
    }
  }
}

/** A turn's prompt, behind what was told `before`. */
export const studentPrompt = (turn: StudentTurn, before?: ToldPages): string => `${tellPage(before, turn).text}\n${studentQuestion(turn)}`

/** What is told once the turn's page is told too. */
export const tellPage = (before: ToldPages | undefined, turn: StudentTurn): ToldPages => {
  const title = `Page: ${flat(turn.observation.title)}`
  const lines = [...pageLines(turn.observation.nodes, `${taskLeft(turn)} ${lastReason(turn) ?? ""}`.toLowerCase())]
  const whole = [title, ...lines].join("\n")
  if (!before) return { text: whole, title, lines }
  const news = before.title === title ? newLines(before.lines, lines) : undefined
  const more = news === undefined || news.length > lines.length * maxNews ? whole : news.length > 0 ? ["Now:", ...news].join("\n") : ""
  const text = more === "" ? before.text : `${before.text}\n${more}`
  return estimateTokens(text) > maxTold ? { text: whole, title, lines } : { text, title, lines }
}

/** The lines that weren't there before, or nothing where one is gone and no line with its ref has taken its place: what is told can't be taken back. */
const newLines = (old: readonly string[], lines: readonly string[]): string[] | undefined => {
  const left = counted(old)
  const news = lines.filter((line) => {
    const count = left.get(line) ?? 0
    if (count > 0) left.set(line, count - 1)
    return count === 0
  })
  const refs = new Set(news.map(refIn))
  const gone = [...left].some(([line, count]) => count > 0 && !refs.has(refIn(line) ?? ""))
  return gone ? undefined : news
}

const counted = (lines: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** The ref of a line: behind the quoted name, before states and value. */
const refIn = (line: string): string | undefined => /^\w+ "(?:[^"\\]|\\.)*" (a\d+)/.exec(line)?.[1]
