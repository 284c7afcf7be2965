import { element, send, statusLine } from "../element.js"

export const payments = ({ state }, label) => {
  const status = statusLine()
  const autopay = element("input", { type: "checkbox", role: "switch", id: "autopay", checked: state.payment.autopay, onchange: async () => {
    status.textContent = await send("PUT", "/api/autopay", { on: autopay.checked }) ?? `Autopay is now ${autopay.checked ? "on" : "off"}.`
  } })
  return {
    title: label,
    content: [
      element("div", { class: "card" },
        element("dl", {}, element("dt", {}, "Card"), element("dd", {}, state.payment.card), element("dt", {}, "IBAN for refunds"), element("dd", {}, state.payment.iban)),
        element("div", { class: "switch" }, autopay, element("label", { for: "autopay" }, "Pay new orders automatically"))),
      status
    ]
  }
}
