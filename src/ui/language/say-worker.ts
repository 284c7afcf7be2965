import { toReader } from "./addressed.ts"
import { en } from "./en.ts"
import { language, t } from "./language.ts"

type Key = keyof typeof en.worker
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
/** Blanks that may hold several words, but not the end of a sentence. */
const several: ReadonlySet<string> = new Set(["title", "size", "spare", "where", "text"])
const blankOf = (name: string): string => `(?<${name}>${several.has(name) ? "(?:(?!\\. ).)+?" : "\\S+?"})`
/** Each sentence of the worker that is known, as a pattern; what is left behind it is another sentence. */
const patternOf = (sentence: string): RegExp => new RegExp(`^${sentence.split(/\{\{(\w+)\}\}/).map((part, index) => (index % 2 === 0 ? escape(part) : blankOf(part))).join("")}(?:\\s+(?<rest>.+))?$`, "su")
let patterns: readonly [Key, RegExp][] | undefined

/**
 * What the worker said, in the user's language: it speaks English only, and its commonest sentences are known here word for word
 * (a test holds them to its own). Nothing where some part of it isn't known.
 */
export const knownWords = (said: string): string | undefined => {
  patterns ??= (Object.keys(en.worker) as Key[]).map((key) => [key, patternOf(en.worker[key])])
  for (const [key, pattern] of patterns) {
    const groups = pattern.exec(said.trim())?.groups
    if (!groups) continue
    const { rest, ...blanks } = groups
    // Where something is kept is a word of ours; names and figures stay as they are.
    const { where } = blanks
    const first = t(`worker.${key}`, { ...blanks, ...(where === undefined ? {} : { where: knownWords(where) ?? where }) } as Record<"n" | "all" | "host" | "status" | "title" | "size" | "spare" | "where" | "most" | "text", string>)
    const more = rest === undefined ? "" : knownWords(rest)
    return more === undefined ? undefined : [first, more].filter((part) => part !== "").join(" ")
  }
  return undefined
}

/** As far as it is known, else as it was said. */
export const sayWorker = (said: string): string => (language() === "en" ? toReader(said) : knownWords(said) ?? said)
