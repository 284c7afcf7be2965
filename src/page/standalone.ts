import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import { observationDelta } from "../core/observation-delta.ts"
import { renderDelta, renderObservation } from "../core/render-observation.ts"
import { catchPickers, pickerMs } from "./catch-pickers.ts"
import { scoutHandlers } from "./observe/scout-handlers.ts"
import { createPageRoom, type Grants, type ObserveOptions } from "./page-room.ts"

export interface SymbiontPage {
  /** `text` is the whole view, or only what changed when `since` was given and that is shorter. */
  observe(options?: ObserveOptions): Promise<{ text: string; observation: Observation }>
  act(action: Action, grants?: Grants): Promise<Outcome>
}

declare global { var symbiontPage: SymbiontPage | undefined }

// Injected twice, the first room stays: its refs are in use.
globalThis.symbiontPage ??= (() => {
  const room = createPageRoom({ document, window, handled: async () => new Set(await scoutHandlers()), deltaOf: observationDelta })
  return {
    async observe(options) {
      const observation = await room.observe(options)
      return { text: observation.delta ? renderDelta(observation.delta) : renderObservation(observation), observation }
    },
    act: (action, grants) => { if (action.verb === "upload") catchPickers(pickerMs); return room.act(action, grants) }
  }
})()
