/**
 * Long texts are not searched for each pattern anew: cheap marks (a digit, an "@") say where one may begin, and it is tried there
 * alone. What these give is what a search of the whole text would.
 */
export type Found = RegExpExecArray

/** What a sticky pattern matches at these places (ascending), none within another. */
export const matchesAt = (pattern: RegExp, text: string, places: readonly number[]): Found[] => {
  const found: Found[] = []
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
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === "") pattern.lastIndex += 1
  }
  return found
}

/** Reads a pattern that ends with the text backwards from its end, where it fails at once: forward it would be tried at each place. */
export const ending = (source: string, flags = ""): ((text: string) => Found | null) => {
  const backwards = new RegExp(`(?<=${source})`, `${flags}y`)
  return text => {
    backwards.lastIndex = text.length
    return backwards.exec(text)
  }
}
