import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"
import { heldWithin } from "./held-within.ts"

const licenceFile = /^(?:licen[cs]e|copying|notice|copyright)(?:[.-][\w.-]+)?$/i
const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })
const rule = `\n${"-".repeat(100)}\n\n`

const textsOf = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => licenceFile.test(name)).sort()
  return Promise.all(names.map(async (name) => (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n").trim()))
}

/** Licences of all that others wrote and that a build holds: of the packages that the bundler took, of what these hold, of the weights' base. Rejects where a package has no licence text. */
export const thirdPartyNotices = async (root: string, parts: readonly string[]): Promise<string> => {
  const pieces: string[] = []
  for (const part of parts) {
    const folder = join(root, part)
    const { name, version, license } = packageSchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")))
    const texts = await textsOf(folder)
    if (texts.length === 0) throw new Error(`The package ${name} comes without the text of its licence, so the notices would lack it: take it out, or add its text to src/tooling/release/held-within.ts.`)
    pieces.push(`${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`)
    for (const held of heldWithin.filter(({ within }) => within === part)) pieces.push(`${held.name} (${held.license}), as part of ${name}\n\n${held.notice}\n`)
  }
  return [`${(await readFile(join(root, "NOTICE"), "utf8")).trim()}\n\nThis package holds code and data of others, under the licences that follow.\n`, ...pieces].join(rule)
}
