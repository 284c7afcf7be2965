/**
 * Long texts are not searched for each pattern anew: cheap marks (a digit, an "@") say where one may begin, and it is tried there
 * alone. What these give is what a search of the whole text would.
 */
export type Found = RegExpExecArray

const long = 1_000
const met = new Set<RegExp>()
/**
 * The pattern, before its first use. V8 makes slow code of a pattern first and fast code when it is used again, and for the letters of all
 * scripts the slow takes it several times as long to make. On a text of a thousand characters it begins with the fast.
 */
export const ready = (pattern: RegExp, text: string): RegExp => {
  if (!met.has(pattern)) {
    met.add(pattern)
    pattern.exec(text.slice(0, long).padEnd(long))
    pattern.lastIndex = 0
  }
  return pattern
}

/** What a sticky pattern matches at these places (ascending), none within another. */
export const matchesAt = (pattern: RegExp, text: string, places: readonly number[]): Found[] => {
  const found: Found[] = []
  if (places.length > 0) ready(pattern, text)
  let end = 0
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0
    if (place < end) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    found.push(match)
    end = match.index + match[0].length
  }
  return found
}

/** All that a global pattern finds. `matchAll` would copy the pattern each time, which costs more than most searches here. */
export const matchesIn = (pattern: RegExp, text: string): Found[] => {
  const found: Found[] = []
  ready(pattern, text).lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === "") pattern.lastIndex += 1
  }
  return found
}

/** Reads a pattern that ends with the text backwards from its end, where it fails at once: forward it would be tried at each place. */
export const ending = (source: string, flags = ""): ((text: string) => Found | null) => {
  const backwards = new RegExp(`(?<=${source})`, `${flags}y`)
  let used = false
  return text => {
    if (!used) { ready(backwards, text); used = true }
    backwards.lastIndex = text.length
    return backwards.exec(text)
  }
}
