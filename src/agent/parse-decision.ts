import * as z from "zod"
import { actionSchema, decisionSchema, type Action, type Decision } from "../core/action.ts"
import { findRef, type Observation } from "../core/observation.ts"
import { ok, type Result } from "../core/result.ts"

/**
 * A model's text as a decision. Fences, thinking and chatter around the JSON object are forgiven; unknown keys and
 * elements that aren't there are not. The error's correction says what was wrong in words fit to hand back to the model.
 */
export const parseDecision = (text: string, observation: Observation): Result<Decision> => {
  const parsed = parseAs(decisionSchema, text)
  if (!parsed.ok) return parsed
  const missing = missingRef(parsed.value.action, observation)
  return missing === undefined ? ok(parsed.value) : wrong(`There is no element [${missing}] on the page`)
}

const rankedSchema = decisionSchema.extend({ alternatives: z.array(z.unknown()).max(10).optional() })
/** A decision and its ranked candidates, the decision's own action first. */
export type RankedDecision = { decision: Decision; candidates: readonly Action[] }

/** The same for a turn that asked for other right actions too. One that can't be used is left out; without any the answer is a single candidate. */
export const parseRanked = (text: string, observation: Observation): Result<RankedDecision> => {
  const parsed = parseAs(rankedSchema, text)
  if (!parsed.ok) return parsed
  const { alternatives = [], ...decision } = parsed.value
  const missing = missingRef(decision.action, observation)
  if (missing !== undefined) return wrong(`There is no element [${missing}] on the page`)
  const others = alternatives.flatMap((raw) => {
    const action = actionSchema.safeParse(raw)
    return action.success && missingRef(action.data, observation) === undefined ? [action.data] : []
  })
  return ok({ decision, candidates: [decision.action, ...others.slice(0, mostAlternatives)] })
}
const mostAlternatives = 2

const parseAs = <T>(schema: z.ZodType<T>, text: string): Result<T> => {
  const json = outermostObject(text)
  if (json === undefined) return wrong("The answer held no JSON object")
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  const at = issue?.path.map(String).filter((part) => /^[a-z0-9]{1,20}$/i.test(part)).join(".")
  const what = issue?.code === "unrecognized_keys" ? "has a key that is not in the schema" : "is missing or not as the schema says"
  return wrong(`In the answer, ${at ? `"${at}"` : "the object"} ${what}`)
}

/** A person can do nothing about the form of an answer, and the model knows of no settings: each is told what is its own to do. */
const unusable = "The model's answer could not be used as a step: start the task again, or choose another model in the settings."
const wrong = (what: string): Result<never> =>
  ({ ok: false, error: { kind: "model.invalid-answer", message: unusable, retryable: false, correction: `${what}: answer with one JSON object {"reason", "action"} that uses a shown REF.` } })
const missingRef = (action: Action, observation: Observation): string | undefined => refsOf(action).find((ref) => !findRef(observation, ref))

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
