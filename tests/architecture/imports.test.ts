import { posix } from "node:path"
import { expect, test } from "vitest"
import { entryRooms, rooms } from "./rules.ts"
import { importsOf, lineOf, parse, type Source, sources } from "./sources.ts"

const packageAllowed = (specifier: string, allowed: readonly string[]): boolean => allowed.some((name) =>
  name === "node:" ? specifier.startsWith("node:") : name.endsWith("/") ? specifier === name.slice(0, -1) || specifier.startsWith(name) : specifier === name)

const problemsOf = (source: Source): string[] => importsOf(source).flatMap(({ specifier, node }) => {
  const where = lineOf(source, node)
  const room = rooms[source.room]
  if (specifier.startsWith("url:")) return source.room === "entry" ? [] : [`${where}: only an entry may take a file's address; pass it in.`]
  if (!specifier.startsWith(".")) {
    return !room || packageAllowed(specifier, room.packages) ? [] : [`${where}: ${source.room} may not import the package ${specifier}; put the code into a room that may, or add it to tests/architecture/rules.ts with a reason.`]
  }
  if (!/\.(tsx?|css|json)$/.test(specifier)) return [`${where}: write the file's ending (.ts or .tsx) in the import ${specifier}.`]
  const target = posix.join(posix.dirname(source.path), specifier)
  const [, to = "", ...rest] = target.split("/")
  if (target === "plasmo.config.ts") return source.room === "tooling" ? [] : [`${where}: only tooling reads plasmo.config.ts.`]
  if (rest.length === 0 || to === "tabs") return [`${where}: nothing may import an entry; move what you need into a room.`]
  if (source.room === "entry") return entryRooms.includes(to) ? [] : [`${where}: an entry runs in the browser and may not import ${to}.`]
  if (to === source.room || room?.rooms.includes(to)) return []
  return [`${where}: ${source.room} may not import ${to}; take what you need as a parameter (a port), or move the code to a lower room.`]
})

test("every room has a line in the table", () => {
  expect([...new Set(sources.map(({ room }) => room))].filter((room) => room !== "entry" && !(room in rooms))).toEqual([])
})

test("rooms are layered without cycles", () => {
  const depth = (room: string, path: readonly string[] = []): number => {
    expect(path, `${[...path, room].join(" → ")} is a cycle`).not.toContain(room)
    return 1 + Math.max(0, ...(rooms[room]?.rooms ?? []).map((below) => depth(below, [...path, room])))
  }
  for (const room of Object.keys(rooms)) depth(room)
})

test("imports stay within the table", () => {
  expect(sources.flatMap(problemsOf)).toEqual([])
})

test("the check finds what it is there for", () => {
  const wrong = (path: string, text: string) => problemsOf(parse(path, text)).length
  expect(wrong("src/agent/x.ts", `import { call } from "../extension/messaging.ts"`)).toBe(1)
  expect(wrong("src/page/x.ts", `export * from "../models/ports.ts"`)).toBe(1)
  expect(wrong("src/core/x.ts", `const m = await import("node:fs")`)).toBe(1)
  expect(wrong("src/agent/x.ts", `import "../core/action"`)).toBe(1)
  expect(wrong("src/ui/x.tsx", `import { a } from "../sidepanel.tsx"`)).toBe(1)
  expect(wrong("src/agent/x.ts", `import type { Action } from "../core/action.ts"`)).toBe(0)
})
