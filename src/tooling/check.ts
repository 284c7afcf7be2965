import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import config from "../../plasmo.config.ts"
import type { EmittedManifest } from "./patch-build.ts"
import { compareManifest, wantedManifest } from "./verify-build.ts"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** The whole, and the worlds that may know less: one without a document, browser or Node, one with a document only. */
const worlds = ["tsconfig.json", "tsconfig.pure.json", "tsconfig.page.json"]

const typesOf = async (project: string): Promise<string[]> => {
  const child = spawn(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", project], { cwd: root })
  let output = ""
  child.stdout.on("data", (chunk) => { output += String(chunk) })
  child.stderr.on("data", (chunk) => { output += String(chunk) })
  const [code] = await once(child, "close")
  return code === 0 ? [] : output.trim().split("\n").map((line) => `${project}: ${line}`)
}

/** Builds that lie there may be older than plasmo.config.ts. */
const driftOf = async (variant: string): Promise<string[]> => {
  const text = await readFile(join(root, `build/${variant}-mv3-prod/manifest.json`), "utf8").catch(() => undefined)
  if (text === undefined) return []
  return compareManifest(JSON.parse(text) as EmittedManifest, wantedManifest(config, variant), config.addedPermissions).map((line) => `${variant}: ${line} Build it again.`)
}

/** Sentences about everything that does not fit: types in each world, and manifests of finished builds. */
export const check = async (): Promise<string[]> => {
  const found: string[] = []
  for (const project of worlds) found.push(...await typesOf(project))
  for (const variant of Object.keys(config.variants)) found.push(...await driftOf(variant))
  return found
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = await check()
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
}
