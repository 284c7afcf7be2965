/** A share of successes with its 95 % interval. */
export type Share = { rate: number; low: number; high: number }

const z = 1.959964

/** Wilson's score interval: unlike the usual one it stays honest for few tries, and for none or all of them done. */
export const wilson = (done: number, tries: number): Share => {
  if (tries === 0) return { rate: 0, low: 0, high: 1 }
  const rate = done / tries
  const middle = rate + z ** 2 / (2 * tries)
  const spread = z * Math.sqrt(rate * (1 - rate) / tries + z ** 2 / (4 * tries ** 2))
  const whole = 1 + z ** 2 / tries
  return { rate, low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) }
}
