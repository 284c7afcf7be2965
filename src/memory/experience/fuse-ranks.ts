/** How much the first places count above later ones; the value of the paper that proposed this way of fusing (Cormack et al. 2009). */
const damping = 60

/**
 * One ranking of several, by reciprocal rank: each list gives what it holds 1 / (60 + place). What the scores of different searches are worth
 * against each other need not be known. Of equals the one that an earlier list has first comes first.
 */
export const fuseRanks = <Key>(lists: readonly (readonly Key[])[]): { key: Key; score: number }[] => {
  const scores = new Map<Key, number>()
  for (const list of lists) for (const [place, key] of [...new Set(list)].entries()) scores.set(key, (scores.get(key) ?? 0) + 1 / (damping + place + 1))
  return [...scores].map(([key, score]) => ({ key, score })).sort((one, other) => other.score - one.score)
}
