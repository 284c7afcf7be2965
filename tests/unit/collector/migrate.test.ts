import { afterAll, beforeAll, expect, test } from "vitest"
import type { Database } from "../../../src/collector/database/database.ts"
import { migrate } from "../../../src/collector/database/migrate.ts"
import { migrations } from "../../../src/collector/database/migrations.ts"
import { openPglite } from "../../../src/collector/database/pglite-database.ts"

/** What a database of each state holds; a step that is released adds its line here and is never edited. */
const rowsOfFirst = `insert into subject (id, tenant, public_key, sealed_key) values ('donor', 'default', '{"kty":"EC"}', 'sealed');
  insert into consent (tenant, id, subject, purposes, notice_version, notice_sha256, retention_days, record, given_at) values ('default', '01980000-0000-7000-8000-000000000001', 'donor', '{donation}', '1', 'aa', 180, '{}', now());
  insert into trajectory (tenant, id, subject, consent, sha256, content, bytes, schema_version, object, sealed_key, receipt, received_at)
    values ('default', '01980000-0000-7000-8000-000000000002', 'donor', '01980000-0000-7000-8000-000000000001', 'bb', 'cc', 3, 'ATIF-v1.7', 'runs/x', 'k', '{"kept":"as it was"}', now())`

let database: Database
beforeAll(async () => { database = await openPglite() }, 120_000)
afterAll(async () => { await database?.close() })

test("every earlier state comes to the newest with its rows", async () => {
  for (let from = 1; from <= migrations.length; from += 1) {
    await database.script("drop schema public cascade; create schema public")
    await migrate(database, from)
    await database.script(rowsOfFirst)
    // The parts of a data set lay in clear.
    if (from === 3 || from === 4) await database.script("insert into dataset (id, tenant, purpose, state, parts, manifest) values ('01980000-0000-4000-8000-000000000007', 'default', 'donation', 'ready', '{datasets/x}', '{}')")
    await migrate(database)
    await migrate(database)
    expect(await database.query("select receipt, steps, category from trajectory")).toEqual([{ receipt: "{\"kept\":\"as it was\"}", steps: null, category: null }])
    expect(await database.query("select max(step) as step from schema_step")).toEqual([{ step: migrations.length }])
    expect(await database.query("select id from dataset where state <> 'withdrawn' or manifest is not null")).toEqual([])
    // What was taken in by the earlier version is known to this one, and indexes that nobody asked are gone.
    const row = { tenant: "default", id: "01980000-0000-7000-8000-000000000002", subject: "donor", consent: "01980000-0000-7000-8000-000000000001", sha256: "bb", content: "cc", bytes: 3, schema_version: "ATIF-v1.7", object: "runs/y", sealed_key: "k", receipt: "{}",
      received_at: new Date().toISOString(), steps: 1, success: null, category: "named", tombstone: "t", own_tombstone: "o", nonce_expires: new Date().toISOString() }
    const told = [{ ...row, n: 0, nonce: "first" }, { ...row, n: 1, nonce: "second", sha256: "dd" }, { ...row, n: 2, nonce: "third", id: "01980000-0000-7000-8000-000000000003" }, { ...row, n: 3, nonce: "fourth", consent: "01980000-0000-7000-8000-000000000009", id: "01980000-0000-7000-8000-000000000004" }]
    await database.script("create table added (kind text, told jsonb); create function add_job(kind text, told jsonb) returns void language sql as 'insert into added values (kind, told)'")
    const take = (): Promise<unknown> => database.query("select n, verdict, receipt from take_uploads($1::json) order by n", [JSON.stringify(told)])
    expect(await take()).toEqual([{ n: 0, verdict: "same", receipt: "{\"kept\":\"as it was\"}" }, { n: 1, verdict: "other", receipt: "{\"kept\":\"as it was\"}" }, { n: 2, verdict: "stored", receipt: null }, { n: 3, verdict: "no-consent", receipt: null }])
    expect(await take()).toEqual(told.map(({ n }) => ({ n, verdict: "replayed", receipt: expect.anything() as unknown })).map((each) => (each.n === 3 ? { ...each, receipt: null } : each)))
    expect(await database.query("select kind, told from added")).toEqual([{ kind: "settle", told: { uploads: [{ tenant: "default", id: "01980000-0000-7000-8000-000000000003" }] } }])
    expect(await database.query("select indexname from pg_indexes where indexname in ('trajectory_unsettled', 'trajectory_received')")).toEqual([])
  }
})

test("tables of a newer collector are left alone", async () => {
  await database.query("insert into schema_step (step) values ($1)", [migrations.length + 1])
  await expect(migrate(database)).rejects.toThrow("newer collector")
  await database.query("delete from schema_step where step = $1", [migrations.length + 1])
})

test("a step that fails leaves the state before it", async () => {
  await database.script("drop schema public cascade; create schema public; create table dataset (id integer)")
  await expect(migrate(database)).rejects.toThrow("already exists")
  expect(await database.query("select to_regclass('trajectory') as found")).toEqual([{ found: null }])
})

test("a batch looks its rows up, however large the tables have grown since its plan was made", async () => {
  await database.script("drop schema public cascade; create schema public")
  await migrate(database)
  await database.script("create function add_job(kind text, told jsonb) returns void language sql as 'select'; insert into subject (id, tenant, public_key, sealed_key) values ('donor', 'default', '{}', 'k')")
  let n = 0
  const take = async (): Promise<void> => {
    const id = `01980000-0000-7000-8000-${String(n += 1).padStart(12, "0")}`
    await database.query("select verdict from take_uploads($1::json)", [JSON.stringify([{ n: 0, tenant: "default", id, subject: "donor", consent: id, sha256: "a", content: "b", bytes: 1, schema_version: "1", object: "o", sealed_key: "k", receipt: "{}", received_at: new Date().toISOString(), steps: 1, success: true, category: "c",
      tombstone: "t", own_tombstone: "o", nonce: id, nonce_expires: new Date().toISOString() }])])
  }
  for (let time = 0; time < 10; time += 1) await take()
  await database.script(`insert into trajectory (tenant, id, subject, consent, sha256, content, bytes, schema_version, object, sealed_key, receipt, received_at) select 'default', gen_random_uuid(), 'donor', gen_random_uuid(), 'a', 'b', 1, '1', 'o', 'k', '{}', now() from generate_series(1, 2000);
    insert into tombstone (tenant, trajectory) select 'default', gen_random_uuid()::text from generate_series(1, 2000); insert into nonce (subject, nonce, expires_at) select 'donor', gen_random_uuid()::text, now() from generate_series(1, 2000);
    insert into consent (tenant, id, subject, purposes, notice_version, notice_sha256, retention_days, record, given_at) select 'default', gen_random_uuid(), 'donor', '{donation}', '1', 'a', 180, '{}', now() from generate_series(1, 2000)`)
  const read = async (): Promise<unknown> => {
    await database.query("select pg_stat_force_next_flush()")
    return database.query("select relname, seq_tup_read from pg_stat_user_tables where relname in ('trajectory', 'tombstone', 'nonce', 'consent') order by relname")
  }
  // An index from which all rows are read is no better than the table.
  const byIndex = async (): Promise<Map<string, number>> => new Map((await database.query<{ name: string; read: string }>("select indexrelname as name, idx_tup_read as read from pg_stat_user_indexes")).map(({ name, read }) => [name, Number(read)]))
  const [before, beforeByIndex] = [await read(), await byIndex()]
  for (let time = 0; time < 10; time += 1) await take()
  expect(await read()).toEqual(before)
  expect([...await byIndex()].filter(([name, read]) => read - (beforeByIndex.get(name) ?? 0) > 100)).toEqual([])
})
