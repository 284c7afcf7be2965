import type { ErrorKind } from "../../core/result.ts"
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

/** These would answer the next request in the same way; all else may be for the sake of what was asked. */
const hopeless: ReadonlySet<ErrorKind> = new Set(["cloud.unreachable", "cloud.unauthorized", "cloud.rate-limited"])

/** What an experience is about, in the short fields that its words are looked up in. What must stay home isn't embedded: the embedder may be anywhere. */
const textOf = ({ goal, page, site }: Experience): string => `${goal}\n${page}\n${site}`

const nothingKept: VectorStore = { get: () => undefined, put: () => Promise.resolve() }

export const createMeaningIndex = (embedder: Embedder, { words = createExperienceIndex(), kept = nothingKept, patience = patienceMs }: { words?: ExperienceIndex; kept?: VectorStore; patience?: number } = {}): MeaningIndex => {
  const known = new Map<string, Experience>()
  const table = createVectorTable()
  /** Ids near what is asked. Found beforehand, since all vectors are read for it: a search costs what one by words does. */
  const asked = new Map<string, readonly string[]>()
  const keyOf = (text: string): string => contentId([embedder.name, text])

  /**
   * Vectors of texts that none are kept of, put into `found`. Where one text must not leave, the others go without it. False where
   * there is no use in asking any more.
   */
  const ask = async (texts: readonly string[], found: Map<string, Float32Array>, signal: AbortSignal): Promise<boolean> => {
    const late = AbortSignal.any([signal, AbortSignal.timeout(patience)])
    const gone = new Promise<undefined>((resolve) => { late.addEventListener("abort", () => { resolve(undefined) }, { once: true }) })
    const said = await Promise.race([embedder.embed(texts, late).catch(() => undefined), gone])
    if (!said) return false
    if (!said.ok) {
      if (said.error.kind !== "privacy.blocked" || texts.length === 1) return !hopeless.has(said.error.kind)
      const half = Math.ceil(texts.length / 2)
      return await ask(texts.slice(0, half), found, signal) && !signal.aborted && ask(texts.slice(half), found, signal)
    }
    if (said.value.length !== texts.length) return true
    const fresh = texts.flatMap((text, index) => { const vector = said.value[index]; return vector ? [[text, vector] as const] : [] })
    for (const [text, vector] of fresh) found.set(text, vector)
    try { await kept.put(new Map(fresh.map(([text, vector]) => [keyOf(text), vector]))) } catch { /* They are had again another day. */ }
    return true
  }
  /** Vectors of texts, those that are kept first. Missing: what could not be had. The question goes by itself: it is had whatever becomes of the others. */
  const embed = async (question: readonly string[], others: readonly string[], signal: AbortSignal): Promise<Map<string, Float32Array>> => {
    const texts = [...new Set([...question, ...others])]
    const found = new Map(texts.flatMap((text) => { const vector = kept.get(keyOf(text)); return vector ? [[text, vector] as const] : [] }))
    const asking = new Set(question)
    const missing = texts.filter((text) => !found.has(text))
    for (const these of [missing.filter((text) => asking.has(text)), missing.filter((text) => !asking.has(text))])
      for (let from = 0; from < these.length; from += batch) if (signal.aborted || !await ask(these.slice(from, from + batch), found, signal)) return found
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
      const vectors = await embed(wanted, open.map(textOf), signal)
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
