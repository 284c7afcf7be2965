import { splitSchema } from "../line.ts"
import { chatRow, type Exporter, jsonLines } from "./exporter.ts"

/** Axolotl's `chat_template` data sets, with `message_field_training: train`: of the assistant's messages those marked so are learned, and a row has one. */
export const axolotl: Exporter = ({ sampled, seed }) => splitSchema.options.map((split) => {
  const rows = sampled.filter((line) => line.split === split).map((line) => chatRow(line, ',"train":true'))
  return { name: `axolotl.${split}.jsonl`, bytes: jsonLines(rows), rows: rows.length, fidelity: `resampled with seed ${seed}` }
})
