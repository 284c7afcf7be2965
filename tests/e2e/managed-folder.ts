import { createHash, generateKeyPairSync } from "node:crypto"
import { cp, mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findBrowser } from "../../src/runner/find-browser.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { givenBuild } from "./build-extension.ts"

/** Where a browser looks for an administrator's policies on Linux; Debian's Chromium and Google Chrome. */
const folders = { chromium: "/etc/chromium/policies/managed", chrome: "/etc/opt/chrome/policies/managed" }

/** A build under an id of its own, so that a policy for it means no other browser on this machine. */
const ownCopy = async (build: string): Promise<{ path: string; id: string; remove(): Promise<void> }> => {
  const der = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" })
  const path = await mkdtemp(join(tmpdir(), "symbiont-managed-"))
  await cp(build, path, { recursive: true })
  const manifest = JSON.parse(await readFile(join(path, "manifest.json"), "utf8")) as object
  await writeFile(join(path, "manifest.json"), JSON.stringify({ ...manifest, key: der.toString("base64") }))
  const id = createHash("sha256").update(der).digest("hex").slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  return { path, id, remove: () => rm(path, { recursive: true, force: true }) }
}

/** `write` names the keys in policy_keys, unless the values have a list of their own, or undefined for none. */
export type ManagedFolder = { write(values: object): Promise<void>; remove(): Promise<void> }

/** The policy of one extension in the browser's folder; what was made here goes away again. Nothing where the folder can't be written. */
const managedFolder = async (id: string, branded: boolean): Promise<ManagedFolder | undefined> => {
  const folder = branded ? folders.chrome : folders.chromium
  const file = join(folder, `symbiont-test-${id}.json`)
  const write = (values: object): Promise<void> => writeFile(file, JSON.stringify({ "3rdparty": { extensions: { [id]: "policy_version" in values ? { policy_keys: Object.keys(values), ...values } : values } } }))
  try {
    await mkdir(folder, { recursive: true })
    await write({})
  } catch { return undefined }
  return {
    write,
    remove: async () => {
      await rm(file, { force: true })
      // Only folders that are empty now: an administrator's own policies stay.
      for (const made of [folder, join(folder, "..")]) await rmdir(made).catch(() => undefined)
    }
  }
}

/** A build of its own and the folder in which its policy is written; no folder where this user can't write there. */
export const managedBuild = async (variant: "e2e" | "default" | "contribute" = "e2e"): Promise<{ copy: Awaited<ReturnType<typeof ownCopy>>; folder: ManagedFolder | undefined }> => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.error.message)
  const copy = await ownCopy(variant === "e2e" && givenBuild !== undefined ? givenBuild : await buildExtension(variant))
  return { copy, folder: await managedFolder(copy.id, found.value.branded) }
}
