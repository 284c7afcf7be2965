import { answer, click, note, own, said, type, type Page, type Scenario } from "./two-worlds-scenario.ts"

const fields = (names: Record<string, string>): string => Object.entries(names).map(([label, attributes]) => `<label>${label} <input ${attributes}></label>`).join("")
const echo = (id: string, expression: string): string => `<script>${id}.oninput = () => { out.textContent = ${expression} }</script>`
const rows = Array.from({ length: 60 }, (_, index) => `<tr><td>Order ${2000 + index}</td><td>garden tools</td><td>shipped</td></tr>`).join("")
const people: Page = s => `<h1>Orders</h1><table><tr><th>Order</th><th>Goods</th><th>State</th></tr>${rows}</table>
  <h2>People</h2><table aria-label="People"><tr><th>Name</th><th>E-mail</th><th>Street</th></tr><tr><td>${s.name2}</td><td>${s.mail}</td><td>${s.street2}</td></tr></table>`
const form = '<form method="post" action="/saved">'
const done: Page = () => '<h1>All saved</h1><a href="/">Again</a>'
const mark = /(‹\w+›)/

/** What the agent does, and what comes of it: history, notes, readings, later pages. */
export const stepwise: readonly Scenario[] = [
  {
    name: "values of the task, typed into their fields",
    page: () => `${form}${fields({ "E-mail": 'name="mail" type="email"', Phone: 'name="tel"', "Full name": 'name="full"', IBAN: 'name="iban"' })}<button>Save</button></form>`,
    more: { "/saved": done },
    task: s => `set E-mail to ${s.mail}, set Phone to ${s.phone}, set Full name to ${s.name}, set IBAN to ${s.iban}, and then save`,
    moves: [...["E-mail", "Phone", "Full name", "IBAN"].map(field => type(new RegExp(`textbox "${field}"`), said(new RegExp(`set ${field} to ([^,]+),`)))), click(/button "Save"/), answer],
    shows: [/Type "‹EMAIL_1›" into/, /Type "‹IBAN_1›" into/, /All saved/], lands: s => [s.mail, s.name, s.iban]
  },
  {
    name: "a password, a card and a code of the task",
    page: () => `${form}${fields({ Password: 'type="password" name="p"', "Card number": 'name="card" autocomplete="cc-number"', "One-time code": 'name="otp" autocomplete="one-time-code"' })}<button>Sign in</button></form>`,
    more: { "/saved": done },
    task: s => `set Password to ${s.password}, set Card number to ${s.card}, set One-time code to ${s.otp}, and then sign in`,
    moves: [...["Password", "Card number", "One-time code"].map(field => type(new RegExp(`textbox "${field}"`), said(new RegExp(`set ${field} to ([^,]+),`)))), click(/button "Sign in"/), answer],
    confirm: "allow", shows: [/‹PASSWORD_1›/, /‹CARD_1›/, /‹OTP_1›/], lands: s => [s.password, s.card, s.otp]
  },
  { name: "values in the task that the page has nothing to do with", page: () => "<h1>News</h1>", task: s => `Write to ${s.mail} that ${s.name} lives at ${s.street} and pays with ${s.card}`, shows: [/TASK\n.*‹EMAIL_1›.*‹CARD_1›/] },
  { name: "a note with values", page: s => `<p>Mail ${s.mail}, card ${s.card}</p>`, moves: [note("known: ‹EMAIL_1› and ‹CARD_1›"), answer], shows: [/NOTES\nknown: ‹EMAIL_1› and ‹CARD_1›/] },
  { name: "a sub-plan with values", page: s => `<p>Mail ${s.mail}, IBAN ${s.iban}</p>`, moves: [() => ({ verb: "branch", intent: "tell ‹EMAIL_1› of ‹IBAN_1›" }), note("a"), () => ({ verb: "prune", reason: "‹IBAN_1› is wrong" }), answer], shows: [/OPEN SUB-PLANS\ntell ‹EMAIL_1› of ‹IBAN_1›/, /Dropped: .*‹IBAN_1› is wrong/] },
  { name: "a page that was left", page: s => `<p>Mail ${s.mail}</p><a href="/next">Order for ${s.name}, ${s.phone}</a>`, more: { "/next": done }, moves: [click(/link "Order for/), note("there"), answer], shows: [/Click link "Order for .*‹PHONE_1›/] },
  { name: "reading an element", page: people, moves: [({ page }) => ({ verb: "read", ref: /\[(\w+)\] table "People"/.exec(page)?.[1] ?? "none" }), answer], shows: [/WHAT THE LAST ACTION READ/, /‹EMAIL_1›/] },
  { name: "looking for words", page: people, moves: [() => ({ verb: "find", text: "E-mail" }), () => ({ verb: "find", text: "Street" }), answer], shows: [/WHAT THE LAST ACTION READ/] },
  { name: "looking for a placeholder", page: people, task: s => `Find the row of ${s.mail}`, moves: [({ task }) => ({ verb: "find", text: mark.exec(task)?.[1] ?? "none" }), answer], shows: [/Look for "‹EMAIL_1›": done/] },
  { name: "showing what was left out", page: people, moves: [({ page }) => ({ verb: "expand", ref: /\[(\w+)\] table/.exec(page)?.[1] ?? "none" }), answer], shows: [/WHAT THE LAST ACTION READ/] },
  { name: "scrolling to more", page: people, moves: [() => ({ verb: "scroll", to: "bottom" }), answer], shows: [/‹EMAIL_1›/] },
  { name: "a form that puts values into the address", page: () => `<form action="/saved">${fields({ "E-mail": 'name="email"', Postcode: 'name="zip"' })}<button>Go</button></form>`, more: { "/saved": done }, task: s => `set E-mail to ${s.mail}, set Postcode to ${s.postcode}, and go`,
    moves: [type(/textbox "E-mail"/, said(/set E-mail to ([^,]+),/)), type(/textbox "Postcode"/, said(/set Postcode to ([^,]+),/)), click(/button "Go"/), answer], shows: [/URL: .*email=‹EMAIL_1›/], lands: s => [s.mail] },
  { name: "an address with a token, left and come back to", start: s => `/reset/${s.token}?user=${s.mail}`, page: () => '<a href="/next">Next</a>', more: { "/next": done }, moves: [click(/link "Next"/), () => ({ verb: "back" }), () => ({ verb: "forward" }), answer], shows: [/‹EMAIL_1›/, /Go back/] },
  { name: "choosing by a placeholder", page: s => `${form}<label>Pay with <select name="pay"><option>Invoice</option><option>${s.card}</option></select></label><button>Save</button></form>`, more: { "/saved": done },
    moves: [({ page, ref }) => ({ verb: "select", ref: ref(/combobox "Pay with"/), options: [/options: .*(‹CARD_\d›)/.exec(page)?.[1] ?? "none"] }), click(/button "Save"/), answer], shows: [/Choose "‹CARD_1›"/], lands: s => [s.card] },
  { name: "an option that isn't there", page: s => `<label>Pay with <select><option>${s.card}</option><option>${s.iban}</option></select></label>`, moves: [({ ref }) => ({ verb: "select", ref: ref(/combobox/), options: ["something else"] }), answer], shows: [/failed, blocked \("No option that was shown/] },
  { name: "an error text with a value", page: s => `<button onclick="out.textContent = 'Could not reach ${s.mail}: card ${s.card} was declined'">Check</button><p id="out" role="alert"></p>`, moves: [click(/button "Check"/), answer], shows: [/Could not reach ‹EMAIL_1›: card ‹CARD_1› was declined/] },
  { name: "a field that says what is wrong with a value", page: () => `<label>E-mail <input id="m" aria-describedby="out"></label><p id="out" role="alert"></p>${echo("m", "m.value + ' is already taken by ' + m.value.toUpperCase()")}`, task: s => `set E-mail to ${s.mail}`, moves: [type(/textbox "E-mail"/, said(/to (\S+)/)), answer], shows: [/‹EMAIL_1› is already taken/] },
  { name: "a notice in a dialog", page: s => `<button onclick="alert('Sent to ${s.mail} and ${s.phone}'); out.textContent = 'closed'">Check</button><p id="out"></p>`, moves: [click(/button "Check"/), answer], shows: [/closed/] },
  { name: "a question in a dialog", page: s => `<button onclick="out.textContent = confirm('Use ${s.card}?') ? 'charged ${s.card}' : 'left'">Check</button><p id="out"></p>`, moves: [click(/button "Check"/), answer], shows: [/charged ‹CARD_1›/] },
  { name: "values that come late", page: s => `<button onclick="setTimeout(() => { out.innerHTML = '<label>E-mail <input value=\\'${s.mail}\\'></label> ready' }, 120)">Load</button><div id="out"></div>`, moves: [click(/button "Load"/), () => ({ verb: "wait", for: "ready" }), answer], shows: [/"E-mail" = "‹EMAIL_1›"/] },
  { name: "a title that changes", page: s => `<title>Start</title><button onclick="document.title = 'Chat with ${s.mail}'; history.pushState(0, '', '/chat/${s.token}?mail=${s.mail}')">Open</button>`, moves: [click(/button "Open"/), answer], shows: [/Page: "Chat with ‹EMAIL_1›"/] },
  { name: "a value typed in one place and shown in another", page: () => `<label>Full name <input id="m"></label><h2 id="out"></h2>${echo("m", "'Order for ' + m.value + ', initials ' + m.value.length")}<a href="/next">Next</a>`, more: { "/next": () => "<h1>Thanks</h1>" }, task: s => `set Full name to "${s.name2}"`,
    moves: [type(/textbox "Full name"/, said(/to "?([^"]+)"?/)), note("typed"), click(/link "Next"/), answer], shows: [/Order for ‹PERSON_1›/] },
  { name: "a file with a telling name", page: () => '<label>Attachment <input type="file" id="f"></label><p id="out"></p><script>f.onchange = () => { out.textContent = "Got " + f.files[0].name }</script>', files: s => [`letter of ${s.mail}.txt`], task: () => "Attach the letter",
    moves: [({ all, ref }) => ({ verb: "upload", ref: ref(/"Attachment"/), file: /FILES YOU MAY ATTACH\n(.*)/.exec(all)?.[1] ?? "none" }), answer], shows: [/FILES YOU MAY ATTACH\n.*‹EMAIL_1›/, /Got .*‹EMAIL_1›/] },
  { name: "a tab that opens", page: () => `<a href="/inbox" target="_blank">Inbox</a>`, more: { "/inbox": s => `<title>${s.mail}</title><p>Code ${s.otp} was sent to ${s.phone}</p>` }, moves: [click(/link "Inbox"/), answer], shows: [/Page: "‹EMAIL_1›"/] },
  { name: "an answer that isn't one", page: s => `<p>Mail ${s.mail}, card ${s.card}</p>`, moves: [() => "I think that ‹EMAIL_1› and ‹CARD_1› should be told.", answer], shows: [/That answer can't be used/] },
  { name: "an element that isn't there", page: s => `<p>Mail ${s.mail}</p>`, moves: [() => ({ verb: "click", ref: "a999" }), answer], shows: [/‹EMAIL_1›/] },
  { name: "an answer in placeholders", page: s => `<p>Mail ${s.mail}, card ${s.card}</p>`, moves: [() => ({ verb: "answer", text: "It is ‹EMAIL_1›, paid with ‹CARD_1›." })], shows: [/‹EMAIL_1›/], tells: s => `It is ${s.mail}, paid with ${s.card}.` },
  { name: "the site's own link with a value", confirm: "allow", page: s => `<p>Mail ${s.mail}</p>`, more: { "/user": done }, moves: [() => ({ verb: "goto", url: `${own}/user?mail=‹EMAIL_1›` }), answer], shows: [/URL: http:\/\/harbour-shop\.example\/user\?mail=‹EMAIL_1›/], lands: s => [s.mail] }
]
