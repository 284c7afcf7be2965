const shingles = (text: string): Set<string> => {
  // Templates are filled with other numbers: the task stays the same.
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/^\p{N}+$/u.test(word) ? "#" : word))
  if (words.length < 3) return new Set([words.join(" ")])
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(" ")))
}

const near = 0.6

/**
 * Tells goals that say nearly the same as one of `goals` (share of common three-word runs): what was learned on an evaluation's own
 * tasks must not be told while it is measured.
 */
export const nearDuplicateOf = (goals: readonly string[]): (goal: string) => boolean => {
  const known = goals.map(shingles)
  // Hundreds of goals are compared with each of a thousand experiences in a search: only those that share something are counted.
  const holders = new Map<string, number[]>()
  for (const [at, own] of known.entries()) for (const shingle of own) { const held = holders.get(shingle); if (held) held.push(at); else holders.set(shingle, [at]) }
  return (goal) => {
    const mine = shingles(goal)
    const common = new Map<number, number>()
    for (const shingle of mine) for (const at of holders.get(shingle) ?? []) common.set(at, (common.get(at) ?? 0) + 1)
    return [...common].some(([at, shared]) => shared / (mine.size + (known[at]?.size ?? 0) - shared) >= near)
  }
}
