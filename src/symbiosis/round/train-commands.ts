import type { RoundSpec } from "./round-spec.ts"
import { axolotlConfig, llamaFactoryConfig } from "./trainer-config.ts"

export type Command = { what: string; argv: string[] }

const trainFile = (spec: RoundSpec): string => `${spec.paths.data}/${spec.trainer === "trl" ? spec.method === "dpo" ? "trl-dpo" : "trl-sft" : spec.trainer}.train.jsonl`

const put = (file: string, config: object): Command =>
  ({ what: "write the trainer's configuration", argv: ["sh", "-c", 'mkdir -p "$(dirname "$2")" && printf "%s\\n" "$1" > "$2"', "put", JSON.stringify(config, null, 2), file] })

const train = (spec: RoundSpec): Command[] => {
  const { base, hyper, paths, method } = spec
  const out = `${paths.out}/checkpoint`
  const lora = method === "sft-lora"
  switch (spec.trainer) {
    case "student": return [{ what: "train the embedded student", argv: ["python3", "models/recipes/student/train.py", "--data", paths.data, "--work", out, "--out", `${paths.out}/${spec.outputs.id}.gguf`,
      ...(hyper.steps === undefined ? ["--minutes", String(Math.floor(spec.resources.maxHours * 60))] : ["--steps", String(hyper.steps), "--save-minutes", "1"]), "--rate", String(hyper.learningRate), "--seed", String(hyper.seed), "--processes", String(spec.resources.cpus), ...(paths.init ? ["--init", paths.init, "--weights", `${paths.out}/${spec.outputs.id}.pt`] : spec.parent ? ["--init", `${paths.data}/${spec.parent}.pt`] : [])] }]
    case "trl": return [{ what: "train", argv: ["trl", method === "dpo" ? "dpo" : "sft", "--model_name_or_path", base.model, "--model_revision", base.revision, "--dataset_name", "json", "--dataset_train_split", "train",
      "--data_files", trainFile(spec), "--num_train_epochs", String(hyper.epochs), "--learning_rate", String(hyper.learningRate), "--max_length", String(hyper.context), "--per_device_train_batch_size", "1",
      "--gradient_accumulation_steps", String(hyper.batch), "--seed", String(hyper.seed), "--bf16", ...(lora ? ["--use_peft", "--lora_r", String(hyper.loraRank ?? 32)] : []), "--output_dir", out] }]
    case "axolotl": return [put(`${paths.out}/axolotl.yaml`, axolotlConfig(spec)), { what: "train", argv: ["axolotl", "train", `${paths.out}/axolotl.yaml`] }]
    case "llama-factory": return [put(`${paths.out}/llama-factory.yaml`, llamaFactoryConfig(spec)), { what: "train", argv: ["llamafactory-cli", "train", `${paths.out}/llama-factory.yaml`] }]
  }
}

/** From the trained checkpoint to what the extension installs. Conversion to MLC needs its compiler (a GPU machine), to GGUF llama.cpp's script. */
const convert = (spec: RoundSpec): Command[] => {
  const { paths, outputs, base, method } = spec
  const merged = method === "sft-lora" ? `${paths.out}/merged` : `${paths.out}/checkpoint`
  // The student's own trainer writes its GGUF at the end.
  if (spec.trainer === "student") return []
  const commands: Command[] = method === "sft-lora" ? [{ what: "merge the adapter into the base", argv: ["python3", "models/recipes/merge.py", "--base", base.model, "--revision", base.revision, "--adapter", `${paths.out}/checkpoint`, "--out", merged] }] : []
  if (outputs.formats.includes("mlc")) {
    const out = `${paths.out}/${outputs.id}-MLC`
    commands.push(
      { what: "quantise for web-llm", argv: ["mlc_llm", "convert_weight", merged, "--quantization", "q4f16_1", "-o", out] },
      { what: "configure for web-llm", argv: ["mlc_llm", "gen_config", merged, "--quantization", "q4f16_1", "--conv-template", /qwen3/i.test(base.model) ? "qwen3" : "llama-3_1", "--context-window-size", "8192", "--prefill-chunk-size", "1024", "-o", out] })
  }
  if (outputs.formats.includes("gguf")) commands.push(
    { what: "convert to GGUF", argv: ["python3", "llama.cpp/convert_hf_to_gguf.py", merged, "--outfile", `${paths.out}/${outputs.id}-f16.gguf`, "--outtype", "f16"] },
    { what: "quantise the GGUF", argv: ["llama.cpp/build/bin/llama-quantize", `${paths.out}/${outputs.id}-f16.gguf`, `${paths.out}/${outputs.id}-q4_k_m.gguf`, "Q4_K_M"] })
  return commands
}

/** All commands of a round's training, in order. */
export const trainCommands = (spec: RoundSpec): Command[] => [...train(spec), ...convert(spec)]
