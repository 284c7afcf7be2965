import { element } from "../element.js"

const card = (title, lines, link) => element("section", { class: "card" }, element("h2", {}, title), lines.map(line => element("p", {}, line)), link)

export const overview = ({ state, layout }) => {
  const { name, street, city, postcode } = state.address
  const label = key => layout.nav.find(entry => entry.key === key).label
  const [latest] = state.orders
  return {
    title: `Hello ${name.split(" ")[0]}`,
    content: [element("div", { class: "cards" },
      card("Latest order", [`${latest.item}, ${latest.date}`, latest.status], element("a", { href: `/orders/${latest.number}` }, `See order ${latest.number}`)),
      card(label("address"), [name, street, `${city} ${postcode}`]),
      card(label("payments"), [`Card ${state.payment.card}`, `Autopay is ${state.payment.autopay ? "on" : "off"}`]))]
  }
}
