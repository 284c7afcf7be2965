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
  return (goal) => {
    const mine = shingles(goal)
    return known.some((other) => {
      let common = 0
      for (const shingle of mine) if (other.has(shingle)) common += 1
      return common / (mine.size + other.size - common) >= near
    })
  }
}
