import type { ObservedNode } from "../../core/observation.ts"
import { walk } from "../../core/walk.ts"
import { optionsCost } from "./token-cost.ts"

/** Lists of options that a table has told already, and the price of pointing at one. */
export type Told = Set<string>
const pointing = 5

/** What a row costs less because its table has told the same lists before; `note`: from now on it has told this row's too. */
export function saving(row: ObservedNode, told: Told, note: boolean): number {
  let saved = 0
  const here: string[] = []
  for (const { options } of walk(row.children ?? [])) {
    if (!options || options.length < 2) continue
    const key = options.map(({ label }) => label).join("\n")
    if (told.has(key) || here.includes(key)) saved += Math.max(0, optionsCost(options) - pointing)
    else here.push(key)
  }
  if (note) for (const key of here) told.add(key)
  return saved
}
