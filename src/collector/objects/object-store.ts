/** Where the bytes of trajectories and data sets are kept. Names are ours: letters, digits, `-`, `.` and `/`. */
export type ObjectStore = {
  /** The folder below which they are files, for threads that put and read them by themselves (`folderObjects`); nothing where they are elsewhere. */
  folder?: string
  /** Durable and whole when it resolves; a name is written once. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Nothing where there is no such object. */
  get(name: string): Promise<Buffer | undefined>
  /** Also fine when it isn't there. */
  remove(name: string): Promise<void>
  /** Objects below a prefix (a folder, ending in `/`), and when each was written. */
  list(prefix: string): AsyncIterable<{ name: string; at: Date }>
}
