import { plainLetters } from "./plain-letters.ts"

const plainWords = /^[a-z\d']+(?: [a-z\d']+)*$/
const plainList = /^[a-z\d']+(?:[ |][a-z\d']+)*$/
/** Only where a capital is among them may words be joined by one. */
const parted = (text: string): string => text === text.toLowerCase() ? text : text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
const spelled = (text: string): string => plainLetters(parted(text).replace(/’/g, "'").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
/** Lower case, no accents, `camelCase` and `snake_case` as words: labels and dictionary meet in this form. */
export const foldLabel = (label: string): string => plainWords.test(label) ? label : spelled(label).replace(/[^\p{L}\p{N}']+/gu, " ").trim()
/** The same for many at once, with "|" between. */
export const foldLabels = (labels: string): string => plainList.test(labels) ? labels : spelled(labels).replace(/[^\p{L}\p{N}'|]+/gu, " ").replace(/ ?\| ?/g, "|").trim()
