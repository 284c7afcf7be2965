import * as z from "zod"

/** How the user stands with the organisation's sign-on. Tokens are never in it. */
export const signOnViewSchema = z.strictObject({
  /** Host of the provider; absent where the organisation's policy names none. */
  host: z.string().optional(),
  state: z.enum(["out", "waiting", "in"]),
  /** Who is signed in, as the provider calls them. */
  name: z.string().optional(),
  /** What is to be typed in, and where, while a sign-on by code waits. */
  device: z.strictObject({ code: z.string(), address: z.string() }).optional(),
  /** Why the last attempt, or the sign-on itself, came to an end: one sentence. */
  problem: z.string().optional()
})
export type SignOnView = z.infer<typeof signOnViewSchema>
