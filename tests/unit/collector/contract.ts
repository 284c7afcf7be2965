import { createHash, createPublicKey, randomUUID } from "node:crypto"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import type { CollectorOptions } from "../../../src/collector/collector.ts"
import type { Database } from "../../../src/collector/database/database.ts"
import type { Sound } from "../../../src/collector/inspection/inspect-upload.ts"
import { upkeep } from "../../../src/collector/jobs/upkeep.ts"
import { openTrajectory } from "../../../src/collector/open-trajectory.ts"
import { createUploads, objectOf } from "../../../src/collector/uploads.ts"
import { problemSchema, type Removals, receiptSchema, removalsSchema } from "../../../src/protocol/collector.ts"
import { trajectorySchema } from "../../../src/protocol/trajectory.ts"
import { Donor } from "../../bench/collector/donor.ts"
import { type LocalCollector, startLocal } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"
import { filesWith } from "../../bench/collector/search-disk.ts"
import { donationCases } from "./donation.ts"
import { hostileCases } from "./hostile.ts"
import { methodCases } from "./methods.ts"
import { tenantCases } from "./tenants.ts"

export type Backend = { options: Partial<CollectorOptions>; /** Where its bytes end up, besides the data folder. */ folders: string[]; /** Takes the database away and brings it back. */ trouble?: () => Promise<void>; stop(): Promise<void> }

const kindOf = async (response: Response): Promise<string> => problemSchema.parse(await response.json()).type
const until = async (done: () => Promise<boolean>): Promise<void> => {
  let cause: unknown
  // An object store may fail to list what is being removed from it: that is "not yet", too.
  for (let attempt = 0; attempt < 300; attempt += 1) { try { if (await done()) return } catch (error) { cause = error } await delay(100) }
  throw new Error("What was waited for did not come.", { cause })
}
const small = { bytes: 3_000 }
let seed = 1_000
const body = (shape: Partial<Parameters<typeof madeUpRun>[1]> = {}): string => JSON.stringify(madeUpRun(seed += 1, { ...small, ...shape }))

/** What every pair of database and object store must do alike. */
export const collectorContract = (name: string, open: () => Promise<Backend>): void => { describe(name, () => {
  const embedded = name.startsWith("PGlite")
  let backend: Backend
  let collector: LocalCollector
  const log: string[] = []
  beforeAll(async () => {
    backend = await open()
    collector = await startLocal({ ...backend.options, log: { level: "info", stream: { write: (line) => { log.push(line) } } } })
  }, 120_000)
  afterAll(async () => {
    await collector?.remove()
    await backend?.stop()
  }, 60_000)
  const enrolled = async (donor = new Donor()): Promise<Donor> => {
    const response = await collector.send(donor.enrol())
    expect(response.status).toBe(200)
    return donor
  }
  const rows = async (donor: Donor): Promise<number> => (await collector.store.database.query("select id from trajectory where subject = $1", [donor.subject])).length
  const objectNames = async (): Promise<string[]> => { const names: string[] = []; for await (const { name } of collector.store.objects.list("runs/")) names.push(name); return names }

  test("takes a run in and gives the same receipt each time", async () => {
    const donor = await enrolled()
    const id = uuidV7()
    const sent = body()
    const first = await collector.send(donor.upload(id, sent))
    expect(first.status).toBe(201)
    const receipt = receiptSchema.parse(await first.json())
    expect(receipt).toMatchObject({ id, sha256: createHash("sha256").update(sent).digest("hex"), subject: donor.subject, consent: donor.consent })
    const again = await collector.send(donor.upload(id, sent))
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(receipt)
    const packed = await collector.send(donor.upload(id, gzipSync(sent), { headers: { "content-encoding": "gzip" } }))
    expect(packed.status).toBe(200)
    expect(await rows(donor)).toBe(1)
    const stored = await openTrajectory(collector.store, "default", id)
    expect(stored?.bytes?.toString("utf8")).toBe(sent)
  })

  test("many at once, each several times: none lost, none doubled", async () => {
    const donor = await enrolled()
    const runs = Array.from({ length: 25 }, () => ({ id: uuidV7(), sent: body() }))
    /** Whoever is asked to wait, by a collector that has too much to do, comes again. */
    const patiently = async (id: string, sent: string): Promise<number> => {
      for (const until = Date.now() + 60_000; ;) {
        const { status } = await collector.send(donor.upload(id, sent))
        if (status !== 503 || Date.now() > until) return status
        await delay(250)
      }
    }
    const answers = await Promise.all(runs.flatMap(({ id, sent }) => [0, 1, 2].map(() => patiently(id, sent))))
    expect(answers.every((status) => status === 200 || status === 201)).toBe(true)
    expect(answers.filter((status) => status === 201)).toHaveLength(25)
    expect(await rows(donor)).toBe(25)
    for (const { id, sent } of runs) expect((await openTrajectory(collector.store, "default", id))?.bytes?.toString("utf8")).toBe(sent)
    const kept = await collector.store.database.query<{ object: string }>("select object from trajectory")
    await until(async () => (await objectNames()).length === kept.length + (await collector.store.database.query("select id from quarantine")).length)
  })

  test("another body under a known id is set aside", async () => {
    const donor = await enrolled()
    const id = uuidV7()
    expect((await collector.send(donor.upload(id, body()))).status).toBe(201)
    const other = await collector.send(donor.upload(id, body()))
    expect(other.status).toBe(409)
    expect(await collector.store.database.query("select id from quarantine where subject = $1", [donor.subject])).toHaveLength(1)
    const stranger = await enrolled()
    expect((await collector.send(stranger.upload(id, body()))).status).toBe(409)
  })

  test("a signature is good for one request", async () => {
    const donor = await enrolled()
    const request = donor.upload(uuidV7(), body())
    expect((await collector.send(request)).status).toBe(201)
    const replayed = await collector.send(request)
    expect([replayed.status, await kindOf(replayed)]).toEqual([401, "replayed"])
    const taken = donor.withdraw({ scope: "trajectory", trajectory: uuidV7() })
    expect((await collector.send(taken)).status).toBe(202)
    expect((await collector.send(taken)).status).toBe(401)
  })

  test("one run is taken back: 410 from then on, and nothing of it is left", async () => {
    const donor = await enrolled()
    const canary = `quetzal${Math.random().toString(36).slice(2)}`
    const [kept, gone] = [uuidV7(), uuidV7()]
    expect((await collector.send(donor.upload(kept, body()))).status).toBe(201)
    const sent = body({ canary })
    expect((await collector.send(donor.upload(gone, sent))).status).toBe(201)
    const erased = await collector.send(donor.withdraw({ scope: "trajectory", trajectory: gone }))
    expect([erased.status, ((await erased.json()) as { trajectories: number }).trajectories]).toEqual([202, 1])
    expect((await collector.send(donor.upload(gone, sent))).status).toBe(410)
    expect(await rows(donor)).toBe(1)
    await until(async () => (await objectNames()).every((object) => !object.includes(gone)))
    const { removals } = removalsSchema.parse(await (await fetch(`${collector.url}/v1/removals`)).json())
    const { trajectory_id } = JSON.parse(sent) as { trajectory_id: string }
    expect(removals.map(({ trajectory }) => trajectory)).toContain(createHash("sha256").update(trajectory_id).digest("hex"))
    expect(await filesWith(canary, [collector.folder, ...backend.folders])).toEqual([])
  })

  test("everything is taken back: key, rows, objects and data sets go, and copies can't be opened", async () => {
    const donor = await enrolled()
    const canary = `xylophone${Math.random().toString(36).slice(2)}`
    const id = uuidV7()
    expect((await collector.send(donor.upload(id, body({ canary })))).status).toBe(201)
    const asked = await collector.admin("/admin/datasets", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "tenant=default&purpose=donation" })
    expect(asked.status).toBe(303)
    const ready = async (): Promise<boolean> => (await collector.store.database.query("select id from dataset where state = 'ready'")).length > 0
    await until(ready)
    // Objects may be copied by whoever keeps backups, so what data sets are made of is sealed as well.
    expect(await filesWith(canary, [collector.folder, ...backend.folders])).toEqual([])
    const [dataset] = await collector.store.database.query<{ id: string }>("select id from dataset where state = 'ready'")
    const address = `/admin/datasets/${dataset?.id}`
    expect(await (await collector.admin("/admin")).text()).toContain(`<a href="${address}">`)
    const lines = (await (await collector.admin(address)).text()).trimEnd().split("\n")
    expect(lines.filter((line) => line.includes(canary))).toHaveLength(1)
    for (const line of lines) expect(trajectorySchema.safeParse(JSON.parse(line)).success).toBe(true)
    expect((await fetch(`${collector.url}${address}`)).status).toBe(401)
    for (const [path, status] of [[`/admin/datasets/${randomUUID()}`, 404], ["/admin/datasets/none", 400]] as const) expect((await collector.admin(path)).status).toBe(status)
    const [row] = await collector.store.database.query<{ object: string }>("select object from trajectory where id = $1", [id])
    const copy = await collector.store.objects.get(row?.object ?? "")
    expect(copy).toBeDefined()
    const erased = await collector.send(donor.withdraw({ scope: "subject" }))
    expect(erased.status).toBe(202)
    await until(async () => (await collector.store.database.query("select id from erasure where subject = $1 and done_at is not null", [donor.subject])).length === 1)
    expect(await filesWith(canary, [collector.folder, ...backend.folders])).toEqual([])
    expect(await ready()).toBe(false)
    expect((await collector.admin(address)).status).toBe(404)
    expect(await collector.store.database.query("select sealed_key, manifest from dataset where id = $1", [dataset?.id])).toEqual([{ sealed_key: null, manifest: null }])
    const [subject] = await collector.store.database.query<{ sealed_key: string | null }>("select sealed_key from subject where id = $1", [donor.subject])
    expect(subject?.sealed_key).toBeNull()
    expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(401)
    expect((await collector.send(donor.enrol())).status).toBe(410)
  })

  test("a run that was taken back before it came stays out, however its id was written", async () => {
    const donor = await enrolled()
    const id = uuidV7()
    expect((await collector.send(donor.withdraw({ scope: "trajectory", trajectory: id.toUpperCase() }))).status).toBe(202)
    expect((await collector.send(donor.upload(id, body()))).status).toBe(410)
  })

  test("a day in one consent that is none to the database fails nobody else's uploads", async () => {
    const [odd, donor] = [await enrolled(), await enrolled()]
    await collector.store.database.query("update consent set record = record || $2::jsonb where subject = $1", [odd.subject, JSON.stringify({ study: { until: "0000-01-01" } })])
    expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(201)
    expect((await collector.send(odd.upload(uuidV7(), body()))).status).toBe(403)
  })

  test("a run that is taken back while its double is being set aside leaves neither", async () => {
    const donor = await enrolled()
    const id = uuidV7()
    expect((await collector.send(donor.upload(id, body()))).status).toBe(201)
    const { store } = collector
    const database: Database = { ...store.database, query: async <Row extends object>(text: string, parameters?: readonly unknown[]) => {
      const found = await store.database.query<Row>(text, parameters)
      if (text.includes("take_uploads")) expect((await collector.send(donor.withdraw({ scope: "trajectory", trajectory: id }))).status).toBe(202)
      return found
    } }
    const sound: Sound = { kind: "sound", sha256: "d".repeat(64), bytes: 3, contentId: "e".repeat(64), facts: { steps: 1, success: true, category: "named" }, sealedKey: "k", box: Buffer.from("box") }
    const subject = { id: donor.subject, tenant: "default", verifyKey: createPublicKey({ key: { ...donor.publicKey }, format: "jwk" }), contentKey: Buffer.alloc(32) }
    await expect(createUploads({ ...store, database }).take({ subject, id, consent: donor.consent, sound, object: objectOf(subject.tenant, id), schemaVersion: "1", nonce: uuidV7(), nonceExpires: new Date() })).rejects.toThrow("Another one has this id")
    expect(await store.database.query("select id from quarantine where id = $1 union all select id from trajectory where id = $1", [id])).toEqual([])
    await until(async () => (await objectNames()).every((object) => !object.includes(id)))
  })

  test("whoever follows the removal feed hears of each run that is taken back at the same time as others", async () => {
    const donors = await Promise.all(Array.from({ length: 8 }, enrolled))
    const given = (await Promise.all(donors.map(async (donor) => {
      const ids = Array.from({ length: 6 }, () => uuidV7())
      for (const id of ids) expect((await collector.send(donor.upload(id, body()))).status).toBe(201)
      return ids.map((id) => ({ donor, id }))
    }))).flat()
    const page = async (since: number): Promise<Removals> => removalsSchema.parse(await (await fetch(`${collector.url}/v1/removals?since=${since}`)).json())
    const follow = async (from: number, isOver: () => boolean): Promise<{ seqs: number[]; next: number }> => {
      const seqs: number[] = []
      for (let since = from; ;) {
        const over = isOver()
        const { removals, next } = await page(since)
        seqs.push(...removals.map(({ seq }) => seq))
        since = next
        if (over && removals.length === 0) return { seqs, next }
      }
    }
    const { next: start } = await follow(0, () => true)
    let over = false
    const following = follow(start, () => over)
    await Promise.all(donors.map(async (donor) => { for (const { id } of given.filter((each) => each.donor === donor)) expect((await collector.send(donor.withdraw({ scope: "trajectory", trajectory: id }))).status).toBe(202) }))
    over = true
    const { seqs } = await follow(start, () => true)
    expect(seqs).toHaveLength(given.length)
    expect((await following).seqs).toEqual(seqs)
  }, 60_000)

  test("upkeep that the object store failed is done again", async () => {
    const { store } = collector
    const name = `runs/doomed-${uuidV7()}`
    await store.objects.put(name, Buffer.from("box"))
    const { list, remove } = store.objects
    const asked = { removals: 0, lists: 0, ended: 0 }
    Object.assign(store.objects, {
      remove: (what: string) => { if ((asked.removals += 1) === 1) throw new Error("500"); return remove(what) },
      list: async function* (folder: string) { if ((asked.lists += 1) === 1) throw new Error("500"); yield* list(folder); if (folder === "datasets/") asked.ended += 1 }
    })
    try {
      await store.database.query("insert into doomed_object (object) values ($1)", [name])
      await store.database.transaction((sql) => store.jobs.add(sql, "upkeep", [{}]))
      await until(async () => asked.ended > 0)
      expect(await store.objects.get(name)).toBeUndefined()
      expect(asked.removals).toBeGreaterThan(1)
    } finally { Object.assign(store.objects, { list, remove }) }
  }, 60_000)

  test("a batch relies on each donor's own consent", async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    const row = (n: number, subject: string, consent: string): object => ({ n, tenant: "default", id: uuidV7(), subject, consent, sha256: "a", content: "b", bytes: 1, schema_version: "1", object: `runs/x${n}`, sealed_key: "k", receipt: "{}", received_at: new Date().toISOString(), steps: 1, success: true, category: "named",
      tombstone: "t", own_tombstone: "o", nonce: uuidV7(), nonce_expires: new Date().toISOString() })
    expect(await collector.store.database.query("select n, verdict from take_uploads($1::json) order by n", [JSON.stringify([row(0, other.subject, one.consent), row(1, one.subject, one.consent)])])).toEqual([{ n: 0, verdict: "no-consent" }, { n: 1, verdict: "stored" }])
    await collector.store.database.query("delete from trajectory where subject = $1", [one.subject])
  })

  test("a row that the database can't hold fails none of those that came with it", async () => {
    const donor = await enrolled()
    const subject = { id: donor.subject, tenant: "default", verifyKey: createPublicKey({ key: { ...donor.publicKey }, format: "jwk" }), contentKey: Buffer.alloc(32) }
    const ids = [uuidV7(), uuidV7(), uuidV7()]
    const statements: string[] = []
    const { database } = collector.store
    const watched: Database = { ...database, query: (text, parameters) => { statements.push(text); return database.query(text, parameters) } }
    const uploads = createUploads({ ...collector.store, database: watched })
    const outcomes = await Promise.allSettled(ids.map((id, index) => uploads.take({ subject, id, consent: donor.consent, object: objectOf("default", id), schemaVersion: "1", nonce: uuidV7(), nonceExpires: new Date(Date.now() + 60_000),
      sound: { kind: "sound", sha256: "d".repeat(64), bytes: index === 1 ? 2 ** 40 : 3, contentId: "e".repeat(64), facts: { steps: 1, success: true, category: "named" }, sealedKey: "k" } })))
    expect(outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value.fresh : "failed"))).toEqual([true, "failed", true])
    expect(statements).toHaveLength(4)
    expect(new Set((await database.query<{ id: string }>("select id from trajectory where subject = $1", [donor.subject])).map(({ id }) => id))).toEqual(new Set([ids[0], ids[2]]))
    await database.query("delete from trajectory where subject = $1", [donor.subject])
  })

  test("a consent that is taken back covers nothing, the others go on", async () => {
    const donor = await enrolled()
    const second = uuidV7()
    expect((await collector.send(donor.enrol({ id: second }))).status).toBe(200)
    expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(201)
    expect((await collector.send(donor.upload(uuidV7(), body(), { consent: second }))).status).toBe(201)
    expect((await collector.send(donor.withdraw({ scope: "consent", consent: donor.consent }))).status).toBe(202)
    expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(403)
    expect((await collector.send(donor.upload(uuidV7(), body(), { consent: second }))).status).toBe(201)
    expect(await rows(donor)).toBe(2)
  })

  test("uploads and a withdrawal at the same time leave nothing behind", async () => {
    const donor = await enrolled()
    const uploads = Array.from({ length: 12 }, async (_, index) => { await delay(index * 3); return collector.send(donor.upload(uuidV7(), body())) })
    await delay(15)
    const [erased] = await Promise.all([collector.send(donor.withdraw({ scope: "subject" })), ...uploads])
    expect(erased?.status).toBe(202)
    expect(await rows(donor)).toBe(0)
    await until(async () => {
      const named = await collector.store.database.query<{ object: string }>("select object from trajectory union all select object from quarantine")
      return (await objectNames()).length === named.length
    })
  })

  test("tenants don't see each other", async () => {
    const made = await collector.admin("/admin/tenants", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ id: "lab", name: "Lab" }) })
    expect(made.status).toBe(201)
    const { token } = await made.json() as { token: string }
    const theirs = new Donor()
    expect((await collector.send(theirs.enrol({}, { headers: { authorization: `Bearer ${token}` } }))).status).toBe(200)
    expect((await collector.send(theirs.enrol({ id: uuidV7() }))).status).toBe(403)
    const ours = await enrolled()
    const id = uuidV7()
    const canary = `narwhal${Math.random().toString(36).slice(2)}`
    expect((await collector.send(theirs.upload(id, body({ canary })))).status).toBe(201)
    // The same id is another trajectory in another tenant; neither learns of the other's.
    expect((await collector.send(ours.upload(id, body()))).status).toBe(201)
    expect((await collector.send(ours.upload(uuidV7(), body(), { consent: theirs.consent }))).status).toBe(403)
    expect((await collector.send(ours.withdraw({ scope: "trajectory", trajectory: id }))).status).toBe(202)
    expect((await collector.send(ours.withdraw({ scope: "consent", consent: theirs.consent }))).status).toBe(202)
    expect(await rows(theirs)).toBe(1)
    expect(await (await collector.admin("/admin/export?tenant=default")).text()).not.toContain(canary)
    expect(await (await collector.admin("/admin/export?tenant=lab")).text()).toContain(canary)
  })

  test("the export holds what was agreed to, line by line as it was sent", async () => {
    const [private_, open] = [await enrolled(), await enrolled(new Donor(["donation", "release"]))]
    const [one, two] = [body(), body()]
    expect((await collector.send(private_.upload(uuidV7(), one))).status).toBe(201)
    expect((await collector.send(open.upload(uuidV7(), two))).status).toBe(201)
    const lines = (await (await collector.admin("/admin/export?purpose=release")).text()).split("\n")
    expect(lines).toContain(two)
    expect(lines).not.toContain(one)
    expect((await (await collector.admin("/admin/export")).text()).split("\n")).toEqual(expect.arrayContaining([one, two]))
  })

  test("upkeep: what is over goes as an erasure does, what no row names goes too, and the rest stays", async () => {
    const donor = await enrolled()
    const short = uuidV7()
    expect((await collector.send(donor.enrol({ id: short, retentionDays: 1 }))).status).toBe(200)
    const [kept, over] = [uuidV7(), uuidV7()]
    expect((await collector.send(donor.upload(kept, body()))).status).toBe(201)
    const sent = body()
    expect((await collector.send(donor.upload(over, sent, { consent: short }))).status).toBe(201)
    for (const left of ["runs/default/2026-01/nobody-knows-it", "unfinished/of-nobody"]) await collector.store.objects.put(left, Buffer.from("left by an upload that died"))
    await upkeep(collector.store, () => new Date(Date.now() + 2 * 86_400_000))
    expect(await collector.store.database.query("select id from trajectory where subject = $1", [donor.subject])).toEqual([{ id: kept }])
    expect((await objectNames()).filter((object) => object.includes(over) || object.includes("nobody"))).toEqual([])
    for await (const { name: left } of collector.store.objects.list("unfinished/")) expect(left).toBe("none is left")
    expect((await collector.send(donor.upload(over, sent))).status).toBe(410)
    expect((await openTrajectory(collector.store, "default", kept))?.bytes).toBeDefined()
  })

  if (embedded) test("what was erased stands in the database's log no longer", async () => {
    const donor = await enrolled()
    expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(201)
    const [row] = await collector.store.database.query<{ sealed_key: string }>("select sealed_key from subject where id = $1", [donor.subject])
    const key = row?.sealed_key.slice(20, 44) ?? "none"
    const log = [join(collector.folder, "database", "pg_wal")]
    expect(await filesWith(key, log)).not.toEqual([])
    expect((await collector.send(donor.withdraw({ scope: "subject" }))).status).toBe(202)
    await until(async () => (await filesWith(key, log)).length === 0)
  })

  if (embedded) test("upkeep gives back the room of what is gone, and the log doesn't grow for ever", async () => {
    const { database } = collector.store
    const folder = join(collector.folder, "database")
    const hour = async (): Promise<[number, number]> => {
      for (let round = 0; round < 4; round += 1) await database.query("insert into nonce (subject, nonce, expires_at) select 'nobody', md5(random()::text) || g, now() - interval '1 day' from generate_series(1, 20000) g")
      await upkeep(collector.store)
      const [size] = await database.query<{ bytes: string }>("select pg_total_relation_size('nonce') as bytes")
      return [Number(size?.bytes), (await readdir(join(folder, "pg_wal"))).filter((name) => /^[0-9A-F]{24}$/.test(name)).length]
    }
    // Pages of an index that were cleared in one hour are used again from the next but one on.
    await hour()
    const [second] = await hour()
    for (let index = 0; index < 2; index += 1) await hour()
    const [last, pieces] = await hour()
    expect(last).toBeLessThan(second * 1.2)
    expect(pieces).toBeLessThanOrEqual(2)
  }, 60_000)

  if (!embedded) test("a database that goes away and comes back: senders are asked to wait, nothing is lost, jobs go on", async () => {
    const donor = await enrolled()
    const answers: number[] = []
    const runs = Array.from({ length: 16 }, () => ({ id: uuidV7(), sent: body() }))
    const sending = Promise.all(runs.map(async ({ id, sent }, index) => {
      await delay(index * 40)
      for (let status = 0; status !== 200 && status !== 201;) { status = (await collector.send(donor.upload(id, sent))).status; answers.push(status); if (status > 201) await delay(100) }
    }))
    await delay(100)
    await backend.trouble?.()
    await sending
    expect(answers.filter((status) => ![200, 201, 503].includes(status))).toEqual([])
    expect(await rows(donor)).toBe(16)
    await until(async () => (await collector.store.database.query("select id from trajectory where subject = $1 and state = 'settled'", [donor.subject])).length === 16)
  })

  test("a study that is over takes nothing more", async () => {
    const donor = new Donor()
    const study = { id: "study", title: "Study", review: "IRB 1", from: "2020-01-01", until: "2020-12-31", contact: "lab@university.example" }
    expect((await collector.send(donor.enrol({ study }))).status).toBe(200)
    expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(403)
  })

  test("each run is read back after it was stored, and counted by category", async () => {
    const [one, two] = [await enrolled(), await enrolled()]
    for (const donor of [one, two]) expect((await collector.send(donor.upload(uuidV7(), body()))).status).toBe(201)
    await until(async () => (await collector.store.database.query("select id from trajectory where subject = any (string_to_array($1, ',')) and state = 'settled' and category = 'shopping'", [`${one.subject},${two.subject}`])).length === 2)
    await until(async () => (await (await fetch(`${collector.url}/v1/about`)).json() as { categories: string[] }).categories.includes("shopping"))
    expect(await (await fetch(`${collector.url}/v1/about`)).json()).toMatchObject({ categories: ["shopping"], threshold: 2 })
    const page = await (await collector.admin("/admin")).text()
    expect(page).toContain("<td>default</td>")
    expect(await (await collector.admin("/metrics")).text()).toMatch(/symbiont_uploads_total\{result="stored"\} \d+/)
  })

  test("a kind of site is counted by its header, before any run may name it", async () => {
    const kindOf = async (): Promise<string[]> => (await (await fetch(`${collector.url}/v1/about`)).json() as { categories: string[] }).categories
    for (const donor of [await enrolled(), await enrolled()]) {
      expect(await kindOf()).not.toContain("travel")
      expect((await collector.send(donor.upload(uuidV7(), body(), { headers: { "site-kind": "travel" } }))).status).toBe(201)
    }
    await until(async () => (await kindOf()).includes("travel"))
    const refused = await collector.send((await enrolled()).upload(uuidV7(), body(), { headers: { "site-kind": "my-clinic" } }))
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ type: "bad-header", field: "site-kind" })])
  })

  test("every endpoint of the OpenAPI document is there", async () => {
    const { paths } = await (await fetch(`${collector.url}/openapi.json`)).json() as { paths: Record<string, Record<string, object>> }
    for (const [path, operations] of Object.entries(paths)) for (const method of Object.keys(operations)) expect((await collector.admin(path.replace("{id}", "none"), { method: method.toUpperCase() })).status, `${method} ${path}`).not.toBe(404)
    for (const path of ["/healthz", "/readyz"]) expect((await fetch(`${collector.url}${path}`)).status).toBe(200)
    expect(await kindOf(await fetch(`${collector.url}/v2/else`))).toBe("not-found")
    for (const path of ["/v1", "/v1/trajectories", "/v1/trajectories/a/b", "/openapi_json", "/admin/"]) expect((await fetch(`${collector.url}${path}`)).status, path).toBe(404)
  })
  donationCases(() => collector)
  methodCases(() => collector)
  tenantCases(() => collector)
  // What is refused before the storage is asked is the same over any.
  if (embedded) hostileCases(() => collector)
  test("the log of all this is JSON and tells no content, id or donor", () => {
    expect(log.length).toBeGreaterThan(100)
    for (const line of log) {
      const { level: _level, time: _time, pid: _pid, hostname: _host, msg, reqId: _request, ...told } = JSON.parse(line) as Record<string, unknown>
      expect(["answered", "failed", "storage"].includes(String(msg)) || /^Server listening at /.test(String(msg)), line).toBe(true)
      expect(Object.keys(told).filter((key) => !["method", "route", "status", "ms", "error"].includes(key)), line).toEqual([])
      // Senders that go away are no failure.
      expect(line).not.toMatch(/aborted|TypeError/)
      expect(JSON.stringify({ msg, ...told })).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|[\w-]{43}|basket|shop-|quetzal|xylophone|narwhal|ibex|Marigold|lovelace|4111|passwd/i)
    }
  })
}) }
