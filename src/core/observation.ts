import * as z from "zod"
import { walk } from "./walk.ts"

export { walk }

/**
 * What a person could see of a page, as a pruned role tree. Made by the page room, one per frame, stitched by the
 * worker. Hidden content isn't here; values of never-readable fields aren't here (`secret` says that one was left out).
 */
export const fieldSchema = z.strictObject({
  /** `type` attribute, or "textarea", "select", "contenteditable". */
  type: z.string().max(40),
  autocomplete: z.string().max(80).optional(),
  /** `name` or `id` attribute: a hint for what the field holds. */
  key: z.string().max(120).optional()
})
export type Field = z.infer<typeof fieldSchema>

export type ObservedNode = {
  /** Short, alphanumeric, stable while the element lives. Set on everything that can be acted on. */
  ref?: string | undefined
  /** ARIA role, or "text" for a run of visible text. */
  role: string
  /** Accessible name; for "text" the text itself. */
  name: string
  value?: string | undefined
  /** Never-readable: password, one-time code, card number… The value was never read. */
  secret?: boolean | undefined
  checked?: boolean | "mixed" | undefined
  expanded?: boolean | undefined
  selected?: boolean | undefined
  pressed?: boolean | undefined
  disabled?: boolean | undefined
  required?: boolean | undefined
  invalid?: boolean | undefined
  readonly?: boolean | undefined
  focused?: boolean | undefined
  level?: number | undefined
  /** Link target: path and query on the same origin, else the full address. On a frame of another site: its origin. */
  href?: string | undefined
  /** The link saves a file instead of leading somewhere. */
  download?: boolean | undefined
  /** Where the element's form sends what it holds, if that is another site: its origin, or the scheme of an address that has none ("mailto:"); two of them, parted by a space, where it may be either. */
  sendsTo?: string | undefined
  /** Path on the page's own site that using this element posts its form to, where it isn't the page's own; two of them, parted by a space, where it may be either. Never shown to a model. */
  posts?: string | undefined
  options?: { label: string; selected: boolean }[] | undefined
  /** Accessibility-only text (sr-only, aria-description, title): kept short, tagged in the rendering. */
  a11y?: boolean | undefined
  field?: Field | undefined
  /** Table rows: the header cell's text above or left of this cell. */
  column?: string | undefined
  /** Where a table names no heads: what its first row, or a table of one row right above it, says over this cell. It may be no head. Never shown to a model. */
  head?: string | undefined
  children?: ObservedNode[] | undefined
}

export const observedNodeSchema: z.ZodType<ObservedNode> = z.lazy(() => z.strictObject({
  ref: z.string().max(12).optional(), role: z.string().max(40), name: z.string(), value: z.string().optional(), secret: z.boolean().optional(),
  checked: z.union([z.boolean(), z.literal("mixed")]).optional(), expanded: z.boolean().optional(), selected: z.boolean().optional(),
  pressed: z.boolean().optional(), disabled: z.boolean().optional(), required: z.boolean().optional(), invalid: z.boolean().optional(),
  readonly: z.boolean().optional(), focused: z.boolean().optional(), level: z.number().optional(), href: z.string().optional(), download: z.boolean().optional(), sendsTo: z.string().optional(), posts: z.string().optional(),
  options: z.array(z.strictObject({ label: z.string(), selected: z.boolean() })).optional(), a11y: z.boolean().optional(),
  field: fieldSchema.optional(), column: z.string().optional(), head: z.string().optional(), children: z.array(observedNodeSchema).optional()
}))

const lineSchema = z.strictObject({ after: z.string().max(12).describe("ref of what stands before it; empty at the top"), line: z.string() })
const scrollSchema = z.strictObject({ above: z.number(), below: z.number() })
const dialogSchema = z.strictObject({ type: z.string(), message: z.string() })

/** What changed between two views of a page, in the lines of its rendering. Refs keep their meaning from one view to the next. */
export const observationDeltaSchema = z.strictObject({
  /** The view that it builds on. */
  since: z.number(),
  url: z.string().optional(), title: z.string().optional(), scroll: scrollSchema.optional(), dialog: dialogSchema.optional(),
  /** Elements that are there as before and say something else now. */
  changed: z.array(z.strictObject({ ref: z.string().max(12), line: z.string() })),
  added: z.array(lineSchema.extend({ ref: z.string().max(12).optional() })),
  /** Refs that are gone. */
  removed: z.array(z.string().max(12)),
  /** Texts without a ref that are gone. */
  gone: z.array(lineSchema)
})
export type ObservationDelta = z.infer<typeof observationDeltaSchema>

export const observationSchema = z.strictObject({
  url: z.string(),
  title: z.string(),
  nodes: z.array(observedNodeSchema),
  scroll: scrollSchema.describe("pixels of page above and below the viewport"),
  counts: z.strictObject({ elements: z.number(), controls: z.number(), omitted: z.number().describe("nodes left out by the budget") }),
  /** An open JavaScript dialog, if the host could see it. */
  dialog: dialogSchema.optional(),
  /** Number of this view of its document; a later observation can tell what changed since it. */
  view: z.number().optional(),
  /** Only when it was asked for and is shorter than the view. */
  delta: observationDeltaSchema.optional(),
  /** Milliseconds of extraction, all frames. */
  ms: z.number()
})
export type Observation = z.infer<typeof observationSchema>

export const findRef = (observation: Observation, ref: string): ObservedNode | undefined => {
  for (const node of walk(observation.nodes)) if (node.ref === ref) return node
  return undefined
}
