import { cp, mkdir, readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { registrySchema } from "../protocol/model-record.ts"

/** Code of the engines: every wasm must ship inside the package. From → to, relative to the repository and to the build. */
const engineFiles: readonly (readonly [string, string])[] = [
  ["node_modules/@wllama/wllama/esm/wasm/wllama.wasm", "wllama.wasm"]
]
export const weightFile = /\.(gguf|safetensors|bin)$/

/** Plasmo copies neither `models/` nor packages' wasm: puts the engines, the registry and the packaged weights into a build. */
export const packageAssets = async (root: string, build: string): Promise<void> => {
  const copy = async (from: string, to: string): Promise<void> => {
    await mkdir(dirname(join(build, to)), { recursive: true })
    await cp(join(root, from), join(build, to))
  }
  for (const [from, to] of engineFiles) await copy(from, to)
  if (!await stat(join(root, "models/registry.json")).catch(() => undefined)) return
  await copy("models/registry.json", "models/registry.json")
  const registry = registrySchema.parse(JSON.parse(await readFile(join(root, "models/registry.json"), "utf8")))
  for (const { id, weights, library } of registry.models) {
    for (const file of [weights, library]) {
      if (file === undefined || /^https?:/.test(file)) continue
      const isThere = await stat(join(root, file)).catch(() => undefined)
      // A model of the network whose library this build lacks is listed all the same; the extension says why it can't be installed.
      if (!isThere && file === library && /^https?:/.test(weights)) continue
      if (!isThere) throw new Error(`The model ${id} names ${file}, which is not there: add the file or take the record out of models/registry.json.`)
      await copy(file, file)
    }
  }
}
