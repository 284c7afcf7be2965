import type { ObservedNode } from "./observation.ts"

/** Quotes a name for one line: no line breaks, quotes escaped. */
export const quote = (text: string): string => `"${text.replace(/\s+/g, " ").trim().replace(/[\\"]/g, "\\$&")}"`

const states = (node: ObservedNode): string[] => [
  node.checked === "mixed" ? "partly checked" : node.checked === true ? "checked" : node.checked === false ? "not checked" : "",
  node.expanded === true ? "expanded" : node.expanded === false ? "collapsed" : "",
  node.selected ? "selected" : "", node.pressed ? "pressed" : "", node.disabled ? "disabled" : "", node.required ? "required" : "",
  node.invalid ? "invalid" : "", node.readonly ? "read-only" : "", node.focused ? "focused" : "", node.secret ? "secret" : "",
  // Nobody sees this text: it is for assistive technology.
  node.a11y ? "aria" : ""
].filter(Boolean)

const head = ({ ref, role, name, level }: ObservedNode): string =>
  ref !== undefined ? `[${ref}] ${role} ${quote(name)}` : role === "text" ? quote(name) : `${role}${level ? ` ${level}` : ""}${name === "" ? "" : ` ${quote(name)}`}`
const option = (label: string): string => /[,"*\n]/.test(label) || label.trim() !== label || label === "" ? quote(label) : label

/**
 * One element as one line: `[REF] role "name" = "value" (states) options: one, chosen* → href`.
 * @param like the ref of an element with the same options, which are then told there: `options as in [a2]`
 */
export const renderNode = (node: ObservedNode, like?: string): string => {
  const parts = [head(node)]
  // A list's choice is marked among its options.
  if (node.value !== undefined && node.value !== "" && (like !== undefined || !node.options?.some(({ selected }) => selected))) parts.push(`= ${quote(node.value)}`)
  const flags = states(node)
  if (flags.length > 0) parts.push(`(${flags.join(", ")})`)
  if (like !== undefined) parts.push(`options as in [${like}]`)
  else if (node.options?.length) parts.push(`options: ${node.options.map(({ label, selected }) => option(label) + (selected ? "*" : "")).join(", ")}`)
  if (node.href) parts.push(`→ ${node.href}`)
  return parts.join(" ")
}

/** All that a person reads in a subtree, in order. */
export const textOf = (node: ObservedNode): string =>
  [node.name, ...(node.children ?? []).map(textOf)].filter((part) => part !== "").join(" ")
