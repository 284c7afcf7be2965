import type { EntityType, Finding } from "../../core/finding.ts"
import { type Hits, hitsOfEach } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"
import { codeAt } from "../text/text-marks.ts"
import { isLetter } from "../text/text-words.ts"

/** A sentence that leaves a place for a value, right behind words or right before them. */
export type SentenceFrame = {
  words: string
  /** Each group is a value. It begins behind a word, at one that is a part of it (`parts`), or, without `behind`, ends where a word begins. */
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
const notLetter = /[^\p{L}]/gu
const always = (): boolean => true
/** Whether a word stands in small letters, its first maybe a capital, or, if it is short, in capitals alone: shapes tell capitals from small letters. */
const asWritten = (text: string, start: number, end: number): boolean => {
  const rest = text.slice(start + 1, end).replace(apples, word => word.toLowerCase())
  // "TAJ-számom", "NI no": a short name in capitals, and whose it is, or "number"; "chủ TK": such a name at the end.
  return rest === rest.toLowerCase() || germanNoun.test(text.slice(start, end)) || /^[^\p{Lu}]+[- .]\p{Lu}{2,4}$/u.test(rest) || /^\p{Lu}{0,3}[- .][^\p{Lu}]+$/u.test(rest) || (text.slice(start, end).replace(notLetter, "").length < 4 && text.slice(start, end) === text.slice(start, end).toUpperCase())
}

/** "Ihr Berater", "mein Kundenkonto": German writes a noun with a capital. */
const germanNoun = /^(?:[Ii]hr|[MmDdSs]ein|[Uu]nser|[Dd]er|[Dd]ie|[Dd]as|[Dd]e[nm]|[Aa]uf|[Aa]n|[Ii]m|[Vv]om|[Zz]u[mr]|[Mm]it|[Ww]egen|[Bb]ei)\p{Ll}{0,2} [^\p{Lu}]*\p{Lu}[^\p{Lu}]*$/u
/** "iPhone de …": the one capital that such a word has. */
const apples = /^(?:Phone|Pad|Mac|Cloud)(?!\p{L})/u

/** `words` (small letters, "|" between), then `shape`, whose groups are the values. */
export const after = (words: string, shape: string, types: readonly EntityType[], score: number, fits: SentenceFrame["fits"] = always): SentenceFrame =>
  ({ words, shape: new RegExp(shape, "duy"), behind: true, parts: false, whole: false, types, score, fits })
/** `shape`, whose groups are the values, and right behind it one of `words`. */
export const before = (words: string, shape: string, types: readonly EntityType[], score: number, fits: SentenceFrame["fits"] = always): SentenceFrame =>
  ({ words, shape: new RegExp(`${shape}$`, "du"), behind: false, parts: true, whole: false, types, score, fits })
/** `shape`, in any case, from one of `words` on, which are in it as well. What somebody belongs to is told by the whole phrase. */
export const within = (words: string, shape: string, types: readonly EntityType[], score: number, fits: SentenceFrame["fits"] = always): SentenceFrame =>
  ({ words, shape: new RegExp(shape, "diuy"), behind: true, parts: true, whole: types[0] === "SPECIAL", types, score, fits })

const reach = 110
/** Gives what finds the frames of a family in a text. Of words in scripts with spaces, one within a longer word is none. */
export const frameReader = (frames: readonly SentenceFrame[], source: string): ((text: string) => Finding[]) => {
  const present = hitsOfEach(frames.map(({ words }) => words))
  return text => present(text).flatMap(({ number, hits }) => { const frame = frames[number]; return frame ? readFrame(text, frame, hits, source) : [] })
}
const readFrame = (text: string, { shape, behind, parts, whole, types, score, fits }: SentenceFrame, { starts, ends }: Hits, source: string): Finding[] => {
  const found: Finding[] = []
  const put = (match: RegExpExecArray, from: number): void => {
    const groups = types.map((_, index) => match.indices?.[whole ? 0 : index + 1])
    const [first, end] = groups.findLast(group => group !== undefined) ?? [0, 0]
    if (end > first && !fits(text.slice(from + first, from + end), text, from + end)) return
    types.forEach((type, index) => {
      const group = groups[index]
      if (group && group[1] > group[0]) found.push({ start: from + group[0], end: from + group[1], type, score, source })
    })
  }
  if (parts && behind) for (const match of matchesAt(shape, text, starts)) put(match, 0)
  else if (behind) {
    let done = 0
    starts.forEach((start, index) => {
      const end = ends[index] ?? start
      if (start < done || !(codeAt(text, start) > dense || opens(text, start)) || !asWritten(text, start, end)) return
      ready(shape, text).lastIndex = end
      const match = shape.exec(text)
      if (!match) return
      done = end + match[0].length
      put(match, 0)
    })
  } else for (const place of starts) {
    const from = Math.max(0, place - reach)
    const match = ready(shape, text).exec(text.slice(from, place))
    if (match) put(match, from)
  }
  return found
}
/** "ושם המשתמש": in Hebrew, little words are a letter before a word. */
const hebrewLead = /(?<![\u05d0-\u05ea])[והבלמשכ]{1,2}$/u
const opens = (text: string, start: number): boolean => !isLetter(codeAt(text, start - 1)) || codeAt(text, start) > 0x5cf && codeAt(text, start) < 0x5eb && hebrewLead.test(text.slice(Math.max(0, start - 3), start))
/** From here on scripts begin in which words may be written together. */
const dense = 0x5ff
