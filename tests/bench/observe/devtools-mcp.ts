import { spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Page } from "playwright-core"
import type { Observer } from "./observers.ts"

type Answer = { id?: number; result?: { content?: { type: string; text?: string }[] }; error?: { message: string } }

/**
 * chrome-devtools-mcp on the browser that the bench drives. It speaks JSON-RPC, one message a line, over its standard streams. Its usage
 * statistics and its question for newer versions are turned off.
 */
export const devtoolsMcp = async (peersFolder: string, browserUrl: string): Promise<Observer> => {
  const child = spawn(process.execPath, [join(peersFolder, "node_modules/chrome-devtools-mcp/build/src/bin/chrome-devtools-mcp.js"), "--browserUrl", browserUrl, "--no-usage-statistics", "--no-performance-crux"],
    { stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, CI: "1", CHROME_DEVTOOLS_MCP_NO_UPDATE_CHECKS: "1", CHROME_DEVTOOLS_MCP_NO_USAGE_STATISTICS: "1" } })
  const waiting = new Map<number, (answer: Answer) => void>()
  createInterface({ input: child.stdout }).on("line", (line) => {
    const answer = JSON.parse(line) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  child.once("exit", () => { for (const answer of waiting.values()) answer({ error: { message: "chrome-devtools-mcp ended." } }) })
  let last = 0
  const ask = async (method: string, params: object): Promise<string> => {
    const id = ++last
    const answer = new Promise<Answer>((resolve) => { waiting.set(id, resolve) })
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`)
    const { result, error } = await answer
    waiting.delete(id)
    if (error) throw new Error(error.message)
    return (result?.content ?? []).map(({ text = "" }) => text).join("\n")
  }
  await ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "symbiont-bench", version: "1" } })
  child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`)
  const call = (name: string, given: object = {}): Promise<string> => ask("tools/call", { name, arguments: given })
  let pageId = 0
  return {
    name: "chrome-devtools-mcp",
    isControl: (line) => /^\s*uid=\S+ (?!StaticText|RootWebArea|InlineTextBox|generic|paragraph|heading|image|LineBreak)/.test(line),
    prepare: async (page: Page) => {
      const listed = (await call("list_pages")).split("\n").find((line) => line.includes(page.url()))
      pageId = Number(/^\s*(\d+):/.exec(listed ?? "")?.[1])
      await call("select_page", { pageId })
    },
    observe: () => call("take_snapshot", { pageId }),
    close: () => { child.kill() }
  }
}
