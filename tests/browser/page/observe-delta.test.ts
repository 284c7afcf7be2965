import { expect, test } from "vitest"
import { renderDelta, renderObservation } from "../../../src/core/render-observation.ts"
import { byId, mount } from "./mount.ts"

const page = `<h1>Orders</h1><label>City <input id=city></label>${Array.from({ length: 15 }, (_, i) => `<div><a href="/o/${i}">Order ${i}</a> <span id=s${i}>Shipped</span> <button id=b${i}>Cancel ${i}</button></div>`).join("")}`

test("only what changed since the last view is given", async () => {
  const { look, room } = mount(page)
  const first = (await look()).observation
  byId<HTMLInputElement>("city").value = "Graz"
  byId("s3").textContent = "Returned"
  byId("b4").remove()
  byId("b5").insertAdjacentHTML("afterend", "<button>Undo</button>")
  const second = await room.observe({ since: first.view ?? 0 })
  expect(second.delta?.changed.map(({ line }) => line)).toEqual([expect.stringContaining('textbox "City" = "Graz"')])
  expect(second.delta?.added.map(({ line }) => line)).toEqual(['"Returned"', expect.stringContaining('button "Undo"')])
  expect(second.delta?.gone.map(({ line }) => line)).toContain('"Shipped"')
  expect(second.delta?.removed).toHaveLength(1)
  const told = renderDelta(second.delta ?? expect.unreachable())
  expect(told.length).toBeLessThan(renderObservation(second).length * 0.25)
})

test("nothing changed is one line, an unknown or older view gives the whole", async () => {
  const { room } = mount(page)
  const first = await room.observe()
  const second = await room.observe({ since: "last" })
  expect(renderDelta(second.delta ?? expect.unreachable())).toBe("Since the last view:\nnothing on the page changed")
  expect((await room.observe({ since: first.view ?? 0 })).delta).toBeUndefined()
  expect((await mount(page).room.observe({ since: "last" })).delta).toBeUndefined()
})

test("a page that is new in most parts is given whole", async () => {
  const { room } = mount(page)
  await room.observe()
  document.body.innerHTML = `<h1>Another view</h1><button>Start</button>`
  expect((await room.observe({ since: "last" })).delta).toBeUndefined()
})
