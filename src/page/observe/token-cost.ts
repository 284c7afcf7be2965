import type { ObservedNode } from "../../core/observation.ts"

/**
 * About the tokens of a text, a little more rather than less: long words are several, digits go by threes, letters of
 * other scripts are dearer, white space is free.
 */
export function textCost(text: string): number {
  let tokens = 0
  let run = 0
  let kind = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const next = code <= 32 ? 0 : (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : code >= 48 && code <= 57 ? 2 : code < 128 ? 3 : 4
    // A space goes with the word behind it, but before a number it is a token of its own.
    if (next !== kind) { if (next === 2 && kind === 0 && i > 0) tokens++; run = 0; kind = next }
    run++
    if (next === 1) { if (run === 1) tokens++; else if (run === 6) tokens += 0.3; else if (run > 8 && run % 4 === 1) tokens++ }
    else if (next === 2) { if (run % 3 === 1) tokens += 1 }
    else if (next === 3) tokens += run % 2
    else if (next === 4) tokens += 0.7
  }
  return tokens
}

const flags = ["expanded", "selected", "pressed", "disabled", "required", "invalid", "readonly", "focused", "secret", "a11y"] as const

export const optionsCost = (options: NonNullable<ObservedNode["options"]>): number => options.reduce((sum, { label }) => sum + 1 + textCost(label), 0)

/** About the tokens that a node costs once rendered, its children not counted. */
export function cost(node: ObservedNode): number {
  const inRow = node.role === "cell" || node.role === "rowheader" || node.role === "columnheader"
  let tokens = (inRow ? 1 : node.role === "text" ? 2 : 3) + textCost(node.name)
  if (node.ref !== undefined) tokens += 4
  if (node.value) tokens += 2 + textCost(node.value)
  if (node.href) tokens += 1 + textCost(node.href)
  if (node.checked !== undefined) tokens += 3
  for (const flag of flags) if (node[flag]) tokens += 3
  if (node.level !== undefined) tokens += 2
  if (node.options) tokens += optionsCost(node.options)
  return Math.ceil(tokens)
}
