const forgetting = new Set<() => void>()

/** For whoever remembers a text in a way of its own: `forget` is called whenever texts are to be let go of. */
export const onForget = (forget: () => void): void => { forgetting.add(forget) }

/**
 * Remembers what a pure function said of a text: from one turn to the next, a page and a prompt hardly change. Holds few and short texts. They
 * are kept in two halves: once the newer is full, it takes the place of the older, so that what is asked for again and again stays.
 */
export const memo = <T>(most: number, longest = 4_000) => {
  let [newer, older] = [new Map<string, T>(), new Map<string, T>()]
  onForget(() => { newer.clear(); older.clear() })
  const keep = (key: string, value: T): void => {
    if (newer.size * 2 >= most) { older = newer; newer = new Map() }
    newer.set(key, value)
  }
  return (key: string, make: () => T): T => {
    const found = newer.get(key)
    if (found !== undefined) return found
    const before = older.get(key)
    const value = before === undefined ? make() : before
    if (before !== undefined || key.length <= longest) keep(key, value)
    return value
  }
}

/** A test that remembers its last answers: of a title, or of a line, that is asked about for each value beside it. */
export const remembered = (test: (text: string) => boolean, most = 1_000): ((text: string) => boolean) => {
  const seen = memo<boolean>(most, 400)
  return text => seen(text, () => test(text))
}

/** Lets go of every text that is remembered, where it mustn't outlive an erasure. */
export const forgetTexts = (): void => { for (const forget of forgetting) forget() }
