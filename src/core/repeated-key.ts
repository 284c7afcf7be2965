const part = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/**
 * The first key that stands twice in one object of a JSON text. Readers of JSON take the last of them in silence: of a list of sites that was
 * pasted in again, half would not count. `text` has been read as JSON before.
 */
export const repeatedKey = (text: string): string | undefined => {
  /** The keys of each object that is open; nothing for a list. */
  const open: (Set<string> | undefined)[] = []
  let before = ""
  let name: string | undefined
  for (const [sign] of text.matchAll(part)) {
    const keys = open.at(-1)
    if (sign === "{") open.push(new Set())
    else if (sign === "[") open.push(undefined)
    else if (sign === "}" || sign === "]") open.pop()
    else if (sign === ":" && keys && name !== undefined) { if (keys.has(name)) return name; keys.add(name) }
    name = sign.startsWith("\"") && (before === "{" || before === ",") ? JSON.parse(sign) as string : undefined
    before = sign
  }
  return undefined
}
