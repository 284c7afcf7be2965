/**
 * Long texts are not searched for each pattern anew: cheap marks (a digit, an "@") say where one may begin, and it is tried there
 * alone. What these give is what a search of the whole text would.
 */
export type Found = RegExpExecArray

/** What a sticky pattern matches at these places (ascending), none within another. */
export const matchesAt = (pattern: RegExp, text: string, places: readonly number[]): Found[] => {
  const found: Found[] = []
  let end = 0
  for (const place of places) {
    if (place < end) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    found.push(match)
    end = match.index + match[0].length
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
