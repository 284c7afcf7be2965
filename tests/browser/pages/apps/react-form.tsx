import { StrictMode, useState } from "react"
import { createRoot } from "react-dom/client"
import { wants } from "./wants.ts"

type State = { name: string; note: string; plan: string; news: boolean; pay: string }
let last: State | null = null
let sent = 0

function Form() {
  const [state, setState] = useState<State>({ name: "", note: "old note", plan: "basic", news: false, pay: "card" })
  const set = (part: Partial<State>): void => setState((now) => ({ ...now, ...part }))
  last = state
  return <form onSubmit={(event) => { event.preventDefault(); sent++; document.title = "Sent" }}>
    <p><label>Name <input value={state.name} onChange={(event) => set({ name: event.target.value })} /></label></p>
    <p><label>Note <textarea value={state.note} onChange={(event) => set({ note: event.target.value })} /></label></p>
    <p><label>Plan <select value={state.plan} onChange={(event) => set({ plan: event.target.value })}><option value="basic">Basic</option><option value="pro">Professional</option></select></label></p>
    <p><label><input type="checkbox" checked={state.news} onChange={(event) => set({ news: event.target.checked })} /> Newsletter</label></p>
    <fieldset><legend>Payment</legend>{["card", "invoice"].map((pay) =>
      <label key={pay}><input type="radio" name="pay" checked={state.pay === pay} onChange={() => set({ pay })} /> {pay}</label>)}</fieldset>
    <button disabled={state.name === ""}>Send</button>
    <output>{JSON.stringify(state)}</output>
  </form>
}
createRoot(document.body.appendChild(document.createElement("div"))).render(<StrictMode><Form /></StrictMode>)
wants({
  form: [() => last, { name: "Ada Lovelace", note: "Call before noon", plan: "pro", news: true, pay: "invoice" }],
  "times sent": [() => sent, 1]
})
