import { useEffect, useRef, useState } from "react"
import { createRoot } from "react-dom/client"
import { createPortal } from "react-dom"
import { wants } from "./wants.ts"

let chosen = ""
const cities = ["Amsterdam", "Berlin", "Lisbon", "Madrid", "Oslo", "Paris", "Prague", "Rome", "Vienna", "Warsaw"]

/** A select of a component library: the list is drawn in a portal, opens on mousedown and closes when the focus goes. */
function Select() {
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState("")
  const button = useRef<HTMLDivElement>(null)
  chosen = value
  useEffect(() => {
    const away = (event: MouseEvent): void => { if (!(event.target as Element).closest("[data-list]") && !button.current?.contains(event.target as Node)) setOpen(false) }
    document.addEventListener("mousedown", away)
    return () => document.removeEventListener("mousedown", away)
  }, [])
  return <>
    <span id="label">City</span>
    <div ref={button} role="combobox" aria-labelledby="label" aria-haspopup="listbox" aria-expanded={open} aria-controls="cities" tabIndex={0}
      style={{ border: "1px solid", width: 200, padding: 4 }} onMouseDown={() => setOpen(!open)}>{value || "Choose…"}</div>
    {open && createPortal(<ul id="cities" role="listbox" data-list style={{ border: "1px solid", width: 200, height: 90, overflow: "auto", background: "white" }}>
      {cities.map((city) => <li key={city} role="option" aria-selected={city === value} onClick={() => { setValue(city); setOpen(false) }}>{city}</li>)}</ul>, document.body)}
  </>
}
createRoot(document.body.appendChild(document.createElement("div"))).render(<Select />)
wants({ city: [() => chosen, "Vienna"] })
