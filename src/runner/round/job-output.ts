import { createHash } from "node:crypto"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { fail, ok, type Result } from "../../core/result.ts"
import type { JobOutput } from "../../symbiosis/round/job-record.ts"
import type { RoundSpec } from "../../symbiosis/round/round-spec.ts"
import { ggufFiles, mlcFolder } from "../../symbiosis/round/train-commands.ts"
import { fileHash } from "./stage-folder.ts"

/** web-llm reads these; the rest of the folder is of no use to it. */
const isNeeded = (name: string): boolean => /^(mlc-chat-config\.json|tensor-cache\.json|tokenizer\.(json|model)|params_shard_\d+\.bin)$/.test(name)

/** The files of one form that lie in a job's output, with sizes and hashes. */
export const readJobOutput = async (from: string, spec: RoundSpec, format: JobOutput["format"]): Promise<Result<JobOutput>> => {
  const folder = format === "mlc" ? join(from, mlcFolder(spec)) : from
  const names = format === "mlc" ? (await readdir(folder).catch(() => [])).filter(isNeeded).sort() : [ggufFiles(spec)[1]]
  const files: JobOutput["files"] = []
  for (const path of names) {
    const bytes = (await stat(join(folder, path)).catch(() => undefined))?.size
    if (bytes !== undefined) files.push({ path, bytes, sha256: await fileHash(join(folder, path)) })
  }
  const whole = format === "gguf" ? files.length === 1 : ["mlc-chat-config.json", "tensor-cache.json"].every((name) => names.includes(name)) && names.some((name) => name.endsWith(".bin"))
  return whole ? ok({ format, folder, files }) : fail("data.invalid", `${folder} holds no ${format === "mlc" ? "model that mlc_llm wrote (mlc-chat-config.json, tensor-cache.json and its shards)" : names[0] ?? ""}: let the job come to its end, and copy all of its output.`)
}

/** One hash for what was judged: the file's, or that of all files' names and hashes. */
export const judgedHash = ({ files: [first, ...more] }: JobOutput): string =>
  first && more.length === 0 ? first.sha256 : createHash("sha256").update([...(first ? [first] : []), ...more].map(({ path, sha256 }) => `${path} ${sha256}\n`).join("")).digest("hex")
