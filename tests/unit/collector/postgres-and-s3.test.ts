import { describe, test } from "vitest"
import { findPostgres, startPostgres } from "../../bench/collector/postgres-cluster.ts"
import { startS3 } from "../../bench/collector/s3-server.ts"
import { collectorContract } from "./contract.ts"

const bin = await findPostgres()
if (bin === undefined) describe("Postgres and S3", () => { test.skip("no Postgres is installed here (apt-get install postgresql)", () => undefined) })
else collectorContract("Postgres and S3", async () => {
  const [cluster, s3] = await Promise.all([startPostgres(bin), startS3()])
  return { options: { databaseUrl: cluster.url, s3: s3.options }, folders: [cluster.folder, s3.folder], trouble: cluster.restart, stop: async () => { await cluster.stop(); await s3.stop() } }
})
