import { expect, test } from "vitest"
import { createNetworkWall, wallRules, type WallBrowser } from "../../../src/extension/network-wall.ts"

const fakeBrowser = () => {
  const session = new Map<string, unknown>()
  const laid: chrome.declarativeNetRequest.Rule[][] = []
  const browser: WallBrowser = {
    id: "own-id",
    session: { get: async (key: unknown) => ({ [String(key)]: session.get(String(key)) }), set: async (items: object) => { for (const [key, value] of Object.entries(items)) session.set(key, value) } } as WallBrowser["session"],
    replace: async (rules) => { await Promise.resolve(); laid.push(rules) }
  }
  const open = (): (string | undefined)[] => (laid.at(-1) ?? []).slice(1).map(({ condition }) => condition.urlFilter ?? condition.requestDomains?.[0])
  return { browser, laid, open }
}

test("blocks all requests of our own and nobody else's, but for what is listed", () => {
  const [block, ...allowed] = wallRules("own-id", ["https://api.example.com", "hf.co"])
  expect(block).toMatchObject({ priority: 1, action: { type: "block" }, condition: { initiatorDomains: ["own-id"] } })
  expect(block?.condition.urlFilter).toBeUndefined()
  expect(block?.condition.resourceTypes).toEqual(expect.arrayContaining(["xmlhttprequest", "websocket", "ping", "image", "other"]))
  // What a run opens in its tab is the guard's to judge.
  expect(block?.condition.resourceTypes).not.toContain("main_frame")
  expect(allowed.map(({ priority, action, condition }) => [priority, action.type, condition.initiatorDomains, condition.urlFilter ?? condition.requestDomains])).toEqual([
    [2, "allow", ["own-id"], "|https://api.example.com/"], [2, "allow", ["own-id"], ["hf.co"]]
  ])
  expect(new Set(wallRules("own-id", ["a.example", "b.example"]).map(({ id }) => id)).size).toBe(3)
})

test("is open for what each purpose needs now, and shut again afterwards", async () => {
  const { browser, open } = fakeBrowser()
  const wall = createNetworkWall(browser)
  await Promise.all([wall.open("settings", ["https://a.example"]), wall.open("install x", ["hf.co", "huggingface.co"]), wall.open("run 1", ["https://a.example"])])
  expect(open()).toEqual(["|https://a.example/", "hf.co", "huggingface.co"])
  await wall.open("settings", ["https://b.example"])
  await wall.close("run 1")
  expect(open()).toEqual(["|https://b.example/", "hf.co", "huggingface.co"])
  // A worker that starts anew finds the download still going.
  await createNetworkWall(browser).open("settings", [])
  expect(open()).toEqual(["hf.co", "huggingface.co"])
})

test("one failure doesn't keep later changes out", async () => {
  const { browser, open } = fakeBrowser()
  let broken = true
  const wall = createNetworkWall({ ...browser, replace: async (rules) => { if (broken) throw new Error("busy"); await browser.replace(rules) } })
  await expect(wall.open("settings", ["https://a.example"])).rejects.toThrow("busy")
  broken = false
  await wall.open("settings", ["https://b.example"])
  expect(open()).toEqual(["|https://b.example/"])
})
