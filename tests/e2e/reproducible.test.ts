import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { filesUnder } from "../../src/tooling/content-hash.ts"
import { zipBuild } from "../../src/tooling/release/zip-build.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const run = promisify(execFile)
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** A clone at another place, built by itself. */
const buildElsewhere = async (place: string): Promise<string> => {
  for (const name of await readdir(root)) if (!["build", "node_modules", ".git", "tests"].includes(name)) await cp(join(root, name), join(place, name), { recursive: true, verbatimSymlinks: true })
  await symlink(join(root, "node_modules"), join(place, "node_modules"), "junction")
  await run(process.execPath, ["--import", "tsx", "src/tooling/plasmo.ts", "build", "default"], { cwd: place })
  return join(place, "build/default-mv3-prod")
}

/** Two builds take minutes, so this is for `SYMBIONT_REPRODUCIBLE=1`; that packing adds nothing of its own is a unit test. */
test.runIf(process.env["SYMBIONT_REPRODUCIBLE"] !== undefined)("two builds of the same sources in two places are the same to the byte", async () => {
  const places = [await mkdtemp(join(tmpdir(), "symbiont-one-")), await mkdtemp(join(tmpdir(), "symbiont-another-place-"))]
  try {
    const builds: string[] = []
    for (const place of places) builds.push(await buildElsewhere(place))
    const [one = [], other = []] = await Promise.all(builds.map(async (build) => Promise.all((await filesUnder(build, ["."])).map(async (file) => `${relative(build, file)} ${sha256(await readFile(file))}`))))
    expect(one.filter((line) => !other.includes(line))).toEqual([])
    const zips = await Promise.all(builds.map(async (build) => sha256(await zipBuild(build))))
    console.log(`both zips: ${zips[0]}`)
    expect(zips[0]).toBe(zips[1])
  } finally { for (const place of places) await rm(place, { recursive: true, force: true }) }
}, 900_000)
