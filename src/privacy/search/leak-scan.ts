import { hiddenForms, layersOf, reversed, shortestRun, singlesOf } from "./encodings.ts"
import { type Coded, coded, compact, foldText } from "../text/fold-text.ts"
import { createNeedleIndex, type NeedleIndex } from "./needle-index.ts"
import { exactCase, propagates, spellings } from "./value-forms.ts"
import { createValueSearch, type ValueSearch } from "./value-search.ts"
import type { Vault, VaultEntry } from "../vault.ts"

type Indexes = { size: number; letGo: ReadonlySet<VaultEntry>; folded: NeedleIndex<VaultEntry>; exact: NeedleIndex<VaultEntry>; backwards: ValueSearch<VaultEntry>; singles: NeedleIndex<VaultEntry> }
const cache = new WeakMap<Vault, Indexes>()

/** A shorter word read backwards is often another word. */
const tellingBackwards = (value: string): boolean => {
  const core = compact(value)
  return core.length >= (/^\d+$/.test(core) ? 6 : 5) && !exactCase(reversed(value))
}

const indexesOf = (vault: Vault): Indexes => {
  const entries = vault.entries()
  const known = cache.get(vault)
  const letGo = vault.letGo()
  if (known && known.size === entries.length && known.letGo === letGo) return known
  const indexes: Indexes = { size: entries.length, letGo, folded: createNeedleIndex(), exact: createNeedleIndex(), backwards: createValueSearch(), singles: createNeedleIndex(shortestRun) }
  for (const entry of entries) {
    if (letGo.has(entry) || !propagates(entry.value, entry.type)) continue
    for (const form of spellings(entry.value, entry.type)) {
      const { folded, exact } = hiddenForms(form)
      for (const needle of folded) indexes.folded.add(needle, entry)
      for (const needle of exact) indexes.exact.add(needle, entry)
      const core = compact(form)
      indexes.singles.add(core, entry)
      indexes.singles.add(reversed(core), entry)
      if (tellingBackwards(form)) indexes.backwards.add(reversed(form), entry.type, entry)
    }
  }
  cache.set(vault, indexes)
  return indexes
}

const blank = /\s/
/** As plain base64 writes it, on one line. */
const asBase64 = (text: string): Coded => {
  const codes = new Uint16Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 92 && (text.charCodeAt(i + 1) === 110 || text.charCodeAt(i + 1) === 114)) { i += 1; continue }
    if (code <= 32 || code > 127 ? blank.test(text.charAt(i)) : false) continue
    codes[length] = code === 45 ? 43 : code === 95 ? 47 : code
    length += 1
  }
  return coded(codes.subarray(0, length))
}
const findInLayer = (text: string, vault: Vault, { folded, exact, backwards }: Indexes): VaultEntry | undefined => {
  const [shown] = vault.kept(text)
  if (shown) return shown.entry
  const rest = besideLetGo(text, vault)
  return backwards.find(rest)[0]?.owner ?? folded.find(foldText(rest)) ?? exact.find(asBase64(rest))
}
/** A letter that is part of no value: what stands before and behind doesn't become one word. */
const gap = "\ua66e"
/** What may leave holds parts that alone may not. */
const besideLetGo = (text: string, vault: Vault): string => {
  let [rest, from] = ["", 0]
  for (const { start, end } of vault.letGoIn(text)) { rest += text.slice(from, start) + gap; from = end }
  return rest + text.slice(from)
}

/**
 * The first known value that a text still holds, in any of these dresses: as it is, other case, other spacing and dashes,
 * JSON, percent (also nested), octal, HTML or mail escapes, look-alike forms, split by other characters, reversed, hex,
 * base64 (plain, URL-safe, twice) and base32 at each offset, character codes, rot13.
 */
export const findLeak = (text: string, vault: Vault): VaultEntry | undefined => {
  if (vault.entries().length === 0) return undefined
  const indexes = indexesOf(vault)
  const layers = layersOf(text)
  for (const [index, layer] of layers.entries()) {
    const found = findInLayer(layer, vault, indexes)
    if (found) return found
    // The last layers are readings of one text, none of them the whole of it. Asked for at once, while the layer's folded form is at hand.
    if (index >= layers.length - 3) for (const run of singlesOf(layer)) {
      // A neighbour may have joined such a run, so that no word begins or ends where the value does.
      const single = indexes.singles.find(run)
      if (single) return single
    }
  }
  return undefined
}
