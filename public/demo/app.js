import { element } from "./element.js"
import { clutter } from "./clutter.js"
import { address } from "./views/address.js"
import { messages } from "./views/messages.js"
import { orders, order } from "./views/orders.js"
import { overview } from "./views/overview.js"
import { payments } from "./views/payments.js"
import { help, offer, terms } from "./views/texts.js"

const account = JSON.parse(document.getElementById("account").textContent)
const views = { overview, orders, address, messages, payments, help, terms, offer }
const [page, detail] = location.pathname.slice(1).split("/")
const navEntry = account.layout.nav.find(entry => entry.key === page)

document.getElementById("nav").append(...account.layout.nav.map(({ key, label }) =>
  element("li", {}, element("a", { href: `/${key}`, "aria-current": key === page ? "page" : undefined }, label))))

const view = detail ? order(account, detail) : views[page](account, navEntry?.label)
document.title = `${view.title} · Fernway`
document.getElementById("main").append(element("h1", {}, view.title), ...view.content)
clutter(account.layout.distractors, document.getElementById("above"), document.getElementById("below"))
