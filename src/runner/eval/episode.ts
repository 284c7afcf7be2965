import * as z from "zod"

/** One line of a report: a task at a seed, and what became of it. */
export const episodeSchema = z.strictObject({
  type: z.literal("episode"),
  task: z.string(),
  seed: z.int(),
  /** Who decided: "oracle", or the model as it was named. Episodes of others are no part of the same report. */
  driver: z.string(),
  /** The page's reward is above 0, which is how BrowserGym counts. */
  ok: z.boolean(),
  /** Raw reward, -1 to 1; 0 where the page never ended its episode. */
  reward: z.number(),
  done: z.boolean(),
  steps: z.int(),
  routes: z.strictObject({ local: z.int(), cloud: z.int(), refused: z.int() }),
  tokens: z.strictObject({ prompt: z.number(), cached: z.number(), completion: z.number() }),
  /** From the start of the run to its end. */
  ms: z.number(),
  /** Steps that the guard had questions about. */
  asked: z.int(),
  /** Actions that failed or did nothing. */
  missed: z.int(),
  /** Why the run ended, where the page had not ended it. */
  why: z.string()
})
export type Episode = z.infer<typeof episodeSchema>

export const keyOf = ({ driver, task, seed }: Pick<Episode, "driver" | "task" | "seed">): string => `${driver} ${task} ${seed}`
