import { expect, test } from "vitest"
import type { ObservedNode, Observation } from "../../../src/core/observation.ts"
import { type FrameView, stitchFrames } from "../../../src/extension/stitch-frames.ts"

const seen = (title: string, nodes: ObservedNode[]): Observation =>
  ({ url: `https://shop.example/${title}`, title, nodes, scroll: { above: 0, below: 0 }, counts: { elements: 10, controls: 2, omitted: 1 }, ms: 1.5 })
const frame = (ref: string): ObservedNode => ({ ref, role: "iframe", name: ref })
const text = (name: string): ObservedNode => ({ role: "text", name })
const view = (path: number[], nodes: ObservedNode[], holders: [string, number][] = []): FrameView => ({ path, observation: seen(path.join("-") || "top", nodes), holders: new Map(holders) })

test("puts each frame under the node that shows it, at any depth", () => {
  const whole = stitchFrames([
    view([], [{ role: "main", name: "", children: [frame("a1")] }, frame("a2")], [["a1", 1], ["a2", 0]]),
    view([0], [text("first")]), view([1], [frame("b1")], [["b1", 0]]), view([1, 0], [text("deep")])
  ])
  expect(whole?.nodes).toEqual([
    { role: "main", name: "", children: [{ ...frame("a1"), children: [{ ...frame("b1"), children: [text("deep")] }] }] },
    { ...frame("a2"), children: [text("first")] }
  ])
  expect(whole).toMatchObject({ title: "top", counts: { elements: 40, controls: 8, omitted: 4 }, ms: 6 })
})

test("a frame of another site says whose it is, a written one belongs to the page around it", () => {
  const at = (path: number[], url: string): FrameView => ({ ...view(path, [text(url)]), observation: { ...seen("x", [text(url)]), url } })
  const whole = stitchFrames([view([], [frame("a1"), frame("a2"), frame("a3")], [["a1", 0], ["a2", 1], ["a3", 2]]), at([0], "https://pay.example/card?id=7"), at([1], "about:srcdoc"), at([2], "https://shop.example/other")])
  expect(whole?.nodes.map(({ href }) => href)).toEqual(["https://pay.example/", undefined, undefined])
})

test("leaves out a frame that the page does not show", () => {
  const whole = stitchFrames([view([], [text("only this")]), view([0], [text("tracker")])])
  expect(whole?.nodes).toEqual([text("only this")])
  expect(whole?.counts.elements).toBe(10)
})

test("a frame in a shadow tree goes to the iframe node that has no position", () => {
  const whole = stitchFrames([view([], [frame("a1"), frame("a2")], [["a1", 0], ["a2", -1]]), view([0], [text("plain")]), view([-1], [text("shadow")])])
  expect(whole?.nodes.map(({ children }) => children?.[0]?.name)).toEqual(["plain", "shadow"])
})

test("without the top document there is nothing to see", () => {
  expect(stitchFrames([view([0], [])])).toBeUndefined()
})
