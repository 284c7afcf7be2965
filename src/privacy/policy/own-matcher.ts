import { RE2JS } from "re2js"
import type { OwnTerms } from "../context/detect-context.ts"
import { compact } from "../text/fold-text.ts"

/** RE2's time is the text's length times the pattern's steps: `(a?){500}a{500}` has 2,502 and takes seconds for a page. */
const mostSteps = 2_000
/** A pattern as it is run, or nothing where it isn't one or is too large. RE2 takes time in proportion to the text, whatever the pattern. */
export const compilePattern = (source: string): RE2JS | undefined => {
  try {
    const pattern = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
    return pattern.programSize() <= mostSteps ? pattern : undefined
  } catch { return undefined }
}

/** Tells whether a value is one of these words, however spelled, or holds one, or matches one of these patterns. */
export const ownMatcher = ({ terms, patterns }: OwnTerms): ((value: string) => boolean) => {
  const words = terms.map(compact).filter(word => word !== "")
  // Signs and accents alone have no letters to be compared by.
  const signs = terms.filter(term => compact(term) === "")
  const shapes = patterns.flatMap(({ source }) => compilePattern(source) ?? [])
  if (words.length + signs.length + shapes.length === 0) return () => false
  return value => {
    const core = compact(value)
    return words.some(word => core.includes(word)) || signs.some(sign => value.includes(sign)) || shapes.some(shape => shape.matcher(value).find())
  }
}
