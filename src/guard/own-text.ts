import { foldPhrase } from "./phrases.ts"

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const most = 0.7

/** Whether a text is the user's own: nearly all of its words stand in what the user said. */
export const isOwnText = (text: string, said: string): boolean => {
  const [folded, spoken] = [foldPhrase(text), foldPhrase(said)]
  if (unspaced.test(folded)) return spoken.replaceAll(" ", "").includes(folded.replaceAll(" ", ""))
  const words = folded.split(" ").filter(word => word.length >= 3 || /\d/.test(word))
  const known = new Set(spoken.split(" "))
  // A number or an address that the user didn't say is somebody else's, however much of the rest is the user's.
  return words.filter(word => known.has(word)).length >= words.length * most && words.every(word => known.has(word) || !/\d/.test(word))
}

const stem = 4
/** Whether a name speaks of something that the user spoke of too: one telling word in common, whatever its ending. */
export const isSpokenOf = (name: string, said: string): boolean => {
  const [folded, spoken] = [foldPhrase(name), foldPhrase(said)]
  if (unspaced.test(folded)) { const tight = folded.replaceAll(" ", ""); return [...tight].some((_, at) => at + 2 <= tight.length && spoken.includes(tight.slice(at, at + 2))) }
  const stems = new Set(spoken.split(" ").filter(word => word.length >= stem).map(word => word.slice(0, stem)))
  return folded.split(" ").some(word => word.length >= stem && stems.has(word.slice(0, stem)))
}
