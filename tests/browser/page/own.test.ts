import { afterEach, expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

/** What elements have of their own and the page room reads of a form or of anything that stands in one. */
const formNames = ["id", "name", "localName", "className", "children", "childNodes", "childElementCount", "parentNode", "parentElement", "nextElementSibling", "previousElementSibling", "nodeType",
  "ownerDocument", "isConnected", "shadowRoot", "assignedSlot", "attributes", "getAttribute", "getAttributeNames", "hasAttribute", "hasAttributes", "matches", "closest", "contains", "querySelector", "querySelectorAll",
  "getRootNode", "getBoundingClientRect", "getClientRects", "checkVisibility", "scrollIntoView", "scrollHeight", "clientHeight", "textContent", "isContentEditable", "dispatchEvent", "addEventListener", "focus",
  "elements", "action", "method", "submit", "requestSubmit", "namespaceURI", "style", "title", "length", "constructor", "toString", "__proto__"]
const documentNames = ["body", "title", "documentElement", "scrollingElement", "querySelector", "querySelectorAll", "getElementsByTagName", "elementFromPoint", "elementsFromPoint", "activeElement", "createRange", "createTreeWalker",
  "defaultView", "getAnimations", "hasFocus", "addEventListener", "removeEventListener", "hidden", "getElementById", "createElement", "location", "nodeType", "contentType", "readyState", "cookie"]

const body = Object.getOwnPropertyDescriptor(Document.prototype, "body")?.get as () => HTMLElement
// Whatever the test's page did to the document's own names is gone with it.
afterEach(() => { body.call(document).replaceChildren() })

const form = (inside: string): string => `<form id="order" aria-label="Order" data-sent="no" style="padding: 4px">
  ${inside}<label>City <input id="city"></label> <span>Delivery on Friday</span> <div role="button" tabindex="0" id="more">More</div> <button>Order now</button></form><p id="told"></p>`

/** Looks, types and clicks as a run would, and tells what came of it. */
const use = async (html: string) => {
  const { look, ref, act } = mount(html)
  const sent: string[] = []
  const tell = (what: string): void => { sent.push(what); byId("told").textContent = `${sent.length} done` }
  const city = byId<HTMLInputElement>("city")
  EventTarget.prototype.addEventListener.call(byId("order"), "submit", (event) => { event.preventDefault(); tell(city.value) })
  byId("more").onclick = () => { tell("more") }
  const { text } = await look({ budget: 20_000 })
  const typed = await act({ verb: "type", ref: await ref("textbox", "City"), text: "Bergen" })
  const more_ = await act({ verb: "click", ref: await ref("button", "More") })
  const clicked = await act({ verb: "click", ref: await ref("button", "Order now") })
  const entered = await act({ verb: "press", ref: await ref("textbox", "City"), keys: "Enter" })
  return { text, sent, outcomes: [typed, more_, clicked, entered].map(({ status }) => status) }
}
const expectWhole = ({ text, sent, outcomes }: Awaited<ReturnType<typeof use>>): void => {
  expect(text).toContain("Delivery on Friday")
  expect(text).toContain('button "Order now"')
  expect(outcomes).toEqual(["ok", "ok", "ok", "ok"])
  expect(sent).toEqual(["more", "Bergen", "Bergen"])
}

test("a form is seen and used whatever its fields are called", async () => {
  expectWhole(await use(form("")))
  expectWhole(await use(form(formNames.map((name) => `<input name="${name}" value="x" size="2">`).join(""))))
}, 30_000)

test.each(["children", "parentNode", "getAttribute"])("a form with hidden fields or pictures called %s, in a list in a form that a script put together", async (name) => {
  expectWhole(await use(`<ul><li>${form(`<input type="hidden" name="${name}"><img name="${name}" alt="">`)}</li></ul>`))
  const { look } = mount(form(`<input name="${name}">`))
  const inner = document.createElement("form")
  inner.innerHTML = `<input name="${name}"><p>Inner words</p>`
  byId("order").append(inner)
  expect((await look()).text).toContain("Inner words")
})

test("a document is seen and used whatever its pictures and forms are called", async () => {
  const { look, room } = mount(`${form("")}<p>Other words</p>`)
  const [order, city] = [byId("order"), byId<HTMLInputElement>("city")]
  const sent: string[] = []
  order.onsubmit = () => { sent.push(city.value); return false }
  const holder = document.createElement("div")
  holder.innerHTML = documentNames.map((name, at) => at % 2 === 0 ? `<img name="${name}" alt="">` : `<form name="${name}"></form>`).join("")
  body.call(document).append(holder)
  try {
    const { observation, text } = await look()
    expect(text).toContain("Other words")
    expect(observation.url).toBe(location.href)
    const city_ = /\[(\w+)\] textbox "City"/.exec(text)?.[1] ?? ""
    expect(await room.act({ verb: "type", ref: city_, text: "Bergen", submit: true })).toMatchObject({ status: "ok" })
    expect(sent).toEqual(["Bergen"])
    expect(await room.act({ verb: "find", text: "Other words" })).toMatchObject({ status: "ok" })
    expect(await room.act({ verb: "scroll", direction: "down" })).toMatchObject({ status: expect.stringMatching(/ok|no-effect/) as string })
  } finally { holder.remove() }
})
