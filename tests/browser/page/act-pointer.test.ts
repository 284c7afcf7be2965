import { expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

test("a click has all its parts, double and right ones too", async () => {
  const { act, ref } = mount(`<button id=b>Go</button><p id=p></p>`)
  const seen: string[] = []
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick", "contextmenu"]) byId("b").addEventListener(type, (event) => { seen.push(type); byId("p").textContent = `${(event as MouseEvent).ctrlKey}` })
  expect((await act({ verb: "click", ref: await ref("button", "Go") })).status).toBe("ok")
  expect(seen).toEqual(["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
  seen.length = 0
  await act({ verb: "click", ref: await ref("button", "Go"), count: 2, modifiers: ["Control"] })
  expect(seen).toContain("dblclick")
  expect(byId("p").textContent).toBe("true")
  seen.length = 0
  await act({ verb: "click", ref: await ref("button", "Go"), button: "right" })
  expect(seen).toContain("contextmenu")
  expect(seen).not.toContain("click")
})

test("outcomes are honest: nothing changed, late change, disabled, covered, gone", async () => {
  const { act, ref } = mount(`<button id=dead>Dead</button><button id=late>Late</button><button disabled>Off</button>
    <div style="position:relative"><button>Under</button><div id=cover style="position:absolute;inset:0;background:rgba(0,0,0,.3)">Cookies?</div></div><p id=p></p>`)
  byId("late").addEventListener("click", () => setTimeout(() => { byId("p").textContent = "done" }, 300))
  expect(await act({ verb: "click", ref: await ref("button", "Dead") })).toMatchObject({ status: "no-effect" })
  expect(await act({ verb: "click", ref: await ref("button", "Late") })).toMatchObject({ status: "ok", changes: expect.arrayContaining(["content"]) })
  expect(await act({ verb: "click", ref: await ref("button", "Off") })).toMatchObject({ status: "failed", code: "disabled" })
  const under = await ref("button", "Under")
  expect(await act({ verb: "click", ref: under })).toMatchObject({ status: "failed", code: "covered", detail: expect.stringContaining("Cookies?") })
  byId("cover").remove()
  expect((await act({ verb: "click", ref: under })).status).toBe("no-effect")
  const dead = await ref("button", "Dead")
  byId("dead").remove()
  expect(await act({ verb: "click", ref: dead })).toMatchObject({ status: "failed", code: "gone" })
  expect(await act({ verb: "click", ref: "zz9" })).toMatchObject({ status: "failed", code: "gone" })
  expect(await act({ verb: "goto", url: "/" })).toMatchObject({ status: "failed", code: "unsupported" })
})

test("a click on a card lands beside the button in its middle", async () => {
  const { act, ref } = mount(`<div id=card role=option tabindex=0 aria-label=Shelf style="position:relative;width:400px;height:80px;cursor:pointer"><button id=buy style="position:absolute;left:150px;top:20px;width:100px;height:40px">Buy now</button></div><p id=p></p>`)
  byId("card").addEventListener("click", () => { byId("p").textContent += "card " })
  byId("buy").addEventListener("click", () => { byId("p").textContent += "bought " })
  expect((await act({ verb: "click", ref: await ref("option", "Shelf") })).status).toBe("ok")
  expect(byId("p").textContent).toBe("card ")
})

test("an outcome says how much of its time was waiting for the page", async () => {
  const { act, ref } = mount(`<button id=b>Later</button><p id=p></p>`)
  byId("b").addEventListener("click", () => setTimeout(() => { byId("p").textContent = "done" }, 300))
  const at = await ref("button", "Later")
  const began = performance.now()
  const { settledMs = 0 } = await act({ verb: "click", ref: at })
  expect(settledMs).toBeGreaterThanOrEqual(300)
  expect(settledMs).toBeLessThanOrEqual(performance.now() - began + 1)
})

test("an element that is enabled or uncovered within a moment is waited for", async () => {
  const { act, ref } = mount(`<button id=b disabled>Soon</button><p id=p></p>`)
  const soon = await ref("button", "Soon")
  byId("b").addEventListener("click", () => { byId("p").textContent = "x" })
  setTimeout(() => { byId<HTMLButtonElement>("b").disabled = false }, 200)
  expect((await act({ verb: "click", ref: soon })).status).toBe("ok")
})

test("refs stay with their element, survive a new rendering, and never end on a twin", async () => {
  const { act, ref, look } = mount(`<div id=app></div><p id=p></p>`)
  const render = (rows: string[]): void => {
    byId("app").innerHTML = `<button id=s>Save</button><table><tr><th>Name<th>Action${rows.map((row) => `<tr><td>${row}<td><button data-row="${row}">Delete</button>`).join("")}</table>`
    for (const button of document.querySelectorAll("button")) button.addEventListener("click", () => { byId("p").textContent = button.dataset["row"] ?? "saved" })
  }
  render(["Ada", "Bob", "Cy"])
  const { observation } = await look()
  const save = await ref("button", "Save")
  const rows = observation.nodes.flatMap((one) => one.children ?? []).filter((one) => one.role === "row")
  const refOf = (row: string): string => rows.find((one) => one.children?.[0]?.name === row)?.children?.[1]?.children?.[0]?.ref ?? ""
  render(["Bob", "Cy"])
  expect((await act({ verb: "click", ref: save })).status).toBe("ok")
  expect(byId("p").textContent).toBe("saved")
  expect(await ref("button", "Save")).toBe(save)
  await act({ verb: "click", ref: refOf("Cy") })
  expect(byId("p").textContent).toBe("Cy")
  expect(await act({ verb: "click", ref: refOf("Ada") })).toMatchObject({ status: "failed", code: "gone" })
  byId("app").innerHTML = "<button>Same</button><button>Same</button>"
  const twins = (await look()).observation.nodes.map((one) => one.ref ?? "")
  byId("app").innerHTML = "<button>Same</button>"
  expect(await act({ verb: "click", ref: twins[0] ?? "" })).toMatchObject({ status: "failed", code: "gone" })
})

test("closed shadow trees open where the host has a way to", async () => {
  const roots = new Map<Element, ShadowRoot>()
  const { act, ref, look } = mount(`<div id=h></div><p id=p></p>`, (el) => roots.get(el) ?? null)
  const root = byId("h").attachShadow({ mode: "closed" })
  root.innerHTML = `<button>Closed</button><label>Inside <input></label>`
  root.querySelector("button")?.addEventListener("click", () => { byId("p").textContent = "hit" })
  expect((await look()).text).not.toContain("Closed")
  roots.set(byId("h"), root)
  expect((await act({ verb: "click", ref: await ref("button", "Closed") })).status).toBe("ok")
  expect(byId("p").textContent).toBe("hit")
  expect((await act({ verb: "type", ref: await ref("textbox", "Inside"), text: "hi" })).status).toBe("ok")
  expect(root.querySelector("input")?.value).toBe("hi")
})

test("shadow trees and slots are seen and acted on", async () => {
  const { act, ref, look } = mount(`<div id=open><span slot=s>Slotted</span></div><p id=p></p>`)
  const outer = byId("open").attachShadow({ mode: "open" })
  outer.innerHTML = `<section><slot name=s></slot><div id=inner></div></section>`
  const inner = outer.getElementById("inner")?.attachShadow({ mode: "open" })
  if (!inner) throw new Error("no inner root")
  inner.innerHTML = `<button>Deep</button><label>Field <input></label>`
  inner.querySelector("button")?.addEventListener("click", () => { byId("p").textContent = "deep" })
  const { text } = await look()
  expect(text).toContain("Slotted")
  expect((await act({ verb: "click", ref: await ref("button", "Deep") })).status).toBe("ok")
  expect(byId("p").textContent).toBe("deep")
  expect((await act({ verb: "type", ref: await ref("textbox", "Field"), text: "hi" })).status).toBe("ok")
  expect(inner.querySelector("input")?.value).toBe("hi")
})

test("custom controls react to clicks, hovering opens menus, canvases take spots", async () => {
  const { act, ref } = mount(`<div id=c style="cursor:pointer">Open</div><div id=m tabindex=0>Menu</div><ul id=l hidden><li>Item</li></ul><canvas id=v aria-label=Map width=100 height=50></canvas><p id=p></p>`)
  byId("c").addEventListener("click", () => { byId("p").textContent = "open" })
  // Where the browser's own pointer rests is no part of this.
  byId("m").addEventListener("mouseenter", (event) => { if (!event.isTrusted) byId("l").hidden = false })
  byId("v").addEventListener("click", (event) => { byId("p").textContent = `${Math.round(event.offsetX)},${Math.round(event.offsetY)}` })
  expect((await act({ verb: "click", ref: await ref("clickable", "Open") })).status).toBe("ok")
  expect((await act({ verb: "hover", ref: await ref("clickable", "Menu") })).status).toBe("ok")
  expect(byId("l").hidden).toBe(false)
  expect((await act({ verb: "point", ref: await ref("canvas", "Map"), x: 0.25, y: 0.5 })).status).toBe("ok")
  expect(byId("p").textContent).toBe("25,25")
})

test("dragging: by data and by pointer", async () => {
  const { act, ref } = mount(`<div id=a draggable=true tabindex=0 style="width:60px">Card</div><div id=b tabindex=0 style="height:40px">Basket</div>
    <div id=h tabindex=0 style="width:20px;height:20px;touch-action:none">H</div><div id=t tabindex=0 style="height:40px">Track</div><p id=p></p>`)
  byId("a").addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", "card"))
  byId("b").addEventListener("dragover", (event) => event.preventDefault())
  byId("b").addEventListener("drop", (event) => { byId("p").textContent = event.dataTransfer?.getData("text/plain") ?? "" })
  expect((await act({ verb: "drag", ref: await ref("clickable", "Card"), to: await ref("clickable", "Basket") })).status).toBe("ok")
  expect(byId("p").textContent).toBe("card")
  let held = false
  byId("h").addEventListener("pointerdown", () => { held = true })
  byId("t").addEventListener("pointerup", () => { if (held) byId("p").textContent = "dropped" })
  expect((await act({ verb: "drag", ref: await ref("clickable", "H"), to: await ref("clickable", "Track") })).status).toBe("ok")
  expect(byId("p").textContent).toBe("dropped")
})

test("items that become draggable only as the button goes down are dragged by data", async () => {
  const { act, ref } = mount(`<div id=a tabindex=0 style="width:60px">Card</div><div id=b tabindex=0 style="height:40px">Basket</div>`)
  byId("a").addEventListener("pointerdown", () => { byId("a").draggable = true })
  byId("b").addEventListener("dragover", (event) => event.preventDefault())
  byId("b").addEventListener("drop", () => { byId("b").textContent = "Full" })
  expect((await act({ verb: "drag", ref: await ref("clickable", "Card"), to: await ref("clickable", "Basket") })).status).toBe("ok")
  expect(byId("b").textContent).toBe("Full")
})

test("a control in a box that snaps back is brought into view all the same", async () => {
  const { act, ref } = mount(`<div style="display:flex;overflow-x:auto;scroll-snap-type:x mandatory;width:300px">${[1, 2, 3].map((i) => `<section style="flex:0 0 300px;scroll-snap-align:start"><button onclick="this.textContent = 'Bought'">Buy ${i}</button></section>`).join("")}</div>`)
  expect((await act({ verb: "click", ref: await ref("button", "Buy 3") })).status).toBe("ok")
})

test("a list that the page moves by the wheel is scrolled where the wheel is turned", async () => {
  const { act, ref } = mount(`<div id=v tabindex=0 style="height:100px;overflow:hidden"><div id=n>Items</div></div>`)
  byId("v").addEventListener("wheel", (event) => { byId("n").textContent = `At ${event.deltaY > 0}` })
  expect((await act({ verb: "scroll", ref: await ref("clickable", "Items"), direction: "down" })).status).toBe("ok")
  expect(byId("n").textContent).toBe("At true")
})

test("what is loaded as the end comes into sight is waited for, and the end isn't called one", async () => {
  const { act } = mount(`<div id=feed style="height:${innerHeight + 60}px"></div>`)
  addEventListener("scroll", () => setTimeout(() => { byId("feed").style.height = `${innerHeight + 900}px` }, 450), { once: true })
  expect((await act({ verb: "scroll", to: "bottom" })).detail).toBe("840 px are left below.")
})

test("scrolling: the page, a box, to an element, to the end", async () => {
  const { act, ref } = mount(`<div id=box style="height:80px;overflow:auto"><button>In box</button><div style="height:900px"></div></div><div style="height:4000px"></div><button id=far>Far</button>`)
  expect((await act({ verb: "scroll", direction: "down" })).status).toBe("ok")
  expect(window.scrollY).toBeGreaterThan(100)
  expect((await act({ verb: "scroll", to: "top" })).status).toBe("ok")
  expect((await act({ verb: "scroll", ref: await ref("button", "In box"), direction: "down" })).status).toBe("ok")
  expect(byId("box").scrollTop).toBeGreaterThan(20)
  expect((await act({ verb: "scroll", to: await ref("button", "Far") })).status).toBe("ok")
  expect(byId("far").getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight)
  await act({ verb: "scroll", to: "bottom" })
  expect((await act({ verb: "scroll", direction: "down" })).status).toBe("no-effect")
})

test("read, find and wait", async () => {
  const { act, ref } = mount(`<table><caption>Orders</caption><tr><th>Id<th>Total<tr><td>#7<td>$70</table><div style="height:3000px"></div><p>The needle is here</p><p id=p></p>`)
  const read = await act({ verb: "read", ref: await ref("table", "Orders") })
  expect(read.text).toContain("#7")
  const found = await act({ verb: "find", text: "NEEDLE" })
  expect(found.text).toContain("The needle is here")
  expect(window.scrollY).toBeGreaterThan(500)
  expect((await act({ verb: "find", text: "#7" })).text).toContain("#7 | $70")
  expect((await act({ verb: "find", text: "nowhere" })).status).toBe("no-effect")
  setTimeout(() => { byId("p").textContent = "All done" }, 200)
  expect((await act({ verb: "wait", for: "all done", ms: 3000 })).status).toBe("ok")
  expect(await act({ verb: "wait", for: "never", ms: 200 })).toMatchObject({ status: "failed", code: "timeout" })
  expect((await act({ verb: "wait", for: "idle", ms: 3000 })).status).toBe("ok")
})

test("at the end of a list that is still loading more, a scroll waits for it", async () => {
  const { act } = mount(`<div id=feed style="height:${innerHeight + 60}px"></div>`)
  expect((await act({ verb: "scroll", direction: "down" })).changes).toContain("scrolled")
  setTimeout(() => { byId("feed").append("More posts") }, 400)
  expect((await act({ verb: "scroll", direction: "down" })).changes).toContain("content")
  expect((await act({ verb: "scroll", direction: "down" })).status).toBe("no-effect")
})

const map = `<img usemap="#m" width=300 height=100 style="border:5px solid;padding:5px" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><map name=m><area shape=circle coords="150,50,40" href="#de" alt=Germany>
  <area shape=poly coords="200,0,300,0,300,100,290,100,290,10,200,10" href="#it" title=Italy><area shape=rect coords="0,0,100,100" onclick="document.title = 'France'" alt=France><area shape=default nohref></map>`

test("the areas of a picture's map are listed once, and a click lands in them whatever their shape", async () => {
  for (const above of [0, 3000]) {
    const { act, look, ref } = mount(`<div style="height:${above}px"></div>${map}<img usemap="#m" width=300 height=100 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`)
    expect((await look()).text.match(/\[a\d+\] .*/g)).toEqual(['[a1] link "Germany" (aria) → #de', '[a2] link "Italy" (aria) → #it', '[a3] clickable "France" (aria)'].map((line) => expect.stringContaining(line.split(" →")[0] ?? "") as string))
    for (const [name, hash] of [["Germany", "#de"], ["Italy", "#it"]] as const) {
      expect((await act({ verb: "click", ref: await ref("link", name) })).status).toBe("ok")
      expect(location.hash).toBe(hash)
    }
    document.title = ""
    expect((await act({ verb: "click", ref: await ref("clickable", "France") })).status).toBe("ok")
    expect(document.title).toBe("France")
  }
})

test("an area under something else isn't clicked", async () => {
  const { act, ref } = mount(`<div style="position:relative">${map}<div id=over style="position:absolute;inset:0">Cookies</div></div>`)
  byId("over").style.display = "none"
  const germany = await ref("link", "Germany")
  byId("over").style.display = ""
  expect(await act({ verb: "click", ref: germany })).toMatchObject({ status: "failed", code: "covered" })
})

test("of a long line that is found the part is told that was looked for", async () => {
  const { act } = mount(`<p>Begins here ${"filler ".repeat(400)}the needle in the hay ${"filler ".repeat(400)}</p><table><tr><th>Id<th>What</th></tr><tr><td>7<td>${"stuff ".repeat(300)}a pin <button>Open</button></table>`)
  const { text = "" } = await act({ verb: "find", text: "NEEDLE in" })
  expect(text).toContain("Begins here")
  expect(text).toContain("the needle in the hay")
  expect(text.length).toBeLessThan(700)
  const pin = (await act({ verb: "find", text: "a pin" })).text ?? ""
  expect(pin).toContain("a pin")
  expect(pin).toMatch(/\[a\d+\] button "Open"/)
})
