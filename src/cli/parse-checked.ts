import type * as z from "zod"
import { UsageError } from "./usage-error.ts"

/** A file's JSON as its schema has it. `what` begins the sentence that says what is wrong with it ("The job"), `from` is where it came from. */
export const parseChecked = <Schema extends z.ZodType>(text: string, schema: Schema, what: string, from: string): z.output<Schema> => {
  let json: unknown
  try { json = JSON.parse(text) } catch { throw new UsageError(`${what} ${from} is not JSON: correct it.`) }
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new UsageError(`${what}'s field ${issue?.path.join(".") || "at the top"} is wrong: ${issue?.message ?? "it does not follow the schema"}.`)
}
