import * as z from "zod"

/**
 * What memory keeps of a run. `episode`: the run, step by step. `workflow`: three to six abstract steps that may serve again.
 * `lesson`: what to do or avoid, from failures too. Texts hold placeholders, never values.
 */
export const experienceSchema = z.strictObject({
  id: z.string().max(80),
  kind: z.enum(["episode", "workflow", "lesson"]),
  /** What was asked for, placeholders in place of values. */
  goal: z.string().max(2_000),
  /** Registrable domain. */
  site: z.string().max(300),
  /** Title of the page that it was learned on. */
  page: z.string().max(300).default(""),
  /** What there was to do, in the words of the controls: "click button Save". */
  labels: z.array(z.string().max(200)).max(40),
  /** What a model is told. */
  text: z.string().min(1).max(8_000),
  outcome: z.enum(["success", "failure", "unknown"]),
  judge: z.enum(["program", "user", "model", "nobody"]),
  /** Name of the model whose run it was. */
  model: z.string().max(300),
  round: z.int().min(0),
  /** `open` may be told to any model, `masked` held placeholders that were taken out, `home` stays with models on the device. */
  privacy: z.enum(["open", "masked", "home"]),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The trajectory it came of, so that what is withdrawn goes too. */
  source: z.string().max(80)
})
export type Experience = z.infer<typeof experienceSchema>
