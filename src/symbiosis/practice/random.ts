/** A seeded generator (mulberry32): the same seed gives the same practice sites on every machine. */
export type Random = {
  next(): number
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  sample<T>(from: readonly T[], count: number): T[]
  shuffle<T>(from: readonly T[]): T[]
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const shuffle = <T>(from: readonly T[]): T[] => {
    const out = [...from]
    for (let index = out.length - 1; index > 0; index--) {
      const other = int(0, index)
      const held = out[index] as T
      out[index] = out[other] as T
      out[other] = held
    }
    return out
  }
  return {
    next, int, shuffle,
    chance: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error("nothing to pick from")
      return from[Math.floor(next() * from.length)] as (typeof from)[number]
    },
    sample: (from, count) => shuffle(from).slice(0, count)
  }
}
