import { afterEach, expect, test } from "vitest"
import { byId, everyNode, mount, type Mounted } from "./mount.ts"

// jQuery UI, treeview, Quill and d3 draw controls that no role tells of; they are on many pages still.
const note = (el: Element, key: string, value: unknown): void => { Object.defineProperty(el, key, { value, enumerable: true, configurable: true }) }
const act = (): undefined => undefined
const controls = async ({ look }: Mounted): Promise<string[]> => [...everyNode((await look()).observation.nodes)].filter(({ ref }) => ref !== undefined)
  .map(({ role, name, expanded }) => `${role} ${name}${expanded === undefined ? "" : expanded ? " (expanded)" : " (collapsed)"}`)
afterEach(() => { delete (globalThis as Record<string, unknown>)["jQuery"] })

test("handlers of d3 and of the first jQuery are found, and links that lead nowhere but have one", async () => {
  const page = mount("<div><i id=d3>old</i> <i id=d5>new</i> <a id=prev>Prev</a> <a id=anchor>Chapter</a> <i id=none>Text</i></div>")
  note(byId("d3"), "__onclick", act)
  note(byId("d5"), "__on", [{ type: "click", name: "", value: act }])
  note(byId("none"), "__on", [{ type: "mouseover", name: "", value: act }])
  note(byId("prev"), "jQuery1124", 7)
  Object.assign(globalThis, { jQuery: { _data: (el: Element, name: string) => el.id === "prev" && name === "events" ? { click: [{ handler: act }] } : undefined } })
  expect(await controls(page)).toEqual(["clickable old", "clickable new", "clickable Prev"])
})

test("a tree of nested lists: each item is a control, and says whether it is open", async () => {
  const page = mount(`<ul><li style="cursor:pointer"><span>Letters</span><ul style="display:none"><li>To Ada</li></ul></li>
    <li style="cursor:pointer"><span>Bills</span><ul><li>Water</li><li>Power</li></ul></li><li style="cursor:pointer">Notes</li></ul>`)
  expect(await controls(page)).toEqual(["clickable Letters (collapsed)", "clickable Bills (expanded)", "clickable Water", "clickable Power", "clickable Notes"])
})

test("what can be dragged is a control", async () => {
  expect(await controls(mount("<ul><li class=ui-sortable-handle>One</li><li draggable=true>Two</li><li draggable=false>Three</li></ul>"))).toEqual(["clickable One", "clickable Two"])
})

test("an icon without a text is called by its class, its parent's or its value", async () => {
  const page = mount(`<style>button, b, i { display: inline-block; width: 20px; height: 20px }</style>
    <button class="ql-bold"></button> <button class="css-1x9 nav-next"></button> <span class="ql-color"><b tabindex=0></b></span> <i tabindex=0 data-value="#e60000"></i> <button class="blue-boldness"></button>`)
  expect(await controls(page)).toEqual(["button bold", "button next", "clickable color", "clickable #e60000", "button "])
})

test.each(["<div id=t contenteditable aria-label=Text>Tea and cake</div>", "<textarea id=t aria-label=Text>Tea and cake</textarea>"])("keys select a word: %s", async (html) => {
  const page = mount(html)
  const ref = await page.ref("textbox", "Text")
  for (const keys of ["Control+Home", "Right Right Right Right", "Shift+Right Shift+Right Shift+Right"]) await page.act({ verb: "press", ref, keys })
  const field = byId<HTMLTextAreaElement>("t")
  expect(field.localName === "textarea" ? field.value.slice(field.selectionStart, field.selectionEnd) : String(getSelection())).toBe("and")
})

/** Makes room as jQuery UI does: items change places once the pointer has passed the middle of one. */
const sortable = (list: HTMLElement): void => {
  let held: HTMLElement | null = null
  list.onmousedown = (event) => { held = (event.target as HTMLElement).closest("li") }
  document.onmouseup = () => { held = null }
  document.onmousemove = ({ clientY }) => {
    for (const item of list.children) {
      const { top, bottom } = item.getBoundingClientRect()
      if (!held || item === held || clientY < top || clientY >= bottom) continue
      const isDown = Boolean(held.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING)
      if (isDown && clientY > (top + bottom) / 2) item.after(held)
      if (!isDown && clientY < (top + bottom) / 2) item.before(held)
    }
  }
}
test.each([["E", "A", "EABCD"], ["A", "B", "BACDE"], ["A", "E", "BCDEA"], ["D", "C", "ABDCE"]])("a sorted list: %s is dropped at the place of %s", async (what, where, order) => {
  const page = mount(`<ul id=l style="list-style:none">${["A", "B", "C", "D", "E"].map((name) => `<li class=ui-sortable-handle style="height:25px">${name}</li>`).join("")}</ul>`)
  sortable(byId("l"))
  await page.act({ verb: "drag", ref: await page.ref("clickable", what), to: await page.ref("clickable", where) })
  document.onmouseup = document.onmousemove = null
  expect(byId("l").textContent).toBe(order)
})

test("a drag tells of the held button in every mouse event, also where it comes onto another element", async () => {
  const page = mount("<ul style='list-style:none'><li class=ui-sortable-handle style='height:25px'><b>A</b></li><li style='height:25px'>B</li><li class=ui-sortable-handle style='height:25px'>C</li></ul>")
  const held: number[] = []
  document.onmousemove = (event) => { if (event.buttons === 1) held.push(event.which) }
  await page.act({ verb: "drag", ref: await page.ref("clickable", "A"), to: await page.ref("clickable", "C") })
  document.onmousemove = null
  expect(new Set(held)).toEqual(new Set([1]))
})
