import { wilson } from "../../wilson.ts"
import type { Tally } from "./facts.ts"

/** A table of Markdown, with the empty line that ends it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`, ...rows.map((row) => `| ${row.join(" | ")} |`), ""]

/** A count with its share and 95 % interval. */
export const share = (tally: Tally | undefined): string => {
  if (tally === undefined || tally.of === 0) return "–"
  const { share: of, low, high } = wilson(tally.done, tally.of)
  return `${tally.done} of ${tally.of}: ${of.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
}
