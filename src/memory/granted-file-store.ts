import { Dexie, type Table } from "dexie"
import { storageFailure } from "./storage-failure.ts"

export type StoredFile = { readonly name: string; readonly type: string; readonly base64: string }
type Row = StoredFile & { /** The browser session that the file was given in. */ readonly session: string }

/** Files that the user gave for uploads, until the task is over. */
export type GrantedFileStore = {
  put(file: StoredFile): Promise<void>
  get(name: string): Promise<StoredFile | undefined>
  forget(names: readonly string[]): Promise<void>
}

/** Rows of another browser session count as gone and are removed when this one first stores or reads. A full disk comes out as an `AppFailure`. */
export const createGrantedFileStore = (session: () => Promise<string>, name = "symbiont-files"): GrantedFileStore => {
  const database = new Dexie(name) as Dexie & { files: Table<Row, string> }
  database.version(1).stores({ files: "name, session" })
  let swept: Promise<string> | undefined
  const now = (): Promise<string> => (swept ??= (async () => {
    const present = await session()
    await database.files.where("session").notEqual(present).delete()
    return present
  })())
  const stored = async <T>(work: (present: string) => Promise<T>): Promise<T> => { try { return await work(await now()) } catch (error) { throw storageFailure(error) } }
  return {
    put: ({ name: file, type, base64 }) => stored(async (present) => { await database.files.put({ name: file, type, base64, session: present }) }),
    get: (file) => stored(async () => {
      const row = await database.files.get(file)
      return row && { name: row.name, type: row.type, base64: row.base64 }
    }),
    forget: (names) => stored(async () => { await database.files.bulkDelete([...names]) })
  }
}
