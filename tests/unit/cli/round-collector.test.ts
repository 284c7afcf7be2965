import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { uuidV7 } from "../../../src/consent/uuid-v7.ts"
import { manifestSchema } from "../../../src/symbiosis/dataset/manifest.ts"
import { Donor } from "../../bench/collector/donor.ts"
import { type LocalCollector, startLocal } from "../../bench/collector/local-collector.ts"
import { madeUpRun } from "../../bench/collector/runs.ts"
import { inProcess } from "./in-process.ts"

let collector: LocalCollector
let out: string
const donor = new Donor(["donation"])
const runs = [7, 8, 9].map((seed) => ({ id: uuidV7(), body: madeUpRun(seed, { bytes: 5_000, canary: `marigold${seed}` }) }))
const [first, second] = runs

beforeAll(async () => {
  collector = await startLocal()
  out = await mkdtemp(join(tmpdir(), "symbiont-from-collector-"))
  expect((await collector.send(donor.enrol())).status).toBe(200)
  for (const { id, body } of runs) expect((await collector.send(donor.upload(id, JSON.stringify(body)))).status).toBe(201)
}, 60_000)
afterAll(async () => { await collector.remove(); await rm(out, { recursive: true, force: true }) })
afterEach(() => { vi.unstubAllEnvs() })

const dataset = async (...flags: string[]) => {
  const done = await inProcess(["round", "dataset", "--out", out, ...flags])
  return { ...done, manifest: done.code === 0 ? manifestSchema.parse(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))) : undefined }
}
const idsOf = (list: typeof runs) => list.map(({ body }) => body.trajectory_id).sort()

test("a data set is made of what a running collector gives out, and a later one subtracts what was taken back", async () => {
  vi.stubEnv("SYMBIONT_COLLECTOR_TOKEN", collector.adminToken)
  const all = await dataset("--from-collector", collector.url)
  expect(all.manifest?.trajectories).toEqual(idsOf(runs))
  expect((await dataset("--from-collector", collector.url, "--purpose", "release")).manifest?.trajectories).toEqual([])

  const kept = join(out, "kept.jsonl")
  await writeFile(kept, await (await collector.admin("/admin/export?purpose=donation")).text())
  expect((await collector.send(donor.withdraw({ scope: "trajectory", trajectory: first?.id }))).status).toBe(202)
  const later = await dataset("--in", kept, "--from-collector", collector.url)
  expect(later.manifest?.trajectories).toEqual(idsOf(runs.filter((run) => run !== first)))
  expect(later.manifest?.withdrawn).toBe(1)
  for (const { name } of later.manifest?.files ?? []) expect(await readFile(join(out, name), "utf8")).not.toContain("marigold7")
})

test("the folder of a collector that doesn't run gives the same, and one that runs is left alone", async () => {
  const stopped = await startLocal()
  await stopped.send(donor.enrol())
  if (second) await stopped.send(donor.upload(second.id, JSON.stringify(second.body)))
  await stopped.close()
  await writeFile(join(stopped.folder, "lock"), String(process.ppid))
  expect(await dataset("--from-collector", stopped.folder)).toMatchObject({ code: 2, err: expect.stringMatching(/uses the folder/) as string })
  await rm(join(stopped.folder, "lock"))
  expect((await dataset("--from-collector", stopped.folder)).manifest?.trajectories).toEqual([second?.body.trajectory_id])
  await rm(stopped.folder, { recursive: true, force: true })
})

test.each([[["--from-collector", "http://127.0.0.1:9"], /SYMBIONT_COLLECTOR_TOKEN/], [["--from-collector", "/nowhere"], /no collector's/], [[], /--from-collector/]])("refuses %j in one sentence", async (flags, sentence) => {
  const nowhere = join(out, "never")
  const { code, err } = await inProcess(["round", "dataset", "--out", nowhere, ...flags])
  expect([code, err]).toEqual([2, expect.stringMatching(sentence)])
  await expect(access(nowhere)).rejects.toThrow("ENOENT")
})
test("a wrong password is named as such", async () => {
  vi.stubEnv("SYMBIONT_COLLECTOR_TOKEN", "wrong")
  expect((await dataset("--from-collector", collector.url)).err).toMatch(/doesn't take SYMBIONT_COLLECTOR_TOKEN/)
})
