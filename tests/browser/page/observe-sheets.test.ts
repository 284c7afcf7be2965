import { expect, test } from "vitest"
import { byId, mount } from "./mount.ts"

const over = `{content:"";position:absolute;inset:0;background:#fff}`
const trees: Record<string, { html: string; shadow: string }> = {
  "after of an element in the tree": { html: "", shadow: `<style>.o{position:relative;width:300px}.o::after${over}</style><div class=o>PAYLOAD</div>` },
  "before of the host": { html: "", shadow: `<style>:host{display:block;position:relative;width:300px}:host::before${over.replace("}", ";z-index:1}")}</style><div>PAYLOAD</div>` },
  "after of a host of a kind": { html: "", shadow: `<style>:host{display:block;position:relative;width:300px}:host([id])::after${over}</style><p>PAYLOAD</p>` },
  "after of what is put into a slot": { html: `<div style="position:relative;width:300px">PAYLOAD</div>`, shadow: `<style>::slotted(div)::after${over}</style><slot></slot>` },
  "after in a tree within": { html: "", shadow: `<div id=deep></div>` }
}

test.each(Object.entries(trees))("what a shadow tree's sheet lays over a text hides it: %s", async (_, { html, shadow }) => {
  for (const above of ["", `<div style="height:3000px"></div>`]) for (const shared of [false, true]) {
    const { look } = mount(`${above}<p>Before</p><div id=host>${html}</div><p>After</p>`)
    const fill = (root: ShadowRoot, inner: string): void => {
      const [, css = "", rest = inner] = /^<style>(.*?)<\/style>(.*)$/.exec(inner) ?? []
      root.innerHTML = shared ? rest : inner
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      if (shared) root.adoptedStyleSheets = [sheet]
    }
    const root = byId("host").attachShadow({ mode: "open" })
    fill(root, shadow)
    const deep = root.getElementById("deep")
    if (deep) fill(deep.attachShadow({ mode: "open" }), trees["after of an element in the tree"]?.shadow ?? "")
    const { text } = await look({ budget: 20_000 })
    expect(text).not.toContain("PAYLOAD")
    expect(text).toContain("After")
  }
})

test("what lies beside a text in a shadow tree hides nothing", async () => {
  const { look } = mount(`<div id=host></div>`)
  byId("host").attachShadow({ mode: "open" }).innerHTML = `<style>.m{position:relative;padding-left:30px}.m::before{content:"";position:absolute;left:0;top:0;width:20px;height:20px;background:#000}</style><div class=m>NEEDED</div>`
  expect((await look()).text).toContain("NEEDED")
})

const lines: Record<string, [css: string, told: RegExp]> = {
  "white": [".f::first-line{color:#fff}", /^"(?!.*FIRST).*LAST"$/m],
  "tiny": [".f::first-line{font-size:1px}", /^"(?!.*FIRST).*LAST"$/m],
  "the only one that shows": [".f{color:#fff}.f::first-line{color:#000}", /^"FIRST(?!.*LAST).*"$/m],
  "bold": [".f::first-line{font-weight:bold;color:#333}", /^"FIRST.*LAST"$/m]
}
const prose = `FIRST ${"word ".repeat(400)}LAST`
test.each(Object.entries(lines))("a first line is judged as it looks: %s", async (_, [css, told]) => {
  for (const inner of [prose, `<span>${prose}</span>`, `<b>FIRST</b> ${prose.slice(6)}`]) {
    const { look } = mount(`<style>${css}</style><p class=f style="width:400px">${inner}</p>`)
    expect((await look()).text).toMatch(told)
  }
})

test("a line that is all of its paragraph is gone with it, and one in another's colour stays", async () => {
  const { look } = mount(`<style>.g::first-line{color:#fff}</style><p class=g>PAYLOAD</p><p class=g><span style="color:#000001">NEEDED</span></p>`)
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("NEEDED")
})
