import type { Observation } from "../../core/observation.ts"
import { walk } from "../../core/walk.ts"
import { shorten } from "../language/format.ts"
import { t } from "../language/language.ts"

const most = 3
const fieldRoles: readonly string[] = ["textbox", "combobox", "checkbox", "radio", "spinbutton"]

/** Tasks that make sense on a page, by what it holds. Nothing of it is asked of a model. */
export const suggestTasks = ({ nodes }: Observation): string[] => {
  const all = [...walk(nodes)]
  const search = all.some(({ role, field }) => role === "searchbox" || field?.type === "search")
  const form = all.filter(({ role, disabled }) => fieldRoles.includes(role) && !disabled).length >= 3
  const table = all.some(({ role, column }) => role === "table" || role === "grid" || column !== undefined)
  // The first links that are named like a place, not like a sentence.
  const places = all.filter(({ role, name, ref }) => ref !== undefined && (role === "link" || role === "tab" || role === "menuitem") && /^\p{L}[\p{L}\p{N} &'-]{2,24}$/u.test(name))
  const names = [...new Set(places.map(({ name }) => name))]
  return [
    ...(form ? [t("empty.form")] : []), ...(search ? [t("empty.search")] : []), ...(table ? [t("empty.table")] : []),
    ...names.slice(0, most).map((name) => t("empty.open", { name: shorten(name, 30) }))
  ].slice(0, most)
}
