import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { checkSync } from "recheck"
import ts from "typescript"
import { beforeAll, describe, expect, test } from "vitest"
import { detect } from "../../../src/privacy/detect.ts"
import { holdsCritical } from "../../../src/privacy/critical-scan.ts"
import { attackStrings } from "./attack-strings.ts"

/**
 * What the checker said of each pattern, by a digest of its text and flags. A pattern that stands here is not checked again, for that takes
 * a minute in all; a new or changed one is. SYMBIONT_PATTERNS=1 checks them all anew and writes this file, SYMBIONT_PATTERNS=new
 * checks those that are missing and adds them.
 */
type Verdict = { complexity: "safe" | "polynomial" | "exponential" | "unknown"; /** The text that is worst for it: pumped parts, then an end. */ attack?: { pumps: [prefix: string, pump: string][]; suffix: string } }
const file = new URL("pattern-verdicts.json", import.meta.url)
const asked = process.env["SYMBIONT_PATTERNS"]
const anew = asked !== undefined && asked !== "new"
const known: Record<string, Verdict> = !anew && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) as Record<string, Verdict> : {}

const folder = new URL("../../../src/privacy/", import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(path => path.endsWith(".ts")).sort()
type Pattern = { place: string; source: string; flags: string }
const digest = ({ source, flags }: Pattern): string => createHash("sha256").update(`/${source}/${flags}`).digest("base64url").slice(0, 22)

/** Patterns that are written down as such. */
const literals = (): Pattern[] => files.flatMap(path => {
  const found: Pattern[] = []
  const tree = ts.createSourceFile(path, readFileSync(new URL(path, folder), "utf8"), ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
      found.push({ place: `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source, flags })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
})

/** Patterns that are put together from parts while the room's modules load. */
const composed = async (): Promise<Pattern[]> => {
  const found: Pattern[] = []
  const native = RegExp
  globalThis.RegExp = new Proxy(native, {
    construct: (target, given, made) => {
      const pattern = Reflect.construct(target, given, made) as RegExp
      const [place] = /src\/privacy\/[\w/-]+\.ts/.exec((new Error().stack ?? "").split("\n").slice(2, 4).join(" ")) ?? []
      if (place) found.push({ place: place.slice("src/privacy/".length), source: pattern.source, flags: pattern.flags })
      return pattern
    }
  })
  try { for (const path of files) await import(/* @vite-ignore */ `${new URL(path, folder).href}?patterns`) } finally { globalThis.RegExp = native }
  return found
}

const check = ({ source, flags }: Pattern, timeout = 4_000): Verdict => {
  // Stickiness only says where a pattern may begin.
  const result = checkSync(source, flags.replace(/[yd]/g, ""), { timeout, attackTimeout: 800, incubationTimeout: 800 })
  if (result.status !== "vulnerable") return { complexity: result.status === "safe" ? "safe" : "unknown" }
  const { pumps, suffix } = result.attack
  return { complexity: result.complexity.type, attack: { pumps: pumps.map(({ prefix, pump }) => [prefix, pump]), suffix } }
}

let patterns: Pattern[] = []
const verdicts = new Map<string, Verdict>()
beforeAll(async () => {
  patterns = [...literals(), ...await composed()]
  for (const pattern of patterns) verdicts.set(digest(pattern), verdicts.get(digest(pattern)) ?? known[digest(pattern)] ?? check(pattern))
  if (asked !== undefined) writeFileSync(file, `{\n${[...verdicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, verdict]) => `${JSON.stringify(key)}: ${JSON.stringify(verdict)}`).join(",\n")}\n}\n`)
}, 900_000)

describe("patterns of this room", () => {
  test("are all seen, those put together at load time too", () => {
    expect(patterns.length).toBeGreaterThan(250)
    expect(patterns.filter(({ place }) => place === "detectors/addresses.ts").some(({ source }) => source.includes("Boulevard|Blvd") && source.includes("(?<!"))).toBe(true)
  })
  test("take no exponential time", () => {
    expect(patterns.flatMap(pattern => verdicts.get(digest(pattern))?.complexity === "exponential" ? [`${pattern.place} /${pattern.source}/${pattern.flags}`] : [])).toEqual([])
  })
  test("were judged as the checker judges them (a few, checked anew)", () => {
    const sample = patterns.filter(pattern => /^[A-D]/.test(digest(pattern)) && verdicts.get(digest(pattern))?.complexity === "safe").slice(0, 6)
    expect(sample.length).toBeGreaterThan(1)
    // A machine that is busy needs longer for its judgement, and it isn't another one for that.
    for (const pattern of sample) expect(check(pattern, 60_000).complexity, pattern.place).toBe("safe")
  }, 400_000)
})

/**
 * What the checker can't judge in its time is held to it where it counts: in the whole of detection, on texts made from the pattern itself. They
 * grow slowly, so that exponential time is met while it still ends.
 */
test("those that the checker can't judge end in moments on what is made to be bad for them", () => {
  const unknown = [...new Map(patterns.filter(pattern => verdicts.get(digest(pattern))?.complexity === "unknown").map(pattern => [digest(pattern), pattern])).values()]
  expect(unknown.length).toBeGreaterThan(0)
  let state = 1
  const random = (): number => { state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0; return (state >>> 0) / 2 ** 32 }
  const slow: string[] = []
  for (const pattern of unknown) {
    const texts = attackStrings(pattern, random)
    const few = texts.filter((_, index) => index % Math.ceil(texts.length / mostTexts) === 0)
    for (const size of [20, 60, 180, 1_000]) {
      const text = few.map(make => make(size)).join("\n")
      const before = process.cpuUsage()
      detect(text)
      holdsCritical(text)
      const { user, system } = process.cpuUsage(before)
      const ms = Math.round((user + system) / 1_000)
      if (ms > 1_000) { slow.push(`${pattern.place} ${ms} ms for ${text.length}: ${pattern.source.slice(0, 80)}`); break }
    }
  }
  expect(slow).toEqual([])
}, 120_000)
const mostTexts = 40

/** Polynomial ones are held to their time where it counts: in the whole of detection, on the very texts that are worst for them. */
test("the worst text of 100 KB for each pattern takes moments", () => {
  const size = 100_000
  const texts = new Set([...verdicts.values()].flatMap(({ attack }) => {
    if (!attack) return []
    const pumped = Math.max(1, attack.pumps.reduce((sum, [, pump]) => sum + pump.length, 0))
    return [`${attack.pumps.map(([prefix, pump]) => prefix + pump.repeat(Math.ceil(size / pumped))).join("")}${attack.suffix}`]
  }))
  const slow: string[] = []
  for (const text of texts) {
    const before = process.cpuUsage()
    detect(text)
    holdsCritical(text)
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1_000 > 4_000) slow.push(`${Math.round((user + system) / 1_000)} ms: ${JSON.stringify(text.slice(0, 60))}`)
  }
  expect(slow).toEqual([])
}, 300_000)
