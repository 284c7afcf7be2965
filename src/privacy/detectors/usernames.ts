import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt } from "../text/match-at.ts"
import { among, tableOf } from "../text/text-marks.ts"

const mention = /(?<![\p{L}\p{N}_@/.])@[\p{L}_][\p{L}\p{N}_.-]{2,30}(?<![.-])(?!\S*@)/uy
/** Words of style sheets and of comments in code. */
const rule = /^@(?:media|import|keyframes|font-face|supports|charset|layer|container|property|page|param|returns?|throws|type|override|deprecated|see|since|example|default)$/
const profile = /(?<=\b(?:signed in as|logged in as|angemeldet als|connecté en tant que|user(?:name)?)[: ]{1,2})[\p{L}\p{N}](?=[\p{L}\p{N}._-]*[\d._-])[\p{L}\p{N}._-]{2,38}[\p{L}\p{N}]/iuy
const joint = tableOf(/[: ]/)
/** Behind the last of these words and one or two separators. */
const begins = ["ed in as", "angemeldet als", "connecté en tant que", "user", "username"].map(word => ({ hint: hintsOf(word), length: word.length }))
const begin = (text: string): number[] => begins.flatMap(({ hint, length }) => hint(text).flatMap(place => {
  const after = place + length
  return !among(joint, text, after) ? [] : among(joint, text, after + 1) ? [after + 1, after + 2] : [after + 1]
})).sort((a, b) => a - b)

const signsOf = (text: string): number[] => { const places: number[] = []; for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) places.push(at); return places }
/** Handles: "@anna_k", "Signed in as anna.k". */
export const usernames: Detector = text => {
  const spans = [...(text.includes("@") ? matchesAt(mention, text, signsOf(text)).filter(([word]) => !rule.test(word)) : []), ...matchesAt(profile, text, begin(text))]
  return spans.map(match => ({ start: match.index, end: match.index + match[0].length, type: "USERNAME" as const, score: 0.7, source: "handle" }))
}
