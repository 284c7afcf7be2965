/**
 * Whether a list holds a word. The list is in order, with one space or line break between words, and is searched as it is written: nothing is
 * built first, for building costs more than all that a page asks.
 */
export const sortedWords = (list: string) => (word: string): boolean => {
  let [low, high] = [0, list.length]
  while (low < high) {
    let start = (low + high) >> 1
    while (start > low && list.charCodeAt(start - 1) > gap) start -= 1
    let [at, there] = [0, list.charCodeAt(start)]
    while (at < word.length && there > gap && there === word.charCodeAt(at)) { at += 1; there = start + at < list.length ? list.charCodeAt(start + at) : gap }
    if (at === word.length && there <= gap) return true
    if (at === word.length || (there > gap && word.charCodeAt(at) < there)) { high = start; continue }
    low = start + at
    while (low < high && list.charCodeAt(low) > gap) low += 1
    low += 1
  }
  return false
}
/** Everything up to a space lies between words. */
const gap = 32
