import { whenAsked } from "../core/when-asked.ts"

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u
/** Whether a text is looked up anywhere, since its script has no spaces between words (or joins short words to them). */
export const isUnspaced = (text: string): boolean => unspaced.test(text)
/** Alphabets with letters that look like Latin ones: Greek, Cyrillic, Armenian, Cherokee, Lisu. */
const foreign = "\\u0370-\\u058f\\u13a0-\\u13fd\\uab70-\\uabbf\\ua4d0-\\ua4f7"
const mixed = new RegExp(`[a-z][${foreign}]|[${foreign}][a-z]`)
const hasForeign = new RegExp(`[${foreign}]`)
const twins: Readonly<Record<string, string>> = Object.fromEntries([..."асԁеһіјӏорԛѕԝхуаіοαερτυνκικβнмтвкօսհոյզցᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᏀᏃᏔᏙᏚᏞᏟᏢᏦᏴꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ"].map((char, index) => [char.toLowerCase(), "acdehijlopqswxyaioaeptuvkikbhmtbkouhnjqgdrtiajewmhygzwvslcpkbbpdtgkjczfmnlsrvhwxyaeiou"[index] ?? char]))
/** A text with the letters of other alphabets as the Latin ones that they look like. */
export const untwinned = (text: string): string => [...text].map(char => { const twin = twins[char.toLowerCase()]; return twin === undefined ? char : twin }).join("")

/** Letters drawn as signs of their own: small capitals, such with a hook, and white ones in a black ring or square. */
const capitals: Readonly<Record<string, string>> = Object.fromEntries([..."ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢɓɗɠƙƥƭ"].map((char, index) => [char, "abcdefghijklmnopqrstuvwyzbdgkpt"[index] ?? char]))
const undrawn = (text: string): string => /[\u0199\u01A5\u01AD\u0253\u0257\u0260\u0262-\u02A0\u1D00-\u1D22\uA730\uA731\uA7AF\u{1F150}-\u{1F189}]/u.test(text)
  ? [...text].map(char => { const code = (char.codePointAt(0) ?? 0) - 0x1f150; return code >= 0 && code < 58 && code % 32 < 26 ? String.fromCharCode(97 + code % 32) : capitals[char] ?? char }).join("") : text

/** Drawings that stand for a word on a button. */
const drawn: readonly [RegExp, string][] = [[/[\u{1F5D1}\u{267B}]/gu, " delete "], [/[\u{1F4B3}\u{1F4B8}\u{1F6D2}]/gu, " pay "], [/\u{1F4E4}/gu, " send "]]

/** Lower case, no accents, single spaces, look-alike letters of other alphabets unified: page and dictionary meet in this form. */
export const foldPhrase = (text: string): string => {
  const words = drawn.reduce((told, [mark, word]) => told.replace(mark, word), undrawn(text)).normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").normalize("NFC").toLowerCase()
    .replace(/ß/g, "ss").replace(/ı/g, "i").replace(/ł/g, "l").replace(/ø/g, "o").replace(/æ/g, "ae").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
  return mixed.test(words) ? words.replace(/\S+/g, word => mixed.test(word) ? [...word].map(char => twins[char] ?? char).join("") : word) : words
}

const figures: Readonly<Record<string, string>> = { 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t" }
/** How a name may have been written so that a word list misses it: l e t t e r s apart, figures for letters, whole words in letters of another alphabet. */
const disguises = (folded: string): string[] => {
  const spread = /(?:^| )(?:\p{L} ){2,}\p{L}(?= |$)/u.test(folded) ? [folded.replace(/(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu, run => run.replaceAll(" ", ""))] : []
  const figured = /\p{L}\d|\d\p{L}/u.test(folded) ? [folded.replace(/[013457]/g, figure => figures[figure] ?? figure)] : []
  const twin = hasForeign.test(folded) ? untwinned(folded) : ""
  return [...spread, ...figured, ...(/^[a-z ]+$/.test(twin) ? [twin] : [])]
}

export type PhraseMatcher = {
  /** How much of a text the longest phrase in it makes up, 0–1; 0 where there is none. */
  share(text: string): number
  test(text: string): boolean
}

/** Looks for phrases as whole words; scripts without spaces are looked up anywhere. */
export const phraseMatcher = (...lists: readonly string[]): PhraseMatcher => {
  const matcher = whenAsked(() => matcherOf(lists))
  return { share: text => matcher().share(text), test: text => matcher().test(text) }
}
const matcherOf = (lists: readonly string[]): PhraseMatcher => {
  const all = [...new Set(lists.flatMap(list => list.split("|")).map(foldPhrase).filter(Boolean))].sort((a, b) => b.length - a.length)
  const spaced = all.filter(phrase => !unspaced.test(phrase))
  const joined = all.filter(phrase => unspaced.test(phrase))
  const squeezed = new Set(spaced.map(phrase => phrase.replaceAll(" ", "")).filter(phrase => phrase.length >= 3))
  const longest = (folded: string): string | undefined => {
    const padded = ` ${folded} `
    return spaced.find(phrase => padded.includes(` ${phrase} `)) ?? joined.find(phrase => folded.includes(phrase))
  }
  const share = (text: string): number => {
    const folded = foldPhrase(text)
    if (folded === "") return 0
    const found = longest(folded)
    if (found !== undefined) return found.length / folded.length
    const dressed = disguises(folded)
    return dressed.some(form => longest(form) !== undefined || form.split(" ").some(word => squeezed.has(word) && !folded.includes(word))) ? 1 : 0
  }
  return { share, test: text => share(text) > 0 }
}
/** The same as a plain test. */
export const phraseTest = (...lists: readonly string[]): (text: string) => boolean => phraseMatcher(...lists).test

/** Looks for phrases where a command stands: at the beginning of a name or at its end, and not before a mere number. */
export const commandTest = (...lists: readonly string[]): (text: string) => boolean => {
  const test = whenAsked(() => commandTestOf(lists))
  return text => test()(text)
}
const commandTestOf = (lists: readonly string[]): (text: string) => boolean => {
  const all = [...new Set(lists.flatMap(list => list.split("|")).map(foldPhrase).filter(Boolean))]
  const joined = all.filter(phrase => unspaced.test(phrase))
  const spaced = new Set(all.filter(phrase => !unspaced.test(phrase)))
  const longest = Math.max(...[...spaced].map(phrase => phrase.split(" ").length))
  return text => {
    const folded = foldPhrase(text)
    if (joined.some(phrase => folded.startsWith(phrase) || folded.endsWith(phrase))) return true
    const words = folded.split(" ")
    if (words.slice(1).join("") !== "" && /^\d+$/.test(words.slice(1).join(""))) return false
    return Array.from({ length: longest }, (_, size) => size + 1).some(size => spaced.has(words.slice(0, size).join(" ")) || spaced.has(words.slice(-size).join(" ")))
  }
}
