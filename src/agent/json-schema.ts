import * as z from "zod"
import { decisionSchema } from "../core/action.ts"
import { whenAsked } from "../core/when-asked.ts"

export type JsonSchema = { [key: string]: unknown }
type Shape = {
  type?: string; const?: unknown; enum?: unknown[]; pattern?: string; description?: string; items?: Shape
  properties?: Record<string, Shape>; required?: string[]; anyOf?: Shape[]; oneOf?: Shape[]
}

/** Beyond this many refs an enumeration costs more than it helps (and some endpoints refuse it). */
const maxListedRefs = 200
const actionShapes = whenAsked((): readonly Shape[] => {
  const action = (z.toJSONSchema(decisionSchema, { io: "input" }) as Shape).properties?.["action"]
  return action?.oneOf ?? action?.anyOf ?? []
})
const refPattern = "A-Za-z0-9"

/**
 * The decision as JSON schema, its refs bound to those on the page. `strict` is the dialect of structured outputs: every
 * property is required (an optional one may be null), no lengths, no formats. Otherwise optional stays optional, which
 * makes the shorter grammar for an on-device model. What the verbs mean is said once, in the prompt.
 */
export const decisionJsonSchema = (refs: readonly string[], { strict, verbs, alternatives = false }: { strict: boolean; verbs?: readonly string[]; /** Other actions may be named too. */ alternatives?: boolean }): JsonSchema => {
  const listed = refs.length > 0 && refs.length <= maxListedRefs
  const actions = actionShapes().filter((action) => {
    const verb = String(action.properties?.["verb"]?.const)
    const aims = (action.required ?? []).includes("ref")
    return (verbs === undefined || verbs.includes(verb)) && !(aims && refs.length === 0)
  })
  const either = { anyOf: alike(actions.map((action) => fit(action, strict))) }
  const action = alternatives ? { $ref: "#/$defs/action" } : either
  const more = alternatives ? { alternatives: { anyOf: [{ type: "array", items: action }, { type: "null" }] } } : {}
  const schema: JsonSchema = object({ reason: { type: "string" }, action, ...more }, ["reason", "action", ...Object.keys(more)])
  schema["$defs"] = { ...(alternatives ? { action: either } : {}), ref: listed ? { type: "string", enum: [...refs] } : { type: "string" } }
  return schema
}

/** Verbs that take the same things share one shape: the schema goes along with every request. */
const alike = (shapes: readonly JsonSchema[]): JsonSchema[] => {
  const groups = new Map<string, { shape: JsonSchema; verbs: unknown[] }>()
  for (const shape of shapes) {
    const { verb, ...rest } = shape["properties"] as Record<string, Shape>
    const key = JSON.stringify([rest, shape["required"]])
    const group = groups.get(key) ?? { shape, verbs: [] }
    group.verbs.push(...verb?.enum ?? [])
    groups.set(key, group)
  }
  return [...groups.values()].map(({ shape, verbs }) => ({ ...shape, properties: { ...shape["properties"] as JsonSchema, verb: { type: "string", enum: verbs } } }))
}

/** Strict schemas know no absent property: null takes its place. */
const orNull = (shape: JsonSchema): JsonSchema =>
  typeof shape["type"] === "string" && !shape["enum"] ? { ...shape, type: [shape["type"], "null"] } : { anyOf: [...Array.isArray(shape["anyOf"]) ? shape["anyOf"] as unknown[] : [shape], { type: "null" }] }

const object = (properties: JsonSchema, required: readonly string[]): JsonSchema =>
  ({ type: "object", properties, required: [...required], additionalProperties: false })

const fit = (shape: Shape, strict: boolean): JsonSchema => {
  if (shape.pattern?.includes(refPattern)) return { $ref: "#/$defs/ref" }
  if (shape.const !== undefined) return { type: "string", enum: [shape.const] }
  if (shape.enum) return { type: "string", enum: shape.enum }
  const either = shape.anyOf ?? shape.oneOf
  if (either) return { anyOf: either.map((one) => fit(one, strict)) }
  if (shape.type === "array") return { type: "array", items: fit(shape.items ?? {}, strict) }
  if (shape.type !== "object") return { type: shape.type ?? "string" }
  const names = Object.keys(shape.properties ?? {})
  const required = shape.required ?? []
  const properties = Object.fromEntries(names.map((name) => {
    const fitted = fit(shape.properties?.[name] ?? {}, strict)
    return [name, strict && !required.includes(name) ? orNull(fitted) : fitted]
  }))
  return object(properties, strict ? names : required)
}

/** One line a verb: `click{ref, button?} — click an element`. Written from the schema, so that prompt and parser can't part. */
export const verbLines = (verbs?: readonly string[]): string[] => actionShapes().flatMap((action) => {
  const { verb, ...parameters } = action.properties ?? {}
  const name = String(verb?.const)
  if (verbs && !verbs.includes(name)) return []
  const list = Object.entries(parameters).map(([key, shape]) => {
    const choices = shape.pattern ? "REF" : shape.enum?.join("|") ?? shape.anyOf?.flatMap((one) => one.enum?.join("|") ?? (one.pattern ? "REF" : [])).join("|")
    return `${key}${action.required?.includes(key) ? "" : "?"}${choices ? `: ${choices}` : ""}${shape.description && !shape.pattern ? ` (${shape.description})` : ""}`
  })
  return [`${name}{${list.join(", ")}} — ${action.description ?? name}`]
})
