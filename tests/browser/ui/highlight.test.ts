import { afterEach, expect, it } from "vitest"
import { renderObservation } from "../../../src/core/render-observation.ts"
import { createHighlight } from "../../../src/page/highlight.ts"
import { createPageRoom } from "../../../src/page/page-room.ts"

afterEach(() => document.body.replaceChildren())
const added = (): Element[] => [...document.documentElement.children].filter(({ localName }) => localName !== "head" && localName !== "body")
const withButton = (): HTMLButtonElement => {
  const button = document.createElement("button")
  button.textContent = "Save"
  document.body.replaceChildren(button)
  return button
}

it("frames the element where no page can read it and no click is caught, and leaves nothing behind", () => {
  const button = withButton()
  const highlight = createHighlight(document)
  highlight.show(button)
  const [host] = added()
  expect([added().length, host?.shadowRoot]).toEqual([1, null])
  const { left, top, width, height } = button.getBoundingClientRect()
  expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(button)
  highlight.show(button)
  expect(added()).toHaveLength(1)
  highlight.hide()
  expect(added()).toEqual([])
})

it("draws nothing round what can't be seen", () => {
  const button = withButton()
  button.hidden = true
  createHighlight(document).show(button)
  expect(added()).toEqual([])
})

it("changes neither what an act finds nor what is seen afterwards", async () => {
  withButton()
  const room = createPageRoom({ document, window, handled: () => new Set() })
  const ref = /\[(\w+)\] button "Save"/.exec(renderObservation(await room.observe()))?.[1] ?? ""
  const plain = await room.act({ verb: "click", ref })
  const before = renderObservation(await room.observe())
  const highlight = createHighlight(document)
  const el = room.element(ref)
  if (el) highlight.show(el)
  const marked = await room.act({ verb: "click", ref })
  highlight.hide()
  expect([marked.status, marked.changes]).toEqual([plain.status, plain.changes])
  expect(renderObservation(await room.observe())).toBe(before)
})
