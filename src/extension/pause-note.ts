import * as z from "zod"
import type { PausedBy } from "../agent/run-control.ts"
import type { RunNotes } from "./run-notes.ts"

const what = "paused"
const pauseSchema = z.enum(["user", "take-over"])

/** A run that is paused stays so when its worker is stopped: it must not go on by itself while the user works in the page. */
export const readPause = async (notes: RunNotes): Promise<PausedBy | undefined> => pauseSchema.safeParse(await notes.read(what)).data
export const writePause = (notes: RunNotes, by: PausedBy | undefined): Promise<void> => notes.write(what, by ?? "no")
