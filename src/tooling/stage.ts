import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { PlasmoConfig } from "./define-config.ts"

/** Rooms that run in Node and never enter the extension. */
export const nodeRooms = ["cli", "collector", "runner", "tooling"]

/**
 * Lays out a project as Plasmo expects it: our sources, those of the variant in their places, and a package.json that carries the manifest of plasmo.config.ts.
 * Plasmo rewrites files of the project that it builds, and keeps caches there; in a folder of its own that harms nobody.
 */
export const stageProject = async (root: string, stage: string, config: PlasmoConfig, variant: string): Promise<void> => {
  await rm(stage, { recursive: true, force: true })
  await mkdir(stage, { recursive: true })
  const skipped = nodeRooms.map((room) => join(root, "src", room))
  await cp(join(root, "src"), join(stage, "src"), { recursive: true, filter: (path) => !skipped.includes(path) })
  await cp(join(root, "assets"), join(stage, "assets"), { recursive: true })
  for (const file of [".parcelrc", "tsconfig.json"]) await cp(join(root, file), join(stage, file))
  await cp(join(root, "src/tooling/list-inputs.mjs"), join(stage, "list-inputs.mjs"))
  const substitutes = Object.entries(config.swaps ?? {}).flatMap(([name, swaps]) => Object.entries(swaps ?? {}).map(([place, source]) => ({ name, place, source })))
  for (const { name, place, source } of substitutes) if (name === variant) await cp(join(stage, source), join(stage, place))
  for (const { source } of substitutes) await rm(join(stage, source), { force: true })
  for (const [name, paths] of Object.entries(config.only ?? {})) if (name !== variant) for (const path of paths ?? []) await rm(join(stage, path), { recursive: true, force: true })
  await symlink(join(root, "node_modules"), join(stage, "node_modules"), "junction")
  await writeFile(join(stage, "assets/managed.schema.json"), JSON.stringify(config.managed, null, 2))
  const project = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Record<string, unknown>
  await writeFile(join(stage, "package.json"), JSON.stringify({ ...project, manifest: { ...config.manifest, overrides: config.variants } }, null, 2))
}
