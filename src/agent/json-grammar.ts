import type { JsonSchema } from "./json-schema.ts"

type Shape = { type?: string; enum?: string[]; anyOf?: Shape[]; items?: Shape; properties?: Record<string, Shape>; required?: string[]; $ref?: string; $defs?: Record<string, Shape> }

const literal = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`
const primitives = [
  'string ::= "\\"" char* "\\""',
  'char ::= [^"\\\\\\x00-\\x1f] | "\\\\" (["\\\\/bfnrt] | "u" hex hex hex hex)',
  "hex ::= [0-9a-fA-F]",
  'integer ::= [0-9] [0-9]? [0-9]? [0-9]? [0-9]?',
  'number ::= [0-9] ("." [0-9]+)?',
  'boolean ::= "true" | "false"'
]

/**
 * A JSON schema as GBNF, which llama.cpp and xgrammar both read: compact JSON without white space and properties in the
 * schema's order, so that a small model spends no token on form.
 */
export const jsonGrammar = (schema: JsonSchema): string => {
  const rules: string[] = []
  const define = (shape: Shape): string => {
    const name = `r${rules.length}`
    const at = rules.push("") - 1
    rules[at] = `${name} ::= ${body(shape)}`
    return name
  }
  const body = (shape: Shape): string => {
    if (shape.$ref) return "ref"
    if (shape.enum) return shape.enum.map((value) => literal(JSON.stringify(value))).join(" | ")
    if (shape.anyOf) return shape.anyOf.map(define).join(" | ")
    if (shape.type === "array") { const item = define(shape.items ?? {}); return `"[" ${item} ("," ${item})* "]"` }
    return shape.type === "object" ? objectBody(shape) : shape.type ?? "string"
  }
  const objectBody = (shape: Shape): string => {
    const required = new Set(shape.required)
    const names = Object.keys(shape.properties ?? {})
    // Required ones first: then every optional one can bring its own comma.
    const parts = [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))].map((name, index) => {
      const pair = `${literal(`${JSON.stringify(name)}:`)} ${define(shape.properties?.[name] ?? {})}`
      return required.has(name) ? `${index > 0 ? '"," ' : ""}${pair}` : `("," ${pair})?`
    })
    return `"{" ${parts.join(" ")} "}"`
  }
  const root = schema as Shape
  const start = define(root)
  const ref = root.$defs?.["ref"]
  return [`root ::= ${start}`, ...rules, ...(ref ? [`ref ::= ${ref.enum ? body(ref) : "string"}`] : []), ...primitives].join("\n")
}
