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
/** `found`: in each of the texts that are remembered. */
type Group = { words: readonly string[]; found: Found[]; family: Family; number: number }
const groups: Group[] = []
/** The texts that are remembered: the last two short ones and the last long one, for some families look at a line, a cell or a title between others that look at all of a text. */
const [texts, long]: [(string | undefined)[], 2] = [[undefined, undefined, undefined], 2]
/** The groups that have words in each of them: few of many. */
const present: Group[][] = [[], [], []]
/** Which of the short ones was asked for last. */
let lastShort = 0
const fresh = (): Found => ({ starts: [], ends: [] })
const nowhere: Hits = fresh()

/** The small form of each UTF-16 unit, 0 until it is met, and whether it is a word, begins one of two units or ends one. */
const units = new Uint32Array(65_536)
const [formBits, loneBit, firstBit, secondBit] = [0xffff, 0x10000, 0x20000, 0x40000]
const brief = new Map<number, number>()
const mark = (code: number, bit: number): void => { brief.set(code, (brief.get(code) ?? 0) | bit) }
const learn = (code: number): number => {
  const lower = String.fromCharCode(code).toLowerCase()
  const form = lower.length === 1 ? lower.charCodeAt(0) : code
  return units[code] = form | (brief.get(form) ?? 0)
}
/** The units of the text that is looked at, and as many more as a hash may read behind its end, of which there are none. */
const ahead = 6
let read = new Uint32Array(1_024)
const readAll = (text: string): void => {
  const { length } = text
  if (read.length < length + ahead) read = new Uint32Array(2 * length + ahead)
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i)
    const unit = units[code] ?? 0
    read[i] = unit === 0 ? learn(code) : unit
  }
  read.fill(0, length, length + ahead)
}

/**
 * By how many units a word has, one, two, three or more: a bit for the hash of its first units, at most four. Longer words share those with many
 * others, so what begins like one is asked further: whether a word of four or five begins so, or a longer one by six units.
 */
const [single, pair, triple, longer, short, six] = [0, 1, 2, 3, 4, 5]
const bits = new Uint32Array(6 << 12)
const hash = (kind: number, first: number, second: number, third: number, fourth: number): number =>
  kind << 17 | Math.imul(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35) ^ Math.imul(fourth, 0x27d4eb2f), 0x165667b1) >>> 15
/** Of a word of four or five units, by the hash of what it begins with. */
const briefly = (begun: number): number => begun + (short - longer << 17)
/** Of six units, by the hash of the first four. */
const further = (begun: number, fifth: number, sixth: number): number => six << 17 | Math.imul(begun ^ Math.imul(fifth, 0x9e3779b1) ^ Math.imul(sixth, 0x85ebca6b), 0x165667b1) >>> 15
const kindOf = (length: number): number => length < 4 ? length - 1 : longer
const unitOf = (word: string, at: number): number => at < word.length ? word.charCodeAt(at) : 0
const beginning = (word: string): number => hash(kindOf(word.length), unitOf(word, 0), unitOf(word, 1), unitOf(word, 2), unitOf(word, 3))
const setBit = (slot: number): void => { bits[slot >> 5] = (bits[slot >> 5] ?? 0) | 1 << (slot & 31) }

/** All words in a row, those of one bucket beside each other: they lie in little memory, which is most of what looking at them costs. */
const buckets = 1 << 14
let words = { units: new Uint16Array(0), from: new Uint32Array(1), groups: new Uint16Array(0), bucket: new Uint32Array(buckets + 1) }
let pending = false
const prepare = (): void => {
  const all = groups.flatMap((group, index) => group.words.map(word => ({ word, index, slot: beginning(word) }))).sort((a, b) => a.slot % buckets - b.slot % buckets)
  const [from, bucket] = [new Uint32Array(all.length + 1), new Uint32Array(buckets + 1)]
  for (const [at, { word, slot }] of all.entries()) {
    from[at + 1] = (from[at] ?? 0) + word.length
    bucket[slot % buckets + 1] = at + 1
    setBit(slot)
    if (word.length > 3) setBit(word.length < 6 ? briefly(slot) : further(slot, unitOf(word, 4), unitOf(word, 5)))
    if (word.length < 3) mark(word.charCodeAt(0), word.length === 1 ? loneBit : firstBit)
    if (word.length === 2) mark(word.charCodeAt(1), secondBit)
  }
  for (let i = 1; i <= buckets; i += 1) bucket[i] = Math.max(bucket[i] ?? 0, bucket[i - 1] ?? 0)
  const joined = all.map(({ word }) => word).join("")
  words = { units: Uint16Array.from(joined, (_, at) => joined.charCodeAt(at)), from, groups: Uint16Array.from(all, ({ index }) => index), bucket }
  pending = false
  units.fill(0)
}

const forget = (): void => { texts.fill(undefined); read.fill(0) }
onForget(forget)
const begins = (hashed: number): boolean => ((bits[hashed >> 5] ?? 0) >>> (hashed & 31) & 1) === 1
const lookAt = (slot: number, at: number, hashed: number): void => {
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
const scan = (text: string, slot: number): void => {
  // The places are nobody's until the scan is through: it may break off.
  texts[slot] = undefined
  if (pending) prepare()
  // Who asked before may hold them still.
  for (const group of present[slot] ?? []) { group.found[slot] = fresh(); group.family.present[slot] = [] }
  present[slot] = []
  readAll(text)
  let [second, third, fourth] = [(read[0] ?? 0) & formBits, (read[1] ?? 0) & formBits, (read[2] ?? 0) & formBits]
  for (let i = 0; i < text.length; i += 1) {
    const first = second
    second = third
    third = fourth
    fourth = (read[i + 3] ?? 0) & formBits
    const unit = read[i] ?? 0
    if (unit > formBits) {
      if ((unit & loneBit) !== 0) { const one = hash(single, first, 0, 0, 0); if (begins(one)) lookAt(slot, i, one) }
      if ((unit & firstBit) !== 0 && ((read[i + 1] ?? 0) & secondBit) !== 0) { const two = hash(pair, first, second, 0, 0); if (begins(two)) lookAt(slot, i, two) }
    }
    const [three, begun] = [hash(triple, first, second, third, 0), hash(longer, first, second, third, fourth)]
    if (begins(three)) lookAt(slot, i, three)
    if (begins(begun) && (begins(briefly(begun)) || begins(further(begun, (read[i + 4] ?? 0) & formBits, (read[i + 5] ?? 0) & formBits)))) lookAt(slot, i, begun)
  }
  texts[slot] = text
}
/** Where what is known of a text is kept. */
const slotOf = (text: string): number => {
  const slot = text.length >= 1_000 ? long : text === texts[lastShort] ? lastShort : 1 - lastShort
  if (text !== texts[slot]) scan(text, slot)
  if (slot !== long) lastShort = slot
  return slot
}
const declare = (words: string, family: Family, number: number): Group => {
  const group: Group = { words: words.split("|"), found: [fresh(), fresh(), fresh()], family, number }
  groups.push(group)
  pending = true
  forget()
  return group
}

/**
 * Declares words (lower case, "|" between) that a family's patterns need. The answer tells where they stand in a text, as parts of longer
 * words too and in any case. The last texts are remembered, for the families that follow one another on them.
 */
export const hitsOf = (words: string): ((text: string) => Hits) => {
  const { found } = declare(words, { present: [[], [], []] }, 0)
  return text => text === "" ? nowhere : found[slotOf(text)] ?? nowhere
}
/** The same for many lists at once: the answer names those that stand in the text, by their numbers, ascending. */
export const hitsOfEach = (lists: readonly string[]): ((text: string) => readonly { number: number; hits: Hits }[]) => {
  const family: Family = { present: [[], [], []] }
  const members = lists.map((words, number) => declare(words, family, number))
  return text => {
    if (text === "") return []
    const slot = slotOf(text)
    const numbers = family.present[slot] ?? []
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
