import type { RoundSpec } from "./round-spec.ts"
import { axolotlConfig, isFolder, llamaFactoryConfig, trlConfig } from "./trainer-config.ts"

export type Command = { what: string; argv: string[] }

/** The GGUF of a job in full and as it is installed, by name; the student's trainer writes but one. */
export const ggufFiles = ({ outputs, trainer }: RoundSpec): [full: string, packed: string] => (trainer === "student" ? [`${outputs.id}.gguf`, `${outputs.id}.gguf`] : [`${outputs.id}-f16.gguf`, `${outputs.id}-q4_k_m.gguf`])
export const mlcFolder = ({ outputs }: RoundSpec): string => `${outputs.id}-MLC`
/** Packaged libraries (models/records) are those of two families, for 4,096 tokens and 1,024 at a time; jobs for others are refused by their spec. */
const conversation = ({ base }: RoundSpec): string => (/qwen3/i.test(base.model) ? "qwen3" : "llama-3_1")

/** Writes a file of the job's own. */
export const put = (what: string, file: string, content: object): Command =>
  ({ what, argv: ["sh", "-c", 'mkdir -p "$(dirname "$2")" && printf "%s\\n" "$1" > "$2"', "put", JSON.stringify(content, null, 2), file] })
const configure = (file: string, config: object): Command => put("write the trainer's configuration", file, config)

/** A training that came to its end is not begun again by a job that is handed over twice: on its last checkpoint Transformers' trainer would do one more update. */
const once = (what: string, config: string, out: string): Command => ({ what: "train", argv: ["sh", "-c", `[ -e "$2/ended" ] || { ${what} && : > "$2/ended"; }`, "train", config, out] })
/** TRL goes on from a checkpoint only where one is named; the others look for the last one by themselves. */
const fromLast = (trl: string): string => `last=$(ls -d "$2"/checkpoint-* 2>/dev/null | sort -V | tail -n 1); ${trl} --config "$1" \${last:+--resume_from_checkpoint "$last"}`

const train = (spec: RoundSpec): Command[] => {
  const { hyper, paths, method } = spec
  const out = `${paths.out}/checkpoint`
  switch (spec.trainer) {
    case "student": return [{ what: "train the embedded student", argv: ["python3", "models/recipes/student/train.py", "--data", paths.data, "--work", out, "--out", `${paths.out}/${ggufFiles(spec)[1]}`,
      ...(hyper.steps === undefined ? ["--minutes", String(Math.floor(spec.resources.maxHours * 60))] : ["--steps", String(hyper.steps), "--save-minutes", "1"]), "--rate", String(hyper.learningRate), "--seed", String(hyper.seed), "--processes", String(spec.resources.cpus), ...(paths.init ? ["--init", paths.init, "--weights", `${paths.out}/${spec.outputs.id}.pt`] : spec.parent ? ["--init", `${paths.data}/${spec.parent}.pt`] : [])] }]
    case "trl": return [configure(`${paths.out}/trl.yaml`, trlConfig(spec)), once(fromLast(method === "dpo" ? "trl dpo" : "trl sft"), `${paths.out}/trl.yaml`, out)]
    case "axolotl": return [configure(`${paths.out}/axolotl.yaml`, axolotlConfig(spec)), once('axolotl train "$1"', `${paths.out}/axolotl.yaml`, out)]
    case "llama-factory": return [configure(`${paths.out}/llama-factory.yaml`, llamaFactoryConfig(spec)), once('llamafactory-cli train "$1"', `${paths.out}/llama-factory.yaml`, out)]
  }
}

/**
 * From the trained checkpoint to what the extension installs. Merging and the way to GGUF were run as they stand here (models/recipes/student/README.md); MLC's
 * flags are those of its command line, as its sources have them. Both converters are put where they are called by the scripts in models/recipes.
 */
const convert = (spec: RoundSpec): Command[] => {
  const { paths, outputs, base } = spec
  // The student's own trainer writes its GGUF at the end.
  if (spec.trainer === "student") return []
  const merged = `${paths.out}/merged`
  const commands: Command[] = [{ what: "write what was trained as one model", argv: ["python3", "models/recipes/merge.py", "--base", base.model, ...(isFolder(base.model) ? [] : ["--revision", base.revision]), "--trained", `${paths.out}/checkpoint`, "--out", merged] }]
  if (outputs.formats.includes("mlc")) {
    const out = `${paths.out}/${mlcFolder(spec)}`
    commands.push(
      { what: "quantise for web-llm", argv: ["build/mlc/bin/mlc_llm", "convert_weight", merged, "--quantization", "q4f16_1", "-o", out] },
      { what: "configure for web-llm", argv: ["build/mlc/bin/mlc_llm", "gen_config", merged, "--quantization", "q4f16_1", "--conv-template", conversation(spec), "--context-window-size", "4096", "--prefill-chunk-size", "1024", "-o", out] })
  }
  if (outputs.formats.includes("gguf")) {
    const [full, packed] = ggufFiles(spec)
    commands.push(
      { what: "convert to GGUF", argv: ["python3", "build/llama.cpp/convert_hf_to_gguf.py", merged, "--outfile", `${paths.out}/${full}`, "--outtype", "f16"] },
      { what: "quantise the GGUF", argv: ["build/llama.cpp/build/bin/llama-quantize", `${paths.out}/${full}`, `${paths.out}/${packed}`, "Q4_K_M"] })
  }
  return commands
}

/** All commands of a round's training, in order. */
export const trainCommands = (spec: RoundSpec): Command[] => [...train(spec), ...convert(spec)]
