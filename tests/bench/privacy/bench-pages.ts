import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import { token } from "../../../src/privacy/screen/placeholder.ts"
import { asHtml } from "./as-html.ts"
import { readCorpus } from "./bench.ts"
import type { Gold } from "./fill-template.ts"
import { openLive } from "./live.ts"
import { critical, isCovered } from "./score.ts"

/** Shares of private values that nobody could read any more, as text and as a page, and of pages without any that came out changed. */
export type PagesScore = { pages: number; values: number; live: number; text: number; criticalValues: number; criticalLive: number; criticalText: number; negatives: number; changed: number; left: string[] }

const flat = (text: string): string => text.replace(/\\(["\\])/g, "$1").replace(/\s+/g, " ")
const times = (text: string, part: string): number => text.split(part).length - 1
/** Whether a word of a value can be read more often than it stands outside of all values. */
const isRead = (value: string, golds: readonly string[], seen: string, shown: string): boolean =>
  (value.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []).some(word => times(shown, word) > Math.max(0, times(seen, word) - golds.reduce((sum, gold) => sum + times(gold, word), 0)))

/** The corpus as tables, forms and lists, through a browser, `build/page.js` and the gate's screening; beside it what `detect` finds in the same cases as text. */
export const benchPages = async (part: "dev" | "test" = "test"): Promise<PagesScore> => {
  const live = await openLive()
  const score: PagesScore = { pages: 0, values: 0, live: 0, text: 0, criticalValues: 0, criticalLive: 0, criticalText: 0, negatives: 0, changed: 0, left: [] }
  try {
    for (const entry of readCorpus(part)) {
      const html = asHtml(entry)
      if (html === undefined) continue
      const looked = await live.look(html, typeof entry.context["url"] === "string" ? entry.context["url"] : undefined)
      const [seen, shown] = [flat(looked.seen), flat(looked.shown).replace(token, "‹›")]
      score.pages += 1
      if (entry.spans.length === 0) { score.negatives += 1; if (looked.seen !== looked.shown) score.changed += 1; continue }
      const found = detect(entry.text, entry.context as DetectContext)
      const golds = entry.spans.map(({ start, end }) => flat(entry.text.slice(start, end)))
      const count = (gold: Gold, value: string): void => {
        const isLeft = isRead(value, golds, seen, shown)
        const [grave, covered] = [critical.has(gold.type), isCovered(entry.text, gold, found)]
        score.values += 1
        if (grave) score.criticalValues += 1
        if (covered) { score.text += 1; if (grave) score.criticalText += 1 }
        if (isLeft) score.left.push(`${entry.id} ${gold.type}`)
        else { score.live += 1; if (grave) score.criticalLive += 1 }
      }
      entry.spans.forEach((gold, at) => count(gold, golds[at] ?? ""))
    }
  } finally {
    await live.close()
  }
  return score
}
