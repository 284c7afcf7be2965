import type { RoundSpec } from "./round-spec.ts"

const isQwen = ({ base }: RoundSpec): boolean => /qwen3/i.test(base.model)

/** A base that lies on a disk has no revision there. */
export const isFolder = (model: string): boolean => /^[./]/.test(model)
/** Without an accelerator the products are full ones: there is no memory to save. */
const onCpu = ({ resources }: RoundSpec): boolean => resources.accelerators.length === 0

/** TRL's configuration of a job (JSON is YAML too). It takes files of its own by `datasets` alone: no flag names one. */
export const trlConfig = (spec: RoundSpec): object => {
  const { base, hyper, method, paths } = spec
  return {
    model_name_or_path: base.model, ...(isFolder(base.model) ? {} : { model_revision: base.revision }),
    datasets: [{ path: "json", data_files: `${paths.data}/trl-${method === "dpo" ? "dpo" : "sft"}.train.jsonl`, split: "train" }], max_length: hyper.context,
    ...(method === "sft-lora" ? { use_peft: true, lora_r: hyper.loraRank ?? 32, lora_alpha: 2 * (hyper.loraRank ?? 32), lora_target_modules: ["all-linear"] } : {}),
    per_device_train_batch_size: 1, gradient_accumulation_steps: hyper.batch, num_train_epochs: hyper.epochs, ...(hyper.steps === undefined ? {} : { max_steps: hyper.steps }), learning_rate: hyper.learningRate, lr_scheduler_type: "cosine", seed: hyper.seed,
    ...(onCpu(spec) ? { use_cpu: true, bf16: false, gradient_checkpointing: false } : { bf16: true, gradient_checkpointing: true }), report_to: "none", save_strategy: "steps", save_steps: 100, save_total_limit: 2, output_dir: `${paths.out}/checkpoint`
  }
}

/**
 * Axolotl's configuration of a job (JSON is YAML too). Only the messages that a row marks are learned: roles are named by none. No trainer is given
 * the rows kept for tuning: a data set may have none, and at an empty file Axolotl ends.
 */
export const axolotlConfig = (spec: RoundSpec): object => {
  const { base, hyper, method, paths } = spec
  const rows = {
    path: `${paths.data}/axolotl.train.jsonl`, ds_type: "json", split: "train", type: "chat_template", field_messages: "messages", message_property_mappings: { role: "role", content: "content" },
    roles_to_train: [], message_field_training: "train"
  }
  return {
    base_model: base.model, revision_of_model: base.revision, datasets: [rows], sequence_len: hyper.context,
    ...(method === "sft-lora" ? { adapter: "lora", lora_r: hyper.loraRank ?? 32, lora_alpha: 2 * (hyper.loraRank ?? 32), lora_target_linear: true } : {}),
    micro_batch_size: 1, gradient_accumulation_steps: hyper.batch, num_epochs: hyper.epochs, learning_rate: hyper.learningRate, lr_scheduler: "cosine", optimizer: "adamw_torch", seed: hyper.seed,
    bf16: "auto", gradient_checkpointing: true, auto_resume_from_checkpoints: true, saves_per_epoch: 1, output_dir: `${paths.out}/checkpoint`
  }
}

/** LLaMA-Factory's configuration of a job; its data sets are those that `dataset_info.json` beside the files names. */
export const llamaFactoryConfig = (spec: RoundSpec): object => {
  const { base, hyper, method, paths, data } = spec
  return {
    stage: "sft", do_train: true, model_name_or_path: base.model, model_revision: base.revision, finetuning_type: method === "sft-lora" ? "lora" : "full",
    ...(method === "sft-lora" ? { lora_rank: hyper.loraRank ?? 32, lora_target: "all" } : {}),
    dataset_dir: paths.data, dataset: data.tasks.map((task) => `symbiont_${task.replaceAll("-", "_")}_train`).join(","), template: isQwen(spec) ? "qwen3" : "llama3", cutoff_len: hyper.context,
    per_device_train_batch_size: 1, gradient_accumulation_steps: hyper.batch, num_train_epochs: hyper.epochs, learning_rate: hyper.learningRate, lr_scheduler_type: "cosine", seed: hyper.seed,
    bf16: true, gradient_checkpointing: true, save_strategy: "epoch", output_dir: `${paths.out}/checkpoint`
  }
}
