import type { EntityType } from "../../core/finding.ts"
import type { LedgerEntry } from "../../protocol/ledger.ts"
import { t } from "../language/language.ts"
import { purposeOf } from "./ways-out.ts"

export const typesOf = ({ replaced }: LedgerEntry): [EntityType, number][] => Object.entries(replaced) as [EntityType, number][]

/** The entries in which every word of the filter occurs: in the destination, what it was for, the task, or the kinds of what was replaced. */
export const filterLedger = (entries: readonly LedgerEntry[], filter: string, taskOf: (run: string) => string): LedgerEntry[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    const text = [entry.destination, purposeOf(entry), taskOf(entry.run), ...typesOf(entry).map(([type]) => `${type} ${t(`types.${type}`)}`)].join(" ").toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
