import { token } from "../screen/placeholder.ts"
import { spellings } from "../search/value-forms.ts"
import { taskOrigin, type Vault, type VaultEntry } from "../vault.ts"

/**
 * The first value that a text stands for, by its placeholder, although a rule says that whatever holds it is decided on the
 * device. A value seen in several places is held back if one of them asks for it.
 */
export const heldBack = (text: string, vault: Vault): VaultEntry | undefined => {
  const rules = vault.rules()
  for (const placeholder of new Set(text.match(token))) {
    const entry = vault.entry(placeholder)
    if (!entry) continue
    const places = entry.origins.length === 0 ? [undefined] : entry.origins.map(origin => (origin === taskOrigin ? undefined : origin))
    if (spellings(entry.value, entry.type).some(rules.neverLeaves) || places.some(place => rules.handling(entry.type, place) === "local")) return entry
  }
  return undefined
}
