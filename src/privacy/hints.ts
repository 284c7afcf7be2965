import { onForget } from "./memo.ts"

/**
 * Wide patterns are worth trying only near a word that each of them must have. All such words of all families are looked for in one pass
 * over a text, however many they are: a hash of four units in a row says of nearly every place that none begins there.
 */
/** Where words begin in a text, ascending, and where each of them ends. */
export type Hits = { readonly starts: readonly number[]; readonly ends: readonly number[] }
type Found = { starts: number[]; ends: number[] }
/** The lists of a family that stand in a text, by their numbers. */
type Family = { present: number[][] }
/** `found`: in each of the texts that are remembered. `wanted`: in the narrow table, or to be put there; `ready`: in it. */
type Group = { words: readonly string[]; found: Found[]; family: Family; number: number; wanted: boolean; ready: boolean }

/**
 * By how many units a word has, one, two, three or more: a bit for the hash of its first units, at most four. Longer words share those with many
 * others, so what begins like one is asked further: whether a word of four or five begins so, or a longer one by six units.
 */
const [single, pair, triple, longer, short, six] = [0, 1, 2, 3, 4, 5]
/** The small form of each UTF-16 unit, 0 until it is met; whether it is a word, begins one of two units or ends one; and its class, of which there are 64. */
const [formBits, loneBit, firstBit, secondBit, flagBits, classShift] = [0xffff, 0x10000, 0x20000, 0x40000, 0x70000, 20]
/** Words of some groups, and what it takes to find them in a text. */
type Table = {
  /** Of the texts that are remembered, the first that is looked at for these words. */
  first: number
  groups: Group[]
  /** Which of the short texts was asked for last, from the first on. */
  lastShort: number
  /** Whether it has groups whose words aren't in `words` yet. */
  pending: boolean
  units: Uint32Array
  brief: Map<number, number>
  /** A bit for each three classes in a row that a word begins with. It is asked first, for it is small and says no to most places. */
  threes: Uint32Array
  bits: Uint32Array
  /** All words in a row, those of one bucket beside each other: they lie in little memory, which is most of what looking at them costs. */
  words: { units: Uint16Array; from: Uint32Array; groups: Uint16Array; bucket: Uint32Array }
}
/** The texts that are remembered, for each table: the last two short ones and the last long one, for some families look at a line, a cell or a title between others that look at all of a text. */
const [perTable, long, longest] = [3, 2, 6]
const texts = Array.from<string | undefined>({ length: longest })
/** The groups that have words in each of them: few of many. */
const present = Array.from<unknown, Group[]>({ length: longest }, () => [])
const buckets = 1 << 14
const makeTable = (first: number): Table => ({
  first, groups: [], lastShort: 0, pending: false, units: new Uint32Array(65_536), brief: new Map(), threes: new Uint32Array(1 << 13), bits: new Uint32Array(6 << 12),
  words: { units: new Uint16Array(0), from: new Uint32Array(1), groups: new Uint16Array(0), bucket: new Uint32Array(buckets + 1) }
})
/** Of the words of all families, and of those alone that some families ask for. */
const [all, narrow] = [makeTable(0), makeTable(perTable)]
let isNarrow = false
const fresh = (): Found => ({ starts: [], ends: [] })
const nowhere: Hits = fresh()

const mark = ({ brief }: Table, code: number, bit: number): void => { brief.set(code, (brief.get(code) ?? 0) | bit) }
/** Small letters and what else words are written with have classes of their own; digits share one, and all that is left some. 0 is behind the end. */
const classed = [..."abcdefghijklmnopqrstuvwxyz -_/:.'=&"]
const classes = Uint8Array.from({ length: 128 }, (_, code) => { const char = String.fromCharCode(code); return /\d/.test(char) ? classed.length + 1 : classed.indexOf(char) + 1 })
const [mostClasses, firstShared] = [64, classed.length + 2]
const classOf = (form: number): number => (form < 128 ? classes[form] ?? 0 : 0) || firstShared + form % (mostClasses - firstShared)
const learn = ({ units, brief }: Table, code: number): number => {
  const lower = String.fromCharCode(code).toLowerCase()
  const form = lower.length === 1 ? lower.charCodeAt(0) : code
  return units[code] = form | (brief.get(form) ?? 0) | classOf(form) << classShift
}
/** The units of the text that is looked at, and as many more as a hash may read behind its end, of which there are none. */
const ahead = 6
let read = new Uint32Array(1_024)
/** Where a word may begin, by the classes of three units. */
let maybe = new Int32Array(1_024)
/** Says at how many places. A place is put down in any case and counted if it is one: that takes no turn which the processor would have to guess. */
const readAll = (table: Table, text: string): number => {
  const { length } = text
  const { units, threes } = table
  if (read.length < length + ahead) { read = new Uint32Array(2 * length + ahead); maybe = new Int32Array(read.length) }
  const [into, places] = [read, maybe]
  let [three, count] = [0, 0]
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i)
    let unit = units[code] ?? 0
    if (unit === 0) unit = learn(table, code)
    into[i] = unit
    three = (three << 6 | unit >>> classShift) & 0x3ffff
    places[count] = i - 2
    if (i > 1) count += (threes[three >> 5] ?? 0) >>> (three & 31) & 1
  }
  into.fill(0, length, length + ahead)
  for (let i = length; i < length + 2; i += 1) {
    three = three << 6 & 0x3ffff
    places[count] = i - 2
    if (i > 1) count += (threes[three >> 5] ?? 0) >>> (three & 31) & 1
  }
  return count
}

const [one, two, three, four, last] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1]
const ended = (kind: number, mixed: number): number => kind << 17 | Math.imul(mixed, last) >>> 15
const hash = (kind: number, first: number, second: number, third: number, fourth: number): number => ended(kind, Math.imul(first, one) ^ Math.imul(second, two) ^ Math.imul(third, three) ^ Math.imul(fourth, four))
/** Of a word of four or five units, by the hash of what it begins with. */
const briefly = (begun: number): number => begun + (short - longer << 17)
/** Of six units, by the hash of the first four. */
const further = (begun: number, fifth: number, sixth: number): number => ended(six, begun ^ Math.imul(fifth, one) ^ Math.imul(sixth, two))
const kindOf = (length: number): number => length < 4 ? length - 1 : longer
const unitOf = (word: string, at: number): number => at < word.length ? word.charCodeAt(at) : 0
const beginning = (word: string): number => hash(kindOf(word.length), unitOf(word, 0), unitOf(word, 1), unitOf(word, 2), unitOf(word, 3))
const setBit = (bits: Uint32Array, slot: number): void => { bits[slot >> 5] = (bits[slot >> 5] ?? 0) | 1 << (slot & 31) }
/** Behind a word of one unit or two anything may stand, and nothing. */
const setThrees = ({ threes }: Table, word: string): void => {
  const [first, second, third] = [0, 1, 2].map(at => at < word.length ? [classOf(word.charCodeAt(at))] : Array.from({ length: mostClasses }, (_, any) => any))
  for (const a of first ?? []) for (const b of second ?? []) for (const c of third ?? []) setBit(threes, a << 12 | b << 6 | c)
}

const prepare = (table: Table): void => {
  const { groups, bits, threes, units } = table
  const words = groups.flatMap((group, index) => group.words.map(word => ({ word, index, slot: beginning(word) }))).sort((a, b) => a.slot % buckets - b.slot % buckets)
  const [from, bucket] = [new Uint32Array(words.length + 1), new Uint32Array(buckets + 1)]
  bits.fill(0)
  threes.fill(0)
  for (const [at, { word, slot }] of words.entries()) {
    from[at + 1] = (from[at] ?? 0) + word.length
    bucket[slot % buckets + 1] = at + 1
    setThrees(table, word)
    setBit(bits, slot)
    if (word.length > 3) setBit(bits, word.length < 6 ? briefly(slot) : further(slot, unitOf(word, 4), unitOf(word, 5)))
    if (word.length < 3) mark(table, word.charCodeAt(0), word.length === 1 ? loneBit : firstBit)
    if (word.length === 2) mark(table, word.charCodeAt(1), secondBit)
  }
  for (let i = 1; i <= buckets; i += 1) bucket[i] = Math.max(bucket[i] ?? 0, bucket[i - 1] ?? 0)
  const joined = words.map(({ word }) => word).join("")
  table.words = { units: Uint16Array.from(joined, (_, at) => joined.charCodeAt(at)), from, groups: Uint16Array.from(words, ({ index }) => index), bucket }
  table.pending = false
  texts.fill(undefined, table.first, table.first + perTable)
  units.fill(0)
  for (const group of groups) if (table === narrow) group.ready = true
}

const forget = (): void => { texts.fill(undefined); read.fill(0) }
onForget(forget)
const lookAt = ({ groups, words }: Table, slot: number, at: number, hashed: number): void => {
  const [bucket, kind] = [hashed % buckets, hashed >> 17]
  for (let k = words.bucket[bucket] ?? 0, end = words.bucket[bucket + 1] ?? 0; k < end; k += 1) {
    let [i, place] = [words.from[k] ?? 0, at]
    const wordEnd = words.from[k + 1] ?? 0
    // Words of other lengths may lie in the same bucket: the hash of theirs is asked for by itself.
    if (kindOf(wordEnd - i) !== kind) continue
    while (i < wordEnd && ((read[place] ?? 0) & formBits) === words.units[i]) { i += 1; place += 1 }
    if (i !== wordEnd) continue
    const group = groups[words.groups[k] ?? 0]
    const found = group?.found[slot]
    if (!group || !found) continue
    if (found.starts.length === 0) { present[slot]?.push(group); group.family.present[slot]?.push(group.number) }
    found.starts.push(at)
    found.ends.push(place)
  }
}
const scan = (table: Table, text: string, slot: number): void => {
  // The places are nobody's until the scan is through: it may break off.
  texts[slot] = undefined
  if (table.pending) prepare(table)
  const { bits } = table
  // Who asked before may hold them still.
  for (const { found, family } of present[slot] ?? []) { found[slot] = fresh(); family.present[slot] = [] }
  present[slot] = []
  const count = readAll(table, text)
  const [units, places] = [read, maybe]
  const begins = (hashed: number): boolean => ((bits[hashed >> 5] ?? 0) >>> (hashed & 31) & 1) === 1
  for (let k = 0; k < count; k += 1) {
    const i = places[k] ?? 0
    const unit = units[i] ?? 0
    const [first, second, third, fourth] = [unit & formBits, (units[i + 1] ?? 0) & formBits, (units[i + 2] ?? 0) & formBits, (units[i + 3] ?? 0) & formBits]
    if ((unit & flagBits) !== 0) {
      if ((unit & loneBit) !== 0) { const lone = hash(single, first, 0, 0, 0); if (begins(lone)) lookAt(table, slot, i, lone) }
      if ((unit & firstBit) !== 0 && ((units[i + 1] ?? 0) & secondBit) !== 0) { const both = hash(pair, first, second, 0, 0); if (begins(both)) lookAt(table, slot, i, both) }
    }
    const mixed = Math.imul(first, one) ^ Math.imul(second, two) ^ Math.imul(third, three)
    const [whole, begun] = [ended(triple, mixed), ended(longer, mixed ^ Math.imul(fourth, four))]
    if (begins(whole)) lookAt(table, slot, i, whole)
    if (begins(begun) && (begins(briefly(begun)) || begins(further(begun, (units[i + 4] ?? 0) & formBits, (units[i + 5] ?? 0) & formBits)))) lookAt(table, slot, i, begun)
  }
  texts[slot] = text
}
/** Where what a table knows of a text is kept. */
const slotOf = (table: Table, text: string): number => {
  const { first, lastShort } = table
  const which = text.length >= 1_000 ? long : text === texts[first + lastShort] ? lastShort : 1 - lastShort
  if (text !== texts[first + which]) scan(table, text, first + which)
  if (which !== long) table.lastShort = which
  return first + which
}
/** The table that is asked for a group's words: those that a narrow look asks for and doesn't have yet are in it at the next. */
const tableFor = (group: Group): Table => {
  if (!isNarrow || group.ready) return isNarrow ? narrow : all
  if (!group.wanted) { group.wanted = true; narrow.groups.push(group); narrow.pending = true }
  return all
}
const hitsIn = (group: Group, text: string): Hits => group.found[slotOf(tableFor(group), text)] ?? nowhere

/**
 * Where only some families look, the words of all the others need not be looked for. Which those are is learnt by what they ask for; what they are
 * told is the same.
 */
export const narrowly = <T>(look: () => T): T => {
  if (narrow.pending) prepare(narrow)
  const before = isNarrow
  isNarrow = true
  try { return look() } finally { isNarrow = before }
}

const family = (): Family => ({ present: texts.map(() => []) })
const declare = (words: string, family: Family, number: number): Group => {
  const group: Group = { words: words.split("|"), found: texts.map(fresh), family, number, wanted: false, ready: false }
  all.groups.push(group)
  all.pending = true
  forget()
  return group
}

/**
 * Declares words (lower case, "|" between) that a family's patterns need. The answer tells where they stand in a text, as parts of longer
 * words too and in any case. The last texts are remembered, for the families that follow one another on them.
 */
export const hitsOf = (words: string): ((text: string) => Hits) => {
  const group = declare(words, family(), 0)
  return text => text === "" ? nowhere : hitsIn(group, text)
}
/** The same for many lists at once: the answer names those that stand in the text, by their numbers, ascending. */
export const hitsOfEach = (lists: readonly string[]): ((text: string) => readonly { number: number; hits: Hits }[]) => {
  const told = family()
  const members = lists.map((words, number) => declare(words, told, number))
  return text => {
    if (text === "") return []
    // All of a family are put into the narrow table together.
    let table = all
    for (const member of members) table = tableFor(member)
    const slot = slotOf(table, text)
    const numbers = told.present[slot] ?? []
    return numbers.length === 0 ? [] : [...numbers].sort((a, b) => a - b).map(number => ({ number, hits: members[number]?.found[slot] ?? nowhere }))
  }
}
/** The same, where only their beginnings count. */
export const hintsOf = (words: string): ((text: string) => readonly number[]) => {
  const hits = hitsOf(words)
  return text => hits(text).starts
}

/** The number of the first of some ascending places that isn't before an offset. */
export const firstFrom = (places: readonly number[], from: number): number => {
  let [low, high] = [0, places.length]
  while (low < high) { const middle = (low + high) >> 1; if ((places[middle] ?? 0) < from) low = middle + 1; else high = middle }
  return low
}
/** Whether one of them lies between two offsets, the second not included. */
export const isNear = (places: readonly number[], from: number, to: number): boolean => (places[firstFrom(places, from)] ?? to) < to
