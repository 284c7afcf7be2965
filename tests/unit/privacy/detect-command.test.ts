import { PassThrough, Readable } from "node:stream"
import { expect, test } from "vitest"
import { runDetect } from "../../../src/cli/detect.ts"

const run = async (input: string): Promise<{ code: number; out: string; err: string }> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await runDetect(Readable.from([input]), stdout, { stderr })
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") }
}

test("JSON lines in, spans out, in order", async () => {
  const { code, out, err } = await run([
    { id: 1, text: "😀 anna@example.org" }, { id: "b", text: "Weber", context: { field: { label: "Last name", other: 1 }, url: "https://a.example/", page: null } },
    { id: "c", text: "Köln", context: { field: "City" } }, { id: "d", text: "Blue Shelf", context: { field: { column: "Product name" } } }
  ].map(line => JSON.stringify(line)).join("\n") + "\n\n")
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out.trim().split("\n").map(line => JSON.parse(line) as unknown)).toMatchObject([
    { id: 1, spans: [{ start: 3, end: 19, type: "EMAIL" }] }, { id: "b", spans: [{ start: 0, end: 5, type: "PERSON" }] }, { id: "c", spans: [{ start: 0, end: 4, type: "ADDRESS" }] }, { id: "d", spans: [] }
  ])
})
test.each([["{\"id\":1,\"text\":\"a@b.co\"}\nnope", /^Line 2 is not JSON[^\n]*\.\n$/], ["{\"id\":1}", /^Line 1, field "text": [^\n]*\.\n$/], ["{\"id\":1,\"text\":\"x\",\"context\":{\"url\":5}}", /^Line 1, field "context.url": [^\n]*\.\n$/], ["[]", /^Line 1, field/]])("bad input %j: one sentence, nothing written", async (input, sentence) => {
  const { code, out, err } = await run(input)
  expect(code).toBe(2)
  expect(out).toBe("")
  expect(err).toMatch(sentence)
})
