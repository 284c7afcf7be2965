import { S3mini } from "s3mini"
import type { ObjectStore } from "./object-store.ts"

export type S3Options = {
  /** Address of the bucket, e.g. `https://s3.example.org/runs`. */
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Any S3-compatible store, written to one object a request. */
export const s3Objects = async (options: S3Options): Promise<ObjectStore> => {
  const bucket = new S3mini({ ...options, requestAbortTimeout: 30_000 })
  if (!await bucket.bucketExists()) await bucket.createBucket()
  return {
    put: async (name, bytes) => {
      const answer = await bucket.putObject(name, Buffer.from(bytes), "application/octet-stream")
      if (!answer.ok) throw new Error(`The object store answered ${answer.status} to a write: check its address, key and free space.`)
    },
    get: async (name) => {
      const bytes = await bucket.getObjectArrayBuffer(name)
      return bytes === null ? undefined : Buffer.from(bytes)
    },
    remove: async (name) => { await bucket.deleteObject(name) },
    async *list(prefix) {
      let next: string | undefined
      do {
        const page = await bucket.listObjectsPaged("/", prefix, 1_000, next)
        for (const { Key, LastModified } of page?.objects ?? []) yield { name: Key, at: new Date(LastModified) }
        next = page?.nextContinuationToken
      } while (next !== undefined)
    }
  }
}
