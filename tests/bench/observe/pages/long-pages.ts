import { html, pick, seeded, truth, type BenchPage } from "../bench-page.ts"
import { goods, sentences } from "./words.ts"

/** An encyclopedia's article: about 17,000 elements, a link every few words, a contents list, references. */
export const article: BenchPage = (() => {
  const random = seeded(3)
  let links = 0
  const link = (): string => { const name = `${pick(random, goods).toLowerCase()} ${++links}`; return `<a href="/wiki/${links}" ${truth(name)}>${name}</a>` }
  const sections = Array.from({ length: 120 }, (_, s) => `<section><h2 id="s${s}">Section ${s + 1}</h2>${Array.from({ length: 8 }, () =>
    `<p>${Array.from({ length: 4 }, () => `<span>${pick(random, sentences)}</span> See <b>also</b> ${link()} and <i>${link()}</i>.`).join(" ")}</p>`).join("")}</section>`).join("")
  const contents = Array.from({ length: 120 }, (_, s) => `<li><a href="#s${s}" ${truth(`Section ${s + 1}`)}>Section ${s + 1}</a></li>`).join("")
  return { name: "article", documents: { "/": html("The old town", `<h1>The old town</h1><input type="search" aria-label="Search" ${truth("Search")}><ul>${contents}</ul><main>${sections}</main>`) },
    change: "document.querySelector('h1').textContent='The new town'" }
})()

/** Fifty thousand elements in deep wrappers, as a feed that was scrolled for long. */
export const huge: BenchPage = (() => {
  const random = seeded(5)
  const cards = Array.from({ length: 5_000 }, (_, i) => {
    const name = `${pick(random, goods)} ${i}`
    return `<div class="card"><div><div><h3>${name}</h3></div><div><span>$${Math.floor(random() * 900)}</span> <span>in stock</span></div><div><div><p>${pick(random, sentences)}</p></div><button ${truth(`Add ${name}`)} aria-label="Add ${name}">Add</button></div></div></div>`
  }).join("")
  return { name: "nodes-50000", documents: { "/": html("Catalogue", `<h1>Catalogue</h1><div>${cards}</div>`, ".card{border:1px solid #eee;padding:4px}") },
    change: "document.querySelector('.card button').textContent='Added'" }
})()
