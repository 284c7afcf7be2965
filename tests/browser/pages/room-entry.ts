import { catchPickers, pickerMs } from "../../../src/page/catch-pickers.ts"
import { scoutHandlers } from "../../../src/page/observe/scout-handlers.ts"
import { createPageRoom, type PageRoom } from "../../../src/page/page-room.ts"

declare global { var pageRoom: PageRoom | undefined }

// An extension may open closed trees; here the page's own call is overheard instead.
const closed = new WeakMap<Element, ShadowRoot>()
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init)
  if (init.mode === "closed") closed.set(this, root)
  return root
}
const room = createPageRoom({ document, window, handled: async () => new Set(await scoutHandlers()), openShadow: (el) => closed.get(el) ?? null })
globalThis.pageRoom ??= { ...room, act: (action, grants) => { if (action.verb === "upload") catchPickers(pickerMs); return room.act(action, grants) } }
