import * as z from "zod"

/** A check of a page's content: which page (`last`: the one that the run ended on), which part of it, what must stand there. */
export const pageCheckSchema = z.object({
  url: z.string(),
  locator: z.string(),
  required_contents: z.union([z.strictObject({ exact_match: z.string() }), z.strictObject({ must_include: z.array(z.string()) })]),
  prep_actions: z.array(z.string()).optional()
})
export type PageCheck = z.infer<typeof pageCheckSchema>

export const referenceAnswersSchema = z.strictObject({
  exact_match: z.string().optional(),
  must_include: z.array(z.string()).optional(),
  fuzzy_match: z.union([z.literal("N/A"), z.array(z.string())]).optional()
})
export type ReferenceAnswers = z.infer<typeof referenceAnswersSchema>

/** A task of WebArena (Zhou et al., arXiv 2307.13854) as published in `config_files/test.raw.json`. Sites are `__NAME__` until `atSites`. */
export const webArenaTaskSchema = z.object({
  task_id: z.int().min(0),
  sites: z.array(z.string()).min(1),
  require_login: z.boolean(),
  /** Name of the file with the signed-in states that the task starts with: `./.auth/gitlab.reddit_state.json`. */
  storage_state: z.string().nullable(),
  /** None of the tasks says where its user is, and nothing here could make a browser believe it. */
  geolocation: z.null().optional(),
  start_url: z.string(),
  intent: z.string(),
  intent_template_id: z.int(),
  require_reset: z.boolean(),
  "eval": z.object({
    eval_types: z.array(z.enum(["string_match", "url_match", "program_html"])).min(1),
    reference_answers: referenceAnswersSchema.nullable(),
    reference_url: z.string().nullable(),
    program_html: z.array(pageCheckSchema),
    string_note: z.string().optional(),
    url_note: z.string().optional()
  })
})
export type WebArenaTask = z.infer<typeof webArenaTaskSchema>

/** The sites that a task is signed in on when it starts: not all of its sites. */
export const signedInOn = ({ storage_state: file }: Pick<WebArenaTask, "storage_state">): string[] => /([^/]+)_state\.json$/.exec(file ?? "")?.[1]?.split(".") ?? []

/** The task with its sites' addresses put in. `missing` names a site that has none. */
export const atSites = (task: WebArenaTask, sites: Readonly<Record<string, string>>): { task: WebArenaTask } | { missing: string } => {
  let missing: string | undefined
  const text = JSON.stringify(task).replace(/__([A-Z_]+?)__(?!\w)/g, (whole, name: string) => {
    if (name === "LAST_URL" || name === "PAGE") return whole
    const address = sites[name]?.replace(/\/$/, "")
    if (address === undefined) missing ??= name
    return address === undefined ? whole : JSON.stringify(address).slice(1, -1)
  })
  return missing === undefined ? { task: webArenaTaskSchema.parse(JSON.parse(text)) } : { missing }
}
