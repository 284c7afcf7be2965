import type { Coded } from "../text/fold-text.ts"

/** Looks for many strings at once: one rolling hash over the text, however many needles there are. */
export type NeedleIndex<T> = { add(needle: string, owner: T): void; find(text: Coded): T | undefined }

const base = 257

/** Strings of fewer units than `width` are not looked for. */
export const createNeedleIndex = <T>(width = 6): NeedleIndex<T> => {
  const top = Array.from({ length: width - 1 }).reduce<number>(product => Math.imul(product, base), 1)
  const hash = (unitAt: (at: number) => number): number => { let value = 0; for (let i = 0; i < width; i += 1) value = (Math.imul(value, base) + unitAt(i)) | 0; return value }
  const buckets = new Map<number, { needle: string; owner: T }[]>()
  /** Nearly every place of a text begins no needle, and this says so without a look into the map. */
  const maybe = new Uint8Array(65_536)
  return {
    add: (needle, owner) => {
      if (needle.length < width) return
      const key = hash(at => needle.charCodeAt(at))
      maybe[key & 0xffff] = 1
      const bucket = buckets.get(key)
      if (bucket) bucket.push({ needle, owner })
      else buckets.set(key, [{ needle, owner }])
    },
    find: ({ text, codes }) => {
      if (buckets.size === 0 || text.length < width) return undefined
      // From the units that it rolls over: those of a lone half of a character differ from the text's.
      let rolling = hash(at => codes[at] ?? 0)
      for (let at = 0; ; at += 1) {
        if (maybe[rolling & 0xffff] === 1) for (const { needle, owner } of buckets.get(rolling) ?? []) if (text.startsWith(needle, at)) return owner
        if (at + width >= codes.length) return undefined
        rolling = (Math.imul(rolling - Math.imul(codes[at] ?? 0, top) | 0, base) + (codes[at + width] ?? 0)) | 0
      }
    }
  }
}
