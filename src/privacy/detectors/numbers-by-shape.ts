import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { matchesAt } from "../text/match-at.ts"
import { announcedPublic } from "../text/left-context.ts"
import { passesLuhn } from "./bank.ts"
import { among, codeAt, holds, isDigit, placesByDigits, tableOf } from "../text/text-marks.ts"

/** Numbers of a country that no other thing is written like: America's Medicare, Britain's and India's licences to drive, Germany's pension insurance, Europe's health cards. */
const medicare = /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\p{L}\p{N}-])/uy
const licence = /(?:[A-Z]{2,5}9{0,3}\d[01256]\d(?:0[1-9]|[12]\d|3[01])\d|[A-Z]{5}\d{6})[A-Z9]{2}\d[A-Z]{2}(?![\p{L}\p{N}])/uy
const indian = /(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKP]|WB)-?\d{2}[ -]?(?:19|20)\d{2}[ -]?\d{7}(?![\p{L}\p{N}])/uy
/** Twenty digits, by the country that gave the card: "80380…" in Italy. */
const healthCard = /80(?:040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|380|428|438|440|442|470|528|578|616|620|642|703|705|724|752|756|826)\d{15}(?![\p{L}\p{N}])/uy
const pension = /\d{2} ?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2} ?[A-Z] ?\d{3}(?![\p{L}\p{N}])/uy
/** Accounts of Czech and Slovak banks, by the bank's code behind the stroke; a year stands there as well, and a birth number's last four. */
const account = /(?:\d{1,6}-)?(?:\d{9,10}\/2010|\d{7,10}\/(?:0[1-9]00|0710|2060|2070|22[0256]0|2275|2600|2700|30[3-6]0|3[015]00|4000|4300|5[2568]00|5900|6000|6[0-3]00|6210|6363|6[578]00|7300|7500|79[1-9]0|80[0-68]0|81[0-8]0|819[089]|8200|8[2-4]\d\d|1100|1111))(?![\p{L}\p{N}/])/uy
/** Twenty digits of a Russian bank: what kind of account, and in which currency. */
const russian = /(?:40[5-8]|42[136])\d{2}(?:810|643|840|978|156)\d{12}(?![\p{L}\p{N}])/uy
/** Three eights of Hungary's banks. */
const hungarian = /\d{8}-\d{8}-\d{8}(?![\p{L}\p{N}-])/uy
/** Fifteen digits of a telephone's own, by who gives them out and their check digit. */
const imei = /(?:35|86|01)\d{13}(?![\p{L}\p{N}-]|[.,/]\d)/uy
const letter = /[\p{L}\p{N}]/u
/** Whether no word and no number goes on to a place. */
const opens = (text: string, at: number): boolean => at === 0 || !(letter.test(text.charAt(at - 1)) || (text[at - 1] === "-" && isDigit(codeAt(text, at - 2))))
const capital = tableOf(/[A-Z]/)
export const numbersByShape: Detector = text => {
  const isNobodys = ({ start, end, type }: Finding): boolean => type === "DEVICE_ID" && (!passesLuhn(text.slice(start, end)) || announcedPublic(text, start))
  const find = (type: EntityType, shape: RegExp, choose: (start: number, size: number, put: (place: number) => void, after: number) => void): Finding[] =>
    matchesAt(shape, text, placesByDigits(text, (start, end, put, _, after) => { choose(start, end - start, put, after) })).map(({ index, 0: { length } }) => ({ start: index, end: index + length, type, score: 0.86, source: "shape" }))
  return [
    ...find("HEALTH_ID", medicare, (start, size, put, after) => { if (size < 4 && holds(capital, after) && opens(text, start)) put(start) }),
    ...find("BANK_ACCOUNT", account, (start, size, put, after) => { if ((after === 47 && size > 6 && size < 11 && !(text[start - 1] === "-" && isDigit(codeAt(text, start - 2))) || after === 45 && size < 7) && opens(text, start)) put(start) }),
    ...find("SSN", pension, (start, size, put, after) => { if ((size === 8 || (size === 2 && after === 32 && isDigit(codeAt(text, start + 3)))) && opens(text, start)) put(start) }),
    ...find("DRIVER_LICENSE", licence, (start, size, put, after) => { if (size > 5 && size < 10 && holds(capital, after) && among(capital, text, start - 1)) for (let place = start - 5; place < start - 1; place += 1) if (place >= 0 && opens(text, place)) put(place) }),
    ...find("DRIVER_LICENSE", indian, (start, size, put) => { const first = text[start - 1] === "-" ? start - 3 : start - 2; if ((size === 2 || size === 13) && first >= 0 && among(capital, text, first) && opens(text, first)) put(first) }),
    ...find("HEALTH_ID", healthCard, (start, size, put) => { if (size === 20 && opens(text, start)) put(start) }),
    ...find("BANK_ACCOUNT", russian, (start, size, put) => { if (size === 20 && opens(text, start)) put(start) }),
    ...find("BANK_ACCOUNT", hungarian, (start, size, put, after) => { if (size === 8 && after === 45 && opens(text, start)) put(start) }),
    ...find("DEVICE_ID", imei, (start, size, put) => { if (size === 15 && opens(text, start)) put(start) })
  ].filter(finding => !isNobodys(finding))
}
