import { ok } from "./core/result.ts"
import { createActOnce } from "./extension/act-once.ts"
import { serve } from "./extension/messaging.ts"
import { framePlace, framePosition } from "./page/frame-place.ts"
import { createOutsideAim } from "./page/outside-aim.ts"
import { createPageRoom } from "./page/page-room.ts"

// Injected into every frame that a run drives. Put in twice, the first one stays: its refs are in use.
globalThis.symbiontFrame ??= (() => {
  const room = createPageRoom({ document, window, openShadow: (element) => chrome.dom.openOrClosedShadowRoot(element as HTMLElement) })
  const once = createActOnce((action, files) => room.act(action, { files }))
  serve("page", {
    "page/observe": async ({ budget, refPrefix, task }) => ok(await room.observe({ budget, refPrefix, task })),
    "page/act": once.act,
    "page/recall": once.recall
  })
  return {
    place: () => framePlace(window),
    positions: (refs) => refs.map((ref) => framePosition(window, room.element(ref))),
    aim: createOutsideAim(room, window)
  }
})()
