import { readFile } from "node:fs/promises"
import { roundSpecSchema, type RoundSpec } from "../symbiosis/round/round-spec.ts"
import { parseChecked } from "./parse-checked.ts"
import { UsageError } from "./usage-error.ts"

/** A training job's spec. */
export const readJob = async (file: string): Promise<RoundSpec> =>
  parseChecked(await readFile(file, "utf8").catch(() => { throw new UsageError(`The job ${file} can't be read: check its name.`) }), roundSpecSchema, "The job", file)
