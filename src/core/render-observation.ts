import type { ObservedNode, Observation } from "./observation.ts"

/** Quotes a name for one line: no line breaks, quotes escaped. */
export const quote = (text: string): string => `"${text.replace(/\s+/g, " ").trim().replace(/[\\"]/g, "\\$&")}"`

const states = (node: ObservedNode): string[] => [
  node.checked === "mixed" ? "partly checked" : node.checked === true ? "checked" : node.checked === false ? "not checked" : "",
  node.expanded === true ? "expanded" : node.expanded === false ? "collapsed" : "",
  node.selected ? "selected" : "", node.pressed ? "pressed" : "", node.disabled ? "disabled" : "", node.required ? "required" : "",
  node.invalid ? "invalid" : "", node.readonly ? "read-only" : "", node.focused ? "focused" : "", node.secret ? "value never shown" : ""
].filter(Boolean)

/** One element as one line: `[REF] role "name" = "value" (states) options: … → href`. */
export const renderNode = (node: ObservedNode): string => {
  const parts = [node.ref ? `[${node.ref}] ${node.role} ${quote(node.name)}` : node.role === "text" ? quote(node.name) : `${node.role}${node.level ? ` ${node.level}` : ""} ${quote(node.name)}`]
  if (node.value !== undefined && node.value !== "") parts.push(`= ${quote(node.value)}`)
  const flags = states(node)
  if (flags.length > 0) parts.push(`(${flags.join(", ")})`)
  if (node.options?.length) parts.push(`options: ${node.options.map((option) => quote(option.label) + (option.selected ? "*" : "")).join(", ")}`)
  if (node.href) parts.push(`→ ${node.href}`)
  if (node.a11y) parts.push("(for screen readers)")
  return parts.join(" ")
}

const cellRoles = new Set(["cell", "gridcell", "columnheader", "rowheader"])
/** All that a person reads in a subtree, in order. */
export const textOf = (node: ObservedNode): string =>
  [node.name, ...(node.children ?? []).map(textOf)].filter((part) => part !== "").join(" ")

function* lines(nodes: readonly ObservedNode[], covered: boolean): Generator<string> {
  for (const node of nodes) {
    if (node.role === "row") {
      const cells = (node.children ?? []).filter((child) => cellRoles.has(child.role))
      yield `row ${cells.length > 0 ? cells.map((cell) => textOf(cell).replace(/\s+/g, " ").trim()).join(" | ") : quote(node.name)}`
      if (node.ref) yield renderNode(node)
      yield* lines(node.children ?? [], true)
      continue
    }
    // What a row has already told is not told again, but a control keeps its own line.
    const told = covered && !node.ref && (node.role === "text" || cellRoles.has(node.role))
    if (!told) yield renderNode(node)
    if (node.children) yield* lines(node.children, covered)
  }
}

/** The observation as text for a cloud model, `symbiont observe` and other hosts: one line an element, rows of tables as one line. */
export const renderObservation = (observation: Observation): string => {
  const head = [`Page: ${quote(observation.title)}`, `URL: ${observation.url}`]
  if (observation.dialog) head.push(`Dialog (${observation.dialog.type}): ${quote(observation.dialog.message)}`)
  if (observation.scroll.above > 0 || observation.scroll.below > 0)
    head.push(`Scroll: ${Math.round(observation.scroll.above)} px above, ${Math.round(observation.scroll.below)} px below`)
  return [...head, "", ...lines(observation.nodes, false)].join("\n")
}
