import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../detect-context.ts"

const rules: [EntityType, string, RegExp][] = [
  ["PRIVATE_KEY", "pem", /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/g],
  ["JWT", "jwt", /\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g],
  ["API_KEY", "vendor", /\b(?:sk|rk|pk)[-_](?:live|test|proj|ant|or|svcacct)?[-_]?[A-Za-z0-9][\w-]{15,200}|\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}|(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|npm_[A-Za-z0-9]{30,}|pypi-[\w-]{30,}|do[opr]_v1_[a-f0-9]{40,}|hf_[A-Za-z0-9]{20,}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,}|sq0(?:atp|csp)-[\w-]{20,}|EAA[A-Za-z0-9]{60,}|key-[a-f0-9]{32}|whsec_\w{20,}|lin_api_\w{20,}|dapi[a-f0-9]{32}|PMAK-[\w-]{30,}|AC[a-f0-9]{32})/g],
  ["SESSION_TOKEN", "header", /(?<=\b(?:Bearer|Basic|Token)\s)[A-Za-z0-9+/._~-]{12,}={0,2}/g],
  ["PASSWORD", "url-credentials", /(?<=:\/\/[^\s/:@]{0,60}:)[^\s/@]{3,200}(?=@)/g],
  ["USERNAME", "url-credentials", /(?<=:\/\/)(?!(?:default|root|oauth2|git|user|admin|postgres|mysql|token|x-access-token):)[^\s/:@]{2,60}(?=:[^\s/@]{3,200}@)/g],
  ["PASSWORD", "command", /(?<=\b(?:mysql|mysqldump|mariadb|sshpass)\b[^\n]{0,60} -p ?)[^\s-][^\s]{5,60}/g],
  ["USERNAME", "command", /(?<=\b(?:mysql|mysqldump|mariadb|psql|ssh)\b[^\n]{0,60} -[uUl] ?)(?!root\b|postgres\b)[^\s-][^\s]{2,40}/g],
  ["SESSION_TOKEN", "cookie", /(?<=\b[\w.-]{0,24}(?:sess(?:ion)?(?:[_-]?id)?|sid|csrf(?:[_-]?token)?|xsrf[_-]?token|auth[_-]?token|access[_-]?token|refresh[_-]?token|id[_-]?token)=)[^\s;&,"'<>]{8,}/gi],
  ["CRYPTO", "ethereum", /\b0x[a-fA-F0-9]{40}\b/g],
  ["CRYPTO", "bitcoin", /\b(?:bc1[ac-hj-np-z02-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b/g]
]
const random = /(?<![\w/+.-])[A-Za-z0-9_+/-]{24,200}={0,2}(?![\w/+-])/g

const entropy = (token: string): number => {
  const counts = new Map<string, number>()
  for (const char of token) counts.set(char, (counts.get(char) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count / token.length * Math.log2(count / token.length)
  return bits
}
/** Random, not a slug, a path, a class name or a checksum of something public. */
export const looksRandom = (token: string): boolean => {
  if (token.length < 20 || /^[a-f0-9-]+$/i.test(token) || !/\d/.test(token) || !/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false
  const words = token.split(/[-_/+]/)
  return entropy(token) >= 3.8 && Math.max(...words.map(word => word.length)) >= 12
}

/** Keys and tokens by their vendors' shapes, and by being long and random. */
export const secrets: Detector = text => {
  if (!/[\w-]{8}|:\/\//.test(text)) return []
  const found: Finding[] = []
  for (const [type, source, shape] of rules) for (const match of text.matchAll(shape)) {
    if (source === "bitcoin" && !(/\d/.test(match[0]) && /[a-z]/.test(match[0]))) continue
    if (source === "vendor" && !/\d/.test(match[0])) continue
    found.push({ start: match.index, end: match.index + match[0].length, type, score: 0.97, source })
  }
  for (const match of text.matchAll(random)) if (!/^(?:sha\d{1,3}|md5)[-:]/i.test(match[0]) && !/(?:sha\d{1,3}|integrity|checksum|digest|md5)\W{1,3}$/i.test(text.slice(Math.max(0, match.index - 14), match.index)) && looksRandom(match[0])) found.push({ start: match.index, end: match.index + match[0].length, type: "API_KEY", score: 0.8, source: "random" })
  return found
}
