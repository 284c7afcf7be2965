import { expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

const clicked: string[] = []
const asSeen = { asSeen: true }
const news = "News of this very day, which are long enough to be no neighbours of anything else. "
const dialog = `<p id="far">${news.repeat(12)}</p><div role="dialog" aria-label="More"><h2 id="head">Show more results?</h2><p id="words">Twenty more are there for 20 €.</p><p>Closes in <span id="clock">0:59</span>, <span id="loaded">37 %</span> loaded, at <span id="rate">3.5 %</span> a year</p>
  <label>Amount <input id="amount" value="10"></label><a id="link" href="#here">Read more</a><div><div><button id="go">Continue</button></div></div></div>`

const begin = async () => {
  clicked.length = 0
  const page = mount(dialog)
  byId("go").onclick = () => { clicked.push("go"); byId("far").append(`${clicked.length} times`) }
  byId("link").onclick = (event) => { event.preventDefault(); clicked.push("link"); byId("far").append(`${clicked.length} times`) }
  return { ...page, go: await page.ref("button", "Continue"), link: await page.ref("link", "Read more") }
}

test.each<[string, () => void]>([
  ["words of its dialog", () => { byId("words").textContent = "You will be charged 129 €." }],
  ["a rate in them", () => { byId("rate").textContent = "35.5 %" }],
  ["an amount in them", () => { byId("words").textContent = "Twenty more are there for 200 €." }],
  ["a field beside it", () => { byId<HTMLInputElement>("amount").value = "1000" }],
  ["words that came", () => { byId("head").insertAdjacentHTML("afterend", "<p>Total to pay 129 €</p>") }]
])("nothing is done after a change around the element: %s", async (_, change) => {
  const { act, go, look } = await begin()
  change()
  expect(await act({ verb: "click", ref: go }, asSeen)).toMatchObject({ status: "failed", code: "changed" })
  expect(await act({ verb: "press", keys: "Enter", ref: go }, asSeen)).toMatchObject({ code: "changed" })
  expect(clicked).toEqual([])
  // Looked at again, it is done.
  await look()
  expect(await act({ verb: "click", ref: go }, asSeen)).toMatchObject({ status: "ok" })
  expect(clicked).toEqual(["go"])
})

test("a link that has come to lead elsewhere isn't followed", async () => {
  const { act, link } = await begin()
  byId("link").setAttribute("href", "https://elsewhere.test/pay")
  expect(await act({ verb: "click", ref: link }, asSeen)).toMatchObject({ code: "changed" })
  expect(clicked).toEqual([])
})

test("nothing is done where the words change while something lies over the element", async () => {
  const { act, go } = await begin()
  const cover = document.createElement("div")
  cover.style.cssText = "position:fixed;inset:0;background:#fff"
  document.body.append(cover)
  const acting = act({ verb: "click", ref: go }, asSeen)
  setTimeout(() => { byId("words").textContent = "You will be charged 129 €."; cover.remove() }, 200)
  expect(await acting).toMatchObject({ status: "failed", code: "changed" })
  expect(clicked).toEqual([])
})

test("what is far away, or only ticks, or is asked for by no one, doesn't matter", async () => {
  const { act, go } = await begin()
  byId("far").textContent = `Latest: ${news.repeat(12)}`
  byId("clock").textContent = "0:58"
  byId("loaded").textContent = "38 %"
  expect(await act({ verb: "click", ref: go }, asSeen)).toMatchObject({ status: "ok" })
  byId("words").textContent = "Others are there."
  expect(await act({ verb: "click", ref: go })).toMatchObject({ status: "ok" })
  // To look closer is no act.
  byId("words").textContent = "Some are there."
  expect(await act({ verb: "read", ref: go }, asSeen)).toMatchObject({ status: "ok" })
  expect(clicked).toEqual(["go", "go"])
})

test("keys aren't struck where the focus has moved by itself", async () => {
  const { act, look } = await begin()
  byId("amount").focus()
  await look()
  expect(await act({ verb: "press", keys: "5" }, asSeen)).toMatchObject({ status: "ok" })
  await look()
  byId("go").focus()
  expect(await act({ verb: "press", keys: "Enter" }, asSeen)).toMatchObject({ status: "failed", code: "changed" })
  expect(clicked).toEqual([])
})
