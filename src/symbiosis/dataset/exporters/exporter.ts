import type { Line, Message, Pair } from "../line.ts"

/** What a trainer's file keeps of the lines' weights. */
export type Fidelity = "exact" | `resampled with seed ${number}` | "no weights"

/** `bytes` are UTF-8. */
export type ExportedFile = { name: string; bytes: Uint8Array<ArrayBuffer>; rows: number; fidelity: Fidelity }

/** What goes into the files of a trainer. `sampled`: the lines for trainers that know no weights, drawn by weight with the seed. */
export type ExportInput = { lines: readonly Line[]; sampled: readonly Line[]; pairs: readonly Pair[]; seed: number }

export type Exporter = (input: ExportInput) => ExportedFile[]

/** A row of a file in pieces that follow each other. */
export type Row = readonly (string | Uint8Array)[]

const encoder = new TextEncoder()
const written = new WeakMap<readonly Message[], Uint8Array>()
/** The messages of a prompt as JSON without brackets. Each prompt goes into several files, and pages are long: it is written and encoded once. */
export const promptJson = (messages: readonly Message[]): Uint8Array => {
  const known = written.get(messages)
  if (known !== undefined) return known
  const bytes = encoder.encode(JSON.stringify(messages).slice(1, -1))
  written.set(messages, bytes)
  return bytes
}

/** A chat row: the prompt and the completion, to whose message `marks` are added. */
export const chatRow = ({ prompt, completion }: Pick<Line, "prompt" | "completion">, marks = ""): Row =>
  ['{"messages":[', promptJson(prompt), `,${completion.map(({ role, content }) => `{"role":"${role}","content":${JSON.stringify(content)}${marks}}`).join(",")}]}`]

/** No text takes more bytes than three a UTF-16 unit. */
const roomFor = (piece: string | Uint8Array): number => typeof piece === "string" ? 3 * piece.length : piece.length

/** Rows as the bytes of a JSON Lines file. */
export const jsonLines = (rows: readonly Row[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(rows.reduce((sum, row) => row.reduce((room, piece) => room + roomFor(piece), sum + 1), 0))
  let at = 0
  for (const row of rows) {
    for (const piece of row) {
      if (typeof piece === "string") at += encoder.encodeInto(piece, bytes.subarray(at)).written
      else { bytes.set(piece, at); at += piece.length }
    }
    bytes[at++] = 10
  }
  return bytes.subarray(0, at)
}
