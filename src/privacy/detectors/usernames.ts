import type { Detector } from "../detect-context.ts"

const mention = /(?<![\p{L}\p{N}_@/.])@[\p{L}_][\p{L}\p{N}_.-]{2,30}(?<![.-])(?!\S*@)/gu
const profile = /(?<=\b(?:signed in as|logged in as|angemeldet als|connecté en tant que|user(?:name)?)[: ]{1,2})[\p{L}\p{N}](?=[\p{L}\p{N}._-]*[\d._-])[\p{L}\p{N}._-]{2,38}[\p{L}\p{N}]/giu

/** Handles: "@anna_k", "Signed in as anna.k". */
export const usernames: Detector = text => {
  const spans = [...(text.includes("@") ? text.matchAll(mention) : []), ...(/as|user|als|que/i.test(text) ? text.matchAll(profile) : [])]
  return spans.map(match => ({ start: match.index, end: match.index + match[0].length, type: "USERNAME" as const, score: 0.7, source: "handle" }))
}
