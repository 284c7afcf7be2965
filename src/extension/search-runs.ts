import type { DexieJournal } from "../memory/dexie-journal.ts"
import type { Received, Reply } from "../protocol/messages.ts"
import type { RunRecord } from "../protocol/records.ts"

/** As many as are looked through in one go: some tens of milliseconds, so that whoever waits sees it go on and can change the words. */
const page = 200

/**
 * The next few runs in which every word occurs: in the task, in what came of it, or among its sites. Records rest sealed, so no index
 * can know their words: they are opened page by page, the newest first.
 */
export const searchRuns = async (journal: Pick<DexieJournal, "recent" | "count" | "load">, { words, before }: Received<"run/search">): Promise<Reply<"run/search">> => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const [runs, all] = await Promise.all([journal.recent(page, before), journal.count()])
  const found: RunRecord[] = []
  for (const run of runs) if (await holds(run, wanted, journal)) found.push(run)
  const last = runs.at(-1)
  return { found, looked: runs.length, all, ...(runs.length === page && last ? { next: { at: last.startedAt, id: last.id } } : {}) }
}

const holds = async (run: RunRecord, wanted: readonly string[], journal: Pick<DexieJournal, "load">): Promise<boolean> => {
  const { task: { task }, end } = run
  const text = [task, end?.answer, end?.reason, end?.error?.origin, ...(run.sites ?? [])].join(" ").toLowerCase()
  if (wanted.every((word) => text.includes(word))) return true
  // One of an older version, or one that isn't over, doesn't tell its sites: its steps do.
  if (run.sites) return false
  const steps = (await journal.load(run.id))?.steps ?? []
  const sites = steps.map(({ step: { url } }) => (URL.canParse(url) ? new URL(url).host : "")).join(" ").toLowerCase()
  return wanted.every((word) => text.includes(word) || sites.includes(word))
}
