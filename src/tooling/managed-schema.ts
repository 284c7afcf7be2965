import { managedKeys, managedNames, type ManagedType } from "../protocol/managed-policy.ts"
import type { ManagedSchema } from "./define-config.ts"

const typeOf = (type: ManagedType): Pick<ManagedSchema["properties"][string], "type" | "items"> => (type === "strings" ? { type: "array", items: { type: "string" } } : { type })

/**
 * The browser's schema of the managed keys. Types only: a value that breaks this schema is dropped without a word, so bounds and choices
 * are left to our own reading, which takes a wrong value at its strictest and says so.
 */
export const managedSchema = (): ManagedSchema => ({
  type: "object",
  properties: Object.fromEntries(managedNames.map((name) => [name, { ...typeOf(managedKeys[name].type), title: name, description: managedKeys[name].about }]))
})
