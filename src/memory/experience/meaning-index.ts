import type { Experience } from "../../protocol/experience.ts"
import { contentId } from "../trajectory/content-id.ts"
import type { Embedder, VectorStore } from "./embedder.ts"
import { createExperienceIndex, type ExperienceIndex } from "./experience-index.ts"
import { fuseRanks } from "./fuse-ranks.ts"
import { createVectorTable } from "./vector-table.ts"

/** The index of words, and beside it one of meanings. A search that no vector is there for is one by words alone. */
export type MeaningIndex = ExperienceIndex & {
  /** Embeds the experiences that aren't yet, and what is going to be asked. Never fails: what could not be embedded in time is found by its words. Says whether all was. */
  prepare(asked: readonly string[], signal: AbortSignal): Promise<boolean>
}

/** So many texts a request. */
const batch = 64
/** So long (milliseconds) a request may take before words alone have to do. */
const patienceMs = 3_000
const askedKept = 200
/** Deep enough for what a reader may not be told. */
const nearKept = 200

/** What an experience is about, in the short fields that its words are looked up in. What must stay home isn't embedded: the embedder may be anywhere. */
const textOf = ({ goal, page, site }: Experience): string => `${goal}\n${page}\n${site}`

const nothingKept: VectorStore = { get: () => undefined, put: () => Promise.resolve() }

export const createMeaningIndex = (embedder: Embedder, { words = createExperienceIndex(), kept = nothingKept, patience = patienceMs }: { words?: ExperienceIndex; kept?: VectorStore; patience?: number } = {}): MeaningIndex => {
  const known = new Map<string, Experience>()
  const table = createVectorTable()
  /** Ids near what is asked. Found beforehand, since all vectors are read for it: a search costs what one by words does. */
  const asked = new Map<string, readonly string[]>()
  const keyOf = (text: string): string => contentId([embedder.name, text])

  /** Vectors of texts, those that are kept first. Missing: what could not be had. */
  const embed = async (texts: readonly string[], signal: AbortSignal): Promise<Map<string, Float32Array>> => {
    const found = new Map(texts.flatMap((text) => { const vector = kept.get(keyOf(text)); return vector ? [[text, vector] as const] : [] }))
    const missing = [...new Set(texts)].filter((text) => !found.has(text))
    for (let from = 0; from < missing.length && !signal.aborted; from += batch) {
      const these = missing.slice(from, from + batch)
      const late = AbortSignal.any([signal, AbortSignal.timeout(patience)])
      const gone = new Promise<undefined>((resolve) => { late.addEventListener("abort", () => { resolve(undefined) }, { once: true }) })
      const said = await Promise.race([embedder.embed(these, late).catch(() => undefined), gone])
      if (!said?.ok || said.value.length !== these.length) break
      const fresh = new Map(these.flatMap((text, index) => { const vector = said.value[index]; return vector ? [[text, vector] as const] : [] }))
      for (const [text, vector] of fresh) found.set(text, vector)
      try { await kept.put(new Map([...fresh].map(([text, vector]) => [keyOf(text), vector]))) } catch { /* They are had again another day. */ }
    }
    return found
  }
  const remove = (ids: readonly string[]): void => {
    for (const id of ids) { known.delete(id); table.remove(id) }
    words.remove(ids)
  }
  return {
    add: (experiences) => {
      // What it says may be something else now.
      for (const { id } of experiences) table.remove(id)
      for (const experience of experiences) known.set(experience.id, experience)
      words.add(experiences)
    },
    remove,
    prepare: async (texts, signal) => {
      const open = [...known.values()].filter(({ id, privacy }) => privacy !== "home" && !table.has(id))
      const wanted = texts.filter((text) => text !== "")
      const vectors = await embed([...wanted, ...open.map(textOf)], signal)
      for (const experience of open) { const vector = vectors.get(textOf(experience)); if (vector && known.get(experience.id) === experience) table.put(experience.id, vector) }
      for (const text of wanted) { const vector = vectors.get(text); if (vector) asked.set(text, table.nearest(vector, nearKept)) }
      for (const text of asked.keys()) { if (asked.size <= askedKept) break; asked.delete(text) }
      return wanted.every((text) => vectors.has(text)) && open.every((experience) => vectors.has(textOf(experience)))
    },
    search: (query, limit, fits = () => true) => {
      const found = words.search(query, limit, fits)
      const near = (asked.get(query.text) ?? []).filter((id) => { const experience = known.get(id); return experience !== undefined && fits(experience) }).slice(0, limit)
      if (near.length === 0) return found
      return fuseRanks([found.map(({ experience }) => experience.id), near]).slice(0, limit).flatMap(({ key, score }) => { const experience = known.get(key); return experience ? [{ experience, score }] : [] })
    },
    get size() { return words.size }
  }
}
