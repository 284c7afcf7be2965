import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelType } from "../context/field-type.ts"
import { hintsOf } from "../hints.ts"
import { labelsOf } from "../context/label-index.ts"
import { standsForAnother } from "../context/manual-example.ts"
import { matchesAt } from "../text/match-at.ts"

/** Ways of giving a program a name and a password at once: "curl -u ann:Xy7!q". */
const options = [" -u", " --user", " --proxy-user"].map(option => hintsOf(option))
const pair = /^ (?:-u|--user|--proxy-user)(?:[ =]["']?|(?=[\w.-]{2,40}:))([^\s:"'=]{1,60}):([^\s"']{3,80})/
const program = /\b(?:curl|wget|https?|httpie|ab|siege|smbclient|svn)\b[^\n]{0,120}$/
/** "Key: refresh_token  Value: …", as tools for stored things list them. */
const stored = /(?<=(?:^|[\s{,|])["']?)(?:key|name)["']?\s?[:=]\s?["']?([\w.-]{2,40})["']?[\s,;|]{1,4}["']?value["']?\s?[:=]\s?["']?([^\s"',;}]{6,400})/diy
const [names, valueWords] = [hintsOf("key|name"), hintsOf("value")]
/** An address that lets somebody in by itself: "?u=ann&p=Xy7!q". A page's number is no password. */
const inQuery = /[?&](?:u|usr|user|uname|username|login|mail|email)=([^&\s#"'<>]{2,80})&(?:amp;)?(?:p|pw|pwd|pass|passwd|password)=((?=[^&\s#"'<>]{0,40}\p{L})[^&\s#"'<>]{5,80})/duy
const queries = hintsOf("?u|&u|?login=|&login=|?mail=|&mail=|?email=|&email=")
const secret: ReadonlySet<EntityType> = new Set<EntityType>(["SESSION_TOKEN", "API_KEY", "PASSWORD", "PRIVATE_KEY", "OTP", "JWT"])
/** Words and a number at the end: what a person can remember. Behind the word for a password they are one. */
const phrase = /^(?: (?:for|is|to|of|für|von|pour|est|para|es|per|è|voor) ?[^\n:.]{0,24})?[:：]? ((?:\p{Ll}{2,14} ){2,6}\d{1,4})(?=\s*(?:$|\n|[.,;](?!\d)))/u

/** Secrets that stand in pairs with what they belong to, and passwords that are made of words. */
export const credentialPairs: Detector = text => {
  const found: Finding[] = []
  for (const place of options.flatMap(places => places(text))) {
    const match = pair.exec(text.slice(place, place + 170))
    if (!match || !program.test(text.slice(Math.max(0, place - 130), place))) continue
    const [whole, user = "", password = ""] = match
    if (standsForAnother(user) && standsForAnother(password)) continue
    const end = place + whole.length
    found.push({ start: end - password.length, end, type: "PASSWORD", score: 0.9, source: "command" },
      { start: end - password.length - 1 - user.length, end: end - password.length - 1, type: "USERNAME", score: 0.8, source: "command" })
  }
  for (const { 1: user = "", 2: password = "", indices } of matchesAt(inQuery, text, queries(text))) {
    if (standsForAnother(user) && standsForAnother(password) || !/\d|\p{Lu}|[^\p{L}]/u.test(password)) continue
    for (const [at, type] of [[1, user.includes("@") ? "EMAIL" : "USERNAME"], [2, "PASSWORD"]] as const) { const group = indices?.[at]; if (group) found.push({ start: group[0], end: group[1], type, score: 0.84, source: "query" }) }
  }
  if (valueWords(text).length > 0) for (const { 1: key = "", indices } of matchesAt(stored, text, names(text))) {
    const type = labelType(key)
    const [start, end] = indices?.[2] ?? [0, 0]
    if (type && secret.has(type) && end > start) found.push({ start, end, type, score: 0.85, source: "stored" })
  }
  for (const { end, types } of labelsOf(text)) {
    const match = types.includes("PASSWORD") ? phrase.exec(text.slice(end, end + 130)) : null
    if (match?.[1]) found.push({ start: end + match[0].length - match[1].length, end: end + match[0].length, type: "PASSWORD", score: 0.75, source: "phrase" })
  }
  return found
}
