import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { isPublication } from "../context/publication.ts"
import { ending } from "../text/match-at.ts"
import { isPublicName } from "../words/public-names.ts"
import { livedLongAgo } from "./no-person.ts"

const cyrillic = "\\p{Lu}[\\p{Script=Cyrillic}'’-]{1,24}"
/** The father's name ends like nothing else: with the two words before it, or one before and the family's behind, it is somebody's. */
const endings = hintsOf("вич|вна|вны|вне|вну|вной|ична|ьич")
const patronymic = ending(`(?<![\\p{L}\\p{M}])((?:(?!Уважаем|Дорог|Шановн|Добр|Здравств|Поздрав|Приём|Врач|Учител|Директор)${cyrillic} )?${cyrillic} \\p{Lu}[\\p{Script=Cyrillic}'’]{2,20}(?:[оеєёйї]вич|[оеєї]вн|івн|ївн|ичн|ьич)(?:а|ы|е|у|ой|ою|ем|ом|і|и)?)`, "u")
const [longest, longestEnding] = [80, 5]
const familyBehind = new RegExp(`^ ${cyrillic}(?![\\p{L}\\p{M}])`, "u")
const letters = /^[\p{Script=Cyrillic}]{0,4}/u

/** People of whom a text tells the father's name, as papers in Russian and Ukrainian do: "Лебедева Тамара Игоревна". */
export const patronymics: Detector = (text, context) => isPublication(context) ? [] : endings(text).flatMap(place => {
  const rest = letters.exec(text.slice(place, place + longestEnding))?.[0].length ?? 0
  const end = place + rest
  const name = patronymic(text.slice(Math.max(0, end - longest), end))?.[1]
  if (name === undefined) return []
  // "Александр Сергеевич Пушкин": with two words so far, the family's name may follow.
  const family = name.split(" ").length === 2 ? familyBehind.exec(text.slice(end, end + 30))?.[0] ?? "" : ""
  if (isPublicName(name + family) || isPublicName(`${name.split(" ")[0] ?? ""}${family}`) || livedLongAgo(text, end + family.length, context.page)) return []
  return [{ start: end - name.length, end: end + family.length, type: "PERSON" as const, score: 0.8, source: "patronymic" }]
})
