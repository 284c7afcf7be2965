import type { Browser } from "playwright-core"
import { bundleRoom } from "../../browser/pages/bundle-pages.ts"
import { Visitor } from "../../browser/pages/visitor.ts"
import type { Actor } from "./actor.ts"

/** The page room, with events made by script as in the extension's default build. */
export const ours = async (browser: Browser): Promise<Actor> => {
  const room = await bundleRoom()
  return {
    name: "symbiont",
    async open(url, away) {
      const visitor = await Visitor.open(browser, room, url)
      if (away) await visitor.lookAway()
      return {
        decide: async (decision) => { await visitor.decide(decision) },
        verdict: () => visitor.verdict(),
        close: () => visitor.close()
      }
    }
  }
}
