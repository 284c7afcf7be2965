import type { ObservedNode, Observation } from "../../../core/observation.ts"

const quoted = /^"((?:[^"\\]|\\.)*)"/
const plain = (text: string): string => text.replace(/\\(.)/g, "$1")

/** Splits `one, "two, three"*, four` at the commas that part labels. */
const readOptions = (text: string): NonNullable<ObservedNode["options"]> => {
  const options: NonNullable<ObservedNode["options"]> = []
  let rest = text
  while (rest !== "") {
    const marked = quoted.exec(rest)
    const end = marked ? marked[0].length : (/^[^,*]*/.exec(rest)?.[0].length ?? 0)
    const selected = rest[end] === "*"
    options.push({ label: marked ? plain(marked[1] ?? "") : rest.slice(0, end), selected })
    const next = rest.slice(end + (selected ? 1 : 0))
    if (next !== "" && !next.startsWith(", ")) break
    rest = next.slice(2)
  }
  return options
}

const withStates = (told: string): Partial<ObservedNode> => {
  const states = new Set(told.split(", "))
  const flag = (word: string, key: keyof ObservedNode, value: unknown = true): Partial<ObservedNode> => states.has(word) ? { [key]: value } : {}
  return {
    ...flag("partly checked", "checked", "mixed"), ...flag("checked", "checked"), ...flag("not checked", "checked", false), ...flag("expanded", "expanded"), ...flag("collapsed", "expanded", false),
    ...flag("selected", "selected"), ...flag("pressed", "pressed"), ...flag("disabled", "disabled"), ...flag("required", "required"), ...flag("invalid", "invalid"),
    ...flag("read-only", "readonly"), ...flag("focused", "focused"), ...flag("secret", "secret"), ...flag("aria", "a11y")
  }
}

/** `[REF] role "name" = "value" (states) options: one, chosen* → href`, as `renderNode` writes it. */
const readNode = (line: string): ObservedNode => {
  const head = /^(?:\[(\w+)\] )?(?:([a-z][\w-]*)(?: (\d+))?)? ?/i.exec(line)
  const [, ref, role = "text", level] = head ?? []
  let rest = line.slice(head?.[0].length ?? 0)
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(found[0].length)
    return found?.[1]
  }
  const name = plain(take(quoted) ?? "")
  const value = take(/^ ?= "((?:[^"\\]|\\.)*)"/)
  const states = take(/^ ?\(([^()"]*)\)(?= options| →|$)/)
  const href = / → (\S.*)$/.exec(rest)
  const options = readOptions(/^ ?options: (.*)$/.exec(href ? rest.slice(0, href.index) : rest)?.[1] ?? "")
  return {
    ...(ref === undefined ? {} : { ref }), role, name, ...(level === undefined ? {} : { level: Number(level) }),
    ...(value !== undefined ? { value: plain(value) } : options.some(({ selected }) => selected) ? { value: options.find(({ selected }) => selected)?.label } : {}),
    ...(states === undefined ? {} : withStates(states)), ...(options.length > 0 ? { options } : {}), ...(href?.[1] === undefined ? {} : { href: href[1] })
  }
}

/** A list whose options another line has told. */
const withOptions = (node: ObservedNode, told: ObservedNode["options"]): ObservedNode =>
  told ? { ...node, options: told.map(({ label }) => ({ label, selected: label === node.value })) } : node

/** A row's cells, under the headings of the row that its table began with. */
const readRow = (line: string, headings: readonly string[] | undefined): ObservedNode => ({
  role: "row", name: "", children: line.slice("row ".length).split(" | ").map((name, at): ObservedNode => headings === undefined ? { role: "columnheader", name }
    : { role: "cell", name, ...(headings[at] === undefined ? {} : { column: headings[at] }) })
})

/**
 * A page read back from its rendering, as far as that tells: what a recorded step keeps of the page is this text. Nesting is gone, the first
 * row of a table is taken for its headings, and what nobody renders (types of fields, where forms post to) is missing.
 */
export const readPage = (text: string): Observation => {
  const lines = text.split("\n")
  const end = lines.indexOf("")
  const about = lines.slice(0, end < 0 ? lines.length : end)
  const told = (label: string): string => about.find((line) => line.startsWith(label))?.slice(label.length) ?? ""
  const nodes: ObservedNode[] = []
  const lists = new Map<string, NonNullable<ObservedNode["options"]>>()
  let headings: string[] | undefined
  let row: ObservedNode | undefined
  for (const line of end < 0 ? [] : lines.slice(end + 1)) {
    if (line === "") continue
    if (line.startsWith("row ") && !line.startsWith('row "')) {
      row = readRow(line, headings)
      headings ??= row.children?.map(({ name }) => name) ?? []
      nodes.push(row)
      continue
    }
    const [, once = line, times = "1"] = line.startsWith("[") ? [] : /^(.*) ×(\d+)$/.exec(line) ?? []
    const node = withOptions(readNode(once), lists.get(/ options as in \[(\w+)\]$/.exec(once)?.[1] ?? ""))
    if (node.ref !== undefined && node.options) lists.set(node.ref, node.options)
    // A row's controls follow it, each called as one of its cells says.
    if (row?.children && node.ref !== undefined && node.name !== "" && row.children.some(({ name }) => name.includes(node.name))) { row.children.push(node); continue }
    row = undefined
    headings = undefined
    for (let time = 0; time < Math.min(Number(times), 1_000); time++) nodes.push(node)
  }
  return { url: told("URL: "), title: plain(quoted.exec(told("Page: "))?.[1] ?? ""), nodes, scroll: { above: 0, below: 0 }, counts: { elements: nodes.length, controls: nodes.filter(({ ref }) => ref !== undefined).length, omitted: 0 }, ms: 0 }
}
