/** One element with its attributes, listeners (onclick, onsubmit …) and children. Text stays text. */
export const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value)
    else if (value === true) node.setAttribute(name, "")
    else if (value !== false && value !== undefined) node.setAttribute(name, value)
  }
  node.append(...children.flat().filter(child => child !== undefined))
  return node
}

/** A visible label above its control. */
export const field = (label, control) => element("div", { class: "field" }, element("label", { for: control.id }, label), control)

/** A line that screen readers announce when it is filled. */
export const statusLine = () => element("p", { role: "status" })

export const send = async (method, path, body) => {
  const response = await fetch(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) })
  return response.ok ? undefined : response.status === 422 ? "Please fill in every field." : "That did not work. Please try again."
}
