import { expect, test } from "vitest"
import { benchLeaks } from "../bench/leaks/bench.ts"
import { leaksIn, planted } from "./leaks-site.ts"

const dressed: readonly [string, (value: string) => string][] = [
  ["as it is", (value) => value], ["in capitals", (value) => value.toUpperCase()], ["without its marks", (value) => value.replace(/[^\p{L}\p{N}]/gu, "")], ["percent-encoded", encodeURIComponent],
  ["as JSON escapes", (value) => [...value].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")], ["in base64", (value) => Buffer.from(`x${value}yz`).toString("base64")],
  ["in hex", (value) => Buffer.from(value).toString("hex")], ["backwards", (value) => [...value].reverse().join("")]
]
test.each(dressed)("what looks for planted values finds them %s", (_, dress) => {
  for (const [name, value] of [["taskMail", planted.taskMail], ["taskIban", planted.taskIban], ["proseCard", planted.proseCard]] as const) expect(leaksIn(`{"content":"see ${dress(value)} there"}`)).toContain(name)
  expect(leaksIn('{"content":"see ‹EMAIL_1› there"}')).toEqual([])
})

test("a leak suite that was stopped is none, and never a clean one", async () => {
  const found = await benchLeaks({ model: "models/student-r0.gguf", signal: AbortSignal.abort() })
  expect(found).toMatchObject({ ok: false, error: { kind: "task.cancelled" } })
})
