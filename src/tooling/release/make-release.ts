import { createHash } from "node:crypto"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as z from "zod"
import { partsFile } from "./add-notices.ts"
import { packagedModels } from "./packaged-models.ts"
import { billOfMaterials } from "./sbom.ts"
import { idOfKey, signCrx } from "./sign-crx.ts"
import { updateManifest } from "./update-manifest.ts"
import { zipBuild } from "./zip-build.ts"

export type ReleaseOptions = {
  /** A finished build. */
  build: string
  variant: string
  /** The repository that it was built in, with its lock file and the models' cards. */
  root: string
  /** Folder for the files; what an earlier release left in it under the same names is replaced. */
  out: string
  /** Private RSA key (PEM) that signs the crx; without it there is none. */
  keyFile?: string | undefined
  /** Where the crx will be hosted, a folder's address ending in "/"; without it there is no update manifest. */
  baseUrl?: string | undefined
}

const manifestSchema = z.object({ version: z.string(), minimum_chrome_version: z.string().optional() })
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/**
 * All files of a release: zip, bill of materials and checksums; with a key also a signed crx, and with an address the manifest from
 * which browsers update by policy. The same build and key give the same bytes. Gives the names of the files.
 */
export const makeRelease = async ({ build, variant, root, out, keyFile, baseUrl }: ReleaseOptions): Promise<string[]> => {
  await mkdir(out, { recursive: true })
  const { version, minimum_chrome_version: minimumChrome } = manifestSchema.parse(JSON.parse(await readFile(join(build, "manifest.json"), "utf8")))
  const name = `symbiont-${version}-${variant}`
  const files = new Map<string, Uint8Array>()
  const add = async (file: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(join(out, file), bytes)
    files.set(file, bytes)
  }
  const zip = await zipBuild(build)
  await add(`${name}.zip`, zip)
  const contents = { parts: z.array(z.string()).parse(JSON.parse(await readFile(join(build, partsFile), "utf8"))), models: await packagedModels(build, join(root, "models/cards")) }
  await add(`${name}.cdx.json`, Buffer.from(billOfMaterials(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")), contents)))
  await Promise.all([`${name}.crx`, "updates.xml"].map((file) => rm(join(out, file), { force: true })))
  if (keyFile !== undefined) {
    await signCrx(zip, keyFile, join(out, `${name}.crx`))
    const crx = await readFile(join(out, `${name}.crx`))
    files.set(`${name}.crx`, crx)
    if (baseUrl !== undefined) await add("updates.xml", Buffer.from(updateManifest({ id: await idOfKey(keyFile) ?? "", version, url: new URL(`${name}.crx`, baseUrl).href, sha256: sha256(crx), bytes: crx.length, minimumChrome })))
  }
  const sums = [...files].map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`).sort().join("")
  await writeFile(join(out, "SHA256SUMS"), sums)
  return [...files.keys(), "SHA256SUMS"]
}
