/** Keys that an object wouldn't keep in the order in which they are put there, or not as a field. */
const unruly = /^\d|^__proto__$/
const manyKeys = 20

/** By their code units, as a sort does: for the few that objects have it takes longer to begin one. */
const inOrder = (keys: string[]): string[] => {
  if (keys.length > manyKeys) return keys.sort()
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] ?? ""
    let at = i
    for (; at > 0 && (keys[at - 1] ?? "") > key; at -= 1) keys[at] = keys[at - 1] ?? ""
    keys[at] = key
  }
  return keys
}

const written = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${Array.from(value, written).join(",")}]`
  const fields = value as Readonly<Record<string, unknown>>
  return `{${inOrder(Object.keys(fields)).filter((key) => fields[key] !== undefined).map((key) => `${JSON.stringify(key)}:${written(fields[key])}`).join(",")}}`
}

/** The same value with its keys in order, or nothing where one of them wouldn't stay there. */
const ordered = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value ?? null
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value) {
      const one = ordered(item)
      if (one === undefined) return undefined
      items.push(one)
    }
    return items
  }
  const fields = value as Readonly<Record<string, unknown>>
  const sorted: Record<string, unknown> = {}
  for (const key of inOrder(Object.keys(fields))) {
    const item = fields[key]
    if (item === undefined) continue
    const one = unruly.test(key) ? undefined : ordered(item)
    if (one === undefined) return undefined
    sorted[key] = one
  }
  return sorted
}

/** JSON whose bytes depend on the content alone: keys sorted, no spaces, what is undefined left out. For hashes over content. */
export const canonicalJson = (value: unknown): string => {
  // Written in one go it takes two thirds of the time.
  const sorted = ordered(value)
  return sorted === undefined ? written(value) : JSON.stringify(sorted)
}
