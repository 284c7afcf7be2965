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

test("who listens for a change hears it from the field that was drawn in place of another", async () => {
  const { act, ref } = mount(`<div id=box></div>`)
  let value = ""
  const heard: string[] = []
  byId("box").addEventListener("change", ({ target }) => { heard.push((target as HTMLInputElement).value) })
  const draw = drawing(() => `<label>Search <input name=q value="${value}"></label>`, (box) => {
    const field = box.querySelector("input")!
    field.oninput = () => { value = field.value; draw(); const next = byId("box").querySelector("input")!; next.focus(); next.setSelectionRange(value.length, value.length) }
  })
  await act({ verb: "type", ref: await ref("textbox", "Search"), text: "hi" })
  expect(heard).toEqual(["hi"])
  await act({ verb: "type", ref: await ref("textbox", "Search"), text: "long ".repeat(60) })
  expect(heard).toEqual(["hi", "long ".repeat(60)])
})

const twins: Record<string, string> = { bare: "", "of one name": "name=part" }

test.each(Object.entries(twins))("the rest of a text goes into no other field, though the focus does: %s", async (_, attributes) => {
  const { act, ref } = mount(`<div id=box></div>`)
  const values = ["", ""]
  const draw = drawing(() => `<p>Notes</p>${values.map((value, i) => `<label>${i ? "Other" : "One"} <input ${attributes} value="${value}"></label>`).join("")}`, (box) => {
    const [first, second] = box.querySelectorAll("input")
    first!.oninput = () => { values[0] = first!.value; draw(); byId("box").querySelectorAll("input")[1]!.focus() }
    second!.oninput = () => { values[1] = second!.value }
  })
  await act({ verb: "type", ref: await ref("textbox", "One"), text: "secret" })
  expect(byId("box").querySelectorAll("input")[1]?.value).toBe("")
})

test("a bare field that is drawn anew in its place gets the whole text", async () => {
  const { act, ref } = mount(`<div id=box></div>`)
  const values = ["", ""]
  const draw = drawing(() => `${values[0] ? "<p>Checking</p>" : ""}${values.map((value, i) => `<label>${i ? "Other" : "One"} <input value="${value}"></label>`).join("")}`, (box) => {
    const first = box.querySelector("input")!
    first.oninput = () => { values[0] = first.value; draw(); const next = byId("box").querySelector("input")!; next.focus(); next.setSelectionRange(99, 99) }
  })
  await act({ verb: "type", ref: await ref("textbox", "One"), text: "hello" })
  expect(byId("box").querySelector("input")?.value).toBe("hello")
})

test("a text is waited for in a shadow tree too", async () => {
  const { act } = mount(`<div id=host></div>`)
  const root = byId("host").attachShadow({ mode: "open" })
  setTimeout(() => { root.innerHTML = "<p>Payment <b>accepted</b></p>" }, 200)
  expect((await act({ verb: "wait", for: "payment accepted", ms: 3_000 })).status).toBe("ok")
})
