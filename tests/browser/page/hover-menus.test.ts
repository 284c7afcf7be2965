import { beforeEach, expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import { byId, everyNode, mount, type Mounted } from "./mount.ts"

// Other files that shared the page may have left the real pointer anywhere: what lies under it is hovered, whatever ours does.
beforeEach(async () => {
  const corner = document.documentElement.appendChild(document.createElement("div"))
  corner.style.cssText = "position:fixed;right:0;bottom:0;width:4px;height:4px;z-index:9999"
  await userEvent.hover(corner)
  corner.remove()
})

const list = `<ul class=list><li><a href="#one">MENU ONE</a></li><li><a href="#two">MENU TWO</a></li></ul>`
const item = `<div class=top><span>Services</span>${list}</div>`
const menus: Record<string, string> = {
  "not displayed": `<style>.top ul{display:none}.top:hover ul{display:block}</style>${item}`,
  "invisible": `<style>.top ul{visibility:hidden}.top:hover>ul{visibility:visible}</style>${item}`,
  "clear, and faded in": `<style>.top ul{opacity:0;transition:opacity .2s .1s}.top:hover>ul{opacity:1}</style>${item}`,
  "of no height": `<style>.top ul{max-height:0;overflow:hidden}.top:hover>ul{max-height:300px}</style>${item}`,
  "outside the page": `<style>.top ul{position:absolute;left:-9999px}.top:hover>ul{left:0}</style>${item}`,
  "for the keyboard as well": `<style>.top ul{display:none}.top:is(:hover,:focus-within)>ul{display:block}</style>${item}`,
  "told by nested rules": `<style>.top{ul{display:none}&:hover{ul{display:block}}}</style>${item}`,
  "in a nested condition": `<style>.shown{display:none;&:is(:where(.top):hover *){@media (hover:hover){display:block}}}</style><div class=top><span>Services</span><div class=shown>${list}</div></div>`,
  "in a layer": `<style>@layer a,b;@layer b{.top ul{display:none}}@layer b{.top:hover ul{display:block}}@layer a{.top:hover ul{display:none}}</style>${item}`,
  "with a class name that has a colon": `<style>.list{display:none}.group:hover .group-hover\\:block{display:block}</style><div class="top group"><span>Services</span>${list.replace("class=list", `class="list group-hover:block"`)}</div>`,
  "beside it": `<style>.label+ul{display:none}.label:hover+ul,.label+ul:hover{display:block}</style><div><span class=label>Services</span>${list}</div>`
}

const controls = async ({ look }: Mounted): Promise<string[]> => [...everyNode((await look()).observation.nodes)].flatMap(({ ref, role, name }) => ref === undefined ? [] : [`${role} ${name}`])

test.each(Object.entries(menus))("a menu that opens by style alone is found, opened, used and closed: %s", async (_, html) => {
  history.replaceState(null, "", "#")
  const room = mount(`<p>Before</p>${html}<div style="height:200px"></div><button>Other</button>`)
  const before = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
  expect(await controls(room)).toEqual(["clickable Services", "button Other"])
  expect(await room.act({ verb: "hover", ref: await room.ref("clickable", "Services") })).toMatchObject({ status: "ok", changes: ["appearance"] })
  expect(await controls(room)).toEqual(expect.arrayContaining(["link MENU ONE", "link MENU TWO"]))
  expect((await room.act({ verb: "click", ref: await room.ref("link", "MENU TWO") })).changes).toContain("url")
  expect(location.hash).toBe("#two")
  await room.act({ verb: "click", ref: await room.ref("button", "Other") })
  expect((await controls(room)).filter((one) => one.includes("MENU"))).toEqual([])
  expect([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))).toEqual(before)
})

test("a click opens it too, as the pointer is there then; a dead button's hint is no effect", async () => {
  const room = mount(`<style>.top ul,.hint{display:none}.top:hover ul,button:hover .hint{display:block}</style>${item}<button>Dead<span class=hint>A hint</span></button>`)
  expect(await room.act({ verb: "click", ref: await room.ref("clickable", "Services") })).toMatchObject({ status: "ok", changes: ["appearance"] })
  expect(await controls(room)).toContain("link MENU ONE")
  expect((await room.act({ verb: "click", ref: await room.ref("button", "Dead") })).status).toBe("no-effect")
})

test("a menu in a menu, and one that opens for the keyboard alone", async () => {
  const room = mount(`<style>.m ul{display:none}.m:hover>ul{display:block}.k ul{display:none}.k:focus-within ul{display:block}</style>
    <div class=m><span>Outer</span><ul><li class=m><span>Inner</span><ul><li><a href="#deep">DEEP</a></ul></ul></div><div class=k><button>Keys</button>${list}</div>`)
  await room.act({ verb: "hover", ref: await room.ref("clickable", "Outer") })
  await room.act({ verb: "hover", ref: await room.ref("clickable", "Inner") })
  expect(await controls(room)).toContain("link DEEP")
  expect((await room.act({ verb: "hover", ref: await room.ref("button", "Keys") })).changes).toEqual(["appearance"])
  expect(await controls(room)).toContain("link MENU ONE")
})

test("what an open menu covers can be reached, for the pointer leaves the menu", async () => {
  const room = mount(`<style>.top{position:relative;width:200px}.top ul{display:none;position:absolute;top:20px;left:0;margin:0;background:#fff;width:200px;height:200px}.top:hover ul{display:block}</style>${item}<button id=b style="width:180px">Under</button>`)
  byId("b").onclick = () => { byId("b").textContent = "Pressed" }
  await room.act({ verb: "hover", ref: await room.ref("clickable", "Services") })
  expect((await room.act({ verb: "click", ref: await room.ref("button", "Under") })).status).toBe("ok")
  expect(byId("b").textContent).toBe("Pressed")
})

test("rows whose buttons show when hovered are found, unless something else in them can be", async () => {
  const css = `<style>.del{opacity:0}tr:hover .del{opacity:1}</style>`
  const rows = (more: string): string => `${css}<table><tr><th>Name<th></tr>${["Ada", "Bo"].map((name) => `<tr><td>${name}${more}<td><button class=del >Delete ${name}</button></tr>`).join("")}</table>`
  const bare = mount(rows(""))
  const ref = async (at: number): Promise<string> => [...everyNode((await bare.look()).observation.nodes)].filter(({ role, ref }) => role === "row" && ref !== undefined)[at]?.ref ?? ""
  expect((await bare.act({ verb: "hover", ref: await ref(1) })).status).toBe("ok")
  expect((await controls(bare)).filter((one) => one.startsWith("button"))).toEqual(["button Delete Bo"])
  const linked = mount(rows(` <a href="/x">open</a>`))
  expect((await controls(linked)).filter((one) => one.startsWith("row"))).toEqual([])
})

const shadow = (shared: boolean): string => `.menu{display:none}${shared ? ":host(:hover) .menu" : ".top:hover .menu"}{display:block}`
test.each([true, false])("in shadow trees that share a sheet (%s) only the one under the pointer opens", async (shared) => {
  const room = mount(`<div id=a></div><div id=b></div>`)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(shadow(shared))
  for (const id of ["a", "b"]) {
    const root = byId(id).attachShadow({ mode: "open" })
    root.innerHTML = `${shared ? "" : `<style>${shadow(shared)}</style>`}<div class=top><span>Menu ${id}</span><div class=menu><a href="#${id}">Entry ${id}</a></div></div>`
    if (shared) root.adoptedStyleSheets = [sheet]
  }
  expect(await controls(room)).toEqual(["clickable Menu a", "clickable Menu b"])
  expect((await room.act({ verb: "hover", ref: await room.ref("clickable", "Menu b") })).status).toBe("ok")
  expect((await controls(room)).filter((one) => one.startsWith("link"))).toEqual(["link Entry b"])
})
