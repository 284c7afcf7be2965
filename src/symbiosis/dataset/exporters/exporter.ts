import { wellFormed } from "../../../core/well-formed.ts"
import type { Line, Message, Pair } from "../line.ts"

/** What a trainer's file keeps of the lines' weights. */
export type Fidelity = "exact" | `resampled with seed ${number}` | "no weights"

/** `bytes` are UTF-8. */
export type ExportedFile = { name: string; bytes: Uint8Array<ArrayBuffer>; rows: number; fidelity: Fidelity }

/** A line or pair whose prompt is written: its messages as JSON without brackets, in UTF-8. */
export type Written<Of extends { prompt: readonly Message[] }> = Omit<Of, "prompt"> & { prompt: Uint8Array }
/** What goes into the files of a trainer. `sampled`: the lines for trainers that know no weights, drawn by weight with the seed. */
export type ExportInput = { lines: readonly Written<Line>[]; sampled: readonly Written<Line>[]; pairs: readonly Written<Pair>[]; seed: number }

export type Exporter = (input: ExportInput) => ExportedFile[]

/** A row of a file in pieces that follow each other. */
export type Row = readonly (string | Uint8Array)[]

const encoder = new TextEncoder()
const blockBytes = 4_000_000
/**
 * Writes prompts, each once: they go into several files, and pages are long. The bytes lie side by side in a few large blocks, and the text
 * may go at once: thousands of both, kept until the end, would keep the garbage collector busy.
 */
export const createPromptWriter = () => {
  let block = new Uint8Array(0)
  let used = 0
  return <Of extends { prompt: readonly Message[] }>(thing: Of): Written<Of> => {
    const text = wellFormed(JSON.stringify(thing.prompt)).slice(1, -1)
    const room = roomFor(text)
    if (block.length - used < room) { block = new Uint8Array(Math.max(blockBytes, room)); used = 0 }
    const { written } = encoder.encodeInto(text, block.subarray(used))
    used += written
    return { ...thing, prompt: block.subarray(used - written, used) }
  }
}

/** A chat row: the prompt and the completion, to whose message `marks` are added. */
export const chatRow = ({ prompt, completion }: Pick<Written<Line>, "prompt" | "completion">, marks = ""): Row =>
  ['{"messages":[', prompt, `,${completion.map(({ role, content }) => `{"role":"${role}","content":${JSON.stringify(content)}${marks}}`).join(",")}]}`]

/** No text takes more bytes than three a UTF-16 unit. */
const roomFor = (piece: string | Uint8Array): number => typeof piece === "string" ? 3 * piece.length : piece.length

/** Rows as the bytes of a JSON Lines file. */
export const jsonLines = (rows: readonly Row[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(rows.reduce((sum, row) => row.reduce((room, piece) => room + roomFor(piece), sum + 1), 0))
  let at = 0
  for (const row of rows) {
    for (const piece of row) {
      if (typeof piece === "string") at += encoder.encodeInto(wellFormed(piece), bytes.subarray(at)).written
      else { bytes.set(piece, at); at += piece.length }
    }
    bytes[at++] = 10
  }
  return bytes.subarray(0, at)
}
