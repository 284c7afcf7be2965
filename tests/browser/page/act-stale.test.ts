import fc from "fast-check"
import { expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

type Change = { how: "anew" | "reused" | "moved" | "keyed"; order: number[] }
const names = ["Ada", "Bob", "Cy", "Dora", "Eve", "Fay"]

/** Draws records in one of the shapes that pages use, and notes what is clicked. */
function draw(shape: string, rows: readonly string[], how: Change["how"], clicked: string[]): void {
  const list = byId("list")
  const make = (name: string): HTMLElement => {
    const row = document.createElement(shape === "cards" ? "div" : "li")
    row.className = "row"
    row.innerHTML = shape === "labelled" ? `<button></button>` : `<b></b> <i>1.50</i> <span><button>Pay</button></span>`
    fill(row, name)
    return row
  }
  const fill = (row: HTMLElement, name: string): void => {
    const button = row.querySelector("button")
    if (!button) return
    if (shape === "labelled") button.textContent = `Pay ${name}`
    else row.querySelector("b")?.replaceChildren(name)
    row.dataset["name"] = name
    button.onclick = () => { clicked.push(name) }
  }
  const old = [...list.children] as HTMLElement[]
  if (how === "anew" || old.length === 0) list.replaceChildren(...rows.map(make))
  else if (how === "reused") {
    rows.forEach((name, i) => { const row = old[i]; if (row) fill(row, name); else list.append(make(name)) })
    for (const row of old.slice(rows.length)) row.remove()
  } else list.replaceChildren(...rows.map((name) => old.find((row) => row.dataset["name"] === name) ?? make(name)))
}

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom("anew" as const, "reused" as const, "moved" as const, "keyed" as const),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 })
})

test("whatever a page does to its list, an action meets the record that was meant, or is refused", async () => {
  let met = 0
  await fc.assert(fc.asyncProperty(fc.constantFrom("labelled", "plain", "cards"), fc.integer({ min: 0, max: 3 }), fc.array(change, { minLength: 1, maxLength: 3 }), async (shape, pick, steps) => {
    const clicked: string[] = []
    const { act, look } = mount(`<h2>Bills</h2><ul id=list></ul>`)
    draw(shape, names.slice(0, 4), "anew", clicked)
    const refs = [...(await look()).text.matchAll(/\[(\w+)\] button "Pay/g)].map((match) => match[1] ?? "")
    expect(refs).toHaveLength(4)
    for (const { how, order } of steps) draw(shape, order.map((i) => names[i] ?? ""), how, clicked)
    const outcome = await act({ verb: "click", ref: refs[pick] ?? "" })
    const wanted = names[pick] ?? ""
    expect(clicked.filter((name) => name !== wanted)).toEqual([])
    if (clicked.length === 0) expect(outcome).toMatchObject({ status: "failed", code: "gone" })
    else met++
  }), { numRuns: 30 })
  expect(met).toBeGreaterThan(5)
})

test("clocks and prices may tick, and a record may gain words", async () => {
  const { act, ref } = mount(`<ul><li>Lamp <i id=p>12.50</i> <i id=t>3 min ago</i> <button id=b>Buy</button></li><li>Desk</li></ul><p id=log></p>`)
  const buy = await ref("button", "Buy")
  byId("b").onclick = () => { byId("log").textContent += "x" }
  byId("p").textContent = "13.10"
  byId("t").textContent = "4 min ago"
  expect((await act({ verb: "click", ref: buy })).status).toBe("ok")
  byId("t").after(" Last one!")
  expect((await act({ verb: "click", ref: buy })).status).toBe("ok")
  byId("b").textContent = "Sell"
  expect(await act({ verb: "click", ref: buy })).toMatchObject({ status: "failed", code: "gone", detail: expect.stringContaining("something else") })
  expect(byId("log").textContent).toBe("xx")
})

test("a list whose options are still on their way stays the same list", async () => {
  const room = mount(`<label>Country <select><option>Japan</select></label> <label>Region <select id=r><option>Loading</select></label>`)
  const ref = await room.ref("combobox", "Region")
  byId("r").innerHTML = "<option>Choose<option>Kansai"
  expect((await room.act({ verb: "select", ref, options: ["Kansai"] })).status).toBe("ok")
  expect(byId<HTMLSelectElement>("r").value).toBe("Kansai")
})
