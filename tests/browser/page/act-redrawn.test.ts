import { expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

/** Draws into the page's only box, as often as it is called. */
const drawing = (draw: () => string, wire: (box: HTMLElement) => void): (() => void) => {
  const again = (): void => { byId("box").innerHTML = draw(); wire(byId("box")) }
  again()
  return again
}

test("a box that the page draws anew is judged by what it is then", async () => {
  const { act, ref } = mount(`<div id=box></div>`)
  let on = false
  let takes = false
  const draw = drawing(() => `<label><input type=checkbox ${on ? "checked" : ""}> Agree</label>`, (box) => { box.querySelector("input")!.onclick = () => { if (takes) on = !on; setTimeout(draw, 10) } })
  expect((await act({ verb: "check", ref: await ref("checkbox", "Agree"), on: true })).status).toBe("no-effect")
  takes = true
  expect((await act({ verb: "check", ref: await ref("checkbox", "Agree"), on: true })).status).toBe("ok")
})

test("a list that the page draws anew with the old choice did not take the new one", async () => {
  const { act, ref } = mount(`<div id=box></div>`)
  const draw = drawing(() => `<select aria-label=Size><option>Small<option>Large</select>`, (box) => { box.querySelector("select")!.onchange = () => { setTimeout(draw, 10) } })
  expect((await act({ verb: "select", ref: await ref("combobox", "Size"), options: ["Large"] })).status).toBe("no-effect")
})

test("a field that is drawn anew at each key gets the whole text", async () => {
  const { act, ref } = mount(`<div id=box></div>`)
  let value = ""
  const draw = drawing(() => `<label>Search <input name=q value="${value}"></label>`, (box) => {
    const field = box.querySelector("input")!
    field.oninput = () => { value = field.value; draw(); const next = byId("box").querySelector("input")!; next.focus(); next.setSelectionRange(value.length, value.length) }
  })
  expect(await act({ verb: "type", ref: await ref("textbox", "Search"), text: "hello" })).toMatchObject({ status: "ok", detail: "" })
  expect(byId("box").querySelector("input")?.value).toBe("hello")
})

test("what a field holds is told where it was drawn anew and lost the focus", async () => {
  const { act, ref } = mount(`<div id=box></div>`)
  let value = ""
  const draw = drawing(() => `<label>Search <input name=q value="${value}"></label>`, () => undefined)
  byId("box").oninput = ({ target }) => { value = (target as HTMLInputElement).value; draw() }
  const outcome = await act({ verb: "type", ref: await ref("textbox", "Search"), text: "hello" })
  expect(outcome.detail).toBe('The field now holds "h".')
})

test("a text is waited for in a shadow tree too", async () => {
  const { act } = mount(`<div id=host></div>`)
  const root = byId("host").attachShadow({ mode: "open" })
  setTimeout(() => { root.innerHTML = "<p>Payment <b>accepted</b></p>" }, 200)
  expect((await act({ verb: "wait", for: "payment accepted", ms: 3_000 })).status).toBe("ok")
})
