import { html, pick, seeded, truth, type BenchPage } from "../bench-page.ts"
import { firstNames, goods, lastNames, states } from "./words.ts"

/** A shop's order list: number as a link, texts, a state and two buttons in each row. */
export const orders = (rows: number): BenchPage => {
  const random = seeded(rows)
  const lines = Array.from({ length: rows }, (_, i) => {
    const id = `#${100_000 + i * 7}`
    const date = `2026-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`
    return `<tr><td><a href="/orders/${100_000 + i * 7}" ${truth(id)}>${id}</a></td><td>${pick(random, firstNames)} ${pick(random, lastNames)}</td><td>${pick(random, goods)}</td><td>${date}</td><td>$${(random() * 900 + 10).toFixed(2)}</td><td><span class="badge">${pick(random, states)}</span></td><td><button ${truth("View")}>View</button> <button ${truth("Cancel")}>Cancel</button></td></tr>`
  }).join("")
  return {
    name: `orders-${rows}`, dense: true,
    documents: { "/": html("Orders", `<nav><a href="/" ${truth("Home")}>Home</a> <a href="/orders" ${truth("Orders")}>Orders</a></nav><h1>Orders</h1><label>Filter <input id="filter" ${truth("Filter")}></label>
      <table><thead><tr><th>Order</th><th>Customer</th><th>Item</th><th>Date</th><th>Total</th><th>State</th><th>Actions</th></tr></thead><tbody>${lines}</tbody></table>`) },
    change: "document.querySelector('tbody tr:nth-child(3) .badge').textContent='Returned'"
  }
}
