/** A generated page with what is true of it, so that what an observer says can be judged. */
export type BenchPage = {
  name: string
  /** Documents by path; "/" is the page itself. `{other}` in them becomes an origin of another site. */
  documents: Record<string, string>
  /** Tables and forms, where all of the page must fit in little. */
  dense?: boolean
  /** Secrets that stand in fields when the page has loaded, and those that the bench types. */
  secrets?: readonly string[]
  /** Runs in the page after loading, as a source text: builds shadow trees, types secrets. */
  script?: string
  /** One ordinary action of a user, as a source text run in the page: what a delta must then tell. */
  change: string
}

/** mulberry32: the same page on every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const style = "body{font:14px/1.4 sans-serif;margin:16px}.ptr{cursor:pointer}table{border-collapse:collapse}td,th{padding:4px 8px;border-bottom:1px solid #ddd;text-align:left}"
export const html = (title: string, body: string, css = ""): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}${css}</style></head><body>${body}</body></html>`

/** Every true control carries its name in `data-true`, which no observer reads. */
export const truth = (name: string): string => `data-true="${name}"`
