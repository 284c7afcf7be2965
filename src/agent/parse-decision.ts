import { decisionSchema, type Action, type Decision } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import { fail, ok, type Result } from "../core/result.ts"

/**
 * A model's text as a decision. Fences, thinking and chatter around the JSON object are forgiven; unknown keys and
 * elements that aren't there are not. The message says what was wrong in words fit to hand back to the model.
 */
export const parseDecision = (text: string, observation: Observation): Result<Decision> => {
  const json = outermostObject(text)
  if (json === undefined) return wrong("The answer held no JSON object")
  const parsed = decisionSchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const at = issue?.path.map(String).filter((part) => /^[a-z0-9]{1,20}$/i.test(part)).join(".")
    const what = issue?.code === "unrecognized_keys" ? "has a key that is not in the schema" : "is missing or not as the schema says"
    return wrong(`In the answer, ${at ? `"${at}"` : "the object"} ${what}`)
  }
  const missing = refsOf(parsed.data.action).find((ref) => !findRef(observation, ref))
  return missing === undefined ? ok(parsed.data) : wrong(`There is no element [${missing}] on the page`)
}

const wrong = (what: string): Result<never> => fail("model.invalid-answer", `${what}: answer with one JSON object {"reason", "action"} that uses a shown REF.`)

/** Every ref that an action names. */
export const refsOf = (action: Action): string[] => {
  const refs = "ref" in action && action.ref !== undefined ? [action.ref] : []
  if (action.verb === "drag") refs.push(action.to)
  if (action.verb === "scroll" && action.to !== undefined && action.to !== "top" && action.to !== "bottom") refs.push(action.to)
  return refs
}

const outermostObject = (text: string): unknown => {
  const spoken = text.replace(/^[\s\S]*<\/think>/i, "")
  const start = spoken.indexOf("{")
  const end = spoken.lastIndexOf("}")
  if (start < 0 || end < start) return undefined
  try { return withoutNulls(JSON.parse(spoken.slice(start, end + 1))) } catch { return undefined }
}

/** Strict structured output writes an absent property as null. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null).map(([key, inner]) => [key, withoutNulls(inner)]))
}
