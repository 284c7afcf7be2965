import { StrictMode, useState } from "react"
import { createRoot } from "react-dom/client"
import { expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

test("a field gets its text with the events of a keyboard", async () => {
  const { act, ref, node } = mount(`<label>Name <input id=f value=old></label>`)
  const seen: string[] = []
  for (const type of ["focus", "keydown", "beforeinput", "input", "keyup", "change"]) byId("f").addEventListener(type, () => seen.push(type))
  expect(await act({ verb: "type", ref: await ref("textbox", "Name"), text: "ab" })).toMatchObject({ status: "ok", changes: expect.arrayContaining(["value"]) })
  expect((await node("textbox", "Name")).value).toBe("ab")
  expect([...new Set(seen)].sort()).toEqual(["beforeinput", "change", "focus", "input", "keydown", "keyup"])
  await act({ verb: "type", ref: await ref("textbox", "Name"), text: "c", mode: "append" })
  expect(byId<HTMLInputElement>("f").value).toBe("abc")
})

test("controlled React fields take the text, filters see single keys", async () => {
  const { act, ref } = mount(`<div id=app></div>`)
  const Form = () => {
    const [name, setName] = useState("")
    const [digits, setDigits] = useState("")
    const [agreed, setAgreed] = useState(false)
    const [size, setSize] = useState("s")
    return <>
      <label>Name <input value={name} onChange={(event) => setName(event.target.value)} /></label><output>{`<${name}>`}</output>
      <label>Digits <input value={digits} onChange={(event) => { if (/^\d*$/.test(event.target.value)) setDigits(event.target.value) }} /></label><b>{`[${digits}]`}</b>
      <label><input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />Agree</label><i>{String(agreed)}</i>
      <label>Size <select value={size} onChange={(event) => setSize(event.target.value)}><option value="s">Small</option><option value="l">Large</option></select></label><u>{size}</u>
    </>
  }
  const root = createRoot(byId("app"))
  root.render(<StrictMode><Form /></StrictMode>)
  await expect.poll(() => document.querySelector("output")).toBeTruthy()
  expect((await act({ verb: "type", ref: await ref("textbox", "Name"), text: "Ada Lovelace" })).status).toBe("ok")
  await expect.poll(() => document.querySelector("output")?.textContent).toBe("<Ada Lovelace>")
  const filtered = await act({ verb: "type", ref: await ref("textbox", "Digits"), text: "12x" })
  expect(filtered).toMatchObject({ status: "ok", detail: 'The field now holds "12".' })
  expect(document.querySelector("b")?.textContent).toBe("[12]")
  expect((await act({ verb: "check", ref: await ref("checkbox", "Agree"), on: true })).status).toBe("ok")
  expect(document.querySelector("i")?.textContent).toBe("true")
  expect((await act({ verb: "select", ref: await ref("combobox", "Size"), options: ["Large"] })).status).toBe("ok")
  expect(document.querySelector("u")?.textContent).toBe("l")
  root.unmount()
})

test("a field that refuses ends as no effect", async () => {
  const { act, ref } = mount(`<label>Code <input id=f></label>`)
  byId("f").addEventListener("beforeinput", (event) => event.preventDefault())
  expect((await act({ verb: "type", ref: await ref("textbox", "Code"), text: "x" })).status).toBe("no-effect")
})

test("dates, numbers and limits", async () => {
  const { act, ref } = mount(`<label>Day <input id=d type=date></label><label>Amount <input id=n type=number></label><label>Short <input id=s maxlength=3></label><label>At <input id=t type=time></label>`)
  await act({ verb: "type", ref: await ref("date", "Day"), text: "March 5, 2027" })
  await act({ verb: "type", ref: await ref("spinbutton", "Amount"), text: "12.50" })
  await act({ verb: "type", ref: await ref("textbox", "Short"), text: "abcdef" })
  await act({ verb: "type", ref: await ref("time", "At"), text: "3:30 pm" })
  expect(["d", "n", "s", "t"].map((id) => byId<HTMLInputElement>(id).value)).toEqual(["2027-03-05", "12.50", "abc", "15:30"])
})

test("a split code flows over its boxes", async () => {
  const { act, look } = mount(`<div>${[0, 1, 2, 3].map((i) => `<div><input id=b${i} maxlength=1 aria-label="Digit ${i}"></div>`).join("")}</div>`)
  for (let i = 0; i < 4; i++) byId(`b${i}`).addEventListener("input", () => document.getElementById(`b${i + 1}`)?.focus())
  const first = (await look()).observation.nodes.find((one) => one.secret)
  await act({ verb: "type", ref: first?.ref ?? "", text: "4711" })
  expect([0, 1, 2, 3].map((i) => byId<HTMLInputElement>(`b${i}`).value).join("")).toBe("4711")
})

test("what is typed goes where the page moves the focus within a split code that doesn't say it is one", async () => {
  const { act, look } = mount(`<div>${[0, 1, 2, 3].map((i) => `<input id=b${i} style="width:24px" aria-label="Character ${i}">`).join("")}</div>`)
  for (let i = 0; i < 4; i++) byId(`b${i}`).addEventListener("input", () => { const box = byId<HTMLInputElement>(`b${i}`); box.value = box.value.slice(-1); document.getElementById(`b${i + 1}`)?.focus() })
  await act({ verb: "type", ref: (await look()).observation.nodes.find((one) => one.secret)?.ref ?? "", text: "4711" })
  expect([0, 1, 2, 3].map((i) => byId<HTMLInputElement>(`b${i}`).value).join("")).toBe("4711")
})

test("a field whose page makes something of each text isn't said to have refused it", async () => {
  const { act, ref } = mount(`<p id=p></p><label>Tags <input id=t></label>`)
  byId("t").addEventListener("keydown", (event) => { if (event.key !== ",") return; event.preventDefault(); byId("p").append(byId<HTMLInputElement>("t").value); byId<HTMLInputElement>("t").value = "" })
  expect(await act({ verb: "type", ref: await ref("textbox", "Tags"), text: "blue," })).toMatchObject({ status: "ok", detail: expect.stringContaining("empty after typing") })
})

test("function keys tell their codes, and an option's keys go to the list that has the focus", async () => {
  const { act, ref } = mount(`<div id=l role=listbox tabindex=0 aria-label=Planets><div role=option>Mars</div><div role=option>Venus</div></div><p id=p></p>`)
  byId("l").addEventListener("keydown", (event) => { byId("p").append(`${event.keyCode} `) })
  await act({ verb: "press", keys: "F2 ArrowDown", ref: await ref("option", "Mars") })
  expect(byId("p").textContent).toBe("113 40 ")
})

test("several options of a list that closes slowly, or has a twin for assistive technology", async () => {
  const { act, ref } = mount(`<div id=c role=combobox tabindex=0 aria-label=Tags aria-expanded=false>Choose</div><div id=l></div><p id=p></p>`)
  byId("c").addEventListener("click", () => { byId("l").innerHTML = `<div style="width:0;height:0;overflow:hidden"><div role=listbox><div role=option>Red</div><div role=option>Blue</div></div></div><div id=drawn><div>Red</div><div>Blue</div></div>` })
  byId("l").addEventListener("click", (event) => { byId("p").append((event.target as HTMLElement).textContent ?? ""); byId("drawn").style.pointerEvents = "none"; setTimeout(() => { byId("l").innerHTML = "" }, 60) })
  expect((await act({ verb: "select", ref: await ref("combobox", "Tags"), options: ["Red", "Blue"] })).status).toBe("ok")
  expect(byId("p").textContent).toBe("RedBlue")
})

test("submit presses Enter: the form's own button, a lone field, or the page's handler", async () => {
  const { act, ref } = mount(`<form id=a><label>One <input></label><button>Go</button></form><form id=b><label>Two <input></label></form><label>Three <input id=c></label><p id=log></p>`)
  const log: string[] = []
  for (const id of ["a", "b"]) byId(id).addEventListener("submit", (event) => { event.preventDefault(); log.push(id); byId("log").textContent = log.join() })
  byId("c").addEventListener("keydown", (event) => { if ((event as KeyboardEvent).key === "Enter") { log.push("c"); byId("log").textContent = log.join() } })
  for (const name of ["One", "Two", "Three"]) expect((await act({ verb: "type", ref: await ref("textbox", name), text: "x", submit: true })).status).toBe("ok")
  expect(log).toEqual(["a", "b", "c"])
})

test("editable regions: plain ones, and editors that keep their own model", async () => {
  const { act, look } = mount(`<div id=plain contenteditable aria-label=Plain style="height:30px">old text</div><div id=model contenteditable aria-label=Model style="height:30px">old</div>`)
  let model = "old"
  byId("model").addEventListener("beforeinput", (event) => { event.preventDefault(); model = event.inputType === "insertReplacementText" ? event.data ?? "" : model + (event.data ?? ""); byId("model").textContent = model })
  const nodes = (await look()).observation.nodes
  const refOf = (name: string): string => nodes.find((one) => one.name === name)?.ref ?? ""
  expect((await act({ verb: "type", ref: refOf("Plain"), text: "new text" })).status).toBe("ok")
  expect(byId("plain").textContent).toBe("new text")
  await act({ verb: "type", ref: refOf("Plain"), text: " more", mode: "append" })
  expect(byId("plain").innerText.replace(/\u00a0/g, " ")).toBe("new text more")
  expect((await act({ verb: "type", ref: refOf("Model"), text: "fresh" })).status).toBe("ok")
  expect(model).toBe("fresh")
})

test("native lists: labels, values, several, and what there is instead", async () => {
  const { act, ref } = mount(`<label>One <select id=a><option value=fr>France</option><option value=es>Spain</option><option disabled>Nowhere</option></select></label>
    <select id=m multiple aria-label=Many><option>A</option><option>B</option><option>C</option></select>`)
  const one = await ref("combobox", "One")
  expect((await act({ verb: "select", ref: one, options: ["spain"] })).status).toBe("ok")
  expect(byId<HTMLSelectElement>("a").value).toBe("es")
  expect((await act({ verb: "select", ref: one, options: ["fr"] })).status).toBe("ok")
  expect(await act({ verb: "select", ref: one, options: ["Italy"] })).toMatchObject({ status: "failed", code: "no-option", detail: expect.stringContaining("France, Spain") })
  expect(await act({ verb: "select", ref: one, options: ["Nowhere"] })).toMatchObject({ status: "failed", code: "disabled" })
  expect((await act({ verb: "select", ref: await ref("listbox", "Many"), options: ["A", "C"] })).status).toBe("ok")
  expect([...byId<HTMLSelectElement>("m").selectedOptions].map((option) => option.text)).toEqual(["A", "C"])
})

test("lists that the page draws: a button with a list, a field that filters", async () => {
  const { act, ref } = mount(`<button id=b role=combobox aria-haspopup=listbox aria-controls=l aria-expanded=false aria-label=Colour>Pick</button><ul id=l role=listbox hidden><li role=option>Red</li><li role=option>Green</li></ul>
    <label>Fruit <input id=f role=combobox aria-controls=fl></label><div id=fl role=listbox></div>`)
  byId("b").addEventListener("click", () => setTimeout(() => { byId("l").hidden = false; byId("b").setAttribute("aria-expanded", "true") }, 80))
  byId("l").addEventListener("click", (event) => { byId("b").textContent = (event.target as HTMLElement).textContent; byId("l").hidden = true })
  expect((await act({ verb: "select", ref: await ref("combobox", "Colour"), options: ["Green"] })).status).toBe("ok")
  expect(byId("b").textContent).toBe("Green")
  byId("f").addEventListener("input", () => {
    const typed = byId<HTMLInputElement>("f").value.toLowerCase()
    setTimeout(() => { byId("fl").innerHTML = ["Apple", "Apricot", "Banana"].filter((fruit) => typed && fruit.toLowerCase().startsWith(typed)).map((fruit) => `<div role=option>${fruit}</div>`).join("") }, 60)
  })
  byId("fl").addEventListener("mousedown", (event) => { byId<HTMLInputElement>("f").value = (event.target as HTMLElement).textContent; byId("fl").innerHTML = "" })
  expect((await act({ verb: "select", ref: await ref("combobox", "Fruit"), options: ["Apricot"] })).status).toBe("ok")
  expect(byId<HTMLInputElement>("f").value).toBe("Apricot")
})

test("checkboxes behind labels, radios, switches; an unchanged one says so", async () => {
  const { act, ref } = mount(`<label><input id=a type=checkbox style="position:absolute;opacity:0;width:1px;height:1px"> Hidden</label><label><input type=radio name=r id=r> Two</label><div id=s role=switch aria-checked=false tabindex=0>Dark</div>`)
  byId("s").addEventListener("click", () => byId("s").setAttribute("aria-checked", "true"))
  expect((await act({ verb: "check", ref: await ref("checkbox", "Hidden"), on: true })).status).toBe("ok")
  expect(byId<HTMLInputElement>("a").checked).toBe(true)
  expect(await act({ verb: "check", ref: await ref("checkbox", "Hidden"), on: true })).toMatchObject({ status: "ok", changes: [] })
  expect((await act({ verb: "check", ref: await ref("radio", "Two"), on: true })).status).toBe("ok")
  expect(byId<HTMLInputElement>("r").checked).toBe(true)
  expect((await act({ verb: "check", ref: await ref("switch", "Dark"), on: true })).status).toBe("ok")
})

test("keys: editing, moving the focus, closing a dialog, activating", async () => {
  const { act, ref } = mount(`<label>A <input id=a value=abc></label><label>B <input id=b></label><button id=c>C</button><dialog id=d>Hi</dialog><p id=p></p>`)
  byId("c").addEventListener("click", () => { byId("p").textContent = "clicked" })
  expect((await act({ verb: "press", keys: "Control+A Backspace", ref: await ref("textbox", "A") })).status).toBe("ok")
  expect(byId<HTMLInputElement>("a").value).toBe("")
  await act({ verb: "press", keys: "Tab" })
  expect(document.activeElement?.id).toBe("b")
  await act({ verb: "press", keys: "x" })
  expect(byId<HTMLInputElement>("b").value).toBe("x")
  await act({ verb: "press", keys: "Enter", ref: await ref("button", "C") })
  expect(byId("p").textContent).toBe("clicked")
  byId<HTMLDialogElement>("d").showModal()
  expect((await act({ verb: "press", keys: "Escape" })).changes).toContain("dialog")
  expect(byId<HTMLDialogElement>("d").open).toBe(false)
  expect(await act({ verb: "press", keys: "Foo+Bar" })).toMatchObject({ status: "failed", code: "invalid" })
})

test("Tab leaves the page's only field, which then hears of it", async () => {
  const { act, ref } = mount(`<label>Postcode <input id=f></label><p id=p></p>`)
  byId("f").addEventListener("blur", () => { byId("p").textContent = "checked" })
  await act({ verb: "type", ref: await ref("textbox", "Postcode"), text: "8010" })
  expect((await act({ verb: "press", keys: "Tab" })).status).toBe("ok")
  expect(byId("p").textContent).toBe("checked")
})

test("an upload takes only what was granted", async () => {
  const { act, ref } = mount(`<label>CV <input id=f type=file></label><button id=b>Attach</button>`)
  const files = [{ name: "cv.txt", type: "text/plain", base64: btoa("hello") }]
  const at = await ref("file", "CV")
  expect(await act({ verb: "upload", ref: at, file: "other.txt" }, { files })).toMatchObject({ status: "failed", code: "no-file" })
  expect((await act({ verb: "upload", ref: at, file: "cv.txt" }, { files })).status).toBe("ok")
  expect(await byId<HTMLInputElement>("f").files?.[0]?.text()).toBe("hello")
})
