import { element } from "../element.js"

const columns = [["Order", "number"], ["Date", "date"], ["Item", "item"], ["Total", "total"], ["Status", "status"]]

export const orders = ({ state }) => ({
  title: "Your orders",
  content: [element("div", { class: "wide" }, element("table", {},
    element("thead", {}, element("tr", {}, columns.map(([label]) => element("th", { scope: "col" }, label)))),
    element("tbody", {}, state.orders.map(order => element("tr", {}, columns.map(([, key]) => element("td", {},
      key === "number" ? element("a", { href: `/orders/${order.number}` }, order.number) : order[key])))))))]
})

export const order = ({ state }, number) => {
  const found = state.orders.find(entry => entry.number === number)
  if (!found) return { title: "No such order", content: [element("p", {}, element("a", { href: "/orders" }, "Back to all orders"))] }
  const facts = [["Status", found.status], ["Item", found.item], ["Date", found.date], ["Total", found.total], ["Carrier", found.carrier]]
  return {
    title: `Order ${number}`,
    content: [
      element("div", { class: "card" }, element("dl", {}, facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
        element("a", { href: "/orders" }, "Back to all orders"))
    ]
  }
}
