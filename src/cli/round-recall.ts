import type { Experience } from "../protocol/experience.ts"
import type { VectorStore } from "../memory/experience/embedder.ts"
import { createExperienceIndex } from "../memory/experience/experience-index.ts"
import { createMeaningIndex } from "../memory/experience/meaning-index.ts"
import { nearDuplicateOf } from "../memory/experience/near-duplicate.ts"
import { experiencesOfTrajectory } from "../memory/experience/of-trajectory.ts"
import { askedOf, retrieve } from "../memory/experience/retrieve.ts"
import { isWithdrawn } from "../memory/trajectory/is-withdrawn.ts"
import { screenText } from "../privacy/screen/screen-text.ts"
import { createVault, taskOrigin } from "../privacy/vault.ts"
import { embedderAt } from "../runner/round/embedder-at.ts"
import { openVectorFile } from "../runner/round/vector-file.ts"
import { embedKey, readCloud } from "./read-cloud.ts"
import { readGoals } from "./read-goals.ts"
import { readChoice, readOptions } from "./read-options.ts"
import { noRuns, runsIn } from "./read-runs.ts"
import { readable, readWithdrawn } from "./read-withdrawn.ts"
import { stopSignal } from "./stop-signal.ts"
import { UsageError } from "./usage-error.ts"

const text = { type: "string" } as const

/** Before anything is sent: what could not be kept would be sent, and paid for, each time. */
const openVectors = (file: string): Promise<VectorStore> => openVectorFile(file).catch(({ code }: NodeJS.ErrnoException) => {
  throw new UsageError(`--vectors ${file} ${code === "EISDIR" ? "is a folder" : code === "ENOENT" ? "is in a folder that doesn't exist" : "can't be read and written"}: name a file.`)
})

/**
 * `symbiont round recall`: what recorded runs would teach a step of a task, as the extension's own retrieval finds it; with an embedder, fused
 * with what is near in meaning. Nothing is told of a run whose task is nearly one of `--avoid`, which is what is measured. One JSON object a line, and one at the end that says how it was found.
 */
export const roundRecallCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { in: { type: "string", multiple: true }, task: text, site: text, page: text, summary: text, reader: text, avoid: { type: "string", multiple: true }, "embed-url": text, "embed-model": text, vectors: text, withdrawn: text })
  if (values.in === undefined) throw new UsageError("--in is missing: name the files of recorded trajectories.")
  if (values.task === undefined || values.task.trim() === "") throw new UsageError("--task is missing: say what is to be done.")
  const endpoint = readCloud(values["embed-url"], values["embed-model"], "embed")
  if (values.vectors !== undefined && !endpoint) throw new UsageError("--vectors keeps what an embedder gave: name one with --embed-url and --embed-model.")
  const size = readChoice("reader", values.reader, ["large", "small"])
  const withdrawn = await readWithdrawn(values.withdrawn)
  const avoided = (await Promise.all((values.avoid ?? []).map(readGoals))).flat()
  const vault = createVault()
  const said = (words = ""): string => screenText(words, vault, { origin: taskOrigin }).text
  const query = { task: said(values.task), site: values.site ?? "", page: said(values.page), summary: said(values.summary) }

  for (const file of values.in) await readable(file)
  const known: Experience[][] = []
  let [read, refused] = [0, 0]
  for (const file of values.in) for await (const run of runsIn(file, () => { refused += 1 })) {
    read += 1
    if (!isWithdrawn(run, withdrawn)) known.push(experiencesOfTrajectory(run))
  }
  if (refused > 0 && read === 0) throw new UsageError(noRuns)
  const meaning = endpoint && createMeaningIndex(embedderAt(endpoint, embedKey(), vault), values.vectors === undefined ? {} : { kept: await openVectors(values.vectors) })
  const index = meaning ?? createExperienceIndex()
  for (const experiences of known) index.add(experiences)
  const { signal, done } = stopSignal()
  const embedded = await meaning?.prepare(askedOf(query), signal)
  done()
  if (signal.aborted) return 130
  const began = performance.now()
  const { hits, lines } = retrieve(index, query, { size, cloud: size === "large" }, avoided.length === 0 ? undefined : nearDuplicateOf(avoided))
  const ms = Math.round((performance.now() - began) * 100) / 100
  for (const [at, { experience: { id, kind, site, outcome, source }, score }] of hits.entries()) process.stdout.write(`${JSON.stringify({ id, kind, site, outcome, score: Math.round(score * 10_000) / 10_000, run: source, told: lines[at] })}\n`)
  if (endpoint && !embedded) process.stderr.write("The embedder did not give all vectors, so some or all was found by its words alone.\n")
  process.stdout.write(`${JSON.stringify({ experiences: index.size, found: hits.length, by: endpoint ? embedded ? "words and meaning" : "words where no vector was to be had" : "words", ms })}\n`)
  return 0
}
