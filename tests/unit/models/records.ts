import type { ModelRecord, Registry } from "../../../src/protocol/model-record.ts"

export const studentRecord: ModelRecord = {
  id: "student-r0", title: "the student", engine: "wllama", profile: "student", weights: "models/student-r0.gguf", bytes: 30_000_000,
  contextTokens: 2_048, requiredFeatures: [], license: "Apache-2.0", channel: "stable"
}
export const gpuRecord: ModelRecord = {
  id: "large-q4f16", title: "the large model", engine: "web-llm", profile: "chat", weights: "https://models.example/large/resolve/0a1b2c/", library: "assets/libraries/large.wasm",
  bytes: 2_000_000_000, rank: 40, files: [{ path: "mlc-chat-config.json", bytes: 700, sha256: "a".repeat(64) }, { path: "params_shard_0.bin", bytes: 1_999_999_300, sha256: "b".repeat(64) }], contextTokens: 4_096, vramMB: 3_400, requiredFeatures: ["shader-f16"], license: "Apache-2.0", channel: "stable"
}
export const registryOf = (...models: ModelRecord[]): Registry => ({ version: 1, embedded: studentRecord.id, models: [studentRecord, ...models] })
