import { compact } from "./fold-text.ts"
import { hiddenForms, unescapeAll } from "./encodings.ts"
import { createNeedleIndex, type NeedleIndex } from "./needle-index.ts"
import { otherForms, propagates } from "./value-forms.ts"
import type { Vault, VaultEntry } from "./vault.ts"

type Indexes = { size: number; folded: NeedleIndex<VaultEntry>; exact: NeedleIndex<VaultEntry> }
const cache = new WeakMap<Vault, Indexes>()

const indexesOf = (vault: Vault): Indexes => {
  const entries = vault.entries()
  const known = cache.get(vault)
  if (known && known.size === entries.length) return known
  const indexes: Indexes = { size: entries.length, folded: createNeedleIndex(), exact: createNeedleIndex() }
  for (const entry of entries) {
    if (!propagates(entry.value, entry.type)) continue
    for (const form of [entry.value, ...otherForms(entry.value, entry.type)]) {
      const { folded, exact } = hiddenForms(form)
      for (const needle of folded) indexes.folded.add(needle, entry)
      for (const needle of exact) indexes.exact.add(needle, entry)
    }
  }
  cache.set(vault, indexes)
  return indexes
}

/**
 * The first known value that a text still holds, in any of these dresses: as it is, other case, other spacing and dashes,
 * JSON, percent or HTML escapes, look-alike forms, split by other characters, reversed, hex, base64 (plain and URL-safe)
 * at three offsets, rot13.
 */
export const findLeak = (text: string, vault: Vault): VaultEntry | undefined => {
  if (vault.entries().length === 0) return undefined
  const plain = unescapeAll(text)
  const shown = vault.matches(plain)[0] ?? (plain === text ? undefined : vault.matches(text)[0])
  if (shown) return shown.entry
  const { folded, exact } = indexesOf(vault)
  return folded.find(compact(plain)) ?? (plain === text ? undefined : folded.find(compact(text)))
    ?? exact.find(plain.replace(/-/g, "+").replace(/_/g, "/").replace(/\s+/g, "")) ?? (plain === text ? undefined : exact.find(text.replace(/-/g, "+").replace(/_/g, "/").replace(/\\[nr]|\s+/g, "")))
}
