import { expect, test } from "vitest"
import { isDrawnElsewhere } from "../../../src/page/picture/drawn-elsewhere.ts"
import { frameBox } from "../../../src/page/picture/frame-box.ts"

const drawn = (style: Record<string, string>): boolean => isDrawnElsewhere({ filter: style["filter"] ?? "none", getPropertyValue: (name) => style[name] ?? (name === "-webkit-box-reflect" ? "none" : "") })

test.each<[string, Record<string, string>]>([
  ["a shadow of what an element shows", { filter: "drop-shadow(rgb(0, 0, 0) 300px 0px 0px)" }], ["one among other filters", { filter: "blur(1px) drop-shadow(rgb(0, 0, 0) 300px 0px 0px)" }],
  ["a filter of the page's own, which may move it", { filter: 'url("#moved")' }], ["its mirror image", { "-webkit-box-reflect": "below 0px" }]
])("%s stands outside its boxes", (_what, style) => { expect(drawn(style)).toBe(true) })

test.each<[string, Record<string, string>]>([["no filter", {}], ["a filter that only changes colours", { filter: "grayscale(1) brightness(0.8)" }], ["a browser that knows no mirror images", { "-webkit-box-reflect": "" }]])("%s draws nothing elsewhere", (_what, style) => { expect(drawn(style)).toBe(false) })

const style = { paddingLeft: "40px", paddingTop: "40px", paddingRight: "40px", paddingBottom: "40px", borderRightWidth: "2px", borderBottomWidth: "2px" }
const frame = { clientLeft: 2, clientTop: 2, getBoundingClientRect: () => ({ left: 100, top: 100, right: 200, bottom: 180 }) }

test("a frame's content stands within border and padding; where it is scaled those lengths aren't the window's, and all of it counts", () => {
  expect(frameBox(frame, style, true)).toEqual([142, 142, 158, 138])
  expect(frameBox(frame, style, false)).toEqual([100, 100, 200, 180])
})
