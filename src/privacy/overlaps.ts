/** Whether any of these spans shares a character with another one. */
export const overlaps = (spans: readonly { readonly start: number; readonly end: number }[]): ((start: number, end: number) => boolean) => {
  if (spans.length === 0) return () => false
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let furthest = 0
  /** How far those up to each of them reach. */
  const reach = sorted.map(({ end }) => furthest = Math.max(furthest, end))
  return (start, end) => {
    let [low, high] = [0, sorted.length]
    while (low < high) { const middle = (low + high) >> 1; if ((sorted[middle]?.start ?? 0) < end) low = middle + 1; else high = middle }
    return low > 0 && (reach[low - 1] ?? 0) > start
  }
}
