import { afterEach, expect, test } from "vitest"
import { mount } from "./mount.ts"

/** So many that to look at them takes many slices. */
const rows = Array.from({ length: 5_000 }, (_, at) => `<div><b>Row ${at}</b> <i>x</i> <u>y</u></div>`).join("")
const covered = `<div style="position:relative;height:30px"><p style="margin:0">COVERED</p><i style="position:absolute;inset:0;background:#fff"></i></div>`

let stop = (): void => undefined
afterEach(() => { stop() })

/** What the page does by itself after some slices of a look. */
function meanwhile(slices: number, todo: () => void): void {
  const { port1, port2 } = new MessageChannel()
  let left = slices
  port1.onmessage = () => { if (left-- > 0) port2.postMessage(null); else { port1.close(); todo() } }
  port2.postMessage(null)
  stop = () => { port1.close() }
}
const part = (id: string): Element => document.querySelector(`#${id}`) ?? expect.unreachable()

test.each([1, 2, 4, 8])("what is taken away while the page is looked at ends no look: after %i slices", async (slices) => {
  const { look } = mount(`<section id=s>${`<div style="position:relative;height:20px">Text<i style="position:absolute;inset:0"></i></div>`.repeat(10)}</section><main>${rows}</main>`)
  meanwhile(slices, () => { part("s").remove() })
  expect((await look({ budget: 20_000 })).text).toContain("Row 0")
})

test.each([1, 2, 4, 8, 12])("what is drawn anew while the page is looked at stays covered: after %i slices", async (slices) => {
  const { look } = mount(`<section id=s>${covered}</section><main>${rows}</main>`)
  meanwhile(slices, () => { part("s").innerHTML = covered })
  const { text } = await look({ budget: 200_000 })
  expect(text).not.toContain("COVERED")
  expect(text).toContain("Row 0")
})

test.each([1, 2, 4])("what is covered stays so when the page is scrolled while it is looked at: after %i slices", async (slices) => {
  for (const above of [70, 2_070]) {
    const { look } = mount(`<div style="padding-top:${above}px">${covered}</div><main>${rows}</main>`)
    meanwhile(slices, () => { window.scrollTo(0, above === 70 ? 40 : 10) })
    expect((await look({ budget: 200_000 })).text).not.toContain("COVERED")
  }
})
