import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { copyFile, mkdir, readFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { build } from "esbuild"
import type { Frame, Page } from "playwright-core"
import { renderObservation } from "../../../src/core/render-observation.ts"
import type { Observation } from "../../../src/core/observation.ts"
import { stitchFrames, type FrameView } from "../../../src/extension/stitch-frames.ts"
import { buildPage } from "../../../src/tooling/build-page.ts"
import { devtoolsMcp } from "./devtools-mcp.ts"

/** Something that turns a page into text for a model. */
export type Observer = {
  name: string
  /** Puts its script into the page, not measured. */
  prepare(page: Page): Promise<void>
  observe(page: Page, options?: { budget?: number; since?: boolean }): Promise<string>
  /** A line of its text that names something that can be acted on. */
  isControl(line: string): boolean
  /** Ends what runs beside the browser. */
  close?(): void
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..")
const peersFolder = join(root, "build/bench-peers")

/** The peers live outside the product's packages: they are installed when a benchmark first wants them. */
export const installPeers = async (): Promise<void> => {
  await mkdir(peersFolder, { recursive: true })
  const wanted = await readFile(join(root, "tests/bench/peers/package.json"), "utf8")
  const has = join(peersFolder, "package.json")
  if (existsSync(join(peersFolder, "node_modules")) && existsSync(has) && await readFile(has, "utf8") === wanted) return
  await copyFile(join(root, "tests/bench/peers/package.json"), has)
  await promisify(execFile)("npm", ["install", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: peersFolder })
}

export const bundlePeer = async (name: string, source: string): Promise<string> => {
  const { outputFiles } = await build({ stdin: { contents: source, resolveDir: peersFolder }, bundle: true, write: false, format: "iife", platform: "browser", logLevel: "error",
    define: { "process.env": "{}" }, alias: { fs: "./empty.js", path: "./empty.js" }, plugins: [{ name: "no-node", setup: (one) => {
      one.onResolve({ filter: /^(node:.*|fs|path|os|crypto|child_process|util|url|module|stream|buffer|http|https|tty|net)$/ }, ({ path }) => ({ path, namespace: "no-node" }))
      one.onLoad({ filter: /.*/, namespace: "no-node" }, () => ({ contents: "module.exports = {}" }))
    } }] })
  const text = outputFiles[0]?.text
  if (text === undefined) throw new Error(`${name} could not be bundled.`)
  return text
}

type Look = { budget: number; refPrefix: string; since?: "last" }
type Ours = { observe(options: Look & { maxMs: number }): Promise<{ observation: Observation; text: string }> }
const ours = async (): Promise<Observer> => {
  const script = await readFile(await buildPage(), "utf8")
  const look = (frame: Frame, given: Look): Promise<{ observation: Observation; text: string }> =>
    frame.evaluate((options) => (globalThis as unknown as { symbiontPage: Ours }).symbiontPage.observe(options), { ...given, maxMs: 60_000 })
  return {
    name: "symbiont",
    isControl: (line) => /^\s*(?:[~+] )?\[[a-z]+\d+\]/.test(line),
    prepare: async (page) => { for (const frame of page.frames()) await frame.evaluate(script) },
    async observe(page, { budget = 2_000, since = false } = {}) {
      const [top, ...rest] = page.frames()
      if (!top) return ""
      const { observation, text } = await look(top, { budget, refPrefix: "a", ...(since ? { since: "last" } : {}) })
      if (rest.length === 0) return text
      const views: FrameView[] = [{ path: [], observation, holders: new Map() }]
      for (const [i, frame] of rest.entries()) views.push({ path: [-1], holders: new Map(), observation: (await look(frame, { budget, refPrefix: `f${String.fromCharCode(97 + i)}` })).observation })
      const whole = stitchFrames(views)
      return whole ? since ? text : renderObservation(whole) : ""
    }
  }
}

const playwright: Observer = {
  name: "playwright aria snapshot",
  isControl: (line) => /\[ref=/.test(line),
  prepare: () => Promise.resolve(),
  observe: (page) => page.ariaSnapshot({ mode: "ai" })
}

const controller = async (): Promise<Observer> => {
  const script = await bundlePeer("page-controller", `import { PageController } from "@page-agent/page-controller"; globalThis.benchController = new PageController({ viewportExpansion: -1 })`)
  return {
    name: "page-controller",
    isControl: (line) => /^\s*\*?\[\d+\]/.test(line),
    prepare: async (page) => { await page.evaluate(script) },
    observe: (page) => page.evaluate(async () => (await (globalThis as unknown as { benchController: { getBrowserState(): Promise<{ content: string }> } }).benchController.getBrowserState()).content)
  }
}

const midscene = async (): Promise<Observer> => {
  const script = await bundlePeer("midscene", `import { webExtractNodeTree, descriptionOfTree } from "@midscene/shared/extractor"; globalThis.benchMidscene = () => descriptionOfTree(webExtractNodeTree(), undefined, false, false)`)
  return {
    name: "midscene",
    isControl: (line) => /\bid="|markerId=|<\w+/.test(line),
    prepare: async (page) => { await page.evaluate(script) },
    observe: (page) => page.evaluate(() => (globalThis as unknown as { benchMidscene: () => string }).benchMidscene())
  }
}

/** Peers that can't be run here, and why. */
export const absentPeers: readonly string[] = ["stagehand isn't run: it needs Node 22.18 or newer and brings an extension and a browser session of its own"]

/** @param browserUrl where the bench's browser takes DevTools connections */
export const observers = async (withPeers: boolean, browserUrl: string): Promise<Observer[]> => {
  if (!withPeers) return [await ours()]
  await installPeers()
  return [await ours(), playwright, await controller(), await midscene(), await devtoolsMcp(peersFolder, browserUrl)]
}
