import type { Browser, Frame, Page } from "playwright-core"
import { actionSchema } from "../../../src/core/action.ts"
import { type ObservedNode, walk } from "../../../src/core/observation.ts"
import type { Outcome } from "../../../src/core/outcome.ts"
import type { GrantedFile, ObserveOptions, PageRoom } from "../../../src/page/page-room.ts"
import type { Decision, Spot } from "./decision.ts"

const files: GrantedFile[] = [["cv.txt", "my life"], ["photo.txt", "a face"]].map(([name = "", text = ""]) => ({ name, type: "text/plain", base64: btoa(text) }))
const budget = 6000
const mostScrolls = 40
const letter = (index: number): string => String.fromCharCode(97 + index)

type Seen = { frame: Frame; node: ObservedNode }
type Page_ = { pageRoom?: PageRoom; __check?: () => Promise<string>; __disturb?: () => void }

/** Looks at a page and acts on it as the extension's driver does: one room a frame, refs of each frame with a letter of its own. */
export class Visitor {
  readonly page: Page
  #tabs = 0
  constructor(page: Page) {
    this.page = page
    page.context().on("page", () => { this.#tabs++ })
  }

  /** @param room the page room as a script, see `bundleRoom` */
  static async open(browser: Browser, room: string, url: string): Promise<Visitor> {
    const context = await browser.newContext({ acceptDownloads: false })
    await context.addInitScript({ content: room })
    const page = await context.newPage()
    page.on("dialog", (dialog) => { dialog.accept().catch(() => undefined) })
    await page.goto(url)
    return new Visitor(page)
  }

  /** Takes the focus from the page, which the driver else gives to every page. */
  async lookAway(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send("Emulation.setFocusEmulationEnabled", { enabled: false })
    const other = await this.page.context().newPage()
    await other.bringToFront()
    this.#tabs = 0
  }

  async close(): Promise<void> { await this.page.context().close() }

  async look(): Promise<Seen[]> {
    const views = await Promise.all(this.page.frames().map(async (frame, index) => {
      const options: ObserveOptions = { budget, refPrefix: letter(index) }
      const view = await frame.evaluate((given) => (globalThis as Page_).pageRoom?.observe(given), options).catch(() => undefined)
      return [...walk(view?.nodes ?? [])].map((node) => ({ frame, node }))
    }))
    return views.flat()
  }

  /**
   * What a look at the main document lacks or says too much: controls that are marked with their name as `data-true` have to be listed, each once,
   * and no text for no eye (PAYLOAD), no secret (S3CRET) may be told.
   */
  async audit(): Promise<string[]> {
    const { text, nodes, marked } = await this.page.evaluate(async (given) => {
      const view = await (globalThis as Page_).pageRoom?.observe(given)
      const seen = [...document.querySelectorAll<HTMLElement>("[data-true]")].filter((el) => {
        const drawn = el.matches("input") ? (el as HTMLInputElement).labels?.[0] ?? el : el
        const { top, bottom } = drawn.getBoundingClientRect()
        return el.closest("dialog") === null && drawn.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && bottom > 0 && top < innerHeight
      })
      return { text: JSON.stringify(view), nodes: view?.nodes ?? [], marked: seen.map((el) => el.dataset["true"] ?? "") }
    }, { budget })
    const names = [...walk(nodes)].flatMap(({ ref, name }) => ref === undefined ? [] : [name])
    const many = (list: readonly string[], name: string): number => list.filter((one) => one === name).length
    return [
      ...[...new Set(marked)].flatMap((name) => many(names, name) === many(marked, name) ? [] : [`"${name}" is listed ${many(names, name)} times, not ${many(marked, name)}`]),
      ...["PAYLOAD", "S3CRET"].flatMap((word) => text.includes(word) ? [`${word} is told`] : [])
    ]
  }

  /** The element that a spot means, or null; throws where it says too little. */
  async find([role, name, nth]: Spot): Promise<Seen | null> {
    const found = (await this.look()).filter(({ node }) => node.role === role && node.name === name && node.ref !== undefined)
    if (found.length > 1 && nth === undefined) throw new Error(`there are ${found.length} of ${role} "${name}": say which`)
    return found[nth ?? 0] ?? null
  }

  async #need(spot: Spot): Promise<Seen> {
    const found = await this.find(spot)
    if (found) return found
    const all = (await this.look()).map(({ node }) => `${node.ref ?? "-"} ${node.role} ${JSON.stringify(node.name)}`)
    throw new Error(`no ${spot[0]} "${spot[1]}" among:\n${all.join("\n")}`)
  }

  async decide({ at, onto, until, disturb, expect: expected, ...rest }: Decision): Promise<Outcome> {
    const target = at ? await this.#need(at) : null
    const goal = onto ? await this.#need(onto) : null
    const action = actionSchema.parse({ ...rest, ...(target ? { ref: target.node.ref } : {}), ...(goal ? { to: goal.node.ref } : {}) })
    if (disturb) await this.page.evaluate(() => (globalThis as Page_).__disturb?.())
    const frame = target?.frame ?? goal?.frame ?? (action.verb === "press" ? await this.#focused() : this.page.mainFrame())
    const before = await born(this.page)
    let outcome: Outcome | null = null
    for (let i = 0; i < (until ? mostScrolls : 1); i++) {
      if (until && outcome && await this.find(until)) break
      outcome = await frame.evaluate(async ([what, granted]) => (globalThis as Page_).pageRoom?.act(what, { files: granted }) ?? null, [action, files] as const)
        .catch((error: Error) => { if (!/context was destroyed|detached|navigat/i.test(error.message)) throw error; return null }) ?? { status: "unknown", detail: "", changes: ["navigated"] }
    }
    if (outcome?.changes.includes("navigated")) {
      await arrive(this.page, before)
      // The answer can be lost with the document that gave it; that a new one came tells enough.
      if (outcome.status === "unknown" && await born(this.page) !== before) outcome = { ...outcome, status: "ok" }
    }
    return this.#withTabs(outcome ?? { status: "unknown", detail: "", changes: [] }, expected?.changes?.includes("new tab") === true)
  }

  /** As the driver does: a tab that came is a change that the page can't see, one that was promised has to come. */
  async #withTabs(outcome: Outcome, awaited: boolean): Promise<Outcome> {
    for (let i = 0; i < (awaited ? 300 : 40) && this.#tabs === 0 && (awaited || outcome.changes.includes("new tab")); i++) await this.page.waitForTimeout(50)
    const came = this.#tabs > 0
    this.#tabs = 0
    const changes = outcome.changes.filter((change) => change !== "new tab")
    if (!came) return { ...outcome, changes: outcome.changes.includes("new tab") ? [...changes, "a tab that never came"] : changes }
    return { ...outcome, status: outcome.status === "no-effect" ? "ok" : outcome.status, changes: [...changes, "new tab"] }
  }

  /** The frame that holds the focus. */
  async #focused(): Promise<Frame> {
    for (const frame of this.page.frames().reverse()) {
      if (await frame.evaluate(() => document.hasFocus() && document.activeElement?.localName !== "iframe" && document.activeElement !== document.body).catch(() => false)) return frame
    }
    return this.page.mainFrame()
  }

  /** What the page says of itself: "" when all that was asked has really happened. It gets a moment, as effects may be under way. */
  async verdict(patienceMs = 2000): Promise<string> {
    const until = Date.now() + patienceMs
    for (;;) {
      const said = await this.page.evaluate(() => (globalThis as Page_).__check?.() ?? "the page has no check").catch((error: Error) => error.message)
      if (said === "" || Date.now() > until) return said
      await this.page.waitForTimeout(50)
    }
  }
}

const born = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin).catch(() => 0)

/** Waits for the new document that the page announced; a download or an empty answer brings none. */
async function arrive(page: Page, before: number): Promise<void> {
  const until = Date.now() + 3000
  while (Date.now() < until && await born(page) === before) await page.waitForTimeout(20)
  await page.waitForLoadState("domcontentloaded")
}
