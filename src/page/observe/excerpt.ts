import { cleanText, cut, opening } from "./clean-text.ts"
import { firstEdge, lastEdge } from "./last-edge.ts"

/** Of a longer piece of text only so much is taken, in UTF-16 units: a log of megabytes would stop the page while it is read, and no model could. */
export const mostText = 20_000
/** So much is told on both sides of a text that is looked for. */
const around = 200

/** The beginning of a text longer than that and, where a text is looked for, what is around that. */
export function excerpt(raw: string, sought: string): string {
  const head = opening(raw, mostText)
  const pattern = patternOf(sought)
  // It may begin in what was taken already, or in what was dropped from its end.
  const from = sought.trim() === "" ? raw.length : pattern.test(head) ? Math.max(0, mostText - sought.length) : 0
  const found = from < raw.length ? pattern.exec(raw.slice(from)) : null
  return found ? `${head} ${surroundings(raw, from + found.index, found[0])}` : head
}

const patternOf = (sought: string): RegExp => new RegExp(sought.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "i")

/** What a long line begins with stays, as it says what it is of. */
const lineHead = 120

/** At most about so many UTF-16 units of a line: its beginning and, where the text that is looked for is farther on, what is around that. */
export function excerptLine(line: string, sought: string, most: number): string {
  const found = line.length <= most ? null : patternOf(sought).exec(line)
  return found && found.index + found[0].length > most - lineHead ? `${cut(line, lineHead)} ${surroundings(line, found.index, found[0])}` : cut(line, most)
}

/** What stands before and behind a text, as far as it is made of whole words. */
function surroundings(raw: string, at: number, found: string): string {
  const end = at + found.length
  // What goes on beyond may go on with the same word.
  const [begun, goesOn] = [at > around, end + around < raw.length]
  const before = (begun ? "0" : "") + cleanText(raw.slice(Math.max(0, at - around), at))
  const all = before + cleanText(found) + cleanText(raw.slice(end, end + around)) + (goesOn ? "0" : "")
  const first = begun ? Math.min(firstEdge(all, 1), before.length) : 0
  const last = goesOn ? Math.max(lastEdge(all, all.length - 1), before.length + cleanText(found).length) : all.length
  return `${all.slice(first, last).trim()}${goesOn ? " …" : ""}`
}
