import { expect, test } from "vitest"
import { cleanText } from "../../../src/page/observe/clean-text.ts"
import { mount } from "./mount.ts"

const dark = "background:#222"
const hidden: Record<string, string> = {
  "display none": `<div style="display:none">PAYLOAD</div>`,
  "hidden attribute": `<div hidden>PAYLOAD</div>`,
  "hidden until found": `<div hidden="until-found">PAYLOAD</div>`,
  "visibility hidden": `<div style="visibility:hidden">PAYLOAD</div>`,
  "visibility collapse": `<div style="visibility:collapse">PAYLOAD</div>`,
  "opacity zero": `<div style="opacity:0">PAYLOAD</div>`,
  "opacity nearly zero": `<div style="opacity:0.02">PAYLOAD</div>`,
  "opacity product": `<div style="opacity:0.3"><div style="opacity:0.3">PAYLOAD</div></div>`,
  "filter opacity": `<div style="filter:opacity(0)">PAYLOAD</div>`,
  "filter opacity percent": `<div style="filter:opacity(3%)">PAYLOAD</div>`,
  "font size zero": `<div style="font-size:0">PAYLOAD</div>`,
  "font size one": `<div style="font-size:1px">PAYLOAD</div>`,
  "transparent colour": `<div style="color:transparent">PAYLOAD</div>`,
  "nearly transparent colour": `<div style="color:rgba(0,0,0,0.05)">PAYLOAD</div>`,
  "white on white": `<div style="color:#fff">PAYLOAD</div>`,
  "nearly white on white": `<div style="color:#f6f6f6">PAYLOAD</div>`,
  "dark on dark": `<div style="${dark};color:#242424">PAYLOAD</div>`,
  "inherited same colour": `<div style="${dark};color:#222"><p><b>PAYLOAD</b></p></div>`,
  "fill colour": `<div style="-webkit-text-fill-color:transparent">PAYLOAD</div>`,
  "oklch on white": `<div style="color:oklch(1 0 0)">PAYLOAD</div>`,
  "off canvas left": `<div style="position:absolute;left:-9999px">PAYLOAD</div>`,
  "off canvas top": `<div style="position:absolute;top:-9999px">PAYLOAD</div>`,
  "fixed outside": `<div style="position:fixed;left:200vw">PAYLOAD</div>`,
  "text indent": `<div style="text-indent:-9999px">PAYLOAD</div>`,
  "text indent clipped": `<div style="text-indent:100%;white-space:nowrap;overflow:hidden;width:40px">PAYLOAD</div>`,
  "translated away": `<div style="transform:translateX(-9999px)">PAYLOAD</div>`,
  "scaled to nothing": `<div style="transform:scale(0)">PAYLOAD</div>`,
  "turned edge-on": `<div style="transform:rotateY(90deg)">PAYLOAD</div>`,
  "zero height": `<div style="height:0;overflow:hidden">PAYLOAD</div>`,
  "zero width": `<div style="width:0;overflow:hidden;white-space:nowrap">PAYLOAD</div>`,
  "max height": `<div style="max-height:0;overflow:hidden"><p>PAYLOAD</p></div>`,
  "padding over zero height": `<div style="height:0;padding-top:20px;overflow:hidden">PAYLOAD</div>`,
  "below a clipping box": `<div style="height:20px;overflow:hidden"><p style="margin:0;height:20px">seen</p><p>PAYLOAD</p></div>`,
  "clip": `<div style="position:absolute;clip:rect(0,0,0,0)">PAYLOAD</div>`,
  "clip path inset": `<div style="clip-path:inset(50%)">PAYLOAD</div>`,
  "clip path circle": `<div style="clip-path:circle(0)">PAYLOAD</div>`,
  "clip path polygon": `<div style="clip-path:polygon(0 0, 0 0, 0 0)">PAYLOAD</div>`,
  "clip path circle beside the text": `<div style="width:1200px;clip-path:circle(50%)">PAYLOAD</div>`,
  "clip path circle elsewhere": `<div style="clip-path:circle(1px at -100px -100px)">PAYLOAD</div>`,
  "clip path ellipse": `<div style="clip-path:ellipse(0 50px at 10px 10px)">PAYLOAD</div>`,
  "clip path to a line and back": `<div style="clip-path:polygon(0px 0px, 100% 100%, 0px 0px)">PAYLOAD</div>`,
  "clip path to points in a row": `<div style="clip-path:polygon(0px 0px, 50% 50%, 100% 100%)">PAYLOAD</div>`,
  "clip path there and back around a corner": `<div style="clip-path:polygon(0 0, 100% 100%, 100% 0, 100% 100%, 0 0)">PAYLOAD</div>`,
  "clip path to a strip": `<div style="clip-path:inset(0px 49% 0px 49%)">PAYLOAD</div>`,
  "clip path to a strip across the text": `<div style="clip-path:inset(0px 49% 0px 49%);text-align:center">PAYLOAD</div>`,
  "clip path to a strip beside the text": `<div style="width:2000px;clip-path:inset(0px 49% 0px 49%)">PAYLOAD</div>`,
  "clip path to a corner that holds no text": `<div style="clip-path:polygon(100% 0, 100% 100%, 70% 100%)">PAYLOAD</div>`,
  "clip path that is reckoned": `<div style="clip-path:inset(calc(50% + 1px))">PAYLOAD</div>`,
  "clip path circle at a reckoned place": `<div style="clip-path:circle(0px at calc(50% + 1px) 0px)">PAYLOAD</div>`,
  "clip path polygon of a reckoned point": `<div style="clip-path:polygon(min(1px, 5%) 0px, min(1px, 5%) 0px, 0px 0px)">PAYLOAD</div>`,
  "clip path of lines and curves": `<div style="clip-path:shape(from 0px 0px, line to 0px 1px, line to 1px 0px, close)">PAYLOAD</div>`,
  "clip path around what stays in the window": `<div style="clip-path:inset(50%)"><div style="position:fixed;left:300px;top:300px">PAYLOAD</div></div>`,
  "clip path drawn beside the text": `<div style="clip-path:path('M300 0H310V9H300Z')">PAYLOAD</div>`,
  "clip path drawn": `<div style="clip-path:path('M0 0')">PAYLOAD</div>`,
  "clip path on a line of text": `<span style="clip-path:inset(100%)">PAYLOAD</span>`,
  "same colour as an even gradient": `<div style="background:linear-gradient(#222,#232323);color:#222">PAYLOAD</div>`,
  "blurred": `<div style="filter:blur(40px)">PAYLOAD</div>`,
  "masked away": `<div style="mask-image:linear-gradient(transparent,transparent)">PAYLOAD</div>`,
  "drawing's text without a fill": `<svg width=100 height=30><text y=15 fill=none>PAYLOAD</text><circle r=5></circle></svg>`,
  "drawing's text, clear": `<svg width=100 height=30><text y=15 fill-opacity=0>PAYLOAD</text><circle r=5></circle></svg>`,
  "drawing's text in the colour of the page": `<svg width=100 height=30><text y=15 fill=white>PAYLOAD</text></svg>`,
  "beside the colour that a drawing's text would need": `<svg width=300 height=30><rect width=50 height=30></rect><text x=150 y=15 fill=white>PAYLOAD</text></svg>`,
  "outside a drawing": `<svg width=100 height=30><text x=900 y=15>PAYLOAD</text><circle r=5></circle></svg>`,
  "in a drawing of no size": `<svg width=0 height=0><text y=15>PAYLOAD</text></svg>`,
  "content visibility": `<div style="content-visibility:hidden">PAYLOAD</div>`,
  "closed details": `<details><summary>More</summary>PAYLOAD</details>`,
  "closed dialog": `<dialog>PAYLOAD</dialog>`,
  "closed popover": `<div popover>PAYLOAD</div>`,
  "comment": `<div><!-- PAYLOAD --></div>`,
  "template": `<template><p>PAYLOAD</p></template>`,
  "noscript": `<noscript>PAYLOAD</noscript>`,
  "script": `<script type="text/plain">PAYLOAD</script>`,
  "style": `<style>/* PAYLOAD */</style>`,
  "hidden input": `<input type=hidden value=PAYLOAD>`,
  "data attribute": `<div data-note="PAYLOAD">seen</div>`,
  "covered": `<div style="position:relative;height:30px"><div>PAYLOAD</div><div style="position:absolute;inset:0;background:#fff">seen</div></div>`,
  "behind an opaque box": `<div style="position:relative;z-index:0;background:#fff;height:30px"><div style="position:absolute;z-index:-1">PAYLOAD</div><div style="background:#fff;position:relative;height:30px"></div></div>`,
  "covered by its own part": `<div style="position:relative;height:30px">PAYLOAD<div style="position:absolute;inset:0;background:#fff"></div></div>`,
  "covered by a part no wider than the text": `<div style="position:relative">PAYLOAD<div style="position:absolute;left:0;top:0;width:200px;height:30px;background:#fff"></div></div>`,
  "covered by a neighbour no wider than the text": `<div style="position:relative"><div>PAYLOAD</div><div style="position:absolute;left:0;top:0;width:200px;height:30px;background:#fff"></div></div>`,
  "covered by its own part below the fold": `<div style="height:3000px"></div><div style="position:relative">PAYLOAD<div style="position:absolute;left:0;top:0;width:200px;height:30px;background:#fff"></div></div>`,
  "covered by a narrow neighbour below the fold": `<div style="height:3000px"></div><div style="position:relative"><div>PAYLOAD</div><div style="position:absolute;left:0;top:0;width:200px;height:30px;background:#fff"></div></div>`,
  "under a picture below the fold": `<div style="height:3000px"></div><div style="position:relative;height:30px"><span>PAYLOAD</span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" style="position:absolute;inset:0;width:300px;height:30px"></div>`,
  "white on a white box that lies over a dark one": `<div style="position:relative;height:30px"><div style="position:absolute;inset:0;background:#000"></div><div style="position:absolute;inset:0;background:#fff"></div><div style="position:absolute;inset:0;color:#fff">PAYLOAD</div></div>`,
  "covered below the fold": `<div style="height:3000px"></div><div style="position:relative;height:30px"><div>PAYLOAD</div><div style="position:absolute;inset:0;background:#fff">seen</div></div>`,
  "behind its parent's background": `<div style="background:#fff"><div style="background:#fff"><span style="position:relative;z-index:-1">PAYLOAD</span></div></div>`,
  "behind a sibling below the fold": `<div style="height:3000px"></div><div style="position:relative;z-index:0;height:30px"><div style="position:absolute;z-index:-1">PAYLOAD</div><div style="background:#fff;height:30px;width:300px">seen</div></div>`,
  "letters on one spot": `<div style="letter-spacing:-1em">PAYLOAD</div>`,
  "masked letters": `<div style="-webkit-text-security:disc">PAYLOAD</div>`,
  "tiny by scale": `<div style="transform:scale(0.2)">PAYLOAD</div>`,
  "back of a card": `<div style="transform:rotateY(180deg);backface-visibility:hidden">PAYLOAD</div>`,
  "transparent link with a label": `<a href="/x" aria-label="PAYLOAD" style="opacity:0">x</a>`,
  "off-canvas button with a label": `<button aria-label="PAYLOAD" style="position:absolute;left:-999px">x</button>`,
  "inside a button": `<button>Save<span style="opacity:0">PAYLOAD</span></button>`,
  "inside a label": `<label>Name<span style="font-size:0">PAYLOAD</span> <input></label>`,
  "inside a cell": `<table><tr><th>A<th>B<tr><td>1<td>2<span style="color:transparent">PAYLOAD</span></table>`,
  "svg description": `<svg width=20 height=20><desc>PAYLOAD</desc><metadata>PAYLOAD</metadata></svg>`,
  "absolute child of what is moved in a clipping box": `<div style="height:0;overflow:hidden"><div style="transform:translate(0,0)"><div style="position:absolute">PAYLOAD</div></div></div>`,
  "absolute child of a clipping box that has a filter": `<div style="height:0;overflow:hidden;filter:blur(0px)"><span style="position:absolute">PAYLOAD</span></div>`,
  "fixed child of a clipping box that will be moved": `<div style="height:0;overflow:hidden;will-change:transform"><span style="position:fixed;top:50px">PAYLOAD</span></div>`,
  "painted in its box alone": `<div style="contain:paint;width:90px;height:0"><p>PAYLOAD</p></div>`,
  "beside a box that is painted alone": `<div style="contain:content;position:relative;width:90px;height:20px"><p style="position:absolute;left:200px;margin:0">PAYLOAD</p></div>`,
  "cut off from below alone": `<div style="height:0;overflow-y:clip">PAYLOAD</div>`,
  "moved away by its margin": `<p style="margin-left:-9999px">PAYLOAD</p>`,
  "back of a card that is turned by itself": `<div style="rotate:y 180deg;backface-visibility:hidden">PAYLOAD</div>`,
  "unslotted child of a host": `<div id=host>PAYLOAD</div>`,
  "beside a window that isn't scrolled": `<style>html{overflow-x:hidden}</style><p style="position:absolute;left:3000px;white-space:nowrap">PAYLOAD</p>`,
  "below a window that isn't scrolled": `<style>html{overflow:hidden}</style><p style="position:absolute;top:5000px">PAYLOAD</p>`,
  "the colour of a half transparent box": `<div style="background:rgba(0,0,0,.8)"><p style="color:#333">PAYLOAD</p></div>`,
  "an option that isn't displayed": `<select size=3><option>a<option style="display:none">PAYLOAD</select>`
}

test.each(Object.entries(hidden))("unseen text stays out: %s", async (_, html) => {
  const { look } = mount(`<p>Before</p>${html}<p>After</p>`)
  document.getElementById("host")?.attachShadow({ mode: "open" }).append("shadow text")
  const { text } = await look({ budget: 20_000 })
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("Before")
  expect(text).toContain("After")
})

const held: Record<string, string> = {
  "under a fixed bar that never lets go": `<div style="position:fixed;inset:0 0 auto 0;height:60px;background:#fff">bar</div><p>PAYLOAD</p>`,
  "under a bar at the side": `<div style="position:fixed;inset:0 auto 0 0;width:200px;background:#eee">bar</div><p>PAYLOAD</p><div style="height:3000px"></div>`,
  "under a layer that fills the window": `<div style="position:fixed;inset:0;background:#fff">here</div><p>PAYLOAD</p><p>PAYLOAD</p>`,
  "out of view, under a layer that fills the window": `<div style="position:fixed;inset:0;background:#fff">here</div><p style="margin-top:3000px">PAYLOAD</p>`
}

test.each(Object.entries(held))("what no scrolling brings out from under what stays in its place isn't seen: %s", async (_, html) => {
  const { text } = await mount(html).look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toMatch(/bar|here/)
})

const shown: Record<string, string> = {
  "white on dark": `<div style="${dark};color:#fff">NEEDED</div>`,
  "white over a picture": `<div style="position:relative;height:40px"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" style="position:absolute;inset:0;width:100%;height:100%"><div style="position:relative;color:#fff">NEEDED</div></div>`,
  "white on a gradient": `<div style="background:linear-gradient(#000,#333);color:#fff">NEEDED</div>`,
  "gradient text": `<div style="background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent">NEEDED</div>`,
  "font size reset inside": `<div style="font-size:0"><span style="font-size:14px">NEEDED</span></div>`,
  "visible inside hidden": `<div style="visibility:hidden"><span style="visibility:visible">NEEDED</span></div>`,
  "clear letters with a shadow": `<div style="color:transparent;text-shadow:0 0 2px #000">NEEDED</div>`,
  "white letters with a shadow": `<div style="color:#fff;text-shadow:0 0 3px rgba(0,0,0,.8)">NEEDED</div>`,
  "outlined letters": `<div style="color:#fff;-webkit-text-stroke:1px #000">NEEDED</div>`,
  "a little blurred": `<div style="filter:blur(1px)">NEEDED</div>`,
  "clipped to a circle": `<div style="clip-path:circle(50%);text-align:center">NEEDED</div>`,
  "clipped to a drawing": `<div style="width:100px;height:20px;clip-path:path('M0 0H100V20H0Z')">NEEDED</div>`,
  "clipped to a slanted edge": `<div style="width:200px;height:60px;clip-path:polygon(0 0, 100% 0, 100% 80%, 0 100%)">NEEDED</div>`,
  "clipped to two triangles that meet": `<div style="width:200px;height:60px;clip-path:polygon(0 0, 100% 100%, 100% 0, 0 100%)">NEEDED</div>`,
  "clipped to its first line": `<div style="height:3000px;clip-path:inset(0px 0px 2960px 0px)">NEEDED</div>`,
  "clipped by a reckoned length": `<div style="height:3000px;clip-path:inset(0px 0px calc(100% - 40px) 0px)">NEEDED</div>`,
  "clipped to lines and curves": `<div style="clip-path:shape(from 0px 0px, hline to 100%, vline to 100%, hline to 0px, close)">NEEDED</div>`,
  "in a small part of a large drawing": `<div style="width:1000px;height:2000px;clip-path:path('M0 0H80V20H0Z')">NEEDED</div>`,
  "in a polygon that is turned": `<div style="width:100px;height:100px;transform:rotate(90deg);clip-path:polygon(0 0, 100% 0, 100% 40%, 0 40%)">NEEDED</div>`,
  "masked at an edge": `<div style="mask-image:linear-gradient(black,transparent)">NEEDED</div>`,
  "beside its own part": `<div style="position:relative">NEEDED<div style="position:absolute;left:200px;top:0;width:90px;height:30px;background:#ddd"></div></div>`,
  "around its own marked words": `<p><b style="position:relative;background:#ff0">marked</b> NEEDED <b style="position:relative;background:#ff0">marked</b></p>`,
  "over its own part below the fold": `<div style="height:3000px"></div><div style="position:relative"><div style="position:absolute;left:0;top:0;width:200px;height:30px;background:#ddd"></div><span style="position:relative">NEEDED</span></div>`,
  "under an unseen box below the fold": `<div style="height:3000px"></div><div style="position:relative">NEEDED<div style="position:absolute;left:0;top:0;width:200px;height:30px;background:#fff;visibility:hidden"></div></div>`,
  "under a veil that lets the pointer through": `<div style="position:relative;height:30px">NEEDED<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" style="position:absolute;inset:0;width:300px;height:30px;pointer-events:none"></div>`,
  "white in a drawing's bar": `<svg width=200 height=30><rect width=200 height=30 fill="#036"></rect><text y=15 fill=white>NEEDED</text></svg>`,
  "white in a drawing's bar below the fold": `<div style="height:3000px"></div><svg width=200 height=30><rect width=200 height=30 fill="#036"></rect><text y=15 fill=white>NEEDED</text></svg>`,
  "outlined in a drawing": `<svg width=200 height=30><text y=15 fill=none stroke=red>NEEDED</text><circle r=5></circle></svg>`,
  "in a scrolling box": `<div style="height:30px;overflow:auto"><p style="height:60px">top</p><p>NEEDED</p></div>`,
  "far below": `<div style="height:5000px"></div><p>NEEDED</p>`,
  "zero-size parent that overflows": `<div style="width:0;height:0"><div style="position:absolute;width:100px">NEEDED</div></div>`,
  "display contents": `<div style="display:contents">NEEDED</div>`,
  "aria-hidden but visible": `<div aria-hidden=true>NEEDED</div>`,
  "open details": `<details open><summary>More</summary>NEEDED</details>`,
  "open dialog": `<dialog open>NEEDED</dialog>`,
  "back of a turned card": `<div style="transform-style:preserve-3d;transform:rotateY(180deg)"><div style="transform:rotateY(180deg);backface-visibility:hidden">NEEDED</div></div>`,
  "card over a coloured section": `<div style="height:3000px"></div><div style="position:relative;background:#eee"><div style="position:relative;background:#fff"><p>NEEDED</p></div></div>`,
  "under a fixed bar that lets go of it": `<div style="position:fixed;inset:auto 0 0 0;height:60px;background:#fff">bar</div><p style="position:absolute;bottom:0">NEEDED</p><div style="height:3000px"></div>`,
  "under a column that sticks, in a table that is scrolled": `<div style="width:240px;overflow:auto"><table style="white-space:nowrap"><tr><td style="position:sticky;left:0;background:#fff">a long first column<td style="padding-left:20px">NEEDED<td style="padding-left:600px">last</table></div><style onload="document.querySelector('div').scrollLeft=100"></style>`,
  "light on a canvas narrower than its line": `<div style="position:relative;height:80px"><canvas width=300 height=80 style="position:absolute;left:0;top:0;background:#000"></canvas><p style="position:relative;color:#fff">NEEDED</p></div>`,
  "fallback of an object": `<object>NEEDED</object>`,
  "on a dark half transparent box, in light letters": `<div style="background:#000"><div style="background:rgba(255,255,255,.2)"><p style="color:#eee">NEEDED</p></div></div>`,
  "line height zero": `<div style="line-height:0;height:20px">NEEDED</div>`,
  "ellipsis": `<div style="width:30px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">NEEDED and much more</div>`,
  "small, in a page that is zoomed": `<div style="font-size:4px;zoom:4">NEEDED</div>`,
  "small and drawn large": `<div style="font-size:4px;transform:scale(5);transform-origin:0 0">NEEDED</div>`,
  "cut off sideways alone": `<div style="height:0;overflow-x:clip">NEEDED</div>`,
  "in the margin of what is cut off": `<div style="height:0;overflow:clip;overflow-clip-margin:60px">NEEDED</div>`,
  "closed details that show everything": `<style>.all::details-content { content-visibility: visible }</style><details class=all><summary>More</summary>NEEDED</details>`,
  "under the clear end of a gradient": `<div style="position:relative">NEEDED<div style="position:absolute;inset:0;background:linear-gradient(90deg,transparent 80%,#fff)"></div></div>`,
  "under an empty canvas": `<div style="position:relative"><p>NEEDED</p><canvas style="position:absolute;left:0;top:0" width=300 height=60></canvas></div>`,
  "behind the others of its own pile": `<div style="isolation:isolate;background:#eee"><p style="position:relative;z-index:-1">NEEDED</p></div>`,
  "without a box of its own, so never faded": `<div style="display:contents;opacity:0"><p>NEEDED</p></div>`,
  "the oldest line of a list that grows upwards": `<div style="display:flex;flex-direction:column-reverse;overflow:auto;height:40px">${"<p>new</p>".repeat(5)}<p>NEEDED</p></div>`,
  "in a box that is scrolled from the right": `<div dir=rtl style="overflow:auto;width:200px;white-space:nowrap">${"word ".repeat(60)}<b>NEEDED</b></div>`,
  "absolute child of a static clipping box": `<div style="height:0;overflow:hidden"><div style="position:absolute">NEEDED</div></div>`
}

test.each(Object.entries(shown))("seen text stays: %s", async (_, html) => {
  const { look } = mount(`<p>Before</p>${html}`)
  const { text } = await look({ budget: 20_000 })
  expect(text).toContain("NEEDED")
})

test("a page that says it is made for the dark is read on the browser's dark", async () => {
  const root = document.documentElement
  root.style.colorScheme = "dark"
  try {
    const { text } = await mount(`<p style="color:#fff">NEEDED</p><p>ALSO</p><p style="color:#121212">PAYLOAD</p>`).look()
    expect(text).toContain("NEEDED")
    expect(text).toContain("ALSO")
    expect(text).not.toContain("PAYLOAD")
  } finally { root.style.colorScheme = "" }
})

test("a body clips where the page's root says for itself what happens to what doesn't fit", async () => {
  const root = document.documentElement
  root.style.overflow = "auto"
  document.body.style.cssText = "height:0;min-height:0;overflow:hidden"
  try { expect((await mount("<p>PAYLOAD</p>").look()).text).not.toContain("PAYLOAD") } finally { root.style.overflow = ""; document.body.style.cssText = "" }
})

test("what a sheet writes before and after is read where a person can see it", async () => {
  const { look, node } = mount(`<style>.w::before { content: "NEEDED " } .w::after { content: " for " attr(data-price) } .c::after, .o::after, .d::after { content: "PAYLOAD" } .c::after { color: #fff } .o::after { position: absolute; left: -9999px } .d::after { opacity: 0 } .i::before { content: "→" }</style>
    <button class=w data-price="5 €">Lamp</button><p class=c>One</p><p class=o>Two</p><p class=d>Three</p><p class=i>Four</p>`)
  expect(await node("button", "NEEDED Lamp for 5 €")).toMatchObject({ role: "button" })
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).not.toContain("→ Four")
})

test("a placeholder that nobody sees is marked as such", async () => {
  const { node } = mount(`<style>.clear::placeholder { color: transparent }</style><input class=clear placeholder=Clear><input placeholder=Grey>`)
  expect((await node("textbox", "Clear")).a11y).toBe(true)
  expect((await node("textbox", "Grey")).a11y).toBeUndefined()
})

test("text for screen readers is kept, short and marked", async () => {
  const { node, look } = mount(`<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap">Sale price: ${"x".repeat(400)}</span><img alt="A cat" width=10 height=10 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`)
  expect(await node("img", "A cat")).toMatchObject({ a11y: true })
  const { observation } = await look()
  const price = observation.nodes.find((one) => one.name.startsWith("Sale price"))
  expect(price?.a11y).toBe(true)
  expect(price?.name.length).toBeLessThanOrEqual(200)
})

const editors: Record<string, string> = {
  "display none": `<div style="display:none">PAYLOAD</div>`, style: `<style>/* PAYLOAD */</style>`, script: `<script type="text/plain">PAYLOAD</script>`,
  "opacity zero": `<div style="opacity:0">PAYLOAD</div>`, "white on white": `<div style="color:#fff">PAYLOAD</div>`, "clip path": `<div style="clip-path:inset(50%)">PAYLOAD</div>`
}

test.each(Object.entries(editors))("unseen text is no value of an editable region, however long that is: %s", async (_, html) => {
  for (const length of [1, 30_000]) {
    const { look } = mount(`<div contenteditable role=textbox aria-label=Note><p>First</p>${html}<p>Second<br>third</p><p>${"word ".repeat(length)}</p></div>`)
    const { text } = await look({ budget: 20_000 })
    expect(text).not.toContain("PAYLOAD")
    expect(text).toContain("First Second third word")
  }
})

test("what an editable form holds is told, whatever its parts are called", async () => {
  const { text } = await mount(`<form contenteditable role=textbox aria-label=Note>Shown<input name=isContentEditable><input name=textContent><i style="opacity:0">PAYLOAD</i></form>`).look()
  expect(text).toContain("Shown")
  expect(text).not.toContain("PAYLOAD")
})

test("a dialog over the page is seen though it stands in what is clipped away", async () => {
  const { look } = mount(`<div style="clip-path:inset(50%)"><dialog>NEEDED</dialog></div>`)
  document.querySelector("dialog")?.showModal()
  expect((await look()).text).toContain("NEEDED")
})

test("a small control in the corner of a large drawing is listed", async () => {
  const { node } = mount(`<div style="width:2000px;height:2000px;clip-path:path('M20 20H50V50H20Z')"><button aria-label=Play style="position:absolute;left:20px;top:20px;width:30px;height:30px"></button></div>`)
  expect(await node("button", "Play")).toMatchObject({ role: "button" })
})

test("unseen code points go, those that scripts and emoji need stay", () => {
  const tags = [..."hide"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("")
  expect(cleanText(`a${tags}b\u202Dc\u200Bd\u2060e\uFEFFf\u00ADg`)).toBe("abcdefg")
  // What is forced from right to left reads as a person sees it.
  expect(cleanText("Press \u202Ewon yaP\u202C, please")).toBe("Press Pay now, please")
  for (const text of ["می‌خواهم", "क्‍ष", "👨‍👩‍👧", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇫🇷", "1️⃣", "日本語", "straße", "ക്‍, ന്‍"]) expect(cleanText(text)).toBe(text)
})
