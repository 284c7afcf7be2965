import type { Browser, Frame, Locator, Page } from "playwright-core"
import type { Decision, Spot } from "../../browser/pages/decision.ts"
import { Visitor } from "../../browser/pages/visitor.ts"
import { type Actor, turnMs, Unsupported } from "./actor.ts"

type Role = Parameters<Page["getByRole"]>[0]
const contents: Record<string, string> = { "cv.txt": "my life", "photo.txt": "a face" }
const byLabel = /^(file|date|time|month|week|datetime|color|canvas)$/
const text = (value: unknown): string => typeof value === "string" ? value : ""

/** Locators by role and name with Playwright's trusted input, as agents on top of a debugger use it. */
export const playwrightActor = (browser: Browser): Actor => ({
  name: "playwright locators",
  async open(url, away) {
    const visitor = await Visitor.open(browser, "", url)
    if (away) await visitor.lookAway()
    const { page } = visitor
    page.setDefaultTimeout(turnMs)
    return { decide: (decision) => decide(page, decision), verdict: () => visitor.verdict(), close: () => visitor.close() }
  }
})

const inFrame = (frame: Frame, spot: Spot): Locator => {
  const [role, name, nth] = spot
  const exact = { exact: true }
  const named = (one: string): Locator => frame.getByRole(one as Role, { name, ...exact })
  const found = role === "clickable" ? frame.getByText(name, exact).or(frame.getByTitle(name, exact)) : byLabel.test(role) ? frame.getByLabel(name, exact) : role === "cell" ? named("cell").or(named("gridcell")) : named(role)
  return nth === undefined ? found : found.nth(nth)
}

async function find(page: Page, spot: Spot): Promise<Locator> {
  const until = Date.now() + turnMs
  do {
    for (const frame of page.frames()) {
      const found = inFrame(frame, spot)
      if (await found.count().catch(() => 0) > 0) return found
    }
    await page.waitForTimeout(50)
  } while (Date.now() < until)
  throw new Error(`no ${spot[0]} "${spot[1]}"`)
}

async function decide(page: Page, decision: Decision): Promise<void> {
  const at = decision.at ? await find(page, decision.at) : null
  if (decision.disturb) await page.evaluate(() => (globalThis as { __disturb?: () => void }).__disturb?.())
  const keys = text(decision["keys"]).replace(/\b[gi?]\b(?= |$)/g, "$&").split(" ")
  switch (decision.verb) {
    case "click": return at?.click({ button: (decision["button"] ?? "left") as "left", clickCount: Number(decision["count"] ?? 1), modifiers: (decision["modifiers"] ?? []) as "Shift"[] })
    case "type": return at ? typeInto(at, decision) : undefined
    case "press": for (const key of keys) await (at ? at.press(key) : page.keyboard.press(key)); return
    case "select": return at ? select(page, at, decision["options"] as string[]) : undefined
    case "check": return at?.setChecked(decision["on"] === true)
    case "hover": return at?.hover()
    case "drag": return at?.dragTo(await find(page, decision.onto ?? ["", ""]))
    case "point": { const box = await at?.boundingBox(); return at?.click({ position: { x: Number(decision["x"]) * ((box?.width ?? 1) - 1), y: Number(decision["y"]) * ((box?.height ?? 1) - 1) } }) }
    case "upload": return at?.setInputFiles({ name: text(decision["file"]), mimeType: "text/plain", buffer: Buffer.from(contents[text(decision["file"])] ?? "") })
    case "wait": return page.getByText(text(decision["for"])).first().waitFor()
    case "scroll": return scroll(page, at, decision)
    default: throw new Unsupported(decision.verb)
  }
}

async function typeInto(at: Locator, decision: Decision): Promise<void> {
  const value = text(decision["text"])
  if (decision["mode"] === "append") { await at.press("Control+End"); await at.pressSequentially(value) }
  else await at.fill(value)
  if (decision["submit"] === true) await at.press("Enter")
}

async function select(page: Page, at: Locator, options: readonly string[]): Promise<void> {
  if (await at.evaluate((el) => el.localName === "select")) { await at.selectOption(options.map((label) => ({ label }))); return }
  for (const option of options) {
    if (await at.evaluate((el) => el.localName === "input")) await at.pressSequentially(option)
    else if (await page.getByRole("option", { name: option, exact: true }).count() === 0) await at.click()
    const item = page.getByRole("option", { name: option, exact: true })
    await (await item.count() > 0 ? item : page.getByText(option, { exact: true }).last()).click()
  }
}

async function scroll(page: Page, at: Locator | null, { until, ...rest }: Decision): Promise<void> {
  if (rest["to"] === "bottom") { await at?.evaluate((el) => { el.closest("aside")?.scrollTo(0, 1e6) }); return }
  const box = at ? await at.boundingBox() : await page.locator("body").boundingBox()
  await page.mouse.move((box?.x ?? 0) + Math.min(box?.width ?? 600, 280) / 2, at ? (box?.y ?? 0) + 5 : 100)
  for (let i = 0; i < 40; i++) {
    await page.mouse.wheel(rest["direction"] === "right" ? 400 : 0, rest["direction"] === "right" ? 0 : 500)
    await page.waitForTimeout(100)
    if (!until || await inFrame(page.mainFrame(), until).count() > 0) return
  }
}
