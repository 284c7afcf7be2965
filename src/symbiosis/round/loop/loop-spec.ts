import * as z from "zod"
import type { LineTask } from "../../dataset/line.ts"

/**
 * What a lane of the loop learns from. `rollouts`: whose runs; `reasons`: which lines of reasons are learned beside the decision (the paper's multi-task
 * lines): given the action (eq. 7) or before there is one (fig. 4b); `explores`: whether the student's own successful runs join; `backward`: whether
 * parts of runs that did a part of their task join as runs of their own; `over`: lanes that it
 * differs from in one thing, with which it is compared. `dagger` is the reference: the student acts, the teacher says what it should have done.
 */
export const variants = {
  sft: { rollouts: "teacher", reasons: [], explores: false, backward: false, over: [] },
  multitask: { rollouts: "teacher", reasons: ["reason"], explores: false, backward: false, over: ["sft"] },
  "reason-first": { rollouts: "teacher", reasons: ["rationale"], explores: false, backward: false, over: ["sft", "multitask"] },
  speculation: { rollouts: "speculation", reasons: [], explores: false, backward: false, over: ["sft"] },
  both: { rollouts: "speculation", reasons: ["reason"], explores: false, backward: false, over: ["multitask", "speculation"] },
  loop: { rollouts: "speculation", reasons: ["reason"], explores: true, backward: false, over: ["both"] },
  backward: { rollouts: "teacher", reasons: [], explores: false, backward: true, over: ["sft"] },
  dagger: { rollouts: "dagger", reasons: [], explores: false, backward: false, over: ["sft"] }
} as const satisfies Record<string, { rollouts: "teacher" | "speculation" | "dagger"; reasons: readonly ("reason" | "rationale")[]; explores: boolean; backward: boolean; over: readonly string[] }>
export type Variant = keyof typeof variants
export const variantSchema = z.enum(Object.keys(variants) as [Variant, ...Variant[]])
/** The lines that a lane's decisions and reasons are taken from. */
export const tasksOf = (variant: Variant): LineTask[] => ["action", ...variants[variant].reasons]

/** Whether a lane's rollouts are those of student and teacher together. */
export const speculates = (variant: Variant): boolean => variants[variant].rollouts === "speculation"

const count = (most: number) => z.int().min(1).max(most)
/** The same one twice would be counted twice. */
const once = (list: readonly unknown[]): boolean => new Set(list).size === list.length
const orNone = (most: number) => z.int().min(0).max(most)

/** Turns of the loop on this machine, as data. The same spec, seeds and student give the same tasks. */
export const loopSpecSchema = z.strictObject({
  schema: z.literal("symbiont-loop-1"),
  rounds: count(6).describe("how many turns; the first has number 0"),
  seeds: z.array(z.int().min(0).max(99)).min(1).max(20).refine(once, "each but once"),
  variants: z.array(variantSchema).min(1).refine(once, "each but once"),
  student: z.strictObject({
    init: z.string().min(1).describe("GGUF of the student that round 0 starts from, from the repository's root"),
    steps: count(100_000).describe("updates a round"), rate: z.number().positive().max(0.1), processes: count(8)
  }),
  teacher: z.strictObject({
    epsilon: z.number().min(0).max(0.9).describe("how often a sample of the scripted teacher is wrong"), k: count(20).describe("samples a step at most"),
    recalled: z.number().min(0).max(1).optional().describe("by what it errs less where a line of earlier runs names the right step; such lines are shown by the extension alone"),
    endpoint: z.strictObject({ host: z.string().min(1).max(300), model: z.string().min(1).max(200) }).optional().describe("the language model that teaches in the script's place: epsilon, k and recalled say nothing then")
  }),
  /** Episodes a round and lane, and those that the student explores at the temperature. */
  episodes: z.strictObject({
    rollouts: count(10_000), explore: orNone(10_000), temperature: z.number().min(0).max(2),
    extension: orNone(10_000).optional().describe("how many of the rollouts of lanes that speculate are played by the built extension"),
    miniwob: orNone(10_000).optional().describe("MiniWoB++ tasks that it plays beside them, where their pages are installed")
  }).refine(({ rollouts, extension = 0 }) => extension <= rollouts, { path: ["extension"], message: "more than there are rollouts" }),
  /** Rows of held-out templates (one an episode), and of templates that every student knows; whole held-out tasks that each student plays alone. */
  heldOut: z.strictObject({ rows: count(5_000), known: orNone(5_000), plays: orNone(1_000) }),
  /** Tasks of the demo shop that the embedded student and the candidate play through the built extension. */
  extension: z.strictObject({ tasks: orNone(50), leaks: z.boolean().optional().describe("whether the leak suite is run with the chosen student: without it the gate stays shut") }),
  lambda: z.number().min(0).max(1).describe("weight of a reason against an action"),
  experiences: z.boolean().optional().describe("whether what the runs of a lane teach is kept after each round, and told to the teacher in later rounds where the extension plays")
}).refine(({ teacher, experiences }) => teacher.recalled === undefined || experiences === true, { path: ["teacher", "recalled"], message: "nothing is recalled without experiences: true" })
  .refine(({ teacher, variants: lanes, episodes }) => !teacher.endpoint || (lanes.every(speculates) && episodes.extension === episodes.rollouts), { path: ["teacher", "endpoint"], message: "a language model teaches where the extension plays all rollouts and each lane speculates: begin such a loop with --teacher-url" })
export type LoopSpec = z.infer<typeof loopSpecSchema>

/** The same loop with a language model as teacher. It works through the extension alone, so that plays all rollouts; lanes that need the script are for the caller to refuse. */
export const taughtBy = ({ teacher, episodes, ...spec }: LoopSpec, endpoint: { host: string; model: string }): LoopSpec =>
  ({ ...spec, teacher: { ...teacher, endpoint }, episodes: { ...episodes, extension: episodes.rollouts } })

/** A turn that takes minutes: to see that all works, not to learn much. */
export const smallSpec: LoopSpec = {
  schema: "symbiont-loop-1", rounds: 2, seeds: [1], variants: ["sft", "loop"],
  student: { init: "models/student-r0.gguf", steps: 12, rate: 4e-4, processes: 1 },
  teacher: { epsilon: 0.25, k: 5, recalled: 0.4 }, episodes: { rollouts: 24, explore: 8, temperature: 0.7, extension: 4 },
  heldOut: { rows: 80, known: 40, plays: 0 }, extension: { tasks: 1, leaks: true }, lambda: 0.5, experiences: true
}
