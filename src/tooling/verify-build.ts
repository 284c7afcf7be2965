import { readFile } from "node:fs/promises"
import { join, relative } from "node:path"
import { deflateRawSync } from "node:zlib"
import { filesUnder } from "./content-hash.ts"
import type { ManifestPart, PlasmoConfig } from "./define-config.ts"
import { weightFile } from "./package-assets.ts"
import type { EmittedManifest } from "./patch-build.ts"

export const wantedManifest = (config: PlasmoConfig, variant: string): ManifestPart => ({ ...config.manifest, ...config.variants[variant] })

const listKeys = ["permissions", "optional_permissions", "host_permissions", "optional_host_permissions"] as const
const exactKeys = ["key", "minimum_chrome_version", "content_security_policy", "externally_connectable", "action", "commands"] as const

/** Sentences about every difference between the manifest that was emitted and the one that plasmo.config.ts asks for. */
export const compareManifest = (emitted: EmittedManifest, wanted: ManifestPart, added: readonly string[]): string[] => {
  const problems: string[] = []
  for (const key of listKeys) {
    const is = new Set(emitted[key] ?? [])
    const should = new Set([...(wanted[key] ?? []), ...(key === "permissions" ? added : [])])
    for (const item of is) if (!should.has(item)) problems.push(`The build has ${item} in ${key}, which plasmo.config.ts does not ask for: add it there or find what brought it in.`)
    for (const item of should) if (!is.has(item)) problems.push(`The build lacks ${item} in ${key}, which plasmo.config.ts asks for.`)
  }
  for (const key of exactKeys) {
    if (JSON.stringify(emitted[key]) !== JSON.stringify(wanted[key])) problems.push(`The build's ${key} differs from the one in plasmo.config.ts.`)
  }
  if (emitted.web_accessible_resources?.length) problems.push("The build lists web_accessible_resources: no page may read our files.")
  if (emitted.content_scripts?.length) problems.push("The build declares content scripts, whose matches count as required hosts: inject on demand instead.")
  return problems
}

/** Chrome refuses the whole extension when an injected script holds a Unicode noncharacter or is not UTF-8. */
const isCleanText = (bytes: Uint8Array): boolean => {
  try {
    return !/[\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}\u{10FFFE}\u{10FFFF}]/u.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch { return false }
}

export type BuildSize = { /** Bytes as zipped, weights left out. */ zipped: number; weights: number }
export const zipLimit = 12 * 1024 * 1024

export const verifyBuild = async (build: string, config: PlasmoConfig, variant: string): Promise<{ problems: string[]; size: BuildSize }> => {
  const emitted = JSON.parse(await readFile(join(build, "manifest.json"), "utf8")) as EmittedManifest
  const problems = compareManifest(emitted, wantedManifest(config, variant), config.addedPermissions)
  const size = { zipped: 0, weights: 0 }
  for (const file of await filesUnder(build, ["."])) {
    const bytes = await readFile(file)
    if (weightFile.test(file)) { size.weights += bytes.length; continue }
    size.zipped += deflateRawSync(bytes).length
    if (file.endsWith(".js") && !isCleanText(bytes)) problems.push(`${relative(build, file)} is not clean UTF-8, and Chrome would refuse it: write the character as an escape.`)
  }
  if (size.zipped > zipLimit) problems.push(`The package is ${(size.zipped / 1048576).toFixed(1)} MB without weights, more than ${zipLimit / 1048576} MB: find what grew.`)
  return { problems, size }
}
