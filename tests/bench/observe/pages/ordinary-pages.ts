import { html, pick, seeded, truth, type BenchPage } from "../bench-page.ts"
import { firstNames, goods, lastNames, sentences } from "./words.ts"

/** A mail program's list of 300 messages: each row is to click, with a box, a star and what shows when it is hovered. */
export const inbox: BenchPage = (() => {
  const random = seeded(21)
  const rows = Array.from({ length: 300 }, (_, i) => {
    const who = `${pick(random, firstNames)} ${pick(random, lastNames)}`
    return `<div class="row ptr" role="row" tabindex="-1"><span class="box" role="checkbox" aria-checked="false" tabindex="0" aria-label="Select ${i}" ${truth(`Select ${i}`)}></span><button class="star" aria-label="Star ${i}" ${truth(`Star ${i}`)}>☆</button><span class="who">${who}</span><a class="subject" href="/mail/${i}" ${truth(`About ${i}`)}>About ${i}</a><span class="gist">${pick(random, sentences)}</span><time>${1 + i % 28} Nov</time></div>`
  }).join("")
  return {
    name: "inbox-300",
    documents: { "/": html("Inbox", `<header><form role="search"><input aria-label="Search mail" ${truth("Search mail")}></form></header><div class="app"><nav>${["Inbox", "Starred", "Sent", "Drafts"].map((name) => `<a href="/${name}" ${truth(name)}>${name}</a>`).join("")}</nav><main role="main"><div role="grid">${rows}</div></main></div>`,
      ".app{display:flex}nav a{display:block}.row{display:flex;gap:8px;padding:6px;border-bottom:1px solid #eee;position:relative;background:#fff}.row:hover{box-shadow:0 1px 3px #888}.box{width:16px;height:16px;border:1px solid #888}.who{width:160px;font-weight:600;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}.gist{flex:1;color:#666;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}header{position:sticky;top:0;background:#fff;z-index:2}") },
    change: "document.querySelector('.who').textContent='Someone new'"
  }
})()

/** A shop's grid of 240 products, with pictures, prices and buttons. */
export const products: BenchPage = (() => {
  const random = seeded(22)
  const cards = Array.from({ length: 240 }, (_, i) => {
    const name = `${pick(random, goods)} ${i}`
    return `<li class="card"><article><a class="pic" href="/p/${i}" ${truth(`Picture of ${name}`)}><img alt="Picture of ${name}" width="200" height="120" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></a><span class="tag">New</span><h3><a href="/p/${i}" ${truth(name)}>${name}</a></h3><p class="price"><s>$${i + 20}</s> <b>$${i + 10}</b></p><div class="stars" aria-label="4 of 5 stars" role="img"></div><button class="add" ${truth(`Add ${name}`)} aria-label="Add ${name}"><svg width="12" height="12"><path d="M2 2h8v8z"/></svg> Add</button></article></li>`
  }).join("")
  return {
    name: "products-240",
    documents: { "/": html("Catalogue", `<h1>Catalogue</h1><ul class="grid">${cards}</ul>`,
      ".grid{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;list-style:none;padding:0}.card{position:relative;border:1px solid #ddd;border-radius:6px;overflow:hidden;transition:transform .2s}.card:hover{transform:translateY(-2px)}.tag{position:absolute;top:8px;left:8px;background:#c00;color:#fff;padding:2px 6px}.add{background:#06c;color:#fff;border:0;padding:6px 12px}") },
    change: "document.querySelector('.price b').textContent='$1'"
  }
})()

/** An office's dashboard of about 3,000 elements: panels, tiles, tables whose buttons show when a row is hovered, and lists, with the rules of a library of components. */
export const console3000: BenchPage = (() => {
  const random = seeded(23)
  const tiles = Array.from({ length: 40 }, (_, i) => `<div class="tile"><div class="head"><span class="icon"><svg width="16" height="16"><path d="M2 2h12v12H2z"/></svg></span><h3>${pick(random, goods)} ${i}</h3><div class="menu" role="button" tabindex="0" aria-haspopup="menu" aria-label="Menu ${i}" ${truth(`Menu ${i}`)}>⋯</div></div><div class="body"><div class="num">$${Math.floor(random() * 9000)}</div><div class="delta"><i>▲</i><span>${Math.floor(random() * 90)} %</span></div></div></div>`).join("")
  const table = (t: number): string => `<section class="panel"><h2>Table ${t}</h2><table><thead><tr><th>Name</th><th>Owner</th><th>State</th><th></th></tr></thead><tbody>${Array.from({ length: 40 }, (_, i) => `<tr class="hov"><td><a href="/t/${t}/${i}" ${truth(`Item ${t}.${i}`)}>Item ${t}.${i}</a></td><td><div class="person"><span class="avatar">${pick(random, firstNames).charAt(0)}</span><span>${pick(random, firstNames)} ${pick(random, lastNames)}</span></div></td><td><span class="chip">Open</span></td><td><div class="acts"><button>Edit</button><button>Remove</button></div></td></tr>`).join("")}</tbody></table></section>`
  const feed = Array.from({ length: 60 }, (_, i) => `<li class="entry"><div class="avatar">A</div><div><b>${pick(random, firstNames)}</b> <span>${pick(random, sentences)}</span><div class="foot"><span>${i} min</span> <a href="/e/${i}" ${truth(`Open ${i}`)}>Open ${i}</a></div></div></li>`).join("")
  const rules = Array.from({ length: 200 }, (_, i) => `.c${i}{margin:${i % 8}px}.c${i}:hover{background:#eee}.btn${i}:focus{outline:1px solid}`).join("")
  return {
    name: "console-3000",
    documents: { "/": html("Console", `<header class="top"><h1>Console</h1><input placeholder="Search" ${truth("Search")}></header><main><div class="tiles">${tiles}</div>${[1, 2, 3, 4].map(table).join("")}<ul>${feed}</ul></main>`,
      `${rules}.top{position:sticky;top:0;background:#fff;z-index:10;display:flex}.tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:8px}.tile{border:1px solid #ddd;border-radius:8px;background:#fafafa;padding:8px}.head,.delta,.person{display:flex;gap:6px}.menu{cursor:pointer;margin-left:auto}.avatar{width:20px;height:20px;border-radius:50%;background:#06c;color:#fff;overflow:hidden}.chip{background:#e0f0e0;border-radius:8px;padding:0 8px}.acts{opacity:0}.hov:hover .acts{opacity:1}.panel{background:#fff;overflow:auto}.entry{display:flex;gap:8px}`) },
    change: "document.querySelector('.num').textContent='$1'"
  }
})()
