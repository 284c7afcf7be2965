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

/** A line's end goes with a sign before it, but after a word or a number it is a token of its own. */
export const lineCost = (line: string): number => textCost(line) + (/[\p{L}\p{N}]$/u.test(line) ? 1 : 0)

/** About the letters that nodes take with all they hold, as far as they are no more than `limit`: quicker to tell than what they cost. */
export function lettersIn(nodes: readonly ObservedNode[], limit: number): number {
  let sum = 0
  for (const node of nodes) {
    sum += (node.ref ? 24 : 4) + node.name.length + (node.value?.length ?? 0) + (node.href?.length ?? 0)
    for (const { label } of node.options ?? []) sum += label.length + 2
    if (sum <= limit && node.children) sum += lettersIn(node.children, limit - sum)
    if (sum > limit) return sum
  }
  return sum
}
