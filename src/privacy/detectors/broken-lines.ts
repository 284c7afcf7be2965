import type { Finding } from "../../core/finding.ts"
import { matchesIn } from "../text/match-at.ts"

/** What some write between the lines of an address: "5 <br> Elm St <br> 21906 Salem", "Elm St / 5 / 21906 / Salem". */
const sign = /[ \t]?<br ?\/?>[ \t]?| \/ /giu
const [reach, furthest] = [70, 60]
/** A house's number and a postcode, or letters around a postcode. */
const maybeAddress = /\d{4}/

/** Lets `read` look at such lines as if commas parted them, and says where in the text what it finds stands. */
export const brokenLines = (text: string, read: (text: string) => Finding[]): Finding[] => {
  // A sign is rarer than a space, and sought several times as quickly.
  if (!text.includes("<br") && !(text.includes("/ ") && text.includes(" / "))) return []
  const signs = matchesIn(sign, text)
  const found: Finding[] = []
  for (let first = 0; first + 1 < signs.length;) {
    let next = first + 1
    while ((signs[next]?.index ?? Infinity) - (signs[next - 1]?.index ?? 0) < furthest) next += 1
    const group = signs.slice(first, next)
    first = next
    const [open, close] = [group[0], group.at(-1)]
    if (group.length < 2 || !open || !close) continue
    const [from, to] = [Math.max(0, open.index - reach, text.lastIndexOf("\n", open.index) + 1), Math.min(text.length, close.index + close[0].length + reach)]
    if (!maybeAddress.test(text.slice(from, to))) continue
    const at: number[] = []
    let [joined, done] = ["", from]
    const copy = (end: number): void => { joined += text.slice(done, end); for (let i = done; i < end; i += 1) at.push(i) }
    for (const { 0: { length }, index } of group) { copy(index); joined += ", "; at.push(index, index + length - 1); done = index + length }
    copy(to)
    for (const one of read(joined)) if (joined.slice(one.start, one.end).includes(", ")) found.push({ ...one, start: at[one.start] ?? from, end: (at[one.end - 1] ?? to - 1) + 1 })
  }
  return found
}
