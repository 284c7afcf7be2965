import { html, pick, seeded, truth, type BenchPage } from "../bench-page.ts"
import { firstNames, goods, lastNames } from "./words.ts"

const div = (name: string, more = ""): string => `<div class="ptr" ${truth(name)} ${more}>${name}</div>`

/** A single-page app that is made of plain elements: pointer cursors, tabindex, delegated handlers, SVG shapes, menus, tabs, cards. */
export const dashboard: BenchPage = (() => {
  const random = seeded(11)
  const side = ["Overview", "Customers", "Invoices", "Products", "Reports", "Settings"].map((name) => `<li class="item ptr" ${truth(name)}><svg width="16" height="16"><path d="M2 2h12v12H2z"/></svg><span>${name}</span></li>`).join("")
  const cards = Array.from({ length: 24 }, (_, i) => {
    const [name, money, sold] = [`${pick(random, goods)} ${i}`, `$${Math.floor(random() * 9000)}`, `${Math.floor(random() * 90)} sold`]
    return `<div class="card ptr" ${truth(`${name} ${money} ${sold}`)} tabindex="0"><h3>${name}</h3><p><span>${money}</span> <span>${sold}</span></p></div>`
  }).join("")
  const bars = Array.from({ length: 12 }, (_, i) => `<rect class="ptr" x="${i * 30}" y="${i * 3}" width="24" height="${80 - i * 3}" aria-label="Month ${i + 1}" ${truth(`Month ${i + 1}`)}><title>Month ${i + 1}</title></rect>`).join("")
  const people = Array.from({ length: 60 }, (_, i) => { const name = `${pick(random, firstNames)} ${pick(random, lastNames)} ${i}`; return `<div class="line"><span class="ptr" ${truth(name)}>${name}</span> <em>${Math.floor(random() * 40)} orders</em> <i class="ptr" role="button" aria-label="Edit ${name}" ${truth(`Edit ${name}`)}>✎</i></div>` }).join("")
  return {
    name: "dashboard",
    documents: { "/": html("Dashboard", `<header><div role="tablist"><div role="tab" aria-selected="true" tabindex="0" ${truth("Week")}>Week</div><div role="tab" tabindex="-1" ${truth("Month")}>Month</div></div>
      <input placeholder="Search customers" ${truth("Search customers")}><div class="ptr" aria-haspopup="menu" tabindex="0" ${truth("Ada Berg ▾")}><img alt="" width="16" height="16"> Ada Berg <span>▾</span></div></header>
      <div class="app"><ul class="side">${side}</ul><main><h1>Overview</h1>${div("New invoice")}${div("Export", "onclick=\"void 0\"")}<div role="switch" aria-checked="false" tabindex="0" ${truth("Live")}>Live</div>
      <svg width="380" height="90">${bars}</svg><div class="grid" id="grid">${cards}</div><section>${people}</section><div contenteditable="true" aria-label="Team note" ${truth("Team note")}>Ask Jun</div></main></div>`,
      ".app{display:flex}.side{width:160px}.grid{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}.card{border:1px solid #ddd;padding:8px}") },
    change: "document.querySelector('.card p span').textContent='$1'"
  }
})()

/** A list of 10,000 of which thirty exist, in a box that scrolls. */
export const virtualList: BenchPage = {
  name: "virtual-list",
  documents: { "/": html("Contacts", `<h1>Contacts</h1><input aria-label="Search contacts" ${truth("Search contacts")}><div id="box" role="list" style="height:480px;overflow:auto;border:1px solid #ccc"><div style="height:320000px;position:relative">${
    Array.from({ length: 30 }, (_, i) => `<div role="listitem" style="position:absolute;top:${i * 32}px;height:32px;left:0;right:0"><span>Person ${i}</span> <button aria-label="Call person ${i}" ${truth(`Call person ${i}`)}>Call</button></div>`).join("")}</div></div>`) },
  change: "document.querySelector('[role=listitem] span').textContent='Person zero'"
}

/** Components inside components, four shadow roots deep, with slots. */
export const shadowRoots: BenchPage = {
  name: "shadow-roots",
  documents: { "/": html("Components", `<h1>Components</h1><x-level id="top" data-depth="0"><button ${truth("Slotted")}>Slotted</button></x-level>`) },
  script: `customElements.define("x-level", class extends HTMLElement { connectedCallback() { const depth = Number(this.dataset.depth); const root = this.attachShadow({ mode: "open" })
    root.innerHTML = Array.from({ length: 5 }, (_, i) => '<p>Text ' + depth + '.' + i + ' <button data-true="Press ' + depth + '.' + i + '">Press ' + depth + '.' + i + '</button> <label>Field ' + depth + '.' + i + ' <input data-true="Field ' + depth + '.' + i + '"></label></p>').join("") + (depth < 3 ? '<x-level data-depth="' + (depth + 1) + '"></x-level>' : "") + "<slot></slot>" } })`,
  change: "document.getElementById('top').shadowRoot.querySelector('input').value='typed'"
}

const inner = (name: string): string => html(name, `<h2>${name}</h2><label>${name} amount <input ${truth(`${name} amount`)}></label> <button ${truth(`${name} confirm`)}>${name} confirm</button>`)
/** A shop page that shows frames of its own and of another site. */
export const frames: BenchPage = {
  name: "frames",
  documents: {
    "/": html("Shop with frames", `<h1>Shop</h1><button ${truth("Continue")}>Continue</button><iframe title="Payment" src="{other}/pay" width="400" height="150"></iframe><iframe title="Chat" src="/chat" width="400" height="150"></iframe>`),
    "/pay": inner("Payment"), "/chat": inner("Chat")
  },
  change: "document.querySelector('h1').textContent='Shop again'"
}
