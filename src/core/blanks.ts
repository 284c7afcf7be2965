const blank = /\{([^{}]{1,60})\}/g
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const flat = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The names of the blanks of a saved task, each once, in their order. */
export const blanksOf = (template: string): string[] => [...new Set([...template.matchAll(blank)].map(([, name = ""]) => name.trim()))]

/** The task with its blanks filled in; one without a value stays as it is. */
export const fillBlanks = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(blank, (whole, name: string) => values[name.trim()] ?? whole)

/** What stood in the blanks when this text was made of the template; nothing where it can't have been. */
export const readBlanks = (template: string, text: string): Record<string, string> | undefined => {
  const names: string[] = []
  const pattern = flat(template).split(blank).map((part, index) => {
    if (index % 2 === 0) return escape(part)
    const name = part.trim()
    const known = names.indexOf(name)
    if (known >= 0) return `\\${known + 1}`
    names.push(name)
    return "(.+?)"
  }).join("")
  const match = new RegExp(`^${pattern}$`, "su").exec(flat(text))
  return match ? Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ""])) : undefined
}
