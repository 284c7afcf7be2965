import type { RoundSpec } from "./round-spec.ts"
import { axolotlConfig, llamaFactoryConfig, trlConfig } from "./trainer-config.ts"

export type Command = { what: string; argv: string[] }

const put = (file: string, config: object): Command =>
  ({ what: "write the trainer's configuration", argv: ["sh", "-c", 'mkdir -p "$(dirname "$2")" && printf "%s\\n" "$1" > "$2"', "put", JSON.stringify(config, null, 2), file] })

/** TRL goes on from a checkpoint only where one is named; the others look for the last one by themselves. */
const fromLast = (trl: string): string => `last=$(ls -d "$2"/checkpoint-* 2>/dev/null | sort -V | tail -n 1); exec ${trl} --config "$1" \${last:+--resume_from_checkpoint "$last"}`

const train = (spec: RoundSpec): Command[] => {
  const { hyper, paths, method } = spec
  const out = `${paths.out}/checkpoint`
  switch (spec.trainer) {
    case "student": return [{ what: "train the embedded student", argv: ["python3", "models/recipes/student/train.py", "--data", paths.data, "--work", out, "--out", `${paths.out}/${spec.outputs.id}.gguf`,
      ...(hyper.steps === undefined ? ["--minutes", String(Math.floor(spec.resources.maxHours * 60))] : ["--steps", String(hyper.steps), "--save-minutes", "1"]), "--rate", String(hyper.learningRate), "--seed", String(hyper.seed), "--processes", String(spec.resources.cpus), ...(paths.init ? ["--init", paths.init, "--weights", `${paths.out}/${spec.outputs.id}.pt`] : spec.parent ? ["--init", `${paths.data}/${spec.parent}.pt`] : [])] }]
    case "trl": return [put(`${paths.out}/trl.yaml`, trlConfig(spec)), { what: "train", argv: ["sh", "-c", fromLast(method === "dpo" ? "trl dpo" : "trl sft"), "train", `${paths.out}/trl.yaml`, out] }]
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
