import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { newKeys } from "../../../src/collector/keys.ts"
import { folderObjects } from "../../../src/collector/objects/folder-objects.ts"
import { startCollector } from "../../../src/collector/collector.ts"
import { Donor } from "../../bench/collector/donor.ts"
import { localOptions, startLocal } from "../../bench/collector/local-collector.ts"

test("a collector whose keys aren't those of its database doesn't start, and leaves what is there to the one whose they are", async () => {
  const first = await startLocal()
  const donor = new Donor()
  expect((await first.send(donor.enrol())).status).toBe(200)
  await first.close()
  const file = join(first.folder, "keys.json")
  const own = await readFile(file, "utf8")
  await writeFile(file, JSON.stringify(newKeys()))
  await expect(startCollector(localOptions(first.folder))).rejects.toThrow("put the keys.json of the collector")
  await writeFile(file, own)
  // As an earlier version left it.
  const again = await startLocal({}, first.folder)
  expect((await again.send(donor.enrol())).status).toBe(200)
  await again.store.database.query("delete from owner")
  await again.close()
  const moved = await mkdtemp(join(tmpdir(), "symbiont-keys-"))
  await cp(join(first.folder, "database"), join(moved, "database"), { recursive: true })
  await expect(startCollector(localOptions(moved))).rejects.toThrow("put the keys.json of the collector")
  expect((await readdir(moved)).includes("keys.json")).toBe(false)
  await cp(file, join(moved, "keys.json"))
  await (await startLocal({}, moved)).remove()
  await rm(first.folder, { recursive: true })
}, 120_000)

test("an object that can't be written leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-objects-"))
  await mkdir(join(folder, "runs", "taken"), { recursive: true })
  await expect(folderObjects(folder).put("runs/taken", Buffer.from("box"))).rejects.toThrow("EISDIR")
  expect(await readdir(join(folder, "unfinished"))).toEqual([])
  await rm(folder, { recursive: true })
})
