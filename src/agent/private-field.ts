import { walk, type Observation, type ObservedNode } from "../core/observation.ts"
import { fieldType } from "../privacy/context/field-type.ts"
import { taskOrigin, type Vault } from "../privacy/vault.ts"

const typable = new Set(["textbox", "searchbox", "spinbutton", "combobox"])
const fold = (text: string): string => text.toLowerCase().replace(/[\s\-().,]+/g, "")

/** What kind of private value a control is made for, if it is made for one. */
export const controlType = (node: ObservedNode): ReturnType<typeof fieldType> =>
  fieldType({ label: node.name, role: node.role, column: node.column, ...node.field, control: true })

/**
 * The task's private values that this page has an open field for and doesn't hold yet. Once a value stands in a field,
 * the page with its placeholder may go to the cloud again.
 */
export const pendingValues = (observation: Observation, vault: Vault): string[] => {
  const own = vault.entries().filter((entry) => entry.origins.includes(taskOrigin))
  if (own.length === 0) return []
  const fields = [...walk(observation.nodes)].filter((node) => node.ref !== undefined && !node.disabled && !node.readonly && typable.has(node.role))
  const types = new Set(fields.map(controlType))
  // Word by word, since a name or an address may be spread over several fields.
  const held = fold(fields.map((node) => node.value ?? "").join(" "))
  return own.filter((entry) => types.has(entry.type) && !entry.value.split(/\s+/).every((word) => held.includes(fold(word)))).map((entry) => entry.value)
}
