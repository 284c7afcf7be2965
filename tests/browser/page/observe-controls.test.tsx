import { createRoot } from "react-dom/client"
import { expect, test } from "vitest"
import { byId, everyNode, mount } from "./mount.ts"

const pointer = "style=\"cursor:pointer\""
const once: Record<string, string> = {
  "pointer cursor": `<div ${pointer}>TARGET</div>`,
  "part of a button that has the cursor": `<button><span ${pointer}><span>TARGET</span></span></button>`,
  "part of a link that has a handler": `<a href=/x><span onclick="void 0">TARGET</span></a>`,
  "handler that a live view sends on": `<div phx-click=go>TARGET</div>`,
  "pointer cursor on a wrapper and its inner text": `<div ${pointer}><div><span>TARGET</span></div></div>`,
  "tabindex": `<div tabindex=0>TARGET</div>`,
  "onclick attribute": `<span onclick="void 0">TARGET</span>`,
  "onpointerdown attribute": `<span onpointerdown="void 0">TARGET</span>`,
  "handler of a template language": `<span ng-click="go()">TARGET</span>`,
  "handler of an event dispatcher": `<div jsaction="click:go">TARGET</div>`,
  "popup without a role": `<div aria-haspopup=menu>TARGET</div>`,
  "button by class": `<div class="btn btn-primary">TARGET</div>`,
  "link without an address": `<a ${pointer}>TARGET</a>`,
  "clickable list item": `<ul><li ${pointer}>TARGET</li></ul>`,
  "svg shape": `<svg width=200 height=100><g><rect width=90 height=50 ${pointer} aria-label=TARGET></rect></g><path d="M0 90h200v5H0z"></path></svg>`,
  "svg shape named by its title": `<svg width=200 height=100><circle r=30 cx=40 cy=40 ${pointer}><title>TARGET</title></circle><path d="M0 90h200v5H0z"></path></svg>`,
  "svg shape named by its group's words": `<svg width=200 height=100><g><rect width=90 height=50 ${pointer}></rect><g><text y=70 aria-hidden=true>TARGET</text></g></g><path d="M0 90h200v5H0z"></path></svg>`,
  "drawing to draw on": `<svg width=300 height=200 style="cursor:crosshair" aria-label=TARGET><g><path d="M0 0h90v20H0z"></path></g></svg>`,
  "drawing that keeps the fingers' strokes": `<svg width=300 height=200 style="touch-action:none"><title>TARGET</title></svg>`,
  "svg icon in a pointer box": `<span ${pointer} title=TARGET><svg width=16 height=16><path d="M0 0h16v16z"/></svg></span>`,
  "picture with a handler": `<img width=20 height=20 alt=TARGET onclick="void 0" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  "picture that can be enlarged": `<img width=20 height=20 alt=TARGET style="cursor:zoom-in" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  "pointer cursor once the pointer is there": `<style>.warm:hover { cursor: pointer }</style><div class=warm>TARGET</div>`,
  "clear field of a list over the choice that is drawn": `<label for=q>TARGET</label><div ${pointer} style="position:relative;width:200px"><input id=q role=combobox aria-expanded=false readonly style="position:absolute;inset:0;opacity:0">Berlin</div>`,
  "summary": `<details><summary>TARGET</summary>more</details>`,
  "editable region": `<div contenteditable=true aria-label=TARGET style="height:20px"></div>`,
  "label around a box that is tucked away": `<label>TARGET<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"><input type=checkbox></span></label>`,
  "slider under a knob that is drawn": `<span ${pointer} style="display:block;position:relative;width:200px;height:20px;cursor:pointer"><span style="position:absolute;width:20px;height:20px;background:red"><input type=range aria-label=TARGET style="position:absolute;width:100%;height:100%;clip-path:inset(50%)"></span></span>`,
  "field as narrow as its caret, beside the choice that is drawn": `<label for=q>TARGET</label><div style="display:flex;width:200px"><span style="flex:1">Green</span><input id=q role=combobox aria-expanded=false style="opacity:0;width:2px;min-width:2px;padding:0;border:0"></div>`,
  "item that can be moved": `<ul><li style="cursor:grab">TARGET</li></ul>`,
  "list that takes the focus for its options": `<div role=listbox tabindex=0 aria-label=TARGET><div role=option>One</div><div role=option>Two</div></div>`,
  "label around a hidden box": `<label ${pointer}><input type=checkbox style="position:absolute;opacity:0">TARGET</label>`
}

test.each(Object.entries(once))("a control is listed, and once: %s", async (_, html) => {
  const { look } = mount(`<p>Before</p>${html}`)
  const { observation } = await look()
  expect([...everyNode(observation.nodes)].filter(({ ref, name }) => ref !== undefined && name.includes("TARGET"))).toHaveLength(1)
})

const never: Record<string, string> = {
  "wrapper with a handler around controls": `<div onclick="void 0"><button>One</button> <button>Two</button></div>`,
  "list with a pointer cursor around links": `<ul ${pointer}><li><a href=/1>One</a></li><li><a href=/2>Two</a></li></ul>`,
  "wrapper whose words are for screen readers alone": `<span ${pointer}><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Choose</span><button>One</button> <button>Two</button></span>`,
  "wrapper around a box that its label lists": `<label><span onclick="void 0"><input type=checkbox style="position:absolute;opacity:0"></span>One</label><button>Two</button>`,
  "delegating box": `<div jsaction="click:any">Choose: <button>One</button> <button>Two</button></div>`,
  "line between a menu's items that takes the focus as they do": `<ul role=menu><li role=menuitem tabindex=0>One</li><li role=presentation tabindex=0 style="height:9px"><div></div></li><li role=menuitem tabindex=0>Two</li></ul>`,
  "icon in a box with a cross for a pointer": `<div style="cursor:crosshair"><svg width=16 height=16><path d="M0 0h16v16z"/></svg><button>One</button><button>Two</button></div>`,
  "mere drawing": `<svg width=200 height=100><path d="M0 0h200v100z"/><path d="M0 0h9v9z"/></svg><button>One</button><button>Two</button>`
}

test.each(Object.entries(never))("what only holds controls is none: %s", async (_, html) => {
  const { look } = mount(html)
  const names = [...everyNode((await look()).observation.nodes)].filter(({ ref }) => ref !== undefined).map(({ name }) => name)
  expect(names).toEqual(["One", "Two"])
})

const each: Record<string, string> = {
  "items of a list that has the pointer cursor": `<ul ${pointer}><li>One</li><li>Two</li></ul>`,
  "rows of a table that has the pointer cursor": `<table><thead><tr><th>Name<th>Age</thead><tbody ${pointer}><tr><td>One<td>1</tr><tr><td>Two<td>2</tr></tbody></table>`,
  "lone rows that act": `<table><tr ${pointer} onclick="void 0"><td>One</td></tr></table><table><tr onclick="void 0"><td>Two</td></tr></table>`
}

test.each(Object.entries(each))("each is listed for itself: %s", async (_, html) => {
  const { look } = mount(html)
  const acting = [...everyNode((await look()).observation.nodes)].filter(({ ref, role }) => ref !== undefined && role !== "table")
  expect(acting.map((one) => [...everyNode([one])].map(({ name }) => name).find((name) => name !== ""))).toEqual(["One", "Two"])
})

test("a page that has the pointer cursor everywhere lists nothing by it", async () => {
  const { look } = mount(`<div><p>Text</p><ul><li>One</li></ul></div>`)
  document.body.style.cursor = "pointer"
  try { expect([...everyNode((await look()).observation.nodes)].filter(({ ref }) => ref !== undefined)).toEqual([]) } finally { document.body.style.cursor = "" }
})

test("what React was told to do on a click is a control, without any sign in the markup", async () => {
  const { look } = mount(`<div id=app></div>`)
  const root = createRoot(byId("app"))
  root.render(<div><div onClick={() => undefined}>Archive</div><div onScroll={() => undefined}>Only text</div></div>)
  await expect.poll(() => byId("app").textContent).toContain("Archive")
  const nodes = [...everyNode((await look()).observation.nodes)]
  expect(nodes.filter(({ ref }) => ref !== undefined).map(({ name }) => name)).toEqual(["Archive"])
  root.unmount()
})

test("a sign or an abbreviation is told with what it stands for, where the page says that", async () => {
  const { look } = mount(`<button title="Delete all">🗑</button><button title="Account">AM</button><button title="Saves the letter">Save</button><button title="AM">AM</button>`)
  expect((await look()).text.match(/button .*/g)).toEqual(['button "Delete all" (aria)', 'button "AM (Account)" (aria)', 'button "Save"', 'button "AM"'])
})

const long = "<p>Clause</p>".repeat(30)
test.each([
  ["a box of text", `<div style="height:90px;overflow:auto">${long}</div>`, 'scrollable ""'],
  ["a named region of text", `<section aria-label=Terms style="height:90px;overflow:auto">${long}</section>`, 'region "Terms"'],
  ["the inner of two", `<div style="height:90px;overflow:auto"><div style="height:200px;overflow:auto">${long}</div>${long}</div>`, 'scrollable ""']
])("what only text scrolls in can be scrolled: %s", async (_, html, line) => {
  const { look, act } = mount(`<h1>Before</h1>${html}<div style="height:2000px"></div>`)
  const { text } = await look()
  const lines = text.split("\n").filter((one) => one.includes("["))
  expect(lines.map((one) => one.replace(/\[\w+\] /, "").replace(/ \(aria\)/, ""))).toEqual([line])
  expect(await act({ verb: "scroll", ref: /\[(\w+)\]/.exec(lines[0] ?? "")?.[1] ?? "", to: "bottom" })).toMatchObject({ status: "ok", changes: ["scrolled"] })
  expect(window.scrollY).toBe(0)
})

test.each([
  ["controls in it", `<div style="height:90px;overflow:auto">${long}<button>One</button></div>`],
  ["nothing to scroll", `<div style="height:90px;overflow:auto"><p>Short</p></div><button>One</button>`],
  ["only its width to scroll", `<div style="overflow-x:auto;width:90px"><p style="width:300px">Wide</p></div><button>One</button>`]
])("a box is no thing to scroll by itself with %s", async (_, html) => {
  expect((await mount(html).look()).text.match(/\[\w+\] .*/g)?.map((one) => one.replace(/\[\w+\] /, ""))).toEqual(['button "One"'])
})

test("a gauge has its name", async () => {
  const { look } = mount(`<meter value=.3 aria-label=Disk></meter><label>Upload <progress value=.5></progress></label>`)
  const { text } = await look()
  expect(text).toContain('meter "Disk" = "0.3"')
  expect(text).toContain('progressbar "Upload" = "0.5"')
})
