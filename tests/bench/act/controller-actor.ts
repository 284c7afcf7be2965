import type { Browser, Page } from "playwright-core"
import type { Decision, Spot } from "../../browser/pages/decision.ts"
import { Visitor } from "../../browser/pages/visitor.ts"
import { bundlePeer, installPeers } from "../observe/observers.ts"
import { type Actor, Unsupported } from "./actor.ts"

type Answer = { success: boolean; message: string }
type Controller = {
  getBrowserState(): Promise<{ content: string }>
  clickElement(index: number): Promise<Answer>
  inputText(index: number, text: string): Promise<Answer>
  selectOption(index: number, text: string): Promise<Answer>
  scroll(options: { down: boolean; numPages: number }): Promise<Answer>
}
type Given = { benchController: Controller }

/** page-agent's controller: events made by script, elements by the numbers of its own view. */
export const controllerActor = async (browser: Browser): Promise<Actor> => {
  await installPeers()
  const script = await bundlePeer("page-controller", `import { PageController } from "@page-agent/page-controller"; addEventListener("DOMContentLoaded", () => { globalThis.benchController = new PageController({ viewportExpansion: -1 }) })`)
  return {
    name: "page-controller",
    async open(url, away) {
      const visitor = await Visitor.open(browser, script, url)
      if (away) await visitor.lookAway()
      return { decide: (decision) => decide(visitor.page, decision), verdict: () => visitor.verdict(), close: () => visitor.close() }
    }
  }
}

const view = (page: Page): Promise<string> => page.evaluate(async () => (await (globalThis as unknown as Given).benchController.getBrowserState()).content)

/** The number of the element that a reader of its view would take: the line that says the name, else the field after it. */
function numberOf(content: string, [role, name, nth = 0]: Spot): number | null {
  const lines = content.split("\n").map((line) => line.trim())
  const numbered = lines.map((line) => ({ line, index: /^\*?\[(\d+)\]/.exec(line)?.[1] }))
  const says = numbered.filter(({ line, index }) => index !== undefined && (line.replace(/^\*?\[\d+\]<[^>]*>/, "").replace(/\s*\/?>$/, "").trim() === name || line.includes(`=${name}`) || line.endsWith(`>${name} />`)))
  const exact = says[nth]?.index
  if (exact !== undefined) return Number(exact)
  if (!/^(textbox|searchbox|combobox|listbox|spinbutton|slider|checkbox|radio|date|time|month|week|datetime|color|switch)$/.test(role)) return null
  const at = lines.findIndex((line) => line === name || line.includes(name))
  const after = numbered.slice(Math.max(0, at)).find(({ line, index }) => index !== undefined && /<(input|select|textarea|div)/.test(line))
  return at >= 0 && after?.index !== undefined ? Number(after.index) : null
}

async function decide(page: Page, decision: Decision): Promise<void> {
  const { verb, at, until, disturb } = decision
  if (!/^(click|type|select|check|scroll|wait)$/.test(verb) || decision["button"] || decision["modifiers"] || decision["count"] || decision["mode"] || decision["submit"]) throw new Unsupported(verb)
  if (verb === "wait") { await page.waitForTimeout(1_000); return }
  if (verb === "scroll") {
    for (let i = 0; i < 40; i++) {
      await page.evaluate(() => (globalThis as unknown as Given).benchController.scroll({ down: true, numPages: 1 }))
      if (!until || numberOf(await view(page), until) !== null) return
    }
    return
  }
  const index = at ? numberOf(await view(page), at) : null
  if (index === null) throw new Error(`no ${at?.join(" ")}`)
  if (disturb) await page.evaluate(() => (globalThis as { __disturb?: () => void }).__disturb?.())
  const argument = verb === "select" ? String((decision["options"] as string[])[0]) : String(decision["text"] ?? "")
  const answer = await page.evaluate(async ([what, number, value]) => {
    const { benchController } = globalThis as unknown as Given
    return what === "type" ? benchController.inputText(number, value) : what === "select" ? benchController.selectOption(number, value) : benchController.clickElement(number)
  }, [verb, index, argument] as const)
  if (!answer.success) throw new Error("it says that it failed")
}
