import { expect, test } from "vitest"
import { mount } from "./mount.ts"

/** A filter that the page draws itself. */
const filter = (id: string, parts: string): string => `<svg width=0 height=0 style="position:absolute"><filter id=${id}>${parts}</filter></svg>`
const below = `<div style="height:3000px"></div>`
/** Short animations have reached their end. */
const settled = async (): Promise<void> => { await Promise.all(document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) <= 100).map(({ finished }) => finished)) }

const hidden: Record<string, string> = {
  "darkened with its background": `<div style="background:#fff;filter:brightness(0)">PAYLOAD</div>`,
  "darkened with its background by an ancestor": `<section style="filter:brightness(0)"><div style="background:#fff"><p>PAYLOAD</p></div></section>`,
  "overexposed": `<div style="background:#fff;color:#333;filter:brightness(40)">PAYLOAD</div>`,
  "inverted to the colour of the page": `<div style="color:#000;filter:invert(1)">PAYLOAD</div>`,
  "inverted halfway": `<div style="background:#fff;filter:invert(50%)">PAYLOAD</div>`,
  "without contrast": `<div style="background:#fff;filter:contrast(0)">PAYLOAD</div>`,
  "contrast and brightness": `<div style="filter:contrast(0) brightness(5)">PAYLOAD</div>`,
  "two filter opacities": `<div style="filter:opacity(0.3) opacity(0.3)">PAYLOAD</div>`,
  "inverted twice to white": `<div style="filter:invert(1)"><div style="filter:invert(1);color:#fff">PAYLOAD</div></div>`,
  "grey of the same lightness": `<div style="background:#f00;color:#004c00;filter:grayscale(1)">PAYLOAD</div>`,
  "svg filter flood": `${filter("fl", `<feFlood flood-color="white"/>`)}<div style="filter:url(#fl)">PAYLOAD</div>`,
  "svg filter matrix": `${filter("fm", `<feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 1 0"/>`)}<div style="filter:url(#fm)">PAYLOAD</div>`,
  "svg filter alpha": `${filter("fa", `<feColorMatrix values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 0 0"/>`)}<div style="filter:url(#fa)">PAYLOAD</div>`,
  "svg filter blur": `${filter("fb", `<feGaussianBlur stdDeviation="30"/>`)}<div style="filter:url(#fb)">PAYLOAD</div>`,
  "blend difference": `<style>body{background:#fff}</style><div style="mix-blend-mode:difference;color:#000">PAYLOAD</div>`,
  "blend screen": `<style>body{background:#fff}</style><div style="mix-blend-mode:screen">PAYLOAD</div>`,
  "blend lighten of an ancestor": `<style>body{background:#fff}</style><div style="mix-blend-mode:lighten"><p>PAYLOAD</p></div>`,
  "blend multiply on black": `<div style="background:#000"><p style="mix-blend-mode:multiply;color:#fff">PAYLOAD</p></div>`,
  "inner shadow of its colour": `<div style="box-shadow:inset 0 0 0 100px #000;color:#000">PAYLOAD</div>`,
  "even gradient blended away": `<div style="background-color:#000;background-image:linear-gradient(#fff,#fff);background-blend-mode:multiply;color:#000">PAYLOAD</div>`,
  "mask of no size": `<div style="mask-image:linear-gradient(#000,#000);mask-size:0 0;mask-repeat:no-repeat">PAYLOAD</div>`,
  "mask of a dot": `<div style="mask-image:linear-gradient(#000,#000);mask-size:1px 1px;mask-repeat:no-repeat">PAYLOAD</div>`,
  "mask elsewhere": `<div style="mask-image:linear-gradient(#000,#000);mask-size:10px 10px;mask-repeat:no-repeat;mask-position:-500px 0">PAYLOAD</div>`,
  "mask by the brightness of black": `<div style="mask-image:linear-gradient(#000,#000);mask-mode:luminance">PAYLOAD</div>`,
  "mask with hard edge": `<div style="mask-image:linear-gradient(90deg,transparent 300px,#000 300px)">PAYLOAD</div>`,
  "mask not there": `<div style="mask-image:url(#nothing-here)">PAYLOAD</div>`,
  "masks that exclude one another": `<div style="mask-image:linear-gradient(#000,#000),linear-gradient(#000,#000);mask-composite:exclude">PAYLOAD</div>`,
  "content visibility of an ancestor": `<section style="content-visibility:hidden;contain-intrinsic-size:300px 40px"><div><p>PAYLOAD</p></div></section>`,
  "cover that lets the pointer through": `<div style="position:relative;height:30px"><span>PAYLOAD</span><div style="position:absolute;inset:0;background:#fff;pointer-events:none"></div></div>`,
  "cover under a clear layer": `<div style="position:relative;height:30px"><span>PAYLOAD</span><div style="position:absolute;inset:0;background:#fff"></div><div style="position:absolute;inset:0"></div></div>`,
  "two veils": `<div style="position:relative;height:30px"><span>PAYLOAD</span><div style="position:absolute;inset:0;background:rgba(255,255,255,.8)"></div><div style="position:absolute;inset:0;background:rgba(255,255,255,.8)"></div></div>`,
  "behind frosted glass": `<div style="position:relative;height:30px"><span>PAYLOAD</span><div style="position:absolute;inset:0;backdrop-filter:blur(30px)"></div></div>`,
  "behind a dark glass": `<div style="position:relative;height:30px"><span>PAYLOAD</span><div style="position:absolute;inset:0;backdrop-filter:brightness(0)"></div></div>`,
  "behind a clear glass": `<div style="position:relative;height:30px"><span>PAYLOAD</span><div style="position:absolute;inset:0;backdrop-filter:contrast(0)"></div></div>`,
  "after laid over its own": `<style>.o1{position:relative;width:300px;height:24px}.o1::after{content:"";position:absolute;inset:0;background:#fff}</style><div class=o1>PAYLOAD</div>`,
  "before laid over its own": `<style>.o2{position:relative;width:300px;height:24px}.o2::before{content:"";position:absolute;inset:0;background:#fff;z-index:1}</style><div class=o2><p style="margin:0">PAYLOAD</p></div>`,
  "after laid over parts": `<style>.o3{position:relative;width:300px;height:24px}.o3::after{content:"";position:absolute;inset:0;background:#fff}</style><div class=o3><p style="margin:0"><b>PAYLOAD</b></p></div>`,
  "after of an ancestor far up": `<style>.o4{position:relative;width:300px;height:24px}.o4::after{content:"";position:absolute;inset:0;background:#fff}</style><div class=o4><div><div><div><p style="margin:0"><b>PAYLOAD</b></p></div></div></div></div>`,
  "after of a static element": `<style>.o5::after{content:"";position:absolute;inset:0;background:#fff}</style><div style="position:relative;height:24px"><p class=o5 style="margin:0">PAYLOAD</p></div>`,
  "after of a neighbour": `<style>.o6::before{content:"";position:absolute;left:0;top:0;width:300px;height:30px;background:#fff}</style><div style="position:relative;height:30px"><span>PAYLOAD</span><i class=o6></i></div>`,
  "after that lets the pointer through": `<style>.o7{position:relative;width:300px;height:24px}.o7::after{content:"";position:absolute;inset:0;background:#fff;pointer-events:none}</style><div class=o7>PAYLOAD</div>`,
  "after with text over it": `<style>.o8{position:relative;width:300px;height:24px}.o8::after{content:"Hello";position:absolute;inset:0;background:#fff}</style><div class=o8>PAYLOAD</div>`,
  "inline block drawn back over it": `<div>PAYLOAD<span style="display:inline-block;width:200px;height:30px;margin-left:-200px;background:#fff"></span></div>`,
  "thick border over it": `<div style="position:relative;overflow:hidden;height:30px"><span>PAYLOAD</span><div style="position:absolute;left:0;top:0;border:100px solid #fff;width:0;height:0"></div></div>`,
  "outline over it": `<div style="position:relative;overflow:hidden;height:30px;padding-left:20px"><span>PAYLOAD</span><div style="position:absolute;left:0;top:0;width:10px;height:20px;outline:400px solid #fff"></div></div>`,
  "shadow over it": `<div style="position:relative;overflow:hidden;height:30px;padding-left:20px"><span>PAYLOAD</span><div style="position:absolute;left:0;top:0;width:10px;height:20px;box-shadow:0 0 0 600px #fff"></div></div>`,
  "animation held at opacity 0": `<style>@keyframes gone{from{opacity:1}to{opacity:0}}</style><div style="animation:gone 10ms both">PAYLOAD</div>`,
  "animation that begins in an hour": `<style>@keyframes come{from{opacity:0}to{opacity:1}}</style><div style="animation:come 1s 3600s both">PAYLOAD</div>`,
  "animation that takes a day": `<style>@keyframes come2{from{opacity:0}to{opacity:1}}</style><div style="animation:come2 86400s linear both">PAYLOAD</div>`,
  "animation paused at opacity 0": `<style>@keyframes come3{from{opacity:0}to{opacity:1}}</style><div style="animation:come3 1s both paused">PAYLOAD</div>`,
  "animation that shows for a moment": `<style>@keyframes blip{0%,99.9%{opacity:0}100%{opacity:1}}</style><div style="animation:blip 2s infinite">PAYLOAD</div>`,
  "colour animated to white": `<style>@keyframes white{to{color:#fff}}</style><div style="animation:white 10ms both">PAYLOAD</div>`,
  "letters clipped to an even background": `<div style="background:linear-gradient(#fff,#fff);-webkit-background-clip:text;background-clip:text;color:transparent">PAYLOAD</div>`,
  "letters clipped to a clear background": `<div style="background:linear-gradient(transparent,transparent);-webkit-background-clip:text;background-clip:text;color:transparent">PAYLOAD</div>`,
  "blurred by its own part": `<div style="position:relative;height:40px">PAYLOAD<div style="position:absolute;inset:0;backdrop-filter:blur(30px)"></div></div>`,
  "under a gradient that a sheet lays over it": `<style>.v{position:relative}.v::after{content:"";position:absolute;inset:0;background:linear-gradient(#fff,#eee)}</style><p class=v>PAYLOAD</p>`,
  "the colour of a neighbour that it lies on": `<div style="position:relative;height:50px"><div style="position:absolute;inset:0;background:#222"></div><p style="position:relative;color:#222">PAYLOAD</p></div>`,
  "the colour of the shape that it is drawn on": `<svg width=400 height=40><rect width=400 height=40 fill="#060"/><text x=5 y=25 fill="#060">PAYLOAD</text></svg>`
}

/** Found by touch alone, and what is outside the window can't be touched. */
const inViewOnly = new Set(["two veils", "inline block drawn back over it", "thick border over it", "the colour of a neighbour that it lies on", "the colour of the shape that it is drawn on"])

test.each(Object.entries(hidden))("what a filter, a mask or a cover takes from sight stays out: %s", async (name, html) => {
  for (const above of inViewOnly.has(name) ? [""] : ["", below]) {
    const { look } = mount(`${above}<p>Before</p>${html}<p>After</p>`)
    await settled()
    const { text } = await look({ budget: 20_000 })
    expect(text).not.toContain("PAYLOAD")
    expect(text).toContain("Before")
    expect(text).toContain("After")
  }
})

/** Where something else is, only a hit test tells; what lies over the text may be a part of what the walk doesn't enter, or have no box of its own. */
const inView: Record<string, string> = {
  "a part of an editable region": `<p id=t>PAYLOAD</p><div contenteditable>Note<div style="position:absolute;inset:0;background:#fff"></div></div>`,
  "a shape that reaches out of its drawing": `<p style="margin:0">PAYLOAD</p><svg width=10 height=10 style="overflow:visible;position:absolute;left:0;top:100px"><rect x=-50 y=-120 width=800 height=140 fill="#fff"/></svg>`,
  "a picture without a role": `<div style="position:relative;height:30px">PAYLOAD<img role=presentation alt="" style="position:absolute;inset:0;width:100%;height:100%" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></div>`,
  "a wide border": `<div style="position:relative;height:30px"><span>PAYLOAD</span><i style="position:absolute;top:0;left:0;width:0;height:30px;border-left:600px solid #fff"></i></div>`,
  "a cover over what has no box": `<div style="position:relative;height:30px"><span style="display:contents">PAYLOAD</span><i style="position:absolute;inset:0;background:#fff"></i></div>`,
  "a later part of its own": `<div style="position:relative;height:30px">PAYLOAD<b style="position:absolute;inset:0;background:#fff"></b></div>`,
  "a cover over a first line that alone has a colour": `<style>.fl{color:transparent;margin:0}.fl::first-line{color:#000}</style><div style="position:relative;height:30px"><p class=fl>PAYLOAD</p><i style="position:absolute;inset:0;background:#fff"></i></div>`,
  "what a closed disclosure shows all the same": `<style>details::details-content{content-visibility:visible;display:block}</style><div style="position:relative;height:30px"><span>PAYLOAD</span><details style="position:absolute;left:0;top:100px;width:50px"><summary>More</summary><div style="position:absolute;left:0;top:-100px;width:800px;height:30px;background:#fff"></div></details></div>`,
  "a stroke in a chart": `<div style="position:relative;height:30px"><span>PAYLOAD</span><svg width=60 height=40 style="overflow:visible;position:absolute;left:0;top:100px"><text x=2 y=20>chart</text><rect width=60 height=20 fill="#fff" stroke="#fff" stroke-width=400 /></svg></div>`,
  "a turned part that isn't in the document": `<style>.ta{position:absolute;left:0;top:60px;width:10px;height:10px;background:#fff}.ta::after{content:"";position:absolute;left:0;top:-60px;width:800px;height:30px;background:inherit;transform:rotate(1deg)}</style><div style="position:relative;height:30px"><span>PAYLOAD</span><i class=ta></i></div>`,
  "a gradient that isn't in the document": `<style>.td{position:absolute;left:0;top:60px;width:10px;height:10px;background:linear-gradient(#fff,#fff)}.td::after{content:"";position:absolute;left:0;top:-60px;width:800px;height:30px;background:inherit}</style><div style="position:relative;height:30px"><span>PAYLOAD</span><i class=td></i></div>`,
  "what was walked before the element that it stands in": `<div style="position:relative;height:30px"><b style="position:absolute;inset:0;background:#fff;z-index:1"><u></u></b><span>PAYLOAD</span></div>`,
  "a part that was walked before it": `<div style="position:relative;height:30px"><b style="position:absolute;inset:0;background:#fff"><u></u></b>PAYLOAD</div>`
}

test.each(Object.entries(inView))("what is hidden in view stays out, and its neighbours stay: %s", async (_, html) => {
  const { look } = mount(`${html}<div style="position:relative;z-index:9;margin-top:150px"><h2>Heading</h2><p>Before <a href="/x">Link</a></p><ul><li>One</li><li>Two <button>Go</button></li></ul></div>`)
  const { text } = await look({ budget: 20_000 })
  expect(text).not.toContain("PAYLOAD")
  for (const part of ["Heading", "Before", "Link", "One", "Two", "Go"]) expect(text).toContain(part)
})

test("a cover in a shadow tree hides what stands in its slot", async () => {
  const { look } = mount(`<x-card>PAYLOAD</x-card><p>After</p>`)
  const host = document.querySelector("x-card") ?? expect.unreachable()
  host.attachShadow({ mode: "open" }).innerHTML = `<div style="position:relative;height:30px"><slot></slot><i style="position:absolute;inset:0;background:#fff"></i></div>`
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("After")
})

test("a cover in a shadow tree hides an element that stands in its slot", async () => {
  const { look } = mount(`<x-frame><p>PAYLOAD</p></x-frame><p>After</p>`)
  const host = document.querySelector("x-frame") ?? expect.unreachable()
  host.attachShadow({ mode: "open" }).innerHTML = `<div style="position:relative"><slot></slot><i style="position:absolute;inset:0;background:#fff"></i></div>`
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("After")
})

test.each(["contenteditable", "role=img aria-label=Picture"])("a cover in the shadow tree of what isn't walked into hides what it lies over: %s", async (attributes) => {
  const { look } = mount(`<div style="position:relative;height:30px"><span>PAYLOAD</span><div id=h ${attributes} style="position:absolute;left:0;top:60px;width:9px;height:9px;background:#fff"></div></div><p>After</p>`)
  const host = document.querySelector("#h") ?? expect.unreachable()
  host.attachShadow({ mode: "open" }).innerHTML = `<i style="position:absolute;left:0;top:-60px;width:700px;height:40px;background:#fff"></i>`
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("After")
})

test.each(["", "margin-top:3000px"])("a dialog that fills the window hides the page: %s", async (style) => {
  const { look } = mount(`<p style="${style}">PAYLOAD</p><dialog style="width:100vw;height:100vh;max-width:none;max-height:none;border:0;background:#fff">Hello</dialog>`)
  document.querySelector("dialog")?.showModal()
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("Hello")
})

test("an opaque backdrop hides what lies behind its dialog", async () => {
  const { look } = mount(`<style>#d{position:absolute;top:200px;background:#fff}#d::backdrop{background:#fff}</style><div style="height:30px">PAYLOAD</div><dialog id=d>Hello</dialog>`)
  document.querySelector<HTMLDialogElement>("#d")?.showModal()
  const { text } = await look()
  expect(text).not.toContain("PAYLOAD")
  expect(text).toContain("Hello")
})

const shown: Record<string, string> = {
  "darkened on the page": `<div style="filter:brightness(0);color:#fff">NEEDED</div>`,
  "inverted with its background": `<div style="background:#fff;filter:invert(1)">NEEDED</div>`,
  "white, inverted": `<div style="color:#fff;filter:invert(1)">NEEDED</div>`,
  "inverted twice": `<div style="filter:invert(1)"><div style="filter:invert(1);color:#000">NEEDED</div></div>`,
  "dark mode by a filter": `<section style="background:#fff;filter:invert(1) hue-rotate(180deg)"><p>NEEDED</p></section>`,
  "dimmed a little": `<div style="background:#fff;filter:brightness(0.6)">NEEDED</div>`,
  "with little more contrast": `<div style="filter:contrast(1.4) saturate(1.2)">NEEDED</div>`,
  "grey": `<div style="color:#c00;filter:grayscale(1)">NEEDED</div>`,
  "without contrast on the page": `<div style="filter:contrast(0)">NEEDED</div>`,
  "white with a dropped shadow": `<div style="color:#fff;filter:drop-shadow(0 0 2px #000)">NEEDED</div>`,
  "svg filter identity": `${filter("fi", `<feColorMatrix type="saturate" values="1"/>`)}<div style="filter:url(#fi)">NEEDED</div>`,
  "svg filter shadow": `${filter("fs", `<feDropShadow dx="1" dy="1" stdDeviation="1"/>`)}<div style="filter:url(#fs)">NEEDED</div>`,
  "white by difference": `<style>body{background:#fff}</style><div style="mix-blend-mode:difference;color:#fff">NEEDED</div>`,
  "difference from a page that paints nothing": `<div style="mix-blend-mode:difference;color:#000">NEEDED</div>`,
  "blend in a group of its own": `<style>body{background:#fff}</style><section style="isolation:isolate"><div style="mix-blend-mode:screen">NEEDED</div></section>`,
  "blend multiply": `<div style="mix-blend-mode:multiply">NEEDED</div>`,
  "blend screen on black": `<div style="background:#000"><p style="mix-blend-mode:screen;color:#fff">NEEDED</p></div>`,
  "white on an inner shadow": `<div style="box-shadow:inset 0 0 0 100px #036;color:#fff">NEEDED</div>`,
  "ring of an inner shadow": `<div style="box-shadow:inset 0 0 0 2px #000;color:#000">NEEDED</div>`,
  "faded at its edge by a mask": `<div style="mask-image:linear-gradient(90deg,#000 80%,transparent)">NEEDED</div>`,
  "mask repeated": `<div style="mask-image:linear-gradient(#000,#000);mask-size:10px 10px">NEEDED</div>`,
  "mask by the brightness of white": `<div style="mask-image:linear-gradient(#fff,#fff);mask-mode:luminance">NEEDED</div>`,
  "mask of two layers": `<div style="mask-image:linear-gradient(#000,transparent),linear-gradient(transparent,#000)">NEEDED</div>`,
  "content visibility auto": `<div style="height:5000px"></div><section style="content-visibility:auto;contain-intrinsic-size:300px 40px"><p>NEEDED</p></section>`,
  "under a clear layer": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;inset:0"></div></div>`,
  "under a thin veil": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;inset:0;background:rgba(255,255,255,.3)"></div></div>`,
  "under a thin veil that lets the pointer through": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;inset:0;background:rgba(255,255,255,.3);pointer-events:none"></div></div>`,
  "behind a little frost": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;inset:0;backdrop-filter:blur(1px)"></div></div>`,
  "on frosted glass": `<div style="position:relative;height:30px;backdrop-filter:blur(30px);background:rgba(255,255,255,.3)"><span>NEEDED</span></div>`,
  "after behind it": `<style>.p1{position:relative;z-index:0;width:300px;height:24px}.p1::after{content:"";position:absolute;inset:0;background:#ffd;z-index:-1}</style><div class=p1>NEEDED</div>`,
  "before behind a raised part": `<style>.p2{position:relative;width:300px;height:24px}.p2::before{content:"";position:absolute;inset:0;background:#ffd}</style><div class=p2><p style="margin:0;position:relative">NEEDED</p></div>`,
  "a line after it": `<style>.p3{position:relative;display:inline-block}.p3::after{content:"";position:absolute;left:0;right:0;bottom:0;height:2px;background:#000}</style><a class=p3 href=/x>NEEDED</a>`,
  "a mark beside it": `<style>.p4{position:relative;padding-left:30px}.p4::before{content:"x";position:absolute;left:0;top:0;width:20px;height:20px;background:#000}</style><div class=p4>NEEDED</div>`,
  "clear after over a card": `<style>.p5{position:relative;width:300px}.p5 a::after{content:"";position:absolute;inset:0}</style><div class=p5><a href=/x>Card</a> NEEDED</div>`,
  "after faded out": `<style>.p6{position:relative;width:300px}.p6::after{content:"";position:absolute;inset:0;background:#fff;opacity:0}</style><div class=p6>NEEDED</div>`,
  "after scaled away": `<style>.p7{position:relative;width:300px}.p7::after{content:"";position:absolute;inset:0;background:#fff;transform:scaleX(0)}</style><div class=p7>NEEDED</div>`,
  "after without content": `<style>.p8{position:relative;width:300px}.p8::after{position:absolute;inset:0;background:#fff}</style><div class=p8>NEEDED</div>`,
  "badge inline before the text": `<div>NEEDED<span style="display:inline-block;width:20px;height:20px;background:#fff"></span></div>`,
  "bordered frame around it": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;inset:-4px;border:2px solid #000"></div></div>`,
  "focus ring beside it": `<div style="height:30px"><span>NEEDED</span> <button style="outline:2px solid #000">x</button></div>`,
  "spotlight": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;left:0;top:0;width:10px;height:20px;box-shadow:0 0 0 600px rgba(0,0,0,.4)"></div></div>`,
  "soft shadow of a card": `<div style="position:relative;height:30px"><span>NEEDED</span><div style="position:absolute;left:150px;top:0;width:10px;height:20px;box-shadow:0 8px 30px #000"></div></div>`,
  "fading in": `<style>@keyframes in{from{opacity:0}to{opacity:1}}</style><div style="animation:in 2s steps(8) both">NEEDED</div>`,
  "fading in a moment": `<style>@keyframes in2{from{opacity:0}to{opacity:1}}</style><div style="animation:in2 0.4s 0.5s both">NEEDED</div>`,
  "blinking": `<style>@keyframes blink{0%,50%{opacity:0}51%,100%{opacity:1}}</style><div style="animation:blink 2s infinite">NEEDED</div>`,
  "faded in": `<style>@keyframes in3{from{opacity:0}to{opacity:1}}</style><div style="animation:in3 10ms both">NEEDED</div>`,
  "words in gradient letters": `<h1 style="background:linear-gradient(90deg,#036,#c09);-webkit-background-clip:text;background-clip:text;color:transparent"><span>Words</span> <span><b>NEEDED</b></span></h1>`,
  "letters clipped to an even dark background": `<div style="background:linear-gradient(#036,#036);-webkit-background-clip:text;background-clip:text;color:transparent">NEEDED</div>`,
  "under a drawing that leaves it free": `<div style="position:relative;height:30px"><p>NEEDED</p><svg width=300 height=30 style="position:absolute;left:0;top:0"><path d="M280 5h10v10z"/></svg></div>`,
  "light on a dark neighbour": `<div style="position:relative;height:50px"><div style="position:absolute;inset:0;background:#123"></div><p style="position:relative;color:#123;text-shadow:0 0 2px #fff">NEEDED</p></div>`
}

test.each(Object.entries(shown))("what is seen through a filter, a mask or a veil stays: %s", async (_, html) => {
  for (const above of ["", below]) {
    const { look } = mount(`${above}<p>Before</p>${html}`)
    await settled()
    expect((await look({ budget: 20_000 })).text).toContain("NEEDED")
  }
})
