import type { Step } from "../../core/step.ts"

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const edge = (character: string): string => (/[\p{L}\p{N}]/u.test(character) ? "[\\p{L}\\p{N}]" : "(?!)")

/** What a step put into its field, and what the field is called. */
const entries = ({ action, target, outcome }: Step): { value: string; label: string }[] => {
  if (outcome?.status === "failed" || !action) return []
  const label = (/^\S+\s+"(.*)"$/s.exec(target ?? "")?.[1] ?? "").replace(/[{}*:]/g, "").replace(/\s+/g, " ").trim().toLowerCase().slice(0, 60)
  const values = action.verb === "type" ? [action.text.trim()] : action.verb === "select" ? action.options.map((option) => option.trim()) : []
  return label === "" ? [] : values.filter((value) => value !== "").map((value) => ({ value, label }))
}

/** The task with a blank, named after its field, in place of each value that was typed or chosen and stands in it. */
export const proposeTemplate = (task: string, steps: readonly Step[]): string => {
  const found = new Map<string, string>()
  for (const { value, label } of steps.flatMap(entries)) if (!found.has(value)) found.set(value, [...found.values()].includes(label) ? `${label} ${found.size + 1}` : label)
  const longest = [...found].sort(([a], [b]) => b.length - a.length)
  if (longest.length === 0) return task
  // All at once, so that nothing is replaced inside of a blank.
  const pattern = longest.map(([value]) => `(?<!${edge(value.slice(0, 1))})${escape(value)}(?!${edge(value.slice(-1))})`).join("|")
  return task.replace(new RegExp(pattern, "gu"), (value) => `{${found.get(value) ?? value}}`)
}
