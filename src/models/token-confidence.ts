/** A chosen token's log-probability and those of the likeliest tokens at its place, before grammar and sampling. */
export type TokenBelief = { logprob: number; top: readonly number[] }

/** Below this, what single precision leaves of "one minus the likelier tokens" is noise. */
const noise = 1e-5

/**
 * Probability of a greedily chosen token among the tokens that the grammar allowed. A likelier token that was not chosen must have
 * been refused by the grammar, so its share is set aside; what lies below may or may not have been allowed and is counted as if it
 * had been. So this is a lower bound, exact where the grammar left everything below open. Undefined where only noise is left.
 */
const greedyShare = ({ logprob, top }: TokenBelief): number | undefined => {
  const chosen = Math.exp(logprob)
  const above = top.filter((other) => other > logprob).reduce((sum, other) => sum + Math.exp(other), 0)
  const left = 1 - above
  if (left > noise) return Math.min(1, chosen / left)
  const below = top.filter((other) => other < logprob)
  return below.length > 0 ? 1 / below.reduce((sum, other) => sum + Math.exp(other - logprob), 1) : undefined
}

/**
 * How likely the whole answer was, 0–1: the product over its tokens. Of the measures tried on held-out answers (also the mean, the smallest
 * and the geometric mean) it tells right from wrong best. A sampled answer (temperature above 0) counts its tokens' plain probabilities.
 */
export const tokenConfidence = (beliefs: readonly TokenBelief[], temperature: number): number | undefined => {
  const shares = beliefs.map((belief) => temperature === 0 ? greedyShare(belief) : Math.exp(belief.logprob)).filter((share) => share !== undefined)
  return shares.length > 0 ? shares.reduce((product, share) => product * share, 1) : undefined
}
