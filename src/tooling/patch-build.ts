import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { ManifestPart } from "./define-config.ts"
import { filesUnder } from "./content-hash.ts"

export type EmittedManifest = ManifestPart & {
  readonly web_accessible_resources?: readonly unknown[]
  readonly content_scripts?: readonly unknown[]
}

/** The manifest as it must be shipped: nothing of ours is readable by pages, and nobody else may talk to us. */
export const patchManifest = (emitted: EmittedManifest, wanted: ManifestPart): EmittedManifest => {
  // Plasmo lists its chunks as web-accessible, which would tell any page that we are installed. No page needs them.
  const { web_accessible_resources: _listed, ...rest } = emitted
  return { ...rest, ...(wanted.externally_connectable ? { externally_connectable: wanted.externally_connectable } : {}) }
}

/** The address table inside web-llm: we pass our own, and a package full of addresses of others' code invites questions. */
const modelAddresses = /https:\/\/(?:huggingface\.co\/mlc-ai|raw\.githubusercontent\.com\/mlc-ai)\/[^"'`\s\\]*/g

/** Gives a finished build the manifest of another variant. */
export const varyManifest = async (build: string, changes: ManifestPart): Promise<void> => {
  const path = join(build, "manifest.json")
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")) as EmittedManifest, ...changes }, null, 2))
}

/** Rewrites the emitted files in place. */
export const patchBuild = async (build: string, wanted: ManifestPart): Promise<void> => {
  const path = join(build, "manifest.json")
  const manifest = JSON.parse(await readFile(path, "utf8")) as EmittedManifest
  await writeFile(path, JSON.stringify(patchManifest(manifest, wanted), null, 2))
  for (const file of await filesUnder(build, ["."])) {
    if (!file.endsWith(".js")) continue
    const code = await readFile(file, "utf8")
    const cut = code.replaceAll(modelAddresses, "")
    if (cut !== code) await writeFile(file, cut)
  }
}
