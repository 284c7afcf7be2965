import { writeFile, mkdtemp, rm } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startOpenAiServer, type Script } from "../unit/models/openai-server.ts"
import { runCli } from "./run-cli.ts"

const page = `<!doctype html><meta charset="utf-8"><title>Verbs</title><link rel="icon" href="data:,"><style>#tip { display: none } #hot:hover + #tip { display: block }</style>
  <button onclick="log('click')" oncontextmenu="log('right'); return false" ondblclick="log('double')">Push</button> <button onclick="log('shift ' + event.shiftKey)">Held</button>
  <label>Note <input id="note" oninput="log('note ' + value)"></label><form onsubmit="log('submitted ' + q.value); return false"><label>Query <input id="q"></label></form>
  <label>Size <select onchange="log('size ' + value)"><option>small</option><option>large</option></select></label><label><input type="checkbox" onchange="log('box ' + checked)"> Gift wrap</label>
  <button id="hot">Hot</button><p id="tip">A tip appears</p>
  <div role="button" tabindex="0" draggable="true" ondragstart="event.dataTransfer.setData('text/plain', 'x')">Parcel</div><div role="button" tabindex="0" ondragover="event.preventDefault()" ondrop="event.preventDefault(); log('dropped')">Basket</div>
  <label>Attach <input type="file" onchange="log('file ' + files[0].name)"></label><canvas role="img" aria-label="Map" tabindex="0" width="200" height="100" onclick="log('spot ' + event.offsetX + ' ' + event.offsetY)"></canvas>
  <button onclick="setTimeout(() => { late.textContent = 'Now it is here' }, 300)">Later</button><p id="late"></p><a href="/two">Page two</a>
  <div id="log" role="status"></div><div style="height: 3000px"></div><p>The very end</p><script>const log = text => { document.getElementById("log").textContent += text + "; " }</script>`

let site: Server
let address = ""
let folder = ""
beforeAll(async () => {
  site = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(request.url === "/" ? page : `<!doctype html><title>Page ${request.url}</title><h1>This is ${request.url}</h1>`)
  })
  await new Promise<void>(resolve => { site.listen(0, "127.0.0.1", () => { resolve() }) })
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), "symbiont-verbs-"))
  await writeFile(join(folder, "notes.txt"), "hello")
})
afterAll(async () => {
  site.close()
  await rm(folder, { recursive: true, force: true })
})

type Move = { act: (ref: (role: string, name: string) => string) => Record<string, unknown>; seen?: RegExp }
/** Each move, and what the page of the next request must show of it. */
const moves: Move[] = [
  { act: ref => ({ verb: "click", ref: ref("button", "Push") }), seen: /click;/ },
  { act: ref => ({ verb: "click", ref: ref("button", "Push"), count: 2 }), seen: /double;/ },
  { act: ref => ({ verb: "click", ref: ref("button", "Push"), button: "right" }), seen: /right;/ },
  { act: ref => ({ verb: "click", ref: ref("button", "Held"), modifiers: ["Shift"] }), seen: /shift true;/ },
  { act: ref => ({ verb: "type", ref: ref("textbox", "Note"), text: "one" }), seen: /note one;/ },
  { act: ref => ({ verb: "type", ref: ref("textbox", "Note"), text: " two", mode: "append" }), seen: /note one two;/ },
  { act: ref => ({ verb: "type", ref: ref("textbox", "Query"), text: "lamp", submit: true }), seen: /submitted lamp;/ },
  { act: ref => ({ verb: "press", ref: ref("textbox", "Query"), keys: "Enter" }), seen: /submitted lamp; .*submitted lamp;/ },
  { act: ref => ({ verb: "select", ref: ref("combobox", "Size"), options: ["large"] }), seen: /size large;/ },
  { act: ref => ({ verb: "check", ref: ref("checkbox", "Gift wrap"), on: true }), seen: /box true;/ },
  { act: ref => ({ verb: "hover", ref: ref("button", "Hot") }) },
  { act: ref => ({ verb: "drag", ref: ref("button", "Parcel"), to: ref("button", "Basket") }), seen: /dropped;/ },
  { act: ref => ({ verb: "upload", ref: ref("\\w+", "Attach"), file: "notes.txt" }), seen: /file notes\.txt;/ },
  { act: ref => ({ verb: "point", ref: ref("\\w+", "Map"), x: 0.5, y: 0.5 }), seen: /spot (?:99|100|101) (?:49|50|51);/ },
  { act: ref => ({ verb: "click", ref: ref("button", "Later") }) },
  { act: () => ({ verb: "wait", for: "Now it is here", ms: 4_000 }), seen: /"Now it is here"/ },
  { act: () => ({ verb: "scroll", direction: "down" }), seen: /Scroll: [1-9]/ },
  { act: () => ({ verb: "scroll", to: "top" }) },
  { act: ref => ({ verb: "scroll", to: ref("link", "Page two") }) },
  { act: () => ({ verb: "find", text: "very end" }), seen: /WHAT THE LAST ACTION READ[\s\S]*The very end/ },
  { act: ref => ({ verb: "read", ref: ref("link", "Page two") }), seen: /WHAT THE LAST ACTION READ[\s\S]*Page two/ },
  { act: ref => ({ verb: "expand", ref: ref("combobox", "Size") }) },
  { act: () => ({ verb: "note", text: "remember the lamp" }), seen: /NOTES\nremember the lamp/ },
  { act: () => ({ verb: "branch", intent: "look at page two" }), seen: /OPEN SUB-PLANS\nlook at page two/ },
  { act: () => ({ verb: "goto", url: "/two" }), seen: /This is \/two/ },
  { act: () => ({ verb: "back" }), seen: /Page: "Verbs"/ },
  { act: () => ({ verb: "forward" }), seen: /This is \/two/ },
  { act: () => ({ verb: "prune", reason: "seen it" }), seen: /^(?![\s\S]*OPEN SUB-PLANS)/ },
  { act: () => ({ verb: "tab", op: "new", url: `${address}/three` }) },
  { act: () => ({ verb: "tab", op: "switch", index: 0 }), seen: /This is \/two/ },
  { act: () => ({ verb: "tab", op: "switch", index: 1 }), seen: /This is \/three/ },
  { act: () => ({ verb: "tab", op: "close", index: 1 }), seen: /This is \/two/ },
  { act: () => ({ verb: "ask", question: "Which lamp?" }) },
  { act: () => ({ verb: "answer", text: "All done" }) }
]

test("symbiont run does every verb of the contract for a cloud model", async () => {
  const missed: string[] = []
  const script: Script = (request, index) => {
    const text = request.body.messages.at(-1)?.content ?? ""
    const ref = (role: string, name: string): string => new RegExp(`^\\s*\\[(\\w+)\\] ${role} "${name}"`, "m").exec(text)?.[1] ?? "none"
    const before = moves[index - 1]
    if (before?.seen && !before.seen.test(text)) missed.push(`${JSON.stringify(before.act(ref))}\n${text}`)
    const action = moves[index]?.act(ref) ?? { verb: "give_up", reason: "The script is over." }
    // Every third answer leaves the reason out.
    return { mode: "stream", text: JSON.stringify(index % 3 === 0 ? { action } : { reason: "Next.", action }) }
  }
  const cloud = await startOpenAiServer({ script })
  const { code, lines, err } = await runCli(["run", "--url", `${address}/`, "--task", "Try everything, save and send nothing, attach notes.txt", "--mode", "cloud", "--cloud-url", cloud.baseUrl, "--cloud-model", "test",
    "--max-steps", "60", "--confirm", "allow", "--file", join(folder, "notes.txt"), "--json"]).ended
  await cloud.close()
  const bad = lines.filter(line => line.type === "step" && (line["outcome"] as { status: string } | undefined)?.status === "failed").map(line => `${JSON.stringify(line["action"])} ${JSON.stringify(line["outcome"])}`)
  expect(missed.join("\n\n")).toBe("")
  // Nobody sits there to answer a question.
  expect(bad).toEqual([expect.stringContaining("Which lamp?")])
  expect(lines.at(-1), err).toMatchObject({ type: "end", ok: true, answer: "All done", steps: moves.length })
  expect(code).toBe(0)
})

test("an answer that breaks the contract is sent back once with what was wrong, and an empty reason is none", async () => {
  const answers = [{ reason: "x", action: { verb: "click", ref: "zz9" } }, { action: { verb: "note", text: "first" } }, { reason: "x", action: { verb: "note", text: "x", extra: 1 } }, { reason: "x", action: { verb: "answer", text: "fine" }, confidence: 1 }]
  const cloud = await startOpenAiServer({ script: (_request, index) => ({ mode: "json", text: JSON.stringify(answers[index] ?? answers[1]) }) })
  const { code, lines } = await runCli(["run", "--url", `${address}/`, "--task", "Say fine", "--mode", "cloud", "--cloud-url", cloud.baseUrl, "--cloud-model", "test", "--json"]).ended
  await cloud.close()
  const [first, repair, , second] = cloud.requests.map(({ body }) => body)
  expect(first?.response_format).toMatchObject({ type: "json_schema", json_schema: { name: "decision", strict: true } })
  expect(first?.messages.at(-1)?.content).toMatch(/^\[\w+\] button "Push"$/m)
  expect(repair?.messages.at(-1)?.content).toMatch(/no element \[zz9\]/)
  expect(second?.messages.at(-1)?.content).toMatch(/a key that is not in the schema/)
  expect(lines[0]).toMatchObject({ type: "step", action: { verb: "note", text: "first" }, why: "" })
  expect(lines.at(-1)).toMatchObject({ type: "end", ok: false })
  expect(code).toBe(1)
})
