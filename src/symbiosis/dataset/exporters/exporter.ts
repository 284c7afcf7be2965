import type { Line, Message, Pair } from "../line.ts"

/** What a trainer's file keeps of the lines' weights. */
export type Fidelity = "exact" | `resampled with seed ${number}` | "no weights"

export type ExportedFile = { name: string; text: string; rows: number; fidelity: Fidelity }

/** What goes into the files of a trainer. `sampled`: the lines for trainers that know no weights, drawn by weight with the seed. */
export type ExportInput = { lines: readonly Line[]; sampled: readonly Line[]; pairs: readonly Pair[]; seed: number }

export type Exporter = (input: ExportInput) => ExportedFile[]

const written = new WeakMap<readonly Message[], string>()
/** The messages of a prompt as JSON without brackets. Each prompt goes into several files, and pages are long: it is written once. */
export const messagesJson = (messages: readonly Message[]): string => {
  const known = written.get(messages)
  if (known !== undefined) return known
  const text = JSON.stringify(messages).slice(1, -1)
  written.set(messages, text)
  return text
}

/** A chat row: the prompt and the completion, to whose message `marks` are added. */
export const chatRow = ({ prompt, completion }: Pick<Line, "prompt" | "completion">, marks: object = {}): string =>
  `{"messages":[${messagesJson(prompt)},${JSON.stringify(completion.map((message) => ({ ...message, ...marks }))).slice(1, -1)}]}`

export const jsonLines = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join("")
