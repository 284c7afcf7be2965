import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Step } from "../../src/core/step.ts"
import type { RunEvent } from "../../src/protocol/messages.ts"
import type { RunningBrowser } from "../../src/runner/launch.ts"
import { filesUnder } from "../../src/tooling/content-hash.ts"
import { buildExtension } from "../../src/tooling/plasmo.ts"
import { startOpenAiServer } from "../unit/models/openai-server.ts"
import { serveSite } from "./serve-site.ts"
import { follow, type Sight } from "./shopper.ts"
import { startBrowser } from "./start-browser.ts"

/** Pages that take no input but a person's, and what each then shows. The menu has a line of its own: opening it must not move its button away from the pointer. */
const strict = `<title>Strict</title><style>#menu { display: none } #hot:hover + #menu, #menu:hover { display: block }</style>
  <button id="go" onclick="if (event.isTrusted) state.textContent = 'Really pressed'">Press</button>
  <div><button id="hot">Products</button><div id="menu"><button onclick="state.textContent = 'Lamps opened'">Lamps</button></div></div>
  <label>Shortcut <input id="field" onkeydown="if (event.isTrusted && event.ctrlKey && event.key === 'k') state.textContent = 'Shortcut taken'"></label>
  <label>Size <select onchange="state.textContent = 'Size ' + value"><option>small</option><option>large</option></select></label>
  <iframe title="inside" style="margin: 20px; border: 7px solid; padding: 11px" src="/inside"></iframe><p id="state">Nothing yet</p>`
const inside = `<button onclick="if (event.isTrusted) this.textContent = 'Inside really pressed'">Inner press</button>`
/** Takes no scripted press; as soon as a person's pointer comes, something else lies under it. */
const swapping = `<title>Swapping</title><button id="bait" onmousemove="if (event.isTrusted) pay.style.display = 'block'" onclick="if (event.isTrusted) state.textContent = 'Pressed'">Go on</button>
  <button id="pay" style="display: none; position: fixed; inset: 0" onclick="state.textContent = 'Paid'">Pay</button><p id="state">Nothing yet</p>`
const asking = `<title>Asking</title><button onclick="state.textContent = confirm('Really delete the draft?') ? 'Deleted' : 'Kept'">Delete draft</button><p id="state">One draft</p>`

let site: Awaited<ReturnType<typeof serveSite>>
let address = ""
let running: RunningBrowser
beforeAll(async () => {
  site = await serveSite((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(`<!doctype html>${request.url === "/inside" ? inside : request.url === "/asking" ? asking : request.url === "/swapping" ? swapping : strict}`)
  })
  address = site.address
  running = await startBrowser({ extension: process.env["SYMBIONT_TEST_TRUSTED"] ?? await buildExtension("trusted"), args: ["--silent-debugger-extension-api"] })
  await allowEverySite(running)
}, 400_000)
afterAll(async () => {
  await running?.close()
  site?.close()
})

/** What a person does in the panel and in the browser's question after it. */
const allowEverySite = async ({ context, extensionId, panelPage }: RunningBrowser): Promise<void> => {
  const page = await context.newPage()
  await page.goto("chrome://extensions")
  await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, "*://*/*")`)
  await page.close()
  expect(await panelPage.evaluate(`chrome.permissions.request({ origins: ["*://*/*"] })`)).toBe(true)
}

const drive = async (path: string, steps: readonly ((sight: Sight) => Record<string, unknown> & { verb: string })[]) => {
  const cloud = await startOpenAiServer({ script: follow(steps) })
  const tab = await running.newTab()
  // Somebody has to listen, or the test's own driver closes every dialog at once.
  tab.page.on("dialog", () => undefined)
  await tab.page.goto(address + path)
  const heard: Step[] = []
  const ended = new Promise<Extract<RunEvent, { type: "run/ended" }>>((resolve) => {
    running.panel.onEvent((event) => { if (event.type === "run/step") heard.push(event.step); if (event.type === "run/ended") resolve(event) })
  })
  const started = await running.panel.call("task/start", { task: "Press everything, save it, delete the draft", tabId: tab.id, mode: "cloud", maxSteps: 12, cloud: { baseUrl: cloud.baseUrl, model: "test" }, confirm: "allow" })
  if (!started.ok) throw new Error(started.error.message)
  const { end } = await ended
  await cloud.close()
  const attached = await running.panelPage.evaluate(`chrome.debugger.getTargets().then(all => all.filter(({ tabId, attached, type }) => tabId === ${tab.id} && attached && type === "page").length)`)
  void tab.page.close().catch(() => undefined)
  return { end, steps: heard, story: JSON.stringify([...heard.map(({ action, outcome }) => ({ action, outcome })), end.reason], null, 1), attached }
}
const shows = (sight: Sight, text: string, next: Record<string, unknown> & { verb: string }) => (sight.page.includes(text) ? next : { verb: "give_up", reason: `The page doesn't show ${text}.` })

describe("the variant with trusted input", () => {
  test("presses what only a person may press, in a frame too, and says why it attached the debugger", async () => {
    const { end, steps, story } = await drive("/", [
      (sight) => ({ verb: "click", ref: sight.ref("button", "Press") }),
      (sight) => shows(sight, "Really pressed", { verb: "click", ref: sight.ref("button", "Inner press") }),
      (sight) => shows(sight, "Inside really pressed", { verb: "press", ref: sight.ref("textbox", "Shortcut"), keys: "Control+k" }),
      (sight) => shows(sight, "Shortcut taken", { verb: "answer", text: "pressed" })
    ])
    expect(end, story).toMatchObject({ ok: true, answer: "pressed" })
    for (const { outcome } of steps.slice(0, 3)) expect(outcome).toMatchObject({ status: "ok", detail: expect.stringMatching(/ignored scripted input.*debugger/) })
  })

  test("opens a menu that only style shows, and leaves a list that works without it alone", async () => {
    const { end, steps, story } = await drive("/", [
      (sight) => ({ verb: "hover", ref: sight.ref("button", "Products") }),
      (sight) => ({ verb: "click", ref: sight.ref("button", "Lamps") }),
      (sight) => shows(sight, "Lamps opened", { verb: "select", ref: sight.ref("combobox", "Size"), options: ["large"] }),
      (sight) => shows(sight, "Size large", { verb: "answer", text: "opened" })
    ])
    expect(end, story).toMatchObject({ ok: true, answer: "opened" })
    expect(steps[2]?.outcome?.detail).not.toMatch(/debugger/)
  })

  test("presses nothing that a page puts under the pointer", async () => {
    const { end, story } = await drive("/swapping", [
      (sight) => ({ verb: "click", ref: sight.ref("button", "Go on") }),
      (sight) => ({ verb: "answer", text: sight.page.includes("Paid") ? "paid" : "nothing" })
    ])
    expect(end, story).toMatchObject({ ok: true, answer: "nothing" })
  })

  test("sees a dialog of the browser, and answers it as it is told", async () => {
    const { end, steps, story } = await drive("/asking", [
      (sight) => ({ verb: "click", ref: sight.ref("button", "Delete draft") }),
      (sight) => shows(sight, "Really delete the draft?", { verb: "dialog", accept: true }),
      (sight) => shows(sight, "Deleted", { verb: "answer", text: "deleted" })
    ])
    expect(end, story).toMatchObject({ ok: true, answer: "deleted" })
    expect(steps[0]?.outcome).toMatchObject({ changes: ["dialog"] })
  })
})

test("the build for everyone has no way to the debugger", async () => {
  const build = await buildExtension("default")
  const scripts = (await filesUnder(build, ["."])).filter((file) => file.endsWith(".js"))
  expect(scripts.length).toBeGreaterThan(4)
  for (const script of scripts) expect((await readFile(script, "utf8")).match(/chrome\.debugger|javascriptDialogOpening|dispatchMouseEvent/), script).toBeNull()
  expect(await readFile(`${build}/manifest.json`, "utf8")).not.toContain("debugger")
}, 400_000)
