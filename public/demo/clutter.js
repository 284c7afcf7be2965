import { element, field, send, statusLine } from "./element.js"

const quietForm = (attributes, content, told, submit) => {
  const status = statusLine()
  const form = element("form", { class: "row", ...attributes, onsubmit: async event => {
    event.preventDefault()
    await submit?.(new FormData(form))
    status.textContent = told
  } }, ...content)
  return element("div", {}, form, status)
}

/** What every shop has and no task asked for: [place, build]. */
const pieces = {
  search: ["above", () => quietForm({ role: "search" }, [field("Search the shop", element("input", { id: "search", type: "search", name: "q" })),
    element("button", { class: "quiet" }, "Search")], "Nothing was found.")],
  offer: ["above", () => element("a", { href: "/offer" }, "Garden week: 20 % off all tools")],
  newsletter: ["below", () => quietForm({}, [field("Email for offers", element("input", { id: "newsletter", type: "email", required: true })),
    element("button", { class: "quiet" }, "Subscribe")], "Thank you, see you in your inbox.",
  () => send("POST", "/api/newsletter", { email: document.getElementById("newsletter").value }))],
  language: ["below", () => field("Language", element("select", { id: "language" }, ["English", "Deutsch", "Français", "Polski"].map(name => element("option", {}, name))))],
  support: ["below", () => {
    const status = statusLine()
    return element("div", {}, element("button", { class: "quiet", type: "button", onclick: () => { status.textContent = "Our chat opens at nine." } }, "Chat with us"), status)
  }],
  survey: ["below", () => quietForm({}, [element("fieldset", {}, element("legend", {}, "How was your last order?"),
    ["Good", "Fair", "Poor"].map(word => element("label", {}, element("input", { type: "radio", name: "rating", value: word }), ` ${word}`))),
  element("button", { class: "quiet" }, "Send rating")], "Thank you for your rating.")]
}

export const clutter = (names, above, below) => {
  for (const name of names) {
    const [place, build] = pieces[name]
    ;(place === "above" ? above : below).append(build())
  }
}
