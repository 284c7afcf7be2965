import type * as z from "zod"
import { dataCategories, isCategory, type PrivacyPolicy, privacyPolicySchema } from "../../protocol/privacy-policy.ts"
import type { EntityType } from "../../core/finding.ts"
import { criticalTypes } from "../entity-groups.ts"
import { normalise } from "../text/normalise.ts"
import { compilePattern } from "./own-matcher.ts"
import { repeatedKey } from "../../core/repeated-key.ts"

/** Problems are one sentence each, and each names its field. */
type ParsedPolicy = { ok: true; policy: PrivacyPolicy } | { ok: false; problems: string[] }

const fieldName = (path: readonly PropertyKey[]): string => `The field "${path.map(String).join(".")}"`
/** What is wrong with a field, as a sentence that names it. */
export const tellIssue = (issue: z.core.$ZodIssue): string[] => {
  const field = issue.path.length === 0 ? "The policy" : fieldName(issue.path)
  switch (issue.code) {
    case "unrecognized_keys": return issue.keys.map(key => `${fieldName([...issue.path, key])} ${issue.path.at(-1) === "handling" ? "is neither a type of private value nor a category of them" : "is not known"}: remove it or correct its name.`)
    case "invalid_type": return [issue.input === undefined && issue.path.length > 0 ? `${field} is missing.` : `${field} must be ${/^[aeiou]/.test(issue.expected) ? "an" : "a"} ${issue.expected === "record" ? "object" : issue.expected}.`]
    case "invalid_value": return [`${field} must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}.`]
    case "too_big": return [`${field} must be at most ${issue.maximum}${issue.origin === "array" ? " entries long" : issue.origin === "string" ? " characters long" : ""}.`]
    case "too_small": return [`${field} must be at least ${issue.minimum}${issue.origin === "array" ? " entries long" : issue.origin === "string" ? " characters long" : ""}.`]
    case "invalid_format": case "custom": return [`${field} ${issue.message}.`]
    default: return [`${field} is not valid.`]
  }
}

/** A rule that can't be kept is an error, not something to be silently tightened. */
const unkept = ({ handling, sites, own, neverLeave }: PrivacyPolicy): string[] => [
  ...[{ map: handling, path: ["handling"] }, ...sites.map((rule, index) => ({ map: rule.handling, path: ["sites", index, "handling"] }))].flatMap(({ map, path }) =>
    Object.entries(map).flatMap(([name, value]) => {
      const types: readonly EntityType[] = isCategory(name) ? dataCategories[name] : [name as EntityType]
      return value === "clear" && types.some(type => criticalTypes.has(type)) ? [`${fieldName([...path, name])} can't be clear, because it holds passwords, numbers or keys: use placeholder or local.`] : []
    })),
  ...Object.entries({ own, neverLeave }).flatMap(([part, { terms }]) => terms.flatMap((term, index) =>
    (normalise(term).text.trim() === "" ? [`${fieldName([part, "terms", index])} holds nothing that can be seen, so nothing could be found: remove it.`] : []))),
  ...Object.entries({ own, neverLeave }).flatMap(([part, { patterns }]) => patterns.flatMap(({ source }, index) =>
    (compilePattern(source) ? [] : [`${fieldName([part, "patterns", index, "source"])} is not a regular expression in RE2 syntax, or too large a one: it must have no look-around, no back-reference and no large counts within others.`])))
]

/** Reads a policy that came as JSON. */
export const parsePolicy = (json: unknown): ParsedPolicy => {
  const parsed = privacyPolicySchema.safeParse(json, { reportInput: true })
  const problems = parsed.success ? unkept(parsed.data) : parsed.error.issues.flatMap(tellIssue)
  return parsed.success && problems.length === 0 ? { ok: true, policy: parsed.data } : { ok: false, problems }
}

/** The same from a text, such as a file or an administrator's setting. */
export const parsePolicyText = (text: string): ParsedPolicy => {
  // Editors of Windows begin a file with a mark of its encoding.
  const plain = text.replace(/^\ufeff/, "")
  let json: unknown
  try { json = JSON.parse(plain) } catch { return { ok: false, problems: ["The policy is not JSON: check its commas, quotes and brackets."] } }
  const twice = repeatedKey(plain)
  return twice === undefined ? parsePolicy(json) : { ok: false, problems: [`The field "${twice.slice(0, 100)}" stands twice in one object: only its last value would count, so keep one of them.`] }
}
