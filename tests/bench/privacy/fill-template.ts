import { disguises } from "./disguises.ts"
import { privateValues, publicValues, source } from "./values.ts"

export type Gold = { start: number; end: number; type: string }
export type Case = { id: string; language: string; text: string; context: Record<string, unknown>; spans: Gold[] }

const slot = /\{([A-Z_]+|[a-z][a-z\d]*)(?::([a-zA-Z\d]+))?(?:=([^}]*))?(?:~([a-zA-Z\d]+))?\}/g

/** `field.label=City;page=Checkout` as a context. */
const contextOf = (written: string): Record<string, unknown> => {
  const context: Record<string, unknown> = {}
  const field: Record<string, string> = {}
  for (const part of written.split(";").filter(Boolean)) {
    const [, key = "", value = ""] = /^([^=]+)=(.*)$/s.exec(part) ?? []
    if (key.startsWith("field.")) field[key.slice(6)] = value
    else context[key] = value
  }
  return Object.keys(field).length > 0 ? { ...context, field } : context
}

const seedOf = (text: string, round: number): number => [...text].reduce((seed, char) => (seed * 31 + (char.codePointAt(0) ?? 0)) % 2147483647, round * 7919 + 17)

/** One labelled case out of a template line `language ¦ context ¦ text`; another `round` brings other values. */
export const fillTemplate = (line: string, id: string, round: number): Case => {
  const [language = "", context = "", ...rest] = line.split(" ¦ ")
  const from = source(language.trim(), seedOf(line, round))
  const pattern = rest.join(" ¦ ").replaceAll("\\n", "\n")
  const spans: Gold[] = []
  let text = ""
  let end = 0
  for (const match of pattern.matchAll(slot)) {
    const [whole, name = "", variant = "", literal, disguise] = match
    const make = privateValues[name] ?? publicValues[name]
    // Braces of code and JSON are not slots.
    if (literal === undefined && make === undefined) continue
    const plain = literal ?? make?.(from, variant) ?? ""
    const value = disguise === undefined ? plain : disguises[disguise]?.(plain)
    if (value === undefined || value === "") throw new Error(`${id}: ${whole} makes no value.`)
    text += pattern.slice(end, match.index)
    if (/^[A-Z]/.test(name)) spans.push({ start: text.length, end: text.length + value.length, type: name })
    text += value
    end = match.index + whole.length
  }
  return { id, language: language.trim(), text: text + pattern.slice(end), context: contextOf(context.trim()), spans }
}

export const isTemplate = (line: string): boolean => line.trim() !== "" && !line.startsWith("# ")
