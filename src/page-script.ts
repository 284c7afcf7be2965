import { refOf } from "./core/ref-of.ts"
import { ok } from "./core/result.ts"
import { createActOnce } from "./extension/act-once.ts"
import { servePage } from "./extension/serve.ts"
import { tabLink } from "./page/act/click-action.ts"
import { elementPlace } from "./page/element-place.ts"
import { framePlace, framePosition } from "./page/frame-place.ts"
import { hearHandlers } from "./page/heard-handlers.ts"
import { createHighlight } from "./page/highlight.ts"
import { createOutsideAim } from "./page/outside-aim.ts"
import { createPageRoom } from "./page/page-room.ts"

// Injected into every frame that a run drives. Put in twice, the first one stays: its refs are in use.
globalThis.symbiontFrame ??= (() => {
  const handlers = hearHandlers(document)
  const room = createPageRoom({ document, window, handled: handlers.elements, openShadow: (element) => chrome.dom.openOrClosedShadowRoot(element as HTMLElement) })
  const highlight = createHighlight(document)
  const once = createActOnce(async (action, files, asSeen) => {
    const ref = refOf(action)
    const el = ref === undefined ? null : room.element(ref)
    if (el) highlight.show(el)
    try { return await room.act(action, { files, asSeen }) } finally { highlight.hide() }
  })
  servePage({
    "page/observe": async ({ budget, refPrefix, task }) => ok(await room.observe({ budget, refPrefix, task })),
    "page/paint": async ({ look }) => { const view = await room.picture.paint(look); return ok(view ? { view } : {}) },
    "page/regions": async ({ look, parts }) => ok(await room.picture.regions(look, parts)),
    "page/still": ({ look }) => ok({ same: room.picture.still(look) }),
    "page/act": once.act,
    "page/recall": once.recall
  })
  return {
    place: () => framePlace(window),
    listen: handlers.listen,
    standing: (ref) => elementPlace(window, room.element(ref)),
    opens: (click) => tabLink(room.element(click.ref), click),
    positions: (refs) => refs.map((ref) => framePosition(window, room.element(ref))),
    aim: createOutsideAim(room, window)
  }
})()
