import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { heldOutSeeds } from "../../symbiosis/round/loop/loop-tasks.ts"
import { createRandom } from "../../symbiosis/practice/random.ts"
import { recordPractice, type PracticeRow } from "../practice-recorder.ts"
import type { Stand } from "./play-stage.ts"

/** One row an episode, drawn by its seed, so that the rows are independent of each other. */
const onePerEpisode = (rows: readonly PracticeRow[]): PracticeRow[] => {
  const episodes = new Map<number, PracticeRow[]>()
  for (const row of rows) episodes.set(row.source.seed, [...episodes.get(row.source.seed) ?? [], row])
  return [...episodes].sort(([a], [b]) => a - b).map(([seed, found]) => createRandom(seed).pick(found))
}

/** Records rows of held-out templates (`test.jsonl`) and of known ones (`known.jsonl`) into the folder. */
export const recordHeldOut = async (folder: string, stand: Stand, counts: { rows: number; known: number }): Promise<{ rows: number; known: number; episodes: number }> => {
  const record = async (kind: "heldOut" | "known", count: number): Promise<number> => {
    const split = kind === "heldOut" ? "test" : "dev"
    const episodes = Math.ceil(count * 1.1)
    await recordPractice({ browser: stand.browser, pageScript: stand.pageScript, directory: folder, split, episodes, seed: heldOutSeeds(kind, 1)[0] ?? 0, workers: 3, onProgress: () => undefined })
    const all = (await readFile(join(folder, `${split}.jsonl`), "utf8")).split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as PracticeRow)
    const rows = onePerEpisode(all).slice(0, count)
    await writeFile(join(folder, kind === "heldOut" ? "test.jsonl" : "known.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""))
    return rows.length
  }
  const [rows, known] = [await record("heldOut", counts.rows), await record("known", counts.known)]
  return { rows, known, episodes: rows + known }
}
