import type { Finding } from "../core/finding.ts"
import { detectCritical } from "./detect.ts"

/** Texts in which nothing critical was found, the latest few: gate and door look at the same ones, one after the other. */
const clean = new Set<string>()
const kept = 24
/** Short ones are remembered where they are looked for. */
const shortest = 200

/** Critical values (passwords, codes, keys, cards, numbers of identity) in a text that was screened before. */
export const findCritical = (text: string): readonly Finding[] => {
  if (clean.has(text)) return []
  const found = detectCritical(text)
  if (found.length === 0 && text.length >= shortest) {
    if (clean.size >= kept) for (const oldest of clean) { clean.delete(oldest); break }
    clean.add(text)
  }
  return found
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === "string") yield value
  else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) { yield key; yield* strings(item) }
}

/** Whether a request's body holds one. A JSON body is read string by string, as its reader will. */
export const holdsCritical = (body: string): boolean => {
  let json: unknown
  try { json = JSON.parse(body) } catch { return findCritical(body).length > 0 }
  for (const text of typeof json === "object" ? strings(json) : [body]) if (text.length >= 3 && findCritical(text).length > 0) return true
  return false
}
