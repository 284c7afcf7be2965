import { element, field, send, statusLine } from "../element.js"

const countries = ["United Kingdom", "Ireland", "Germany", "France", "Netherlands", "Poland", "Spain"]
const autocomplete = { name: "name", street: "street-address", city: "address-level2", postcode: "postal-code", country: "country-name", phone: "tel" }

const control = (key, value) => key === "country"
  ? element("select", { id: key, name: key, autocomplete: autocomplete[key] }, countries.map(name => element("option", { selected: name === value }, name)))
  : element("input", { id: key, name: key, value, type: key === "phone" ? "tel" : "text", autocomplete: autocomplete[key], required: key !== "phone" })

export const address = ({ state, layout }) => {
  const status = statusLine()
  const form = element("form", { class: "sheet", onsubmit: async event => {
    event.preventDefault()
    status.textContent = ""
    const values = Object.fromEntries(new FormData(form))
    status.textContent = await send("PUT", "/api/address", values) ?? `Saved. Parcels now go to ${values.street}, ${values.city}.`
  } },
  ...layout.fields.map(({ key, label }) => field(label, control(key, state.address[key]))),
  element("button", {}, layout.saveLabel))
  return { title: "Delivery address", content: [form, status] }
}
