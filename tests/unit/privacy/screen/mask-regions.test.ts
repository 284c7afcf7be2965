import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type MaskedFrame, maskRegions } from "../../../../src/privacy/screen/mask-regions.ts"
import type { Box, PaintedView } from "../../../../src/protocol/picture.ts"

const windowOf = (ratio = 1, pinch = 1): PaintedView["window"] => ({ width: 800, height: 600, ratio, pinch })
const view = (part: Partial<PaintedView> = {}): PaintedView => ({ url: "https://shop.example/", nodes: [], texts: 0, opaque: [], frames: [], window: windowOf(), ...part })
const frame = (part: Partial<MaskedFrame> = {}): MaskedFrame => ({ path: [], view: view(), parts: [], regions: [], ...part })
const picture = { width: 800, height: 600 }

const side = fc.integer({ min: -300, max: 1_000 })
const box: fc.Arbitrary<Box> = fc.tuple(side, side, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })).map(([x, y, width, height]) => [x, y, x + width, y + height])
const found = fc.array(fc.array(box, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
const asFrame = (boxes: readonly Box[][]): Pick<MaskedFrame, "parts" | "regions"> => ({ parts: boxes.map((_, node) => ({ node })), regions: boxes.map((ofNode, node) => ({ node, boxes: ofNode })) })

/** Points of a box that a picture shows, in its pixels. */
const pointsIn = ([left, top, right, bottom]: Box, [dx, dy]: readonly [number, number], ratio: number): [number, number][] =>
  [0.001, 0.5, 0.999].flatMap((x) => [0.001, 0.5, 0.999].map((y): [number, number] => [(left + dx + (right - left) * x) * ratio, (top + dy + (bottom - top) * y) * ratio]))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < 800 * ratio && y < 600 * ratio)

describe("masks", () => {
  test("cover each region of each finding, in the page and in a frame of it, at any scale", () => {
    fc.assert(fc.property(found, found, box, fc.constantFrom(0.5, 1, 1.25, 2, 3), (outer, inner, holder, ratio) => {
      const window = windowOf(ratio)
      const frames = [frame({ view: view({ window, frames: [{ position: 0, box: holder, plain: true }] }), ...asFrame(outer) }), frame({ path: [0], view: view({ window }), ...asFrame(inner) })]
      const plan = maskRegions(frames, { width: 800 * ratio, height: 600 * ratio })
      if (!plan.ok) throw new Error(plan.why)
      const isCovered = ([x, y]: [number, number]): boolean => plan.masks.some((mask) => x >= mask.x && x < mask.x + mask.width && y >= mask.y && y < mask.y + mask.height)
      const points = [...outer.flat().flatMap((one) => pointsIn(one, [0, 0], ratio)), ...inner.flat().flatMap((one) => pointsIn(one, [holder[0], holder[1]], ratio))]
      expect(points.filter((point) => !isCovered(point))).toEqual([])
      for (const { x, y, width, height } of plan.masks) expect([x, y, width, height, x + width <= 800 * ratio, y + height <= 600 * ratio].every((one) => one === true || (Number.isInteger(one) && Number(one) >= 0))).toBe(true)
    }))
  })

  test("are refused as soon as one finding has no place", () => {
    const noPlace = fc.constantFrom<Box[]>([], [[0, 0, Number.NaN, 5]], [[9, 9, 1, 1]], [[0, 0, Number.POSITIVE_INFINITY, 5]])
    fc.assert(fc.property(found, fc.nat(5), noPlace, (boxes, at, missing) => {
      const parts = asFrame(boxes.toSpliced(at, 0, missing))
      expect(maskRegions([frame(parts)], picture)).toEqual({ ok: false, why: "no-region" })
    }))
    expect(maskRegions([frame({ parts: [{ node: 3 }] })], picture)).toEqual({ ok: false, why: "no-region" })
    expect(maskRegions([], picture)).toEqual({ ok: false, why: "no-region" })
  })

  test.each([
    ["of another size", windowOf(), { width: 790, height: 600 }], ["at another scale", windowOf(2), picture],
    ["enlarged by two fingers", windowOf(1, 1.2), picture], ["of unknown scale", windowOf(Number.NaN), picture]
  ])("are refused for a picture %s", (_what, window, size) => {
    expect(maskRegions([frame({ view: view({ window }) })], size)).toEqual({ ok: false, why: "unsure-scale" })
  })

  const holder: Box = [100, 100, 300, 200]
  const whole = { x: 97, y: 97, width: 206, height: 106 }
  const inner = frame({ path: [0], ...asFrame([[[10, 10, 20, 20]]]) })
  test.each([
    ["that nobody looked into", { position: 0, box: holder, plain: true }, []],
    ["that is turned", { position: 0, box: holder, plain: false }, [inner]],
    ["that can't be told from others", { position: -1, box: holder, plain: true }, [inner]]
  ])("cover a frame as a whole %s", (_what, shown, inside) => {
    expect(maskRegions([frame({ view: view({ frames: [shown] }) }), ...inside], picture)).toEqual({ ok: true, masks: [whole] })
  })
  test("cover what can't be read", () => {
    expect(maskRegions([frame({ view: view({ opaque: [holder] }) })], picture)).toEqual({ ok: true, masks: [whole] })
  })
})
