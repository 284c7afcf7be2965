import type { Experience } from "../../protocol/experience.ts"
import type { ExperienceIndex, Hit } from "./experience-index.ts"

export type RetrieveQuery = {
  task: string
  site: string
  /** Title of the page, and labels of what can be done on it. */
  page: string
  /** What was done so far, in a sentence or two. */
  summary: string
}
/** Who is told: a small model gets workflows and lessons in few tokens, a large one episodes too. `cloud` leaves out what stays home. */
export type Reader = { size: "small" | "large"; cloud: boolean }

export type Retrieved = { hits: Hit[]; lines: string[] }

/** Tokens that retrieved text may take. */
export const retrievedTokens = { small: 300, large: 6_000 } as const
/** As in the paper's released code: two by task and page, one by summary. */
const wanted = { byPage: 2, bySummary: 1 }
const considered = 12
const charsPerToken = 3.5

/** Two that say the same take the room of one that says something else: a run's way is told once, beside its lesson. */
const repeats = (one: Experience, other: Experience): boolean => one.text === other.text || (one.source === other.source && (one.kind === "lesson") === (other.kind === "lesson"))
/** Names that a model can't know any more are worth less than none. */
const masked = (text: string): string => text.replace(/‹[^›]{1,40}›/g, "[mask]")
const label = { success: "went well", failure: "went wrong", unknown: "nobody knows how it went" } as const
/** A model's own word for its success is worth saying, and worth less than a program's or a person's. */
const ended = ({ outcome, judge }: Experience): string => outcome === "success" && judge === "model" ? "done, by the model's own word" : label[outcome]
const tell = (experience: Experience): string => `(${experience.kind}, ${ended(experience)}, on ${experience.site}) ${masked(experience.goal)}: ${masked(experience.text)}`.replace(/\s+/g, " ")

/** What an index is asked for a query: by task and page, and by what was done so far. */
export const askedOf = ({ task, page, summary }: Pick<RetrieveQuery, "task" | "page" | "summary">): [byPage: string, bySummary: string] => [`${task} ${page}`, summary]

/**
 * What earlier runs teach about this step. By task and page, and by what was done so far; good and bad mixed, each labelled; within a
 * budget of tokens. The text is nobody's instruction: whoever puts it into a prompt screens it again and fences it.
 */
export const retrieve = (index: ExperienceIndex, query: RetrieveQuery, { size, cloud }: Reader, blocked: (goal: string) => boolean = () => false): Retrieved => {
  const { site } = query
  const [asked, summary] = askedOf(query)
  const fits = (experience: Experience): boolean =>
    // What was typed somewhere is nothing for another site to hear of.
    (experience.kind !== "episode" || (size === "large" && experience.site === site)) && (!cloud || experience.privacy !== "home") && !blocked(experience.goal)
  const byPage = index.search({ text: asked, site }, considered, fits)
  const bySummary = summary === "" ? [] : index.search({ text: summary, site }, considered, fits)
  const chosen = new Map<string, Hit>()
  let left: number = retrievedTokens[size] * charsPerToken
  const take = (hits: readonly Hit[], most: number): void => {
    let taken = 0
    for (const hit of hits) {
      const cost = tell(hit.experience).length
      if (taken >= most || chosen.has(hit.experience.id) || cost > left || [...chosen.values()].some(({ experience }) => repeats(experience, hit.experience))) continue
      chosen.set(hit.experience.id, hit)
      left -= cost
      taken += 1
    }
  }
  take(byPage, wanted.byPage)
  take(bySummary, wanted.bySummary)
  const hits = [...chosen.values()]
  return { hits, lines: hits.map(({ experience }) => tell(experience)) }
}
