import { readFile } from "node:fs/promises"
import { relative, sep } from "node:path"
import { zipSync, type Zippable } from "fflate"
import { filesUnder } from "../content-hash.ts"
import { partsFile } from "./add-notices.ts"
import { weightFile } from "../package-assets.ts"

/** The earliest moment that a zip can tell of: when a file was written says nothing about the release. */
const anyTime = new Date(1980, 0, 1)
/** Our own marks of what a build was made of; no part of the extension. */
const ours: ReadonlySet<string> = new Set([".hash", partsFile])

/**
 * A finished build as one zip, the same to the byte for the same files: in a fixed order, without times and owners, packed by a library
 * whose output doesn't hang on the machine or its Node.
 */
export const zipBuild = async (build: string): Promise<Uint8Array> => {
  const files = (await filesUnder(build, ["."])).map((path) => ({ path, name: relative(build, path).split(sep).join("/") })).filter(({ name }) => !ours.has(name))
  const entries: Zippable = {}
  for (const { path, name } of files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    entries[name] = [await readFile(path), { mtime: anyTime, os: 0, level: weightFile.test(name) ? 0 : 9 }]
  return zipSync(entries)
}
