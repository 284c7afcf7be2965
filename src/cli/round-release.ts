import { releaseDataset } from "../collector/release/release-dataset.ts"
import { readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

/** `symbiont round release`: a data set as Parquet files with a datasheet. */
export const roundReleaseCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { in: { type: "string" }, out: { type: "string" }, name: { type: "string" }, license: { type: "string" }, contact: { type: "string" } })
  const needed = (flag: "in" | "out" | "name" | "license" | "contact", what: string): string => {
    const value = values[flag]?.trim()
    if (!value) throw new UsageError(`--${flag} is missing: ${what}.`)
    return value
  }
  const [input, out] = [needed("in", "name a folder that \"symbiont round dataset\" wrote"), needed("out", "name the folder to write to")]
  const publisher = { name: needed("name", "say what the data set is called"), license: needed("license", "say under which licence it is released, such as CC-BY-4.0"), contact: needed("contact", "say whom people may ask") }
  const released = await releaseDataset(input, out, publisher)
  if (!released.ok) throw new UsageError(released.error.message)
  process.stdout.write(`${JSON.stringify({ trajectories: released.value.counts.trajectories, files: released.value.files })}\n`)
  return 0
}
