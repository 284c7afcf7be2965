import type { ObservedNode } from "../../core/observation.ts"

const struck = "•••"

/**
 * Strikes out a secret field's value wherever the page repeats it (title, label, a "you typed" line). Short values such as a CVV
 * are struck only as a whole word inside the field's own node, because "123" also is a price.
 */
export function redactSecrets(nodes: readonly ObservedNode[], secrets: readonly string[]): void {
  const all = [...new Set(secrets.map((secret) => secret.trim()))].filter((secret) => secret !== "").sort((a, b) => b.length - a.length)
  if (all.length === 0) return
  const long = all.filter((secret) => secret.length >= 5)
  strike(nodes, all, long)
}

function strike(nodes: readonly ObservedNode[], all: readonly string[], long: readonly string[]): void {
  for (const node of nodes) {
    const here = node.secret ? all : long
    for (const secret of here) {
      if (node.name.includes(secret)) node.name = node.name.replaceAll(secret, struck)
      if (node.value?.includes(secret)) node.value = node.value.replaceAll(secret, struck)
      if (node.href?.includes(secret)) node.href = node.href.replaceAll(secret, struck)
      if (node.column?.includes(secret)) node.column = node.column.replaceAll(secret, struck)
    }
    if (node.children) strike(node.children, all, long)
  }
}
