import { cp, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { bundledParts } from "./bundled-parts.ts"
import { thirdPartyNotices } from "./third-party-notices.ts"

/** Which packages a build holds code of, for its bill of materials; no part of the extension. */
export const partsFile = ".parts.json"

/** Puts our licence and those of others into a build. */
export const addNotices = async (root: string, stage: string, build: string): Promise<void> => {
  const parts = await bundledParts(stage)
  await cp(join(root, "LICENSE"), join(build, "LICENSE"))
  await writeFile(join(build, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(root, parts))
  await writeFile(join(build, partsFile), JSON.stringify(parts))
}
