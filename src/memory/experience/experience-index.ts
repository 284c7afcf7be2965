import MiniSearch from "minisearch"
import type { Experience } from "../../protocol/experience.ts"

export type Hit = { experience: Experience; score: number }

/** Experiences of the same site are worth more: the same words mean the same controls there. */
const sameSite = 2
/** What a goal says counts more than the controls that happened to be used. */
const boost = { goal: 3, page: 1.5, labels: 1 }
/** So many of a query's words are looked up, the rarest first: what is in every goal ranks nothing and costs the most. */
const askedTerms = 8
/** A word that so large a share of the experiences holds is only looked up where a query has no other. */
const everyday = 0.2
/** And so many experiences are weighed for a query, beyond those of its rarest word: the time goes with their number. */
const weighed = 1_500
/** Keeps placeholders whole and splits everything else into words, in any script. */
const words = (text: string): string[] => text.toLowerCase().match(/‹[^›]{1,40}›|[\p{L}\p{N}]+/gu) ?? []

/** Full text over short fields: goal, site, page title, labels of controls; whole pages are not indexed (they drown everything). */
export type ExperienceIndex = {
  add(experiences: readonly Experience[]): void
  remove(ids: readonly string[]): void
  search(query: { text: string; site?: string | undefined }, limit: number, fits?: (experience: Experience) => boolean): Hit[]
  readonly size: number
}

export const createExperienceIndex = (): ExperienceIndex => {
  const known = new Map<string, Experience>()
  const frequency = new Map<string, number>()
  const termsOf = ({ goal, page, labels }: Experience): Set<string> => new Set(words([goal, page, ...labels].join(" ")))
  const count = (experience: Experience, by: 1 | -1): void => { for (const term of termsOf(experience)) frequency.set(term, (frequency.get(term) ?? 0) + by) }
  const asked = (text: string): string => {
    const held = [...new Set(words(text))].map((term) => ({ term, held: frequency.get(term) ?? 0 })).filter((one) => one.held > 0).sort((a, b) => a.held - b.held)
    const telling = held.filter((one) => one.held <= everyday * known.size)
    let room = weighed
    return (telling.length > 0 ? telling : held.slice(0, 2)).slice(0, askedTerms).filter((one, index) => index === 0 || (room -= one.held) >= 0).map(({ term }) => term).join(" ")
  }
  const index = new MiniSearch<Experience>({ fields: Object.keys(boost), tokenize: words, processTerm: (term) => term, extractField: (experience, field) => {
    const value = experience[field as keyof Experience]
    return Array.isArray(value) ? value.join(" ") : String(value)
  } })
  const remove = (ids: readonly string[]): void => { for (const id of ids) {
    const experience = known.get(id)
    if (!experience) continue
    count(experience, -1)
    known.delete(id)
    index.discard(id)
  } }
  return {
    add: (experiences) => {
      remove(experiences.map(({ id }) => id))
      const fresh = [...new Map(experiences.map((experience) => [experience.id, experience])).values()]
      for (const experience of fresh) { known.set(experience.id, experience); count(experience, 1) }
      index.addAll(fresh)
    },
    remove,
    search: ({ text, site }, limit, fits = () => true) => {
      const hits: Hit[] = []
      // Whether one fits may take long to say: it is asked of the best alone, until there are enough.
      for (const { id, score } of index.search(asked(text), { boost, combineWith: "OR", boostDocument: (one) => (site !== undefined && known.get(String(one))?.site === site ? sameSite : 1) })) {
        if (hits.length >= limit) break
        const experience = known.get(String(id))
        if (experience && fits(experience)) hits.push({ experience, score })
      }
      return hits
    },
    get size() { return known.size }
  }
}
