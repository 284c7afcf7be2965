import { createHash, randomUUID } from "node:crypto"
import { openTrajectory } from "./open-trajectory.ts"
import { makeKey, openContent, openKey, sealContent } from "./sealing.ts"
import type { Store } from "./store.ts"

export type DatasetPurpose = "donation" | "release"
/** To seal one takes some 20 ms, in which nothing else is answered. */
const partBytes = 4_000_000
const page = 200

type Member = { id: string; sha256: string; consent: string; notice_version: string }

/** Trajectories whose donor agreed to the purpose, in the order of their ids, which is the order of time. */
async function* membersOf({ database }: Pick<Store, "database">, tenant: string, purpose: DatasetPurpose): AsyncGenerator<Member> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const rows = await database.query<Member>(`select t.id, t.sha256, t.consent, c.notice_version from trajectory t join consent c on c.tenant = t.tenant and c.id = t.consent
      where t.tenant = $1 and t.id > $2 and t.state <> 'damaged' and c.state = 'given' and $3 = any (c.purposes) order by t.id limit ${page}`, [tenant, after, purpose])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = last.id
  }
}

/** JSON Lines: each line the very bytes that were donated. What is withdrawn while it runs is left out from then on. */
export async function* readTrajectories(store: Pick<Store, "database" | "objects" | "keys">, tenant: string, purpose: DatasetPurpose): AsyncGenerator<Member & { line: Buffer }> {
  for await (const member of membersOf(store, tenant, purpose)) {
    const found = await openTrajectory(store, tenant, member.id)
    // A trajectory is JSON without a line break in it only if its sender wrote it so.
    if (found?.bytes) yield { ...member, line: found.bytes.includes(10) ? Buffer.from(JSON.stringify(JSON.parse(found.bytes.toString("utf8")))) : found.bytes }
  }
}

/** Asks for a data set to be built; gives its id. */
export const requestDataset = ({ database, jobs }: Store, tenant: string, purpose: DatasetPurpose): Promise<string> => database.transaction(async (sql) => {
  const id = randomUUID()
  await sql.query("insert into dataset (id, tenant, purpose) values ($1, $2, $3)", [id, tenant, purpose])
  await jobs.add(sql, "dataset", [{ dataset: id }])
  return id
})

/**
 * Builds a data set: sealed parts of JSON Lines and a manifest with their digests, the ids in it and the consent texts behind it. Members
 * are written down before their bytes, so that a withdrawal in mid-build finds them and withdraws the build too.
 */
export const buildDataset = async (store: Store, dataset: string): Promise<void> => {
  const { database, objects, keys } = store
  const { key, sealed } = makeKey(keys.master, dataset)
  const [asked] = await database.query<{ tenant: string; purpose: DatasetPurpose }>("update dataset set state = 'building', done = 0, sealed_key = $2 where id = $1 and state in ('waiting', 'building') returning tenant, purpose", [dataset, sealed])
  if (!asked) return
  const [count] = await database.query<{ count: string }>("select count(*) as count from trajectory t join consent c on c.tenant = t.tenant and c.id = t.consent where t.tenant = $1 and c.state = 'given' and $2 = any (c.purposes)", [asked.tenant, asked.purpose])
  await database.query("update dataset set total = $2 where id = $1", [dataset, Number(count?.count ?? 0)])

  const parts: { name: string; sha256: string; lines: number; bytes: number }[] = []
  const trajectories: string[] = []
  const consents: Record<string, number> = {}
  let lines: Buffer[] = []
  let size = 0
  const flush = async (): Promise<boolean> => {
    if (lines.length === 0) return true
    const name = `datasets/${asked.tenant}/${dataset}/part-${String(parts.length + 1).padStart(5, "0")}.jsonl`
    const bytes = Buffer.concat(lines)
    // The name is known to the row first: whatever happens next, an erasure finds the part.
    const [alive] = await database.query("update dataset set done = $2, parts = array_append(array_remove(parts, $3), $3) where id = $1 and state = 'building' returning id", [dataset, trajectories.length, name])
    if (!alive) return false
    await objects.put(name, sealContent(key, bytes, name))
    parts.push({ name, sha256: createHash("sha256").update(bytes).digest("hex"), lines: lines.length, bytes: bytes.length })
    lines = []
    size = 0
    return true
  }
  for await (const { id, line, notice_version } of readTrajectories(store, asked.tenant, asked.purpose)) {
    const [member] = await database.query("insert into dataset_member (dataset, tenant, trajectory) select $1, t.tenant, t.id from trajectory t where t.tenant = $2 and t.id = $3 on conflict (dataset, trajectory) do update set tenant = excluded.tenant returning dataset", [dataset, asked.tenant, id])
    if (!member) continue
    lines.push(line, Buffer.from("\n"))
    size += line.length + 1
    trajectories.push(id)
    consents[notice_version] = (consents[notice_version] ?? 0) + 1
    if (size >= partBytes && !await flush()) break
  }
  await flush()
  const manifest = { schema: "symbiont-dataset-1", id: dataset, purpose: asked.purpose, builtAt: new Date().toISOString(), trajectories: trajectories.length, consents, parts: parts.map((part) => ({ ...part, lines: part.lines / 2 })), ids: trajectories }
  const [finished] = await database.query("update dataset set state = 'ready', finished_at = now(), done = $2, manifest = $3::jsonb where id = $1 and state = 'building' returning id", [dataset, trajectories.length, JSON.stringify(manifest)])
  // Withdrawn in mid-build: what was written after that goes too.
  if (!finished) for (const { name } of parts) await objects.remove(name)
}

/** The lines of a data set that is ready, part by part; nothing for any other. A part that is gone, for a run of it is being taken back, ends them with an error: half a data set is none. */
export const openDataset = async ({ database, objects, keys }: Pick<Store, "database" | "objects" | "keys">, dataset: string): Promise<AsyncGenerator<Buffer> | undefined> => {
  const [row] = await database.query<{ parts: string[]; sealed_key: string | null }>("select parts, sealed_key from dataset where id = $1 and state = 'ready'", [dataset])
  if (!row?.sealed_key) return undefined
  const key = openKey(keys.master, row.sealed_key, dataset)
  return (async function* () {
    for (const name of row.parts) {
      const box = await objects.get(name)
      if (!box) throw new Error("A part of the data set is gone.")
      yield openContent(key, box, name)
    }
  })()
}
