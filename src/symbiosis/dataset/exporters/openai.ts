import { splitSchema } from "../line.ts"
import { sampleRows } from "../sample-rows.ts"
import { chatRow, type Exporter, jsonLines } from "./exporter.ts"

/** OpenAI's fine-tuning: messages, of which an assistant's may weigh 0 or 1. A row has one of them, the decision. */
export const openai: Exporter = ({ lines, seed }) => splitSchema.options.map((split) => {
  const rows = sampleRows(lines.filter((line) => line.split === split), seed).map((line) => chatRow(line, { weight: 1 }))
  return { name: `openai.${split}.jsonl`, text: jsonLines(rows), rows: rows.length, fidelity: `resampled with seed ${seed}` }
})
