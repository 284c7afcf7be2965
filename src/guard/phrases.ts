const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u

/** Lower case, no accents, single spaces: page and dictionary meet in this form. */
export const foldPhrase = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/ı/g, "i").replace(/[^\p{L}\p{N}]+/gu, " ").trim()

/** Makes a test for "contains one of these phrases as whole words"; scripts without spaces are looked up anywhere. */
export const phraseTest = (phrases: string): (text: string) => boolean => {
  const all = phrases.split("|").map(foldPhrase).filter(Boolean)
  const spaced = all.filter(phrase => !unspaced.test(phrase))
  const joined = all.filter(phrase => unspaced.test(phrase))
  return text => {
    const folded = ` ${foldPhrase(text)} `
    return spaced.some(phrase => folded.includes(` ${phrase} `)) || joined.some(phrase => folded.includes(phrase))
  }
}
