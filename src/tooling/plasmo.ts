import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import config from "../../plasmo.config.ts"
import { withLock } from "./build-lock.ts"
import { contentHash } from "./content-hash.ts"
import { packageAssets, weightFile } from "./package-assets.ts"
import { patchBuild, varyManifest } from "./patch-build.ts"
import { addNotices } from "./release/add-notices.ts"
import { runPlasmo } from "./run-plasmo.ts"
import { nodeRooms, stageProject } from "./stage.ts"
import { verifyBuild, wantedManifest } from "./verify-build.ts"

export type Variant = keyof typeof config.variants
export const variants = Object.keys(config.variants) as Variant[]
const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const inputs = ["src", "assets", "models", "plasmo.config.ts", ".parcelrc", "tsconfig.json", "package-lock.json", "LICENSE", "NOTICE"]
/** The rest of `models/` and the rooms that run in Node change no byte of a build; this room itself may. */
const isInput = (path: string): boolean => {
  const [top, room = ""] = path.split(/[\\/]/)
  if (top === "models") return path.endsWith("registry.json") || weightFile.test(path)
  return top !== "src" || room === "tooling" || !nodeRooms.includes(room)
}
const stampOf = (build: string): Promise<string> => readFile(join(build, ".hash"), "utf8").catch(() => "")

/** A variant without sources of its own has the code of the default one, and needs no bundling. */
const hasOwnSources = (variant: Variant): boolean => variant === "default" || config.swaps?.[variant] !== undefined || config.only?.[variant] !== undefined

/** Lays a fresh build out in `stage` and gives its folder. */
const bundle = async (stage: string, variant: Variant, say: (line: string) => void): Promise<string> => {
  say(`Building the extension (${variant}), about half a minute…`)
  await stageProject(root, stage, config, variant)
  await runPlasmo(stage, variant)
  const emitted = join(stage, `build/${variant}-mv3-prod`)
  await packageAssets(root, emitted)
  await addNotices(root, stage, emitted)
  await patchBuild(emitted, wantedManifest(config, variant))
  return emitted
}
const copyDefault = async (stage: string, variant: Variant, say: (line: string) => void): Promise<string> => {
  await rm(stage, { recursive: true, force: true })
  await cp(await buildExtension("default", say), stage, { recursive: true })
  await varyManifest(stage, config.variants[variant])
  return stage
}

/**
 * Builds a variant of the extension and gives its folder, `build/NAME-mv3-prod`. A build whose inputs did not change is
 * used as it is; two processes never build the same variant at once.
 */
export const buildExtension = async (variant: Variant, say: (line: string) => void = () => {}): Promise<string> => {
  const build = join(root, `build/${variant}-mv3-prod`)
  await mkdir(join(root, "build"), { recursive: true })
  return withLock(join(root, `build/.lock-${variant}`), async () => {
    const hash = await contentHash(root, inputs, isInput, variant)
    if (await stampOf(build) === hash) return build
    const stage = join(root, `build/.stage-${variant}`)
    const emitted = await (hasOwnSources(variant) ? bundle(stage, variant, say) : copyDefault(stage, variant, say))
    const { problems, size } = await verifyBuild(emitted, config, variant)
    if (problems.length > 0) throw new Error(problems.join("\n"))
    await writeFile(join(emitted, ".hash"), hash)
    await rm(build, { recursive: true, force: true })
    await rename(emitted, build)
    await rm(stage, { recursive: true, force: true })
    say(`Built ${variant}: ${(size.zipped / 1048576).toFixed(1)} MB zipped, and ${(size.weights / 1048576).toFixed(1)} MB of model weights.`)
    return build
  })
}

const main = async ([command, name = "default"]: readonly string[]): Promise<number> => {
  const variant = variants.find((known) => known === name)
  if (command !== "build" || !variant) {
    console.error(`Usage: tsx src/tooling/plasmo.ts build [${variants.join("|")}]`)
    return 2
  }
  try {
    console.log(await buildExtension(variant, console.log))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main(process.argv.slice(2))
