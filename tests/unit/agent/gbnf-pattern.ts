/** Turns a GBNF grammar without recursion into a regular expression: an independent reading of what the engine will allow. */
export const gbnfPattern = (grammar: string): RegExp => {
  const rules = new Map(grammar.split("\n").map((line) => {
    const at = line.indexOf(" ::= ")
    return [line.slice(0, at), line.slice(at + 5)] as const
  }))
  const known = new Map<string, string>()
  const expand = (name: string): string => {
    const done = known.get(name)
    if (done !== undefined) return done
    const body = rules.get(name)
    if (body === undefined) throw new Error(`no rule ${name}`)
    const parts = body.match(/"(?:\\.|[^"\\])*"|[()|?]|[a-z]+\d*/g) ?? []
    const pattern = `(?:${parts.map((part) => {
      if (part === "(") return "(?:"
      if (part.length === 1 && ")|?".includes(part)) return part
      if (part.startsWith('"')) return (JSON.parse(part) as string).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      return expand(part)
    }).join("")})`
    known.set(name, pattern)
    return pattern
  }
  return new RegExp(`^${expand("root")}$`, "u")
}
