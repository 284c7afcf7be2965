import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { registrySchema } from "../../protocol/model-record.ts"
import type { PackagedModel } from "./sbom.ts"

/** What a model's card says that it was made from. */
const madeFromIn = (card: string): string | undefined => /^\| made from \| (.+) \|$/m.exec(card)?.[1]

/** The weights that lie in a build, by its own list of models. `cards`: folder of the models' cards. */
export const packagedModels = async (build: string, cards: string): Promise<PackagedModel[]> => {
  const text = await readFile(join(build, "models/registry.json"), "utf8").catch(() => undefined)
  if (text === undefined) return []
  const here = registrySchema.parse(JSON.parse(text)).models.filter(({ weights }) => !/^https?:/.test(weights))
  return Promise.all(here.map(async ({ id, weights, license }) => ({
    id, file: weights, license, sha256: createHash("sha256").update(await readFile(join(build, weights))).digest("hex"),
    madeFrom: madeFromIn(await readFile(join(cards, `${id}.md`), "utf8").catch(() => ""))
  })))
}
