import * as z from "zod"
import { type EntityType, entityTypes } from "../core/finding.ts"
import { criticalTypes } from "./entity-groups.ts"
import { defaultRules, type Rules } from "./policy/rules.ts"
import { expandPlaceholders, placeholderOf, token } from "./screen/placeholder.ts"
import { nameForm, normalForm, partType, propagates, spellings, tellingParts } from "./search/value-forms.ts"
import { createValueSearch, type ValueSearch } from "./search/value-search.ts"

const entrySchema = z.strictObject({
  placeholder: z.string(), type: z.enum(entityTypes), value: z.string(), origins: z.array(z.string()),
  critical: z.literal(true).optional().describe("the same value was also found as a password, card or the like")
})
export const vaultSchema = z.strictObject({ version: z.literal(1), entries: z.array(entrySchema) })
export type VaultJson = z.infer<typeof vaultSchema>
/** `origins`: where the value was seen; "task" stands for the user's own words. */
export type VaultEntry = Readonly<z.infer<typeof entrySchema>>
/** A known value found in a text. */
export type VaultMatch = { start: number; end: number; entry: VaultEntry }
type Place = { start: number; end: number }
export const isWithin = (places: readonly Place[], start: number, end: number): boolean => places.some(place => place.start <= start && end <= place.end)
export const isCritical = ({ type, critical }: Pick<VaultEntry, "type" | "critical">): boolean => critical === true || criticalTypes.has(type)
/** The origin of the user's own words. */
export const taskOrigin = "task"

/** The map placeholder ↔ value of one task. It never leaves the device. */
export interface Vault {
  /** The stable placeholder of a value; a value seen again, however spelled, keeps its own. */
  placeholder(value: string, type: EntityType, origin?: string): string
  /** Known values in a text, left to right, the longest at each place. Calling it says nothing about origins. */
  matches(text: string): VaultMatch[]
  /** Those of them that are to be replaced: not what is let go, and not what is merely a part of it there, unless that is critical. */
  kept(text: string): VaultMatch[]
  /** Where values stand that are let go. */
  letGoIn(text: string): readonly Place[]
  /** Marks a known value as seen on an origin. */
  seen(entry: VaultEntry, origin: string): void
  replaceAll(text: string): string
  restore(text: string): string
  entry(placeholder: string): VaultEntry | undefined
  has(value: string): boolean
  entries(): readonly VaultEntry[]
  /** Those of them that the user lets leave as they are, at every place where they were seen. The same set as long as nothing changes. */
  letGo(): ReadonlySet<VaultEntry>
  /** The privacy policy that this task is under, as it is now. */
  rules(): Rules
  toJSON(): VaultJson
}

const none: ReadonlySet<VaultEntry> = new Set()
/** `saved` is what `toJSON` gave: a run that resumes keeps its placeholders. `rules` is asked anew each time. */
export const createVault = (saved?: VaultJson, rules: () => Rules = () => defaultRules): Vault => {
  type Stored = { placeholder: string; type: EntityType; value: string; origins: string[]; critical?: true | undefined }
  const all: Stored[] = []
  const byPlaceholder = new Map<string, Stored>()
  const byNormal = new Map<string, Stored>()
  const counters = new Map<EntityType, number>()
  let search: ValueSearch<Stored> | undefined
  let parted: { letGo: ReadonlySet<VaultEntry>; kept: ValueSearch<Stored>; free: ValueSearch<Stored> } | undefined
  /** Grows with each entry and each new thing known of one. */
  let version = 0
  let free: { rules?: Rules; version: number; entries: ReadonlySet<VaultEntry> } = { version, entries: none }

  const keep = (entry: Stored): void => {
    all.push(entry)
    version += 1
    byPlaceholder.set(entry.placeholder, entry)
    for (const form of spellings(entry.value, entry.type)) {
      const key = `${normalForm(form, entry.type)}`
      if (!byNormal.has(key)) byNormal.set(key, entry)
    }
    const index = Number(/_(\d+)›$/.exec(entry.placeholder)?.[1] ?? 0)
    counters.set(entry.type, Math.max(counters.get(entry.type) ?? 0, index))
    search = undefined
    parted = undefined
  }
  const store = (value: string, type: EntityType, origin: string | undefined): Stored => {
    const known = byNormal.get(normalForm(value, type))
    if (known) {
      if (origin && !known.origins.includes(origin)) { known.origins.push(origin); version += 1 }
      if (criticalTypes.has(type) && !criticalTypes.has(known.type) && !known.critical) { known.critical = true; version += 1 }
      return known
    }
    const entry: Stored = { placeholder: placeholderOf(type, (counters.get(type) ?? 0) + 1), type, value, origins: origin ? [origin] : [] }
    keep(entry)
    return entry
  }
  const add = (value: string, type: EntityType, origin: string | undefined): Stored => {
    const entry = store(value, type, origin)
    for (const part of tellingParts(value, type)) add(part, partType(type), origin)
    // Its words alone may be anything ("green.garden@…"): only the whole name is looked for.
    const name = nameForm(value, type)
    if (name !== undefined) store(name, "PERSON", origin)
    return entry
  }
  for (const entry of saved?.entries ?? []) keep({ ...entry, origins: [...entry.origins] })

  const letGo = (): ReadonlySet<VaultEntry> => {
    const now = rules()
    if (!now.mayLeave) return none
    if (free.rules !== now || free.version !== version) free = { rules: now, version, entries: freed(all, now.mayLeave) }
    return free.entries
  }
  const compile = (counts: (entry: VaultEntry) => boolean = () => true): ValueSearch<Stored> => {
    const index = createValueSearch<Stored>()
    for (const entry of all) if (counts(entry) && propagates(entry.value, entry.type)) for (const form of spellings(entry.value, entry.type)) index.add(form, entry.type, entry)
    return index
  }
  const matches = (text: string): VaultMatch[] => outsideTokens((search ??= compile()).find(text), text)
  const kept = (text: string): VaultMatch[] => {
    const free = letGo()
    if (free.size === 0) return matches(text)
    const places = letGoIn(text)
    // Searched for alone: one that may leave must not hide another that begins within it.
    return outsideTokens(partedBy(free).kept.find(text), text).filter(({ start, end, entry }) => isCritical(entry) || !isWithin(places, start, end))
  }
  const partedBy = (free: ReadonlySet<VaultEntry>): NonNullable<typeof parted> =>
    parted?.letGo === free ? parted : (parted = { letGo: free, kept: compile(entry => !free.has(entry)), free: compile(entry => free.has(entry)) })
  const letGoIn = (text: string): readonly Place[] => { const free = letGo(); return free.size === 0 ? [] : partedBy(free).free.find(text) }
  const outsideTokens = (found: ReturnType<ValueSearch<Stored>["find"]>, text: string): VaultMatch[] => {
    // "person" as somebody's name must not bite into ‹PERSON_1›.
    const tokens = found.length > 0 && text.includes("‹") ? [...text.matchAll(token)].map(match => [match.index, match.index + match[0].length] as const) : []
    return found.filter(match => !tokens.some(([start, end]) => match.start < end && start < match.end)).map(({ start, end, owner }) => ({ start, end, entry: owner }))
  }
  return {
    placeholder: (value, type, origin) => add(value, type, origin).placeholder,
    matches,
    kept,
    letGoIn,
    seen: (entry, origin) => { if (!entry.origins.includes(origin)) add(entry.value, entry.type, origin) },
    replaceAll: text => {
      let out = ""
      let from = 0
      for (const { start, end, entry } of matches(text)) { out += text.slice(from, start) + entry.placeholder; from = end }
      return out + text.slice(from)
    },
    restore: text => expandPlaceholders(text, placeholder => byPlaceholder.get(placeholder)?.value),
    entry: placeholder => byPlaceholder.get(placeholder),
    has: value => byNormal.has(normalForm(value, "PERSON")) || byNormal.has(value) || byNormal.has(normalForm(value, "PHONE")),
    entries: () => all,
    letGo,
    rules,
    toJSON: () => ({ version: 1, entries: all.map(entry => ({ ...entry, origins: [...entry.origins] })) })
  }
}

/** A value that one of its places keeps isn't let go. */
const freed = (all: readonly VaultEntry[], mayLeave: NonNullable<Rules["mayLeave"]>): ReadonlySet<VaultEntry> => {
  const free = all.filter(entry => !isCritical(entry) && (entry.origins.length === 0 ? [undefined] : entry.origins).every(place => mayLeave(entry.value, entry.type, place === taskOrigin ? undefined : place)))
  return free.length === 0 ? none : new Set(free)
}

const strict = new WeakMap<Vault, Vault>()
/** The vault for everything but a turn of a cloud model: what the user lets such a model see was given to nobody else. */
export const lettingNothingGo = (vault: Vault): Vault => {
  const known = strict.get(vault) ?? { ...vault, letGo: () => none, letGoIn: () => [], kept: vault.matches }
  strict.set(vault, known)
  return known
}
