import type { EntityType, Finding } from "../../core/finding.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

/** A sentence that leaves a place for a value, right behind words or right before them. */
export type SentenceFrame = {
  words: (text: string) => readonly number[]
  /** Begins at one of the words; each group is a value. Without `behind`: ends where a word begins. */
  shape: RegExp
  behind: boolean
  /** The words count as parts of longer ones too. */
  parts: boolean
  /** What is found is all of it, and not its groups alone. */
  whole: boolean
  types: readonly EntityType[]
  score: number
  /** What the last value must be besides. */
  fits: (value: string, text: string, end: number) => boolean
}
const always = (): boolean => true
/** Words in small letters, of which the first may also be a capital, and of short ones all: the shape itself must tell capitals. */
const anyFirst = (words: string): string => words.split("|").map(word => { const first = word.charAt(0); const upper = first.toUpperCase(); const rest = word.slice(1).replace(/[.()?+*/]/g, "\\$&").replaceAll(" ", "[ \\u00a0]"); return (upper === first || upper.length > 1 ? first : `[${first}${upper}]`) + rest + (word.length < 4 && upper !== first ? `|${upper}${rest.toUpperCase()}` : "") }).join("|")

/** `words` (small letters, "|" between), then `shape`, whose groups are the values. */
export const after = (words: string, shape: string, types: readonly EntityType[], score: number, fits: SentenceFrame["fits"] = always): SentenceFrame =>
  ({ words: hintsOf(words), shape: new RegExp(`(?:${anyFirst(words)})${shape}`, "duy"), behind: true, parts: false, whole: false, types, score, fits })
/** `shape`, whose groups are the values, and right behind it one of `words`. */
export const before = (words: string, shape: string, types: readonly EntityType[], score: number, fits: SentenceFrame["fits"] = always): SentenceFrame =>
  ({ words: hintsOf(words), shape: new RegExp(`${shape}$`, "du"), behind: false, parts: true, whole: false, types, score, fits })
/** `shape`, in any case, from one of `words` on, which are in it as well. What somebody belongs to is told by the whole phrase. */
export const within = (words: string, shape: string, types: readonly EntityType[], score: number, fits: SentenceFrame["fits"] = always): SentenceFrame =>
  ({ words: hintsOf(words), shape: new RegExp(shape, "diuy"), behind: true, parts: true, whole: types[0] === "SPECIAL", types, score, fits })

const reach = 110
/** What the frames find. Of words in scripts with spaces, one within a longer word is none. */
export const readFrames = (text: string, frames: readonly SentenceFrame[], source: string): Finding[] => {
  const found: Finding[] = []
  for (const { words, shape, behind, parts, whole, types, score, fits } of frames) {
    const places = words(text)
    if (places.length === 0) continue
    const put = (match: RegExpExecArray, from: number): void => {
      const groups = types.map((_, index) => match.indices?.[whole ? 0 : index + 1])
      const [first, end] = groups.at(-1) ?? [0, 0]
      if (end > first && !fits(text.slice(from + first, from + end), text, from + end)) return
      types.forEach((type, index) => {
        const group = groups[index]
        if (group && group[1] > group[0]) found.push({ start: from + group[0], end: from + group[1], type, score, source })
      })
    }
    if (behind) for (const match of matchesAt(shape, text, parts ? places : places.filter(place => codeAt(text, place) > dense || !isLetter(codeAt(text, place - 1))))) put(match, 0)
    else for (const place of places) {
      const from = Math.max(0, place - reach)
      const match = ready(shape, text).exec(text.slice(from, place))
      if (match) put(match, from)
    }
  }
  return found
}
/** From here on scripts begin in which words may be written together. */
const dense = 0x5ff
