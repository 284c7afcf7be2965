import { secretTexts } from "./secret-field.ts"

/** Shorter ones stand in a page by chance as well. */
const leastLength = 5
const mostKept = 100
const kept = new WeakMap<Document, Set<string>>()

/** Notes what a secret field held, only to strike it out: a page may repeat it when the field is empty again, or gone. */
export function noteSecrets(doc: Document, texts: readonly string[]): void {
  const known = kept.get(doc) ?? new Set<string>()
  kept.set(doc, known)
  for (const text of texts) if (text.trim().length >= leastLength && known.size < mostKept) known.add(text)
}

/** What secret fields of a document have held so far, and what its password fields hold that aren't shown. */
export function knownSecrets(doc: Document): string[] {
  noteSecrets(doc, [...doc.querySelectorAll("input[type=password]")].flatMap(secretTexts))
  return [...kept.get(doc) ?? []]
}
