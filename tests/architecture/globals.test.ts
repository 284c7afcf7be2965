import ts from "typescript"
import { expect, test } from "vitest"
import { clearedMaker, globalsOf, networkDoor, rooms } from "./rules.ts"
import { globalUses, lineOf, nodes, parse, type Source, sources } from "./sources.ts"

const advice = {
  network: `bytes leave the device through ${networkDoor} only; take a door as a parameter`,
  chrome: "only src/extension and the entries speak to the browser; take a port as a parameter",
  dom: "only src/page and src/ui touch a document; take what you need as a parameter",
  node: "this room runs in the browser, where Node is not; take what you need as a parameter"
} as const
type World = keyof typeof advice
const entryMay: readonly World[] = ["dom", "chrome"]

const problemsOf = (source: Source): string[] => (Object.keys(advice) as World[]).flatMap((world) => {
  if ((source.room === "entry" ? entryMay : rooms[source.room]?.may ?? []).includes(world)) return []
  if (world === "network" && source.path === networkDoor) return []
  return globalUses(source, globalsOf[world]).map((node) => `${lineOf(source, node)}: ${node.getText()} may not be used here: ${advice[world]}.`)
})

test("each room names only what its world has", () => {
  expect(sources.flatMap(problemsOf)).toEqual([])
})

test("the check finds what it is there for", () => {
  const count = (path: string, text: string) => problemsOf(parse(path, text)).length
  expect(count("src/agent/x.ts", "await fetch('https://x')")).toBe(1)
  expect(count("src/ui/x.ts", "globalThis.fetch('https://x')")).toBe(1)
  expect(count("src/ui/x.ts", "navigator.sendBeacon('https://x')")).toBe(1)
  expect(count("src/models/x.ts", "new WebSocket('wss://x')")).toBe(1)
  expect(count("src/agent/x.ts", "chrome.tabs.query({})")).toBe(1)
  expect(count("src/guard/x.ts", "document.title")).toBe(1)
  expect(count("src/page/x.ts", "chrome.dom")).toBe(1)
  expect(count("src/models/x.ts", "const f = (door: typeof fetch) => door('x')")).toBe(0)
  expect(count("src/extension/x.ts", "const f = (document: string) => ({ document })")).toBe(0)
  expect(count(networkDoor, "await fetch('https://x')")).toBe(0)
})

/** A cast to `Cleared` anywhere else would go round the gate. */
const clearedCasts = (source: Source): string[] => [...nodes(source.tree)]
  .filter((node) => (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && /\bCleared\b/.test(node.type.getText(source.tree)))
  .map((node) => `${lineOf(source, node)}: only ${clearedMaker} may make a value Cleared; call its clear().`)

test("only the gate clears", () => {
  expect(sources.filter(({ path }) => path !== clearedMaker).flatMap(clearedCasts)).toEqual([])
  expect(clearedCasts(parse("src/agent/x.ts", "const a = b as unknown as Cleared<string>"))).toHaveLength(1)
})
