const forgetting = new Set<() => void>()

/** For whoever remembers a text in a way of its own: `forget` is called whenever texts are to be let go of. */
export const onForget = (forget: () => void): void => { forgetting.add(forget) }

/** Remembers what a pure function said of a text: from one turn to the next, a page and a prompt hardly change. Holds few and short texts. */
export const memo = <T>(most: number, longest = 4_000) => {
  const known = new Map<string, T>()
  onForget(() => { known.clear() })
  return (key: string, make: () => T): T => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    if (key.length > longest) return made
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}

/** Lets go of every text that is remembered, where it mustn't outlive an erasure. */
export const forgetTexts = (): void => { for (const forget of forgetting) forget() }
