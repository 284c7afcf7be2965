import { splitSchema } from "../line.ts"
import { type Exporter, jsonLines } from "./exporter.ts"

/** The canonical lines themselves, for trainers that take real weights. */
export const canonical: Exporter = ({ lines }) => splitSchema.options.map((split) => {
  const rows = lines.filter((line) => line.split === split)
  return { name: `lines.${split}.jsonl`, bytes: jsonLines(rows.map(({ prompt, ...rest }) => [`${JSON.stringify(rest).slice(0, -1)},"prompt":[`, prompt, "]}"])), rows: rows.length, fidelity: "exact" }
})
