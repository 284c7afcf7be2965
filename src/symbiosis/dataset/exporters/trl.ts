import { splitSchema } from "../line.ts"
import { type Exporter, jsonLines, messagesJson } from "./exporter.ts"

/** TRL's SFT trainer: prompt and completion as messages, whose loss is on the completion alone by itself. It knows no weights. */
export const trl: Exporter = ({ sampled, seed }) => splitSchema.options.map((split) => {
  const rows = sampled.filter((line) => line.split === split).map(({ prompt, completion }) => `{"prompt":[${messagesJson(prompt)}],"completion":${JSON.stringify(completion)}}`)
  return { name: `trl-sft.${split}.jsonl`, text: jsonLines(rows), rows: rows.length, fidelity: `resampled with seed ${seed}` }
})

/** TRL's DPO trainer: one prompt, the better and the worse answer. */
export const dpo: Exporter = ({ pairs }) => splitSchema.options.map((split) => {
  const rows = pairs.filter((pair) => pair.split === split).map(({ prompt, chosen, rejected }) => JSON.stringify({ prompt, chosen, rejected }))
  return { name: `trl-dpo.${split}.jsonl`, text: jsonLines(rows), rows: rows.length, fidelity: "no weights" }
})
