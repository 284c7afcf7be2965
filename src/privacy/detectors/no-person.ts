import { isOtherLand } from "../words/land-words.ts"
import { nameWord } from "./name-words.ts"

const firm = /(?:^|\s)(?:GmbH|mbH|Ltd|Limited|LLC|LLP|Inc|Corp|PLC|AG|KG|UG|OHG|SARL|SAS|S\.?A\.?|S\.?L\.?|S\.?r\.?l\.?|B\.?V|N\.?V|Oy|AB|A\/S|ApS|AS|Sp\. z o\.?o|s\.r\.o|Kft|d\.o\.o|Ltda|ООО|ОАО|АО|ТОВ|EOOD|A\.Ş)(?:\.|$|[\s,])/u
/** "Max. 50 characters", a version: "NVIDIA 551.23". */
const limit = /^(?:Max|Min)$/
const behindLimit = /^\.? ?\d|^imum/
const version = /^ v?\d+\.\d/
/** Whether what stands under a label for a name is a firm's, a thing's or a limit, by its words and by what is written behind it. */
export const namesNobody = (value: string, behind: string): boolean => {
  if (firm.test(value + behind.slice(0, 14).replace(/[\n|;•·].*/su, "")) || (limit.test(value) && behindLimit.test(behind)) || version.test(behind)) return true
  const words = value.split(/\s+/).map(nameWord)
  const last = words.at(-1)
  if (words.length === 1 && last?.nobody) return true
  // "Cotton T-Shirt", but "Ann Hill".
  return last?.thing === true && !last.alsoName && !last.surname && !words.some(({ strength }) => strength === 2)
}

/** Towns are called after people too: "TP. Hồ Chí Minh". */
const afterTown = /(?<!\p{L})(?:TP\.?|thành phố|city of|ville de|ciudad de|città di|cidade de|kota) ?(?:Hồ ?)?$/iu
/** Whether a word before an offset says that what stands there is a town. */
export const isTown = (text: string, start: number): boolean => afterTown.test(text.slice(Math.max(0, start - 18), start))

/** "Passport of France: 190 countries": a land that somebody may be called after is a land unless a number or a date stands behind its label. */
export const isLandHere = (words: readonly string[], behind: string): boolean => words.length === 1 && isOtherLand(words[0] ?? "") && !/^[^\p{L}\n]{0,3}[\p{L}]{0,3}\d{5}|^[^\p{L}\n]{0,3}\d{1,4}[./ -]\p{L}{0,12}[./ -]?\d{1,4}/u.test(behind)
