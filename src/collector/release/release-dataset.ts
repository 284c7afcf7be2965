import { createHash } from "node:crypto"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { fail, ok, type Result } from "../../core/result.ts"
import { splitSchema } from "../../symbiosis/dataset/line.ts"
import { manifestSchema, type Manifest } from "../../symbiosis/dataset/manifest.ts"
import { writeDatasheet, type DatasetCounts, type Publisher } from "./datasheet.ts"

export type Release = { files: { name: string; rows: number; bytes: number; sha256: string }[]; counts: DatasetCounts }

const message = "STRUCT(\"role\" VARCHAR, content VARCHAR)[]"
const columns = `{id: 'VARCHAR', task: 'VARCHAR', completion: '${message}', weight: 'DOUBLE', split: 'VARCHAR', site: 'VARCHAR', template: 'VARCHAR', source: 'STRUCT(trajectory VARCHAR, step INTEGER)', round: 'INTEGER', prompt: '${message}'}`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/**
 * Makes a release of a data set that `symbiont round dataset` wrote (format canonical): Parquet files by split, and a datasheet (Gebru et
 * al., arXiv 1803.09010) whose figures DuckDB counts in those very files. A data set whose files aren't those of its manifest is refused.
 */
export const releaseDataset = async (dataset: string, out: string, publisher: Publisher): Promise<Result<Release>> => {
  const manifest = await readManifest(dataset)
  if (!manifest.ok) return manifest
  const lines = manifest.value.files.filter(({ name }) => /^lines\.\w+\.jsonl$/.test(name))
  if (lines.length === 0) return fail("data.invalid", "The data set has no canonical lines: make it again with --format canonical.")
  for (const { name, sha256: wanted } of lines) {
    const bytes = await readFile(join(dataset, name)).catch(() => undefined)
    if (!bytes || sha256(bytes) !== wanted) return fail("data.invalid", `${name} is not the file that the manifest names: make the data set again.`)
  }
  await mkdir(out, { recursive: true })
  const database = await DuckDBInstance.create(":memory:")
  const connection = await database.connect()
  try {
    const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    await connection.run(`CREATE VIEW lines AS SELECT * FROM read_json([${lines.map(({ name }) => text(join(dataset, name))).join(", ")}], format = 'newline_delimited', maximum_object_size = 268435456, columns = ${columns})`)
    const files: Release["files"] = []
    for (const split of splitSchema.options) {
      const name = `${split}.parquet`
      const part = join(out, `${name}.part`)
      await connection.run(`COPY (SELECT * FROM lines WHERE split = ${text(split)} ORDER BY id) TO ${text(part)} (FORMAT parquet, COMPRESSION zstd)`)
      const [counted] = await rows(`SELECT count(*)::INTEGER AS n FROM read_parquet(${text(part)})`)
      const bytes = await readFile(part)
      files.push({ name, rows: Number(counted?.["n"]), bytes: bytes.length, sha256: sha256(bytes) })
    }
    const parts = `read_parquet([${files.map(({ name }) => text(join(out, `${name}.part`))).join(", ")}])`
    const counts: DatasetCounts = {
      trajectories: Number((await rows(`SELECT count(DISTINCT source.trajectory)::INTEGER AS n FROM ${parts}`))[0]?.["n"]),
      byTask: (await rows(`SELECT task, split, count(*)::INTEGER AS n, round(avg(weight), 3) AS weight FROM ${parts} GROUP BY ALL ORDER BY ALL`)).map(({ task, split, n, weight }) => ({ task: String(task), split: String(split), lines: Number(n), weight: Number(weight) })),
      bySite: (await rows(`SELECT site, count(DISTINCT source.trajectory)::INTEGER AS runs, count(*)::INTEGER AS n FROM ${parts} GROUP BY site ORDER BY runs DESC, site`)).map(({ site, runs, n }) => ({ site: String(site), runs: Number(runs), lines: Number(n) })),
      byRound: (await rows(`SELECT "round" AS r, count(*)::INTEGER AS n FROM ${parts} GROUP BY r ORDER BY r`)).map(({ r, n }) => ({ round: Number(r), lines: Number(n) })),
      promptCharacters: Number((await rows(`SELECT coalesce(median(list_sum(list_transform(prompt, m -> length(m.content)))), 0) AS n FROM ${parts}`))[0]?.["n"])
    }
    for (const { name } of files) await rename(join(out, `${name}.part`), join(out, name))
    await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest.value, null, 2)}\n`)
    await writeFile(join(out, "DATASHEET.md"), writeDatasheet(manifest.value, counts, files, publisher))
    await writeFile(join(out, "SHA256SUMS"), files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""))
    return ok({ files, counts })
  } catch (error) {
    for (const split of splitSchema.options) await rm(join(out, `${split}.parquet.part`), { force: true })
    return fail("data.invalid", `The release could not be made: ${error instanceof Error ? error.message.split("\n")[0] : "unknown error"}. Make the data set again with "symbiont round dataset" if its lines are what is wrong.`)
  } finally {
    connection.closeSync()
    database.closeSync()
  }
}

const readManifest = async (dataset: string): Promise<Result<Manifest>> => {
  const file = await readFile(join(dataset, "manifest.json"), "utf8").catch(() => undefined)
  if (file === undefined) return fail("data.invalid", "The folder has no manifest.json: name one that \"symbiont round dataset\" wrote.")
  try { return ok(manifestSchema.parse(JSON.parse(file))) } catch { return fail("data.invalid", "The folder's manifest.json is not that of a data set: make the data set again.") }
}
