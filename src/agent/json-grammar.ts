import type { JsonSchema } from "./json-schema.ts"

type Shape = { type?: string; enum?: string[]; anyOf?: Shape[]; items?: Shape; properties?: Record<string, Shape>; required?: string[]; $ref?: string; $defs?: Record<string, Shape> }

const literal = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`
/**
 * How texts are written. "bounded": a model that rambles at a high temperature still comes to the end of its answer. "open": recursive
 * and without a bound, because in xgrammar a counted or starred text costs 80 ms and more for each token of a 150,000-token vocabulary
 * (the recursive form less than 0.1 ms), and a counted class seconds to compile.
 */
export type TextRules = "bounded" | "open"
const texts: Readonly<Record<TextRules, readonly string[]>> = {
  bounded: ['string ::= "\\"" char{0,300} "\\""', 'short ::= "\\"" char{0,120} "\\""', 'char ::= [^"\\\\\\x00-\\x1f] | "\\\\" (["\\\\/bfnrt] | "u" hex hex hex hex)'],
  open: ['string ::= "\\"" rest', 'short ::= "\\"" rest', 'rest ::= "\\"" | [^"\\\\\\x00-\\x1f] rest | "\\\\" (["\\\\/bfnrt] | "u" hex hex hex hex) rest']
}
const primitives = [
  "hex ::= [0-9a-fA-F]",
  'integer ::= [0-9] [0-9]? [0-9]? [0-9]? [0-9]?',
  'number ::= [0-9] ("." [0-9]+)?',
  'boolean ::= "true" | "false"'
]

/**
 * A JSON schema as GBNF, which llama.cpp and xgrammar both read: compact JSON without white space and properties in the
 * schema's order, so that a small model spends no token on form. Lists have bounds.
 */
export const jsonGrammar = (schema: JsonSchema, rules: TextRules = "bounded"): string => {
  const made: string[] = []
  const define = (shape: Shape): string => {
    const name = `r${made.length}`
    const at = made.push("") - 1
    made[at] = `${name} ::= ${body(shape)}`
    return name
  }
  const body = (shape: Shape): string => {
    if (shape.$ref) return "ref"
    if (shape.enum) return shape.enum.map((value) => literal(JSON.stringify(value))).join(" | ")
    if (shape.anyOf) return shape.anyOf.map(define).join(" | ")
    if (shape.type === "array") { const item = define(shape.items ?? {}); return `"[" ${item} ("," ${item}){0,3} "]"` }
    return shape.type === "object" ? objectBody(shape) : shape.type ?? "string"
  }
  const objectBody = (shape: Shape): string => {
    const required = new Set(shape.required)
    const names = Object.keys(shape.properties ?? {})
    // Required ones first: then every optional one can bring its own comma.
    const parts = [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))].map((name, index) => {
      const value = shape.properties?.[name] ?? {}
      const pair = `${literal(`${JSON.stringify(name)}:`)} ${name === "reason" && value.type === "string" ? "short" : define(value)}`
      return required.has(name) ? `${index > 0 ? '"," ' : ""}${pair}` : `("," ${pair})?`
    })
    return `"{" ${parts.join(" ")} "}"`
  }
  const root = schema as Shape
  const start = define(root)
  const ref = root.$defs?.["ref"]
  return [`root ::= ${start}`, ...made, ...(ref ? [`ref ::= ${ref.enum ? body(ref) : "string"}`] : []), ...texts[rules], ...primitives].join("\n")
}
