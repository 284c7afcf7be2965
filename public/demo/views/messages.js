import { element, field, send, statusLine } from "../element.js"

const topics = ["An order", "A return", "A payment", "Something else"]

export const messages = (_account, label) => {
  const status = statusLine()
  const form = element("form", { class: "sheet", onsubmit: async event => {
    event.preventDefault()
    status.textContent = ""
    const failure = await send("POST", "/api/messages", Object.fromEntries(new FormData(form)))
    if (!failure) form.reset()
    status.textContent = failure ?? "Sent. We answer within two days."
  } },
  field("Topic", element("select", { id: "topic", name: "topic" }, topics.map(topic => element("option", {}, topic)))),
  field("Subject", element("input", { id: "subject", name: "subject", required: true })),
  field("Message", element("textarea", { id: "text", name: "text", required: true })),
  element("button", {}, "Send message"))
  return { title: label, content: [form, status] }
}
