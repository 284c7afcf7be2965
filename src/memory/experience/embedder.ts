import type { Result } from "../../core/result.ts"

/** A model that gives texts a place among all others: alike in meaning, near each other. */
export interface Embedder {
  /** What its vectors are filed under: those of another model mean nothing beside them. */
  readonly name: string
  /** A vector a text, in their order, all of one length. What a remote one is told has to have passed the gate: that is its adapter's to see to. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Result<readonly Float32Array[]>>
}

/** Where vectors are kept, so that a text is embedded once. Keys are hashes of model and text. */
export interface VectorStore {
  get(key: string): Float32Array | undefined
  put(vectors: ReadonlyMap<string, Float32Array>): Promise<void>
}
