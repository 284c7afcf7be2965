import { useEffect, useState } from "react"
import { createRoot } from "react-dom/client"
import { wants } from "./wants.ts"

const removed: string[] = []
let renders = 0

/** A table that polls: every row gets new keys, so all its elements are made anew four times a second. */
function Rows() {
  const [names, setNames] = useState(["Ada", "Bob", "Cy", "Dora"])
  const [tick, setTick] = useState(0)
  useEffect(() => { const timer = setInterval(() => setTick((now) => now + 1), 250); return () => clearInterval(timer) }, [])
  renders = tick
  return <table><thead><tr><th>Name</th><th>Action</th></tr></thead><tbody>{names.map((name) => <tr key={`${name}${tick}`}><td>{name}</td>
    <td><button aria-label={`Remove ${name}`} onClick={() => { removed.push(name); setNames(names.filter((other) => other !== name)) }}>Remove</button></td></tr>)}</tbody></table>
}
createRoot(document.body.appendChild(document.createElement("div"))).render(<Rows />)
wants({ removed: [() => removed, ["Cy", "Ada"]], "rendered again": [() => renders > 1, true] })
