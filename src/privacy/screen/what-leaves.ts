import { token } from "./placeholder.ts"
import type { WhatLeaves } from "../../protocol/ledger.ts"
import { isCritical, taskOrigin, type Vault, type VaultEntry } from "../vault.ts"

/** A request's body with every replaced value marked, for the user's own eyes. */
export const whatLeaves = (body: string, destination: string, vault: Pick<Vault, "entry" | "rules"> | undefined): WhatLeaves => ({
  destination, body, bytes: new TextEncoder().encode(body).length,
  marks: [...body.matchAll(token)].flatMap(match => {
    const entry = vault?.entry(match[0])
    return entry ? [{ start: match.index, end: match.index + match[0].length, placeholder: entry.placeholder, type: entry.type, value: entry.value, ...fixedOf(entry, vault) }] : []
  })
})

const fixedOf = (entry: VaultEntry, vault: Pick<Vault, "rules"> | undefined): Pick<WhatLeaves["marks"][number], "fixed"> => {
  const { type, origins } = entry
  if (isCritical(entry)) return { fixed: "critical" }
  const places = origins.length === 0 ? [undefined] : origins.map(origin => (origin === taskOrigin ? undefined : origin))
  return places.some(place => vault?.rules().bound?.(type, place)) ? { fixed: "organisation" } : {}
}
