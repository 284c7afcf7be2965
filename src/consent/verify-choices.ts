import { choiceSchema, firstChoiceHash } from "../protocol/consent.ts"
import { type Digest, sha256Hex, splitLine } from "../privacy/ledger/seal-entry.ts"

export type ChoicesReport = { ok: true; choices: number } | { ok: false; /** From 1. */ line: number; problem: string }

/** Checks an exported consent ledger: every line by its schema, every hash, the order. */
export const verifyChoices = async (text: string, digest: Digest = sha256Hex): Promise<ChoicesReport> => {
  let before = { seq: 0, hash: firstChoiceHash }
  const lines = text.split("\n").filter((line) => line !== "")
  for (const [index, line] of lines.entries()) {
    const broken = (problem: string): ChoicesReport => ({ ok: false, line: index + 1, problem })
    const parts = splitLine(line)
    let value: unknown
    try { value = JSON.parse(line) } catch { return broken("it is not JSON") }
    const { data } = choiceSchema.safeParse(value)
    if (!parts || !data) return broken("it is not a choice")
    if (await digest(parts.sealed) !== parts.hash) return broken("its content was changed: the hash doesn't fit")
    if (data.seq !== before.seq + 1 || data.prev !== before.hash) return broken("it doesn't follow the choice before it")
    before = { seq: data.seq, hash: data.hash }
  }
  return { ok: true, choices: lines.length }
}
