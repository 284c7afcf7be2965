import { renderObservation } from "../core/render-observation.ts"
import type { Observation } from "../core/observation.ts"
import type { Result } from "../core/result.ts"
import { openPage } from "../runner/open-page.ts"
import { prepareBrowser } from "../runner/prepare-browser.ts"
import { readChoice, readNumber, readOptions, readUrl } from "./read-options.ts"

/** `symbiont observe`: a page as the model would see it. */
export const observeCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { url: { type: "string" }, budget: { type: "string" }, profile: { type: "string" }, json: { type: "boolean" } })
  const url = readUrl("url", values.url)
  const profile = readChoice("profile", values.profile, ["large", "small"])
  const budget = readNumber("budget", values.budget, profile === "small" ? 1_200 : 2_000, 50, 1_000_000)
  const observed = await observe(url, budget)
  if (!observed.ok) {
    process.stderr.write(`${observed.error.message}\n`)
    return 1
  }
  process.stdout.write(values.json ? `${JSON.stringify(observed.value)}\n` : tell(observed.value))
  return 0
}

const observe = async (url: string, budget: number): Promise<Result<Observation>> => {
  const browser = await prepareBrowser({})
  if (!browser.ok) return browser
  try {
    const tab = await browser.value.newTab()
    const opened = await openPage(tab.page, url)
    if (!opened.ok) return opened
    return await browser.value.panel.call("page/view", { tabId: tab.id, budget })
  } finally {
    await browser.value.close()
  }
}

const tell = (observation: Observation): string => {
  const { elements, controls, omitted } = observation.counts
  return `${renderObservation(observation)}\n\n${elements} elements, ${controls} controls, ${omitted} left out, ${Math.round(observation.ms)} ms\n`
}
