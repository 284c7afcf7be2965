import type { ObservedNode } from "../../core/observation.ts"
import { type Pace, visitAll } from "./breathe.ts"

const struck = "•••"

/**
 * Strikes out a secret field's value wherever the page repeats it (title, label, a "you typed" line). Short values such as a CVV
 * are struck only as a whole word inside the field's own node, because "123" also is a price.
 */
export async function redactSecrets(nodes: readonly ObservedNode[], secrets: readonly string[], pace: Pace): Promise<void> {
  // A single character in its own box is in no label by its own doing: striking it there would tell which one it is.
  const all = forms(secrets).filter((secret) => secret.length > 2)
  const long = all.filter(isLong)
  if (all.length > 0) await visitAll(nodes, (node) => { strike(node, all, long) }, pace)
}

/** The same for a text beside the nodes, such as the page's title. */
export const redactText = (text: string, secrets: readonly string[]): string => strikeText(text, forms(secrets).filter(isLong))

/** In an address a short secret is struck too where it is a whole part of it, as in `?cvv=123`. Whose address it is stays. */
export const redactAddress = (address: string, secrets: readonly string[]): string => strikeAddress(address, forms(secrets).filter((secret) => secret.length > 2))

const strikeAddress = (address: string, all: readonly string[]): string => {
  if (all.length === 0) return address
  const origin = /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(address)?.[0] ?? ""
  const rest = strikeText(address.slice(origin.length), all.filter(isLong))
  return origin + rest.split(/([/?&=#;,])/).map((part) => all.includes(part) ? struck : part).join("")
}

const isLong = (secret: string): boolean => secret.length >= 5
/** As it stands, and as an address would hold it. Longest first, so that no rest of one is left by another. */
const forms = (secrets: readonly string[]): string[] => [...new Set(secrets.flatMap((secret) => {
  const text = secret.trim()
  return text === "" ? [] : [text, encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")), encodeURI(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")), new URLSearchParams([["", text]]).toString().slice(1), text.replace(/\s+/g, " "), ...(text.length >= 5 ? [[...text].join(" ")] : [])]
}))].sort((a, b) => b.length - a.length)

const strikeText = (text: string, secrets: readonly string[]): string => secrets.reduce((rest, secret) => rest.includes(secret) ? rest.replaceAll(secret, struck) : rest, text)

function strike(node: ObservedNode, all: readonly string[], long: readonly string[]): void {
  const here = node.secret ? all : long
  node.name = strikeText(node.name, here)
  if (node.value) node.value = strikeText(node.value, here)
  if (node.href) node.href = strikeAddress(node.href, all)
  if (node.column) node.column = strikeText(node.column, here)
  for (const option of node.options ?? []) option.label = strikeText(option.label, here)
}
