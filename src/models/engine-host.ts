/** What an engine needs from the document that hosts it. Engines themselves touch neither the extension's API nor the network. */
export type EngineHost = {
  /** Absolute address of a packaged file. */
  assetUrl(path: string): string
  /** A packaged or installed file, by its path or pinned address; rejects when it is not there. */
  readAsset(path: string): Promise<Blob>
}
