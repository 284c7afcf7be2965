import * as z from "zod"
import { shortcutSchema } from "./records.ts"

/** What is given away of a shortcut: not the run that it repeats, which holds what was typed. */
export const sharedShortcutSchema = shortcutSchema.omit({ of: true })
export type SharedShortcut = z.infer<typeof sharedShortcutSchema>

/** Shortcuts as a file for other people and other devices. */
export const shortcutFileSchema = z.strictObject({ symbiont: z.literal("shortcuts"), version: z.literal(1), shortcuts: z.array(sharedShortcutSchema).max(500) })
