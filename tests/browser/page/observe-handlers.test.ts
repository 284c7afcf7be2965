import { afterEach, expect, test } from "vitest"
import { hearHandlers } from "../../../src/page/heard-handlers.ts"
import { createPageRoom } from "../../../src/page/page-room.ts"
import { scoutHandlers } from "../../../src/page/observe/scout-handlers.ts"
import { byId, everyNode, mount } from "./mount.ts"

const note = (el: Element | Document, key: string | symbol, value: unknown): void => { Object.defineProperty(el, key, { value, enumerable: true, configurable: true, writable: true }) }
const act = (): undefined => undefined
afterEach(() => { for (const key of Object.keys(document)) if (key.startsWith("jQuery")) delete (document as unknown as Record<string, unknown>)[key] })

// As these frameworks note their handlers; React and Vue themselves are on the pages that are acted on.
const noted: Record<string, (el: Element) => void> = {
  "React 16": (el) => note(el, "__reactEventHandlers$k3", { onClick: act }),
  "Vue 3.2": (el) => note(el, "_vei", { onClick: act }),
  "Vue 3.5": (el) => note(el, Symbol("_vei"), { onPointerdown: act }),
  "Svelte 5.0": (el) => note(el, "__click", act),
  "Svelte 5.57": (el) => note(el, Symbol("events"), { click: act }),
  "Solid": (el) => note(el, "$$click", act),
  "Preact": (el) => note(el, "l", { clickfalse: act }),
  "zone.js": (el) => note(el, "__zone_symbol__clickfalse", [act]),
  "jQuery": (el) => note(el, "jQuery37001", { events: { click: [{ handler: act }] } }),
  "jQuery, delegated": (el) => { el.className = "pick"; note(document, "jQuery37001", { events: { click: [{ handler: act, selector: ".pick" }, { handler: act, selector: "a:eq(0)" }] } }) },
  "a property": (el) => { (el as HTMLElement).onclick = act }
}

test.each(Object.entries(noted))("a plain element that %s has a handler for is a control, its neighbour isn't", async (_, prepare) => {
  const { look } = mount("<div><div id=t>Archive</div><div>Only text</div></div>")
  prepare(byId("t"))
  expect([...everyNode((await look()).observation.nodes)].filter(({ ref }) => ref !== undefined).map(({ role, name }) => [role, name])).toEqual([["clickable", "Archive"]])
})

test("handlers for other events, and wrappers of controls, make no control", async () => {
  const { look } = mount("<div id=a>Only text</div><div id=b>One <button>Save</button></div>")
  note(byId("a"), "__reactProps$k3", { onScroll: act, onMouseEnter: act })
  note(byId("b"), "__reactProps$k3", { onClick: act })
  expect([...everyNode((await look()).observation.nodes)].filter(({ ref }) => ref !== undefined).map(({ name }) => name)).toEqual(["Save"])
})

test("another world hears of them, in open shadow trees too, and nothing in the document changes", async () => {
  document.body.innerHTML = "<div id=t>Archive</div><div id=host></div>"
  byId("host").attachShadow({ mode: "open" }).innerHTML = "<span>Inner</span>"
  const inner = byId("host").shadowRoot?.querySelector("span") ?? expect.unreachable()
  for (const el of [byId("t"), inner]) note(el, "__click", act)
  const before = document.documentElement.outerHTML
  const heard = hearHandlers(document)
  const room = createPageRoom({ document, window, handled: heard.elements })
  const names = async (): Promise<string[]> => [...everyNode((await room.observe()).nodes)].filter(({ ref }) => ref !== undefined).map(({ name }) => name)
  expect(await names()).toEqual([])
  heard.listen("one-name")
  expect(await scoutHandlers("one-name")).toEqual([])
  expect(await names()).toEqual(["Archive", "Inner"])
  expect(document.documentElement.outerHTML).toBe(before)
  heard.listen("another-name")
  byId("t").dispatchEvent(new CustomEvent("one-name"))
  expect(await names(), "an old name counts for nothing").toEqual([])
})

test("a page that marks everything is heard only so far", () => {
  document.body.innerHTML = "<i></i>".repeat(6_000)
  const heard = hearHandlers(document)
  heard.listen("leaked-name")
  for (const el of document.body.children) el.dispatchEvent(new CustomEvent("leaked-name"))
  expect(heard.elements().size).toBe(5_000)
})

test("a page whose objects throw loses only the hint", async () => {
  const { look } = mount("<div id=t>Archive</div><button>Save</button>")
  Object.defineProperty(byId("t"), "__click", { enumerable: true, get: () => { throw new Error("no") } })
  expect((await look()).text).toContain('button "Save"')
})
