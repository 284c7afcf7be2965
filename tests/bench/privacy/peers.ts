import { execFileSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { readCorpus } from "./bench.ts"
import { type Score, scoreCorpus, type Span } from "./score.ts"

const folder = fileURLToPath(new URL("../../../build/bench-privacy-peers/", import.meta.url))

type OpenRedaction = { OpenRedaction: new () => { detect(text: string): Promise<{ detections: { type: string; position: [number, number] }[] }> } }
type Compromise = (text: string) => { people(): { json(options: { offset: true }): { offset: { start: number; length: number } }[] } }

/** Pinned beside this file and installed on first use, so that the product depends on none of them. */
const install = (): string | undefined => {
  if (existsSync(`${folder}node_modules/openredaction`) && existsSync(`${folder}node_modules/compromise`)) return undefined
  try {
    mkdirSync(folder, { recursive: true })
    copyFileSync(fileURLToPath(new URL("peers/package.json", import.meta.url)), `${folder}package.json`)
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "ignore", timeout: 120_000 })
    return undefined
  } catch { return "its packages can't be installed here" }
}

type Peer = { name: string; score: Score } | { name: string; skipped: string }
/** Patterns of openredaction alone, and with the people that compromise finds. Types differ in name, which leak recall doesn't mind. */
export const benchPeers = async (part: "dev" | "test"): Promise<Peer[]> => {
  const names = ["openredaction", "openredaction + compromise"]
  const problem = install()
  if (problem !== undefined) return names.map(name => ({ name, skipped: problem }))
  try { return await measure(part, names) } catch { return names.map(name => ({ name, skipped: "it doesn't run here" })) }
}

const measure = async (part: "dev" | "test", names: readonly string[]): Promise<Peer[]> => {
  const load = createRequire(`${folder}package.json`)
  const patterns = new (load("openredaction") as OpenRedaction).OpenRedaction()
  const people = load("compromise") as Compromise
  const cases = readCorpus(part)
  const found = new Map<string, Span[]>()
  const named = new Map<string, Span[]>()
  for (const { id, text } of cases) {
    found.set(id, (await patterns.detect(text)).detections.map(({ type, position: [start, end] }) => ({ start, end, type })))
    named.set(id, people(text).people().json({ offset: true }).map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, type: "PERSON" })))
  }
  return [{ name: names[0] ?? "", score: scoreCorpus(cases, ({ id }) => found.get(id) ?? []) },
    { name: names[1] ?? "", score: scoreCorpus(cases, ({ id }) => [...found.get(id) ?? [], ...named.get(id) ?? []]) }]
}
