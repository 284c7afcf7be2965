import { useState } from "react"
import { createRoot } from "react-dom/client"
import { wants } from "./wants.ts"

let seen = { picked: "", closed: 0 }

/** Plain boxes that act: React listens at its root and keeps what to do beside the elements, where only the page's own world finds it. */
function Letters() {
  const [picked, pick] = useState("")
  const [closed, close] = useState(0)
  seen = { picked, closed }
  return <section onScroll={() => undefined}><p>{picked || "nothing"} picked, closed {closed} times</p>
    <ul>{["Ada", "Bo", "Cy"].map((name) => <li key={name} onClick={() => pick(name)}><b>{name}</b> wrote</li>)}</ul>
    <div><div onPointerUp={() => close(closed + 1)}>Close the list</div></div></section>
}
createRoot(document.body.appendChild(document.createElement("div"))).render(<Letters />)
wants({ letters: [() => seen, { picked: "Bo", closed: 1 }] })
