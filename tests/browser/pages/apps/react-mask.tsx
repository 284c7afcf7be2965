import { useState } from "react"
import { createRoot } from "react-dom/client"
import { wants } from "./wants.ts"

let phone = ""
let amount = ""

/** Formats while one types and refuses letters, as payment and phone fields do. */
function Masked() {
  const [first, setFirst] = useState("")
  const [second, setSecond] = useState("")
  phone = first
  amount = second
  const group = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, "$1 ")
  return <>
    <label>Phone <input value={first} onChange={(event) => setFirst(group(event.target.value.replace(/\D/g, "").slice(0, 9)))} /></label>
    <label>Amount <input value={second} inputMode="decimal" onChange={(event) => { if (/^\d*\.?\d{0,2}$/.test(event.target.value)) setSecond(event.target.value) }} onBlur={() => setSecond((now) => now === "" ? "" : Number(now).toFixed(2))} /></label>
    <button>Next</button>
  </>
}
createRoot(document.body.appendChild(document.createElement("div"))).render(<Masked />)
wants({ phone: [() => phone, "555 010 234"], amount: [() => amount, "12.50"] })
