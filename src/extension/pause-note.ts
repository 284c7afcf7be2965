import * as z from "zod"
import type { Held } from "../agent/run-control.ts"
import type { RunNotes } from "./run-notes.ts"

const what = "paused"
const bySchema = z.enum(["user", "take-over"])
const heldSchema = z.object({ by: bySchema.optional(), went: z.object({ by: bySchema, said: z.string().optional() }).optional() })

/**
 * A run that is paused stays so when its worker is stopped: it must not go on by itself while the user works in the page. Nor is what
 * the user said lost when the worker is stopped before the run has come to heed it.
 */
export const readPause = async (notes: RunNotes): Promise<Held> => {
  const { by, went } = heldSchema.safeParse(await notes.read(what)).data ?? {}
  return { by, went: went && { by: went.by, said: went.said } }
}
export const writePause = (notes: RunNotes, held: Held): Promise<void> => notes.write(what, held)
