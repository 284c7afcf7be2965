/** The latest few answers to a question that is asked often. An answer older than `maxAge` (ms) counts as forgotten. */
export const createRecent = <Key, Value>(most: number, maxAge: number, now: () => number = Date.now) => {
  const known = new Map<Key, { value: Value; at: number }>()
  return {
    get: (key: Key): Value | undefined => {
      const found = known.get(key)
      return found !== undefined && now() - found.at <= maxAge ? found.value : undefined
    },
    set: (key: Key, value: Value): void => {
      known.delete(key)
      if (known.size >= most) for (const oldest of known.keys()) { known.delete(oldest); break }
      known.set(key, { value, at: now() })
    },
    forget: (key: Key): void => { known.delete(key) }
  }
}
