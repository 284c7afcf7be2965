import { expect, test } from "vitest"
import { byId, everyNode, mount } from "./mount.ts"

const page = `<h1>Shop</h1><button id=buy>Buy</button><label>City <input></label>`

test("a modal dialog comes first; what is behind it is told to be so and can't be used", async () => {
  const { look, act } = mount(`${page}<dialog id=d>Sure? <button>Yes</button><button>No</button></dialog>`)
  const before = await look()
  expect(before.text).not.toContain("dialog")
  byId<HTMLDialogElement>("d").showModal()
  const { observation, text } = await look()
  expect(observation.nodes[0]).toMatchObject({ role: "dialog", children: [{ name: "Sure?" }, { name: "Yes" }, { name: "No" }] })
  expect(observation.nodes[1]).toEqual({ role: "note", name: "what follows is behind the open dialog and can't be used before that is closed" })
  const usable = [...everyNode(observation.nodes)].filter(({ ref, disabled, role }) => ref !== undefined && !disabled && role !== "dialog").map(({ name }) => name)
  expect(usable).toEqual(["Yes", "No"])
  expect(text).toMatch(/button "Buy" \(disabled\)/)
  const buy = [...everyNode(observation.nodes)].find(({ name }) => name === "Buy")?.ref ?? ""
  expect(await act({ verb: "click", ref: buy })).toMatchObject({ status: "failed", code: "covered" })
  byId<HTMLDialogElement>("d").close()
  expect((await look()).text.split("\n\n")[1]).toBe(before.text.split("\n\n")[1])
})

test("a dialog that only says that it is modal comes first too, and takes nothing away", async () => {
  const { look } = mount(`<main>${page}<div role=dialog aria-modal=true aria-label=Cookies style="position:fixed;bottom:0;background:#fff"><button>Accept</button></div></main>`)
  const { observation } = await look()
  expect(observation.nodes.map(({ role, name }) => [role, name])).toEqual([["dialog", "Cookies"], ["note", "what follows is behind the open dialog"], ["heading", "Shop"], ["button", "Buy"], ["textbox", "City"]])
  expect([...everyNode(observation.nodes)].some(({ disabled }) => disabled)).toBe(false)
})

test("a dialog that isn't modal, and one that is alone, need no word", async () => {
  const open = await mount(`${page}<dialog open>Tip <button>Next</button></dialog>`).look()
  expect(open.observation.nodes.map(({ role }) => role)).toEqual(["heading", "button", "textbox", "dialog"])
  const alone = mount(`<dialog id=d><button>Yes</button></dialog>`)
  byId<HTMLDialogElement>("d").showModal()
  expect((await alone.look()).observation.nodes.map(({ role }) => role)).toEqual(["dialog"])
})

test("what is inert can't be used", async () => {
  const { look } = mount(`<div inert>${page}</div><button>Open</button>`)
  const { observation } = await look()
  expect([...everyNode(observation.nodes)].filter(({ ref, disabled }) => ref !== undefined && !disabled).map(({ name }) => name)).toEqual(["Open"])
})

test("a short view keeps the dialog and the word about what is behind it", async () => {
  const { look } = mount(`<main>${"<p>One more line of text about the shop</p>".repeat(200)}</main><dialog id=d>Sure? <button>Yes</button></dialog>`)
  byId<HTMLDialogElement>("d").showModal()
  const { text } = await look({ budget: 300 })
  expect(text).toMatch(/dialog ""\n"Sure\?"\n\[\w+\] button "Yes".*\nnote "what follows is behind/)
})
