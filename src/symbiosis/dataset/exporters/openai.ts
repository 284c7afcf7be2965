import { splitSchema } from "../line.ts"
import { chatRow, type Exporter, jsonLines } from "./exporter.ts"

/** OpenAI's fine-tuning: messages, of which an assistant's may weigh 0 or 1. A row has one of them, the decision. */
export const openai: Exporter = ({ sampled, seed }) => splitSchema.options.map((split) => {
  const rows = sampled.filter((line) => line.split === split).map((line) => chatRow(line, ',"weight":1'))
  return { name: `openai.${split}.jsonl`, bytes: jsonLines(rows), rows: rows.length, fidelity: `resampled with seed ${seed}` }
})
