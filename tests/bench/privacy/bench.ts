import { readFileSync } from "node:fs"
import { detect, type DetectContext } from "../../../src/privacy/detect.ts"
import type { Case } from "./fill-template.ts"
import { kinds, madeUpPage, titles } from "./pages.ts"
import { type Predict, type Score, scoreCorpus, type Span } from "./score.ts"

export const readCorpus = (part: "dev" | "test"): Case[] => readFileSync(new URL(`corpus/${part}.jsonl`, import.meta.url), "utf8").split("\n").filter(Boolean).map(line => JSON.parse(line) as Case)

/** The context as `symbiont detect` hands it on. */
const contextOf = ({ context }: Case): DetectContext => {
  const field = context["field"] as Record<string, string> | undefined
  return { ...context, field: field && { ...field, control: field["column"] === undefined } }
}
const ours: Predict = entry => detect(entry.text, contextOf(entry)) as readonly Span[]

/** CPU time of the whole process, so that a busy machine counts little. */
export type Rate = { msPer20KB: number; megabytesPerSecond: number }
/**
 * `firstMs`: the first page of a fresh process, code and word lists included. The others: after so many pages that the engine compiles no
 * more. `dense`: cases of the corpus glued together, a private value a line in over twenty languages, as no page is.
 */
export type Speed = Rate & { firstMs: number; kinds: Record<string, Rate>; dense: Rate }
const cpuMs = (some: readonly string[], page?: string): number => {
  const before = process.cpuUsage()
  for (const text of some) detect(text, page === undefined ? {} : { page, url: "https://www.northwind.example/view" })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
const [warm, measured] = [120, 80]
/** Two hundred different pages, of which the last are measured. */
const rateOf = (pages: readonly string[], title: string): Rate => {
  cpuMs(pages.slice(0, warm), title)
  const last = pages.slice(warm)
  const ms = cpuMs(last, title)
  const bytes = last.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { msPer20KB: ms / bytes * 20_000, megabytesPerSecond: bytes / 1e6 / (ms / 1_000) }
}
const denseBytes = 20_000
const measureSpeed = (cases: readonly Case[]): Speed => {
  const dense = Array.from({ length: warm + measured }, (_, page) => {
    let text = `${page} `
    for (let i = 0; text.length < denseBytes; i += 1) text += `${cases[(i * 7 + page * 131) % cases.length]?.text ?? ""}\n`
    return Buffer.from(text).subarray(0, denseBytes).toString("utf8")
  })
  const firstMs = cpuMs(dense.slice(0, 1))
  const names = Object.keys(kinds) as (keyof typeof kinds)[]
  const rates = names.map(kind => [kind, rateOf(Array.from({ length: warm + measured }, (_, page) => madeUpPage(kind, page)), titles[kind])] as const)
  const msPer20KB = rates.reduce((sum, [, rate]) => sum + rate.msPer20KB, 0) / rates.length
  return { firstMs, msPer20KB, megabytesPerSecond: 20 / msPer20KB, kinds: Object.fromEntries(rates), dense: rateOf(dense, "Northwind") }
}

export const scorePart = (part: "dev" | "test"): Score => scoreCorpus(readCorpus(part), ours)
export const benchPrivacy = (part: "dev" | "test"): { score: Score; speed: Speed } => {
  const cases = readCorpus(part)
  // First, while nothing is warm.
  const speed = measureSpeed(cases)
  return { speed, score: scoreCorpus(cases, ours) }
}

/** Development only: what was missed and what was found for nothing. Never asked of the test part. */
export const mistakes = (): string[] => readCorpus("dev").flatMap(entry => {
  const found = ours(entry)
  const out: string[] = []
  for (const gold of entry.spans) {
    for (let i = gold.start; i < gold.end; i += 1) if (/[\p{L}\p{N}]/u.test(entry.text[i] ?? "") && !found.some(({ start, end }) => start <= i && i < end)) {
      out.push(`MISS ${gold.type} ${entry.id} «${entry.text.slice(gold.start, gold.end)}» in ${JSON.stringify(entry.text)} ${JSON.stringify(entry.context)}`); break
    }
  }
  for (const span of found) if (!entry.spans.some(gold => gold.start < span.end && span.start < gold.end)) out.push(`FALSE ${span.type} ${entry.id} «${entry.text.slice(span.start, span.end)}» in ${JSON.stringify(entry.text)} ${JSON.stringify(entry.context)}`)
    else if (entry.spans.reduce((rest, gold) => rest - Math.max(0, Math.min(gold.end, span.end) - Math.max(gold.start, span.start)), span.end - span.start) > 3) out.push(`OVER ${span.type} ${entry.id} «${entry.text.slice(span.start, span.end)}» in ${JSON.stringify(entry.text)}`)
  return out
})
