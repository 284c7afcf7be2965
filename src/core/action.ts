import * as z from "zod"

/**
 * The action vocabulary: one schema for the grammar of the on-device model, the JSON schema of the cloud model,
 * the prompt's description and the documentation. Objects are strict: an unknown key is refused.
 */
export const refSchema = z.string().regex(/^[A-Za-z0-9]{1,12}$/).describe("the REF of an element as shown in [brackets]")
const text = z.string().max(10_000)
const verb = <V extends string, S extends z.ZodRawShape>(name: V, shape: S, about: string) =>
  z.strictObject({ verb: z.literal(name), ...shape }).describe(about)

export const actionSchema = z.discriminatedUnion("verb", [
  verb("click", { ref: refSchema, button: z.enum(["left", "right", "middle"]).optional(), count: z.int().min(1).max(3).optional(),
    modifiers: z.array(z.enum(["Alt", "Control", "Meta", "Shift"])).optional() }, "click an element"),
  verb("type", { ref: refSchema, text, mode: z.enum(["replace", "append"]).optional(), submit: z.boolean().optional() },
    "type text into a field; submit presses Enter afterwards"),
  verb("press", { keys: z.string().min(1).max(60).describe("for instance Enter, Escape, Control+A"), ref: refSchema.optional() }, "press keys"),
  verb("select", { ref: refSchema, options: z.array(z.string().max(500)).min(1).max(50) }, "choose options of a list by their labels"),
  verb("check", { ref: refSchema, on: z.boolean() }, "set a checkbox, switch or radio button"),
  verb("hover", { ref: refSchema }, "move the pointer over an element"),
  verb("drag", { ref: refSchema, to: refSchema }, "drag one element onto another"),
  verb("scroll", { ref: refSchema.optional(), direction: z.enum(["up", "down", "left", "right"]).optional(),
    to: z.enum(["top", "bottom"]).or(refSchema).optional() }, "scroll the page or a container, in a direction or to an element"),
  verb("upload", { ref: refSchema, file: z.string().min(1).max(260) }, "attach a file that the user granted, by its name"),
  verb("goto", { url: z.string().min(1).max(2_000) }, "open an address"),
  verb("back", {}, "go back one page"),
  verb("forward", {}, "go forward one page"),
  verb("tab", { op: z.enum(["new", "switch", "close"]), index: z.int().min(0).max(100).optional(), url: z.string().max(2_000).optional() }, "open, switch to or close a tab"),
  verb("wait", { for: z.string().min(1).max(200).describe("'idle', 'ms' or a text that should appear"), ms: z.int().min(0).max(60_000).optional() }, "wait"),
  verb("find", { text: z.string().min(1).max(200) }, "look for a text on the whole page"),
  verb("expand", { ref: refSchema }, "show what was left out under an element"),
  verb("read", { ref: refSchema }, "read the full text of an element"),
  verb("dialog", { accept: z.boolean(), text: text.optional() }, "answer a browser dialog"),
  verb("point", { ref: refSchema, x: z.number().min(0).max(1), y: z.number().min(0).max(1) }, "click a spot inside a canvas or slider; x and y run from 0 to 1"),
  verb("ask", { question: z.string().min(1).max(1_000) }, "ask the user"),
  verb("note", { text: z.string().min(1).max(2_000) }, "remember something for later steps"),
  verb("branch", { intent: z.string().min(1).max(500) }, "start a sub-plan"),
  verb("prune", { reason: z.string().min(1).max(500) }, "give up the present sub-plan"),
  verb("answer", { text }, "the task is done; give the answer, or a short confirmation"),
  verb("give_up", { reason: z.string().min(1).max(1_000) }, "the task cannot be done")
])
export type Action = z.infer<typeof actionSchema>
export type Verb = Action["verb"]

/** A model's answer for one turn. A missing `reason` is taken as empty; anything else unknown is refused. */
export const decisionSchema = z.strictObject({ reason: z.string().max(4_000).default(""), action: actionSchema })
export type Decision = z.infer<typeof decisionSchema>

/** Verbs that end the run. */
export const isFinal = (action: Action): boolean => action.verb === "answer" || action.verb === "give_up"
export { refOf } from "./ref-of.ts"
