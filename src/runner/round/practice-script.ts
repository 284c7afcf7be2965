/** Runs in a served practice page: tells the site what is typed, chosen, ticked and pressed, as any application does. Text, since this room has no DOM. */
export const practiceScript = `(() => {
  // In order, and of a field only what it holds by then: typing a line must not take as many requests as it has letters.
  const queue = []
  let sending
  const send = async () => {
    while (queue.length > 0) await fetch(location.pathname, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(queue.shift()), keepalive: true }).catch(() => undefined)
    sending = undefined
  }
  const tell = (what) => {
    if (what.field !== undefined && queue.at(-1)?.field === what.field) queue.pop()
    queue.push(what)
    sending ??= send()
  }
  const field = (control) => control.type === "radio" ? { field: control.name, value: control.closest("label").textContent.trim() }
    : control.type === "checkbox" ? { field: control.id, checked: control.checked } : { field: control.id, value: control.value }
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => { if (event.target.matches("input, select, textarea")) tell(field(event.target)) })
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("button, footer a")
    if (pressed) tell({ press: pressed.textContent.trim() })
  })
  document.addEventListener("submit", (event) => { event.preventDefault(); Promise.resolve(sending).then(() => location.reload()) })
  // What is shown again from memory may not be how things stand.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload() })
})()`
