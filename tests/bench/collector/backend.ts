import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type CollectorProcess, startProcess } from "./collector-process.ts"
import { type Cluster, findPostgres, startPostgres } from "./postgres-cluster.ts"
import { startS3 } from "./s3-server.ts"

export type StoreName = "pglite" | "postgres" | "postgres-s3"
export type Bench = { collector: CollectorProcess; cluster: Cluster | undefined; /** Where bytes may lie. */ folders: string[]; data: string; stop(): Promise<void> }

/** A collector process over the storage that is named. */
export const openBench = async (store: StoreName): Promise<Bench> => {
  const data = await mkdtemp(join(tmpdir(), "symbiont-bench-collector-"))
  const bin = store === "pglite" ? undefined : await findPostgres()
  if (store !== "pglite" && bin === undefined) throw new Error("No Postgres is installed: apt-get install postgresql, or measure with --store pglite.")
  const cluster = bin === undefined ? undefined : await startPostgres(bin)
  const s3 = store === "postgres-s3" ? await startS3() : undefined
  const collector = await startProcess(data, [...(cluster ? ["--database-url", cluster.url] : []), ...(s3 ? ["--s3-endpoint", s3.options.endpoint] : [])], s3 ? { S3_ACCESS_KEY_ID: s3.options.accessKeyId, S3_SECRET_ACCESS_KEY: s3.options.secretAccessKey } : {})
  return {
    collector, cluster, data, folders: [data, ...(cluster ? [cluster.folder] : []), ...(s3 ? [s3.folder] : [])],
    stop: async () => { await collector.stop(); await s3?.stop(); await cluster?.stop(); await rm(data, { recursive: true, force: true }) }
  }
}
