/** The parts of a pattern that texts can be made from. `often`: how many times a part may stand, `Infinity` without a limit. */
type Part = { kind: "one"; of: string } | { kind: "all"; parts: Part[] } | { kind: "any"; of: Part[] } | { kind: "often"; part: Part; least: number; most: number }

const nothing: Part = { kind: "all", parts: [] }
const unit = /^(?:\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<\w+>|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S])/u
const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/
/** Reads a pattern. What looks ahead or behind stands where it looks, so that a text may pass it; what must not stand there is left out. */
const read = (source: string): Part => {
  let at = 0
  const alternatives = (): Part => {
    const ways: Part[] = []
    do { if (source[at] === "|") at += 1; ways.push(row()) } while (source[at] === "|")
    return ways.length === 1 ? ways[0] ?? nothing : { kind: "any", of: ways }
  }
  const row = (): Part => {
    const parts: Part[] = []
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(counted(single()))
    return { kind: "all", parts }
  }
  const single = (): Part => {
    if (source[at] === "(") {
      const [opening = "("] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at)) ?? []
      at += opening.length
      const inner = alternatives()
      at += 1
      return opening.endsWith("!") ? nothing : inner
    }
    const [text = ""] = unit.exec(source.slice(at)) ?? []
    at += text.length
    return /^(?:[$^]|\\[bB]|\\\d|\\k.*)$/.test(text) ? nothing : { kind: "one", of: text }
  }
  const counted = (part: Part): Part => {
    const [text, least, range, most] = quantifier.exec(source.slice(at)) ?? []
    if (text === undefined) return part
    at += text.length
    const unbounded = text.startsWith("*") || text.startsWith("+") || (range !== undefined && most === "")
    return { kind: "often", part, least: least === undefined ? (text.startsWith("+") ? 1 : 0) : Number(least), most: unbounded ? Number.POSITIVE_INFINITY : Number(most ?? least ?? 1) }
  }
  return alternatives()
}

const alphabet = [..." aAbBzZéÉñßşİıяЯжמאا अक中文字かカ한국09172345\t\n.,;:!?'\"’()[]{}<>|/\\-–_+*=#@&%$€№°^~`‹›，：）（"]
/**
 * Texts that are bad for a pattern if any are: for each of its parts that may repeat, what leads up to it and the part again and again
 * (`size`: how many units), and an end that fits nothing, or all of it; and all of it but its end, again and again. `random` gives numbers from 0 to 1.
 */
export const attackStrings = ({ source, flags }: { source: string; flags: string }, random: () => number): ((size: number) => string)[] => {
  const fitting = new Map<string, string[]>()
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)]
  const letter = (of: string): string => {
    const known = fitting.get(of) ?? alphabet.filter(char => new RegExp(`^(?:${of})$`, flags.replace(/[gy]/g, "")).test(char))
    fitting.set(of, known)
    return pick(known) ?? ""
  }
  const write = (part: Part): string => {
    switch (part.kind) {
      case "one": return letter(part.of)
      case "all": return part.parts.map(write).join("")
      case "any": return write(pick(part.of) ?? nothing)
      case "often": return Array.from({ length: Math.max(part.least, Math.min(part.most, Math.floor(random() * 3))) }, () => write(part.part)).join("")
    }
  }
  const texts: ((size: number) => string)[] = []
  const fill = (text: string, size: number): string => text === "" ? "" : text.repeat(Math.ceil(size / text.length)).slice(0, size)
  const again = (before: string, pump: string, end: string): void => { if (pump !== "") texts.push(size => before + fill(pump, size) + end) }
  const visit = (part: Part, before: string): void => {
    if (part.kind === "any") for (const way of part.of) visit(way, before)
    if (part.kind === "all") part.parts.reduce((text, one) => { visit(one, text); return text + write(one) }, before)
    if (part.kind !== "often") return
    if (part.most > 1) for (const end of ["\u0000", write(whole)]) { again(before, write(part.part), end); again(before, write(part.part) + write(part.part), end) }
    visit(part.part, before)
  }
  const whole = read(source)
  visit(whole, "")
  for (let i = 0; i < 6; i += 1) { const text = write(whole); again("", text.slice(0, -1), "\u0000"); again("", `${text.slice(0, -1)} `, "") }
  return texts
}
