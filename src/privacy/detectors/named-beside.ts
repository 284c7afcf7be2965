import type { Finding } from "../../core/finding.ts"
import { ready } from "../text/match-at.ts"

const [reach, most] = [60, 200]
/**
 * Adds to the people found in a text whom it names beside them: "Ann and Bo". `more` is tried right behind each (flags "d", a group `name`); those
 * that are added are looked beside in turn.
 */
export const addNamedBeside = (text: string, found: Finding[], more: RegExp, fits: (name: string) => boolean): Finding[] => {
  for (let i = 0; i < found.length && i < most; i += 1) {
    const last = found[i]
    const name = last && ready(more, text).exec(text.slice(last.end, last.end + reach))?.indices?.groups?.["name"]
    if (!last || !name) continue
    const [start, end] = [last.end + name[0], last.end + name[1]]
    if (fits(text.slice(start, end)) && !found.some(other => other.start < end && start < other.end)) found.push({ ...last, start, end })
  }
  return found
}
