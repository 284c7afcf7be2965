import { partType, tellingParts } from "../search/value-forms.ts"
import type { Vault } from "../vault.ts"

/**
 * How placeholders in a text are made of others ("‹PERSON_1› = ‹PERSON_2› ‹PERSON_3›"), so that a model that sees only
 * placeholders can still fill a first-name and a last-name field. Holds no value.
 */
export const placeholderGlossary = (text: string, vault: Vault): string[] =>
  vault.entries().filter(({ placeholder, type }) => (type === "PERSON" || type === "ADDRESS") && text.includes(placeholder)).flatMap(({ placeholder, type, value, origins }) => {
    const parts = tellingParts(value, type).map(part => vault.placeholder(part, partType(type), origins[0]))
    return parts.length > 1 ? [`${placeholder} = ${parts.join(" ")}`] : []
  })
