import * as fc from "fast-check"
import { expect, test } from "vitest"
import { byId, everyNode, mount, type Mounted } from "./mount.ts"

const refsByName = async ({ look }: Mounted): Promise<Map<string, string[]>> => {
  const refs = new Map<string, string[]>()
  for (const { ref, name } of everyNode((await look({ budget: 100_000 })).observation.nodes)) if (ref !== undefined) refs.set(name, [...refs.get(name) ?? [], ref])
  return refs
}
const names = fc.uniqueArray(fc.constantFrom("Save", "Send", "Open", "Close", "Next", "Back", "Copy", "Print"), { minLength: 1 })
const render = (list: readonly string[]): void => { byId("list").innerHTML = list.map((name) => `<button>${name}</button>`).join("") }

test("a page that renders its controls anew keeps the refs of those that are still there, in any order", async () => {
  await fc.assert(fc.asyncProperty(names, names, async (first, then) => {
    const page = mount(`<div id=list></div>`)
    render(first)
    const before = await refsByName(page)
    render(then)
    const after = await refsByName(page)
    for (const name of then) if (before.has(name)) expect(after.get(name)).toEqual(before.get(name))
    const all = [...after.values()].flat()
    expect(new Set(all).size).toBe(all.length)
    // A ref that has gone is never given to something of another name.
    for (const [name, refs] of before) for (const [other, others] of after) if (other !== name) expect(others.filter((ref) => refs.includes(ref))).toEqual([])
  }), { numRuns: 40 })
})

test("elements that live on keep their refs whatever happens around them and to their names", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom("View", "Edit"), { minLength: 2, maxLength: 8 }), fc.nat(), async (list, at) => {
    const page = mount(`<div id=list></div>`)
    render(list)
    await refsByName(page)
    const buttons = [...document.querySelectorAll("#list button")]
    const chosen = buttons[at % buttons.length]
    const refs = [...everyNode((await page.look()).observation.nodes)].flatMap(({ ref }) => ref ?? [])
    const ref = refs[at % buttons.length] ?? ""
    expect(page.room.element(ref)).toBe(chosen)
    buttons[(at + 1) % buttons.length]?.remove()
    if (chosen) chosen.textContent = "Renamed"
    byId("list").insertAdjacentHTML("afterbegin", "<button>New</button>")
    await page.look()
    expect(page.room.element(ref)).toBe(chosen)
  }), { numRuns: 30 })
})

test("of several that look alike none takes over the ref of one that was rendered anew", async () => {
  const page = mount(`<div id=list></div>`)
  render(["View", "View"])
  const before = (await refsByName(page)).get("View") ?? []
  render(["View", "View"])
  const after = (await refsByName(page)).get("View") ?? []
  expect(after.filter((ref) => before.includes(ref))).toEqual([])
})
