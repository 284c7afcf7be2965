import { lineTaskSchema, splitSchema } from "../line.ts"
import { chatRow, type ExportedFile, type Exporter, jsonLines } from "./exporter.ts"

const tags = { role_tag: "role", content_tag: "content", user_tag: "user", assistant_tag: "assistant", system_tag: "system" }

/** LLaMA-Factory: one file a task and split, so that tasks can be mixed by probability, and the `dataset_info.json` that names them. */
export const llamaFactory: Exporter = ({ sampled, seed }) => {
  const files: ExportedFile[] = []
  const info: Record<string, unknown> = {}
  for (const split of splitSchema.options) for (const task of lineTaskSchema.options) {
    const rows = sampled.filter((line) => line.split === split && line.task === task).map((line) => chatRow(line))
    if (rows.length === 0) continue
    const name = `llama-factory.${task}.${split}.jsonl`
    info[`symbiont_${task.replaceAll("-", "_")}_${split}`] = { file_name: name, formatting: "sharegpt", columns: { messages: "messages" }, tags }
    files.push({ name, bytes: jsonLines(rows), rows: rows.length, fidelity: `resampled with seed ${seed}` })
  }
  return [...files, { name: "dataset_info.json", bytes: new TextEncoder().encode(`${JSON.stringify(info, null, 2)}\n`), rows: Object.keys(info).length, fidelity: "no weights" }]
}
