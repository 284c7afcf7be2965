import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, matchesIn } from "../text/match-at.ts"
import { among, tableOf } from "../text/text-marks.ts"

const mention = /(?<![\p{L}\p{N}_@/.])@[\p{L}_][\p{L}\p{N}_.-]{2,30}(?<![.-])(?!\S*@)/gu
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

/** Handles: "@anna_k", "Signed in as anna.k". */
export const usernames: Detector = text => {
  const spans = [...(text.includes("@") ? matchesIn(mention, text).filter(([word]) => !rule.test(word)) : []), ...matchesAt(profile, text, begin(text))]
  return spans.map(match => ({ start: match.index, end: match.index + match[0].length, type: "USERNAME" as const, score: 0.7, source: "handle" }))
}
