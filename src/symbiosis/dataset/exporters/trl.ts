import { splitSchema } from "../line.ts"
import { type Exporter, jsonLines } from "./exporter.ts"

/** TRL's SFT trainer: prompt and completion as messages, whose loss is on the completion alone by itself. It knows no weights. */
export const trl: Exporter = ({ sampled, seed }) => splitSchema.options.map((split) => {
  const rows = sampled.filter((line) => line.split === split)
  return { name: `trl-sft.${split}.jsonl`, bytes: jsonLines(rows.map(({ prompt, completion }) => ['{"prompt":[', prompt, `],"completion":${JSON.stringify(completion)}}`])), rows: rows.length, fidelity: `resampled with seed ${seed}` }
})

/** TRL's DPO trainer: one prompt, the better and the worse answer. */
export const dpo: Exporter = ({ pairs }) => splitSchema.options.map((split) => {
  const rows = pairs.filter((pair) => pair.split === split)
  return { name: `trl-dpo.${split}.jsonl`, bytes: jsonLines(rows.map(({ prompt, chosen, rejected }) => ['{"prompt":[', prompt, `],"chosen":${JSON.stringify(chosen)},"rejected":${JSON.stringify(rejected)}}`])), rows: rows.length, fidelity: "no weights" }
})
