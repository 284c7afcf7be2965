import { onForget } from "./memo.ts"

/**
 * Wide patterns are worth trying only near a word that each of them must have. All such words of all families are looked for in one pass
 * over a text, however many they are: four units in a row say of nearly every place that none begins there.
 */
type Group = { words: readonly string[]; /** Where its words stand in the last short and the last long text, ascending. */ places: [short: number[], long: number[]] }
const groups: Group[] = []
/** Some families look at a line or a cell of a text between others that look at all of it. */
const slotFor = (text: string): 0 | 1 => text.length < 1_000 ? 0 : 1

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
/** Words by the slot of their first four units, those of two and three by theirs, and those of one unit. */
const [byFour, bySlot, singles] = [new Map<number, Entry[]>(), new Map<number, Entry[]>(), new Map<string, Entry[]>()]
/** What words of two units begin with. */
const twos = new Set<string>()
const slots = 0xffff
const filter = new Uint32Array((slots + 1) / 32)
const pairOf = (first: number, second: number): number => Math.imul(Math.imul(first, 0x9e37) + second, 0x85eb)
const slotOf = (pair: number, third: number): number => {
  const hash = pair + third
  return (hash ^ (hash >>> 13)) & slots
}
/** The same with the unit behind them, for words that have one: of most places where three fit, it says that the fourth doesn't. */
const [longer, threes] = [new Uint32Array((slots + 1) / 32), new Uint32Array((slots + 1) / 32)]
const longerSlot = (slot: number, fourth: number): number => (Math.imul(slot, 0x9e35) + Math.imul(fourth, 0x6d2b)) >>> 7 & slots
const isSet = (bits: Uint32Array, slot: number): boolean => (((bits[slot >> 5] ?? 0) >>> (slot & 31)) & 1) === 1
const set = (bits: Uint32Array, slot: number): void => { bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31)) }
const put = <K>(map: Map<K, Entry[]>, key: K, entry: Entry): void => { const known = map.get(key); if (known) known.push(entry); else map.set(key, [entry]) }

let pending: Group[] = []
const prepare = (): void => {
  for (const group of pending) for (const word of group.words) {
    if (word.length === 1) { put(singles, word, { word, group }); continue }
    if (word.length === 2) twos.add(word.charAt(0))
    const slot = slotOf(pairOf(word.charCodeAt(0), word.charCodeAt(1)), word.length === 2 ? 0 : word.charCodeAt(2))
    set(filter, slot)
    if (word.length > 3) {
      const four = longerSlot(slot, word.charCodeAt(3))
      set(longer, four)
      put(byFour, four, { word, group })
    } else {
      set(threes, slot)
      put(bySlot, slot, { word, group })
    }
  }
  pending = []
  units.fill(0)
}

const last: [short: string | undefined, long: string | undefined] = [undefined, undefined]
const forget = (): void => { last[0] = last[1] = undefined }
onForget(forget)
const lookAt = (text: string, at: number, entries: readonly Entry[] | undefined): void => {
  if (entries) for (const { word, group } of entries) {
    let i = 0
    while (i < word.length && (unitAt(text, at + i) & formBits) === word.charCodeAt(i)) i += 1
    if (i === word.length) group.places[slotFor(text)].push(at)
  }
}
const scan = (text: string): void => {
  // The places are nobody's until the scan is through: it may break off.
  const slot = slotFor(text)
  last[slot] = undefined
  if (pending.length > 0) prepare()
  for (const group of groups) if (group.places[slot].length > 0) group.places[slot] = []
  let [first, second, third] = [unitAt(text, 0), unitAt(text, 1), unitAt(text, 2)]
  for (let i = 0; i < text.length; i += 1) {
    const fourth = unitAt(text, i + 3)
    const pair = pairOf(first & formBits, second & formBits)
    const three = slotOf(pair, third & formBits)
    if (first > formBits) {
      if ((first & wordBit) !== 0) lookAt(text, i, singles.get(String.fromCharCode(first & formBits)))
      const two = slotOf(pair, 0)
      if ((first & twoBit) !== 0 && isSet(filter, two) && two !== three) lookAt(text, i, bySlot.get(two))
    }
    if (isSet(filter, three)) {
      if (isSet(threes, three)) lookAt(text, i, bySlot.get(three))
      const four = longerSlot(three, fourth & formBits)
      if (isSet(longer, four)) lookAt(text, i, byFour.get(four))
    }
    first = second
    second = third
    third = fourth
  }
  last[slot] = text
}

/**
 * Declares words (lower case, "|" between) that a family's patterns need. The answer tells where they stand in a text, as parts of longer
 * words too and in any case, ascending. The last short and the last long text are remembered, for the families that follow one another on it.
 */
export const hintsOf = (words: string): ((text: string) => readonly number[]) => {
  const group: Group = { words: words.split("|"), places: [[], []] }
  groups.push(group)
  pending.push(group)
  forget()
  return text => {
    const slot = slotFor(text)
    if (text !== last[slot]) scan(text)
    return group.places[slot]
  }
}

/** Whether one of some ascending places lies between two offsets, the second not included. */
export const isNear = (places: readonly number[], from: number, to: number): boolean => {
  let [low, high] = [0, places.length]
  while (low < high) { const middle = (low + high) >> 1; if ((places[middle] ?? 0) < from) low = middle + 1; else high = middle }
  return (places[low] ?? to) < to
}
