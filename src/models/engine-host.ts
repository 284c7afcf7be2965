import type { ModelRecord } from "../protocol/model-record.ts"

/** What an engine needs from the document that hosts it. Engines themselves touch neither the extension's API nor the network. */
export type EngineHost = {
  /** Absolute address of a packaged file. */
  assetUrl(path: string): string
  /** A packaged file, by its path; rejects when it is not there. */
  readAsset(path: string): Promise<Blob>
  /** A file of an installed model, by its path below the record's weights; rejects when it is not there whole. */
  readInstalled(record: ModelRecord, path: string): Promise<Blob>
}
