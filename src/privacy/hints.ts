import { onForget } from "./memo.ts"

/**
 * Wide patterns are worth trying only near a word that each of them must have. All such words of all families are looked for in one pass
 * over a text, however many they are: three units in a row say of nearly every place that none begins there.
 */
type Group = { words: readonly string[]; /** Where its words stand in the last text, ascending. */ places: number[] }
const groups: Group[] = []

/** The small form of each UTF-16 unit, 0 until it is met, and whether it is a word by itself or begins one of two units. */
const units = new Uint32Array(65_536)
const [formBits, wordBit, twoBit] = [0xffff, 0x10000, 0x20000]
const learn = (code: number): number => {
  const lower = String.fromCharCode(code).toLowerCase()
  return units[code] = (lower.length === 1 ? lower.charCodeAt(0) : code) | (singles.has(lower) ? wordBit : 0) | (twos.has(lower) ? twoBit : 0)
}
const unitAt = (text: string, at: number): number => {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  const unit = units[code] ?? 0
  return unit === 0 ? learn(code) : unit
}

type Entry = { word: string; group: Group }
/** Words by the slot of their first three units (two, if they have no more), and those of one unit. */
const [bySlot, singles] = [new Map<number, Entry[]>(), new Map<string, Entry[]>()]
/** What words of two units begin with. */
const twos = new Set<string>()
const slots = 0xffff
const filter = new Uint32Array((slots + 1) / 32)
const pairOf = (first: number, second: number): number => Math.imul(Math.imul(first, 0x9e37) + second, 0x85eb)
const slotOf = (pair: number, third: number): number => {
  const hash = pair + third
  return (hash ^ (hash >>> 13)) & slots
}
const isBegun = (slot: number): boolean => (((filter[slot >> 5] ?? 0) >>> (slot & 31)) & 1) === 1
const put = <K>(map: Map<K, Entry[]>, key: K, entry: Entry): void => { const known = map.get(key); if (known) known.push(entry); else map.set(key, [entry]) }

let pending: Group[] = []
const prepare = (): void => {
  for (const group of pending) for (const word of group.words) {
    if (word.length === 1) { put(singles, word, { word, group }); continue }
    if (word.length === 2) twos.add(word.charAt(0))
    const slot = slotOf(pairOf(word.charCodeAt(0), word.charCodeAt(1)), word.length === 2 ? 0 : word.charCodeAt(2))
    put(bySlot, slot, { word, group })
    filter[slot >> 5] = (filter[slot >> 5] ?? 0) | (1 << (slot & 31))
  }
  pending = []
  units.fill(0)
}

let last: string | undefined
onForget(() => { last = undefined })
const lookAt = (text: string, at: number, entries: readonly Entry[] | undefined): void => {
  if (entries) for (const { word, group } of entries) {
    let i = 0
    while (i < word.length && (unitAt(text, at + i) & formBits) === word.charCodeAt(i)) i += 1
    if (i === word.length) group.places.push(at)
  }
}
const scan = (text: string): void => {
  // The places are nobody's until the scan is through: it may break off.
  last = undefined
  if (pending.length > 0) prepare()
  for (const group of groups) if (group.places.length > 0) group.places = []
  let [first, second] = [unitAt(text, 0), unitAt(text, 1)]
  for (let i = 0; i < text.length; i += 1) {
    const third = unitAt(text, i + 2)
    const pair = pairOf(first & formBits, second & formBits)
    const three = slotOf(pair, third & formBits)
    if (first > formBits) {
      if ((first & wordBit) !== 0) lookAt(text, i, singles.get(String.fromCharCode(first & formBits)))
      const two = slotOf(pair, 0)
      if ((first & twoBit) !== 0 && isBegun(two) && two !== three) lookAt(text, i, bySlot.get(two))
    }
    if (isBegun(three)) lookAt(text, i, bySlot.get(three))
    first = second
    second = third
  }
  last = text
}

/**
 * Declares words (lower case, "|" between) that a family's patterns need. The answer tells where they stand in a text, as parts of longer
 * words too and in any case, ascending. The last text is remembered, for the families that follow one another on it.
 */
export const hintsOf = (words: string): ((text: string) => readonly number[]) => {
  const group: Group = { words: words.split("|"), places: [] }
  groups.push(group)
  pending.push(group)
  last = undefined
  return text => {
    if (text !== last) scan(text)
    return group.places
  }
}

/** Whether one of some ascending places lies between two offsets, the second not included. */
export const isNear = (places: readonly number[], from: number, to: number): boolean => {
  let [low, high] = [0, places.length]
  while (low < high) { const middle = (low + high) >> 1; if ((places[middle] ?? 0) < from) low = middle + 1; else high = middle }
  return (places[low] ?? to) < to
}
