import * as fc from "fast-check"
import { expect, test } from "vitest"
import { observationDelta } from "../../../src/core/observation-delta.ts"
import { observationSchema, walk, type ObservedNode, type Observation } from "../../../src/core/observation.ts"
import { renderDelta, renderObservation } from "../../../src/core/render-observation.ts"

const view = (nodes: ObservedNode[], more: Partial<Observation> = {}): Observation =>
  ({ url: "https://shop.example/orders", title: "Orders", nodes, scroll: { above: 0, below: 0 }, counts: { elements: 1, controls: 1, omitted: 0 }, ms: 1, view: 1, ...more })

const node = fc.record({ role: fc.constantFrom("button", "textbox", "text", "heading"), name: fc.constantFrom("Save", "Send", "Total", "$4", ""), value: fc.option(fc.constantFrom("a", "b"), { nil: undefined }) })
const nodes = fc.array(node, { maxLength: 12 }).map((list) => list.map((one, i): ObservedNode => one.role === "text" || one.role === "heading" ? { role: one.role, name: one.name } : { ...one, ref: `a${i}` }))
const refs = (observation: Observation): string[] => [...walk(observation.nodes)].flatMap(({ ref }) => ref ?? [])

test("the refs before, less those removed, with those added, are the refs after", () => {
  fc.assert(fc.property(nodes, nodes, (before, after) => {
    // Much that stays, so that a delta is worth giving.
    const rest = Array.from({ length: 40 }, (_, i): ObservedNode => ({ role: "link", name: `Link ${i}`, ref: `k${i}`, href: `/somewhere/far/away/${i}` }))
    const [old, now] = [view([...before, ...rest]), view([...after, ...rest])]
    const delta = observationDelta(old, now)
    if (!delta) throw new Error("no delta")
    const left = new Set(refs(old).filter((ref) => !delta.removed.includes(ref)))
    for (const { ref } of delta.added) if (ref !== undefined) left.add(ref)
    expect([...left].sort()).toEqual(refs(now).sort())
    expect(renderDelta(delta).length).toBeLessThan(renderObservation(now).length)
    expect(observationSchema.parse({ ...now, delta }).delta).toEqual(delta)
  }))
})

test("a view compared with itself says that nothing changed", () => {
  fc.assert(fc.property(nodes, (list) => {
    const delta = observationDelta(view([...list, { role: "text", name: "A long enough text to make a delta worth its while on this page" }]), view([...list, { role: "text", name: "A long enough text to make a delta worth its while on this page" }]))
    expect(renderDelta(delta ?? expect.unreachable())).toBe("Since the last view:\nnothing on the page changed")
  }))
})

test("another address is another page, an anchor in it isn't", () => {
  const list: ObservedNode[] = Array.from({ length: 20 }, (_, i) => ({ role: "text", name: `Line number ${i} of the page` }))
  expect(observationDelta(view(list), view(list, { url: "https://shop.example/other" }))).toBeUndefined()
  expect(observationDelta(view(list), view(list, { url: "https://shop.example/orders#end", title: "Orders, end" }))).toMatchObject({ url: "https://shop.example/orders#end", title: "Orders, end", changed: [], added: [] })
})

test("what is added is told under the element that stands before it", () => {
  const many: ObservedNode[] = Array.from({ length: 20 }, (_, i) => ({ role: "button", name: `Button ${i}`, ref: `a${i}` }))
  const more: ObservedNode[] = many.flatMap((one) => one.ref === "a3" ? [one, { role: "text", name: "Saved" }, { role: "button", name: "Undo", ref: "a50" }] : [one])
  const delta = observationDelta(view(many), view(more))
  expect(renderDelta(delta ?? expect.unreachable())).toBe('Since the last view:\n+ after [a3]:\n"Saved"\n[a50] button "Undo"')
})
