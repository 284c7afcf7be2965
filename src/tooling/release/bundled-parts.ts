import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"

/** Of `…/node_modules/a/node_modules/@b/c/file.js` the package's own place, from the first folder of packages on. */
const place = /[\\/](node_modules[\\/].*)$/
const packageAt = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//
const partOf = (file: string): string[] => {
  const [, path] = place.exec(file) ?? []
  const [, part] = packageAt.exec(path?.replaceAll("\\", "/") ?? "") ?? []
  return part === undefined ? [] : [part]
}

/** The packages of which a staged build took code, by their places in the lock file. */
export const bundledParts = async (stage: string): Promise<string[]> => {
  const inputs = z.array(z.string()).parse(JSON.parse(await readFile(join(stage, "inputs.json"), "utf8")))
  return [...new Set(inputs.flatMap(partOf))].sort()
}
