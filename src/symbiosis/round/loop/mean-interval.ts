export type Mean = { mean: number; low: number; high: number; of: number }

/** A mean with its 95 % interval by the normal approximation. The cases must be independent of each other. */
export const meanInterval = (values: readonly number[]): Mean => {
  const of = values.length
  if (of === 0) return { mean: 0, low: -1, high: 1, of }
  const mean = values.reduce((sum, value) => sum + value, 0) / of
  const spread = of === 1 ? Infinity : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (of - 1) / of)
  return { mean, low: mean - 1.96 * spread, high: mean + 1.96 * spread, of }
}

/** Row by row, the share of students that had it right: several seeds on the same rows are no more rows. */
export const rowMeans = (rights: readonly string[]): number[] =>
  Array.from({ length: Math.min(...rights.map(({ length }) => length)) }, (_, row) => rights.filter((right) => right[row] === "1").length / rights.length)
