export type Share = { done: number; of: number; share: number; low: number; high: number }

/** A share with its 95 % interval by Wilson (1927), which is honest near 0 and 1 and for few cases. */
export const wilson = (done: number, of: number): Share => {
  if (of === 0) return { done, of, share: 0, low: 0, high: 1 }
  const z = 1.959964
  const p = done / of
  const middle = (p + z * z / (2 * of)) / (1 + z * z / of)
  const half = z / (1 + z * z / of) * Math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
  return { done, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
