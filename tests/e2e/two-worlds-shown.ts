import { foreign, type Page, type Scenario } from "./two-worlds-scenario.ts"

const base64 = (text: string): string => Buffer.from(text).toString("base64")
const split = (text: string, open: string, close: string): string => [...text].map(char => `${open}${char}${close}`).join("")
const boxes = (text: string, attributes = ""): string => [...text].map((char, index) => `<input maxlength="1" size="1" aria-label="Digit ${index + 1}" value="${char}" ${attributes}>`).join("")
const wide = (text: string): string => text.replace(/[0-9]/g, digit => String.fromCodePoint(0xff10 + Number(digit)))
const picture = 'src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="40" height="40"'
const shadow = (mode: string, inner: string): string => `<div id="host"></div><script>host.attachShadow({ mode: "${mode}" }).innerHTML = ${JSON.stringify(inner)}</script>`
/** Nothing of the value is to be seen by anybody, so only the rest of the page is. */
const unseen = /Nothing else to see/
const plain = "<p>Nothing else to see</p>"
const one = (name: string, page: Page, ...shows: RegExp[]): Scenario => ({ name, page, shows })

/** One look at a page that holds private values somewhere. */
export const shown: readonly Scenario[] = [
  one("words of a page", s => `<p>Signed in as ${s.mail}. Call ${s.phone} or ${s.phone2}.</p>`, /‹EMAIL_1›/, /‹PHONE_1›/, /‹PHONE_2›/),
  one("a greeting", s => `<h1>Welcome back, ${s.name}</h1><p>Dear ${s.name},</p>`, /‹PERSON_1›/),
  one("cards, accounts and documents in words", s => `<p>Paid with ${s.card} from ${s.iban}. SSN: ${s.ssn}. Date of birth: ${s.birthday}. Passport number: ${s.passport}.</p>`, /‹CARD_1›/, /‹IBAN_1›/, /‹SSN_1›/, /‹DOB_1›/),
  one("keys and tokens in code", s => `<pre>API_KEY=${s.key}\nAuthorization: Bearer ${s.jwt}\n{"access_token": "${s.token}"}</pre>`, /‹API_KEY_1›/, /‹JWT_1›/),
  one("addresses of machines", s => `<p>Last login from ${s.ip}, device ${s.mac}.</p>`, /‹IP_1›/, /‹MAC_1›/),
  one("a code that was sent", s => `<p>Your verification code is ${s.otp}. It expires in ten minutes.</p>`, /‹OTP_1›/),
  one("a prefilled e-mail", s => `<label>E-mail <input type="email" name="email" value="${s.mail}"></label>`, /textbox "E-mail" = "‹EMAIL_1›"/),
  one("a prefilled phone", s => `<label>Phone <input type="tel" value="${s.phone}"></label>`, /= "‹PHONE_1›"/),
  one("prefilled names", s => `<label>First name <input value="${s.name.split(" ")[0]}"></label><label>Surname <input value="${s.name.split(" ")[1]}"></label><p>Hello ${s.name.split(" ")[0]}!</p>`, /‹PERSON_1›/, /‹PERSON_2›/),
  one("a prefilled postal address", s => `<label>Street <input value="${s.street2}"></label><label>City <input value="${s.city}"></label><label>Postcode <input value="${s.postcode}"></label>`, /‹ADDRESS_1›/),
  one("a prefilled date of birth", s => `<label>Date of birth <input type="date" value="${s.dob}"></label>`, /‹DOB_1›/),
  one("prefilled numbers of documents", s => `<label>Social security number <input value="${s.ssn}"></label><label>Passport number <input value="${s.passport}"></label>`, /‹SSN_1›/, /‹PASSPORT_1›/),
  one("a prefilled account", s => `<label>IBAN <input value="${s.iban}"></label><label>Member number <input value="${s.member}"></label>`, /‹IBAN_1›/, /‹ACCOUNT_ID_1›/),
  one("a prefilled card", s => `<label>Card number <input autocomplete="cc-number" value="${s.card}"></label><label>Expiry <input autocomplete="cc-exp" value="${s.expiry}"></label><label>CVC <input autocomplete="cc-csc" value="${s.cvv}"></label>`, /"Card number" .*secret/, /"CVC" .*secret/),
  one("a prefilled password and code", s => `<label>Password <input type="password" value="${s.password}"></label><label>One-time code <input autocomplete="one-time-code" value="${s.otp}"></label>`, /"Password" .*secret/, /"One-time code" .*secret/),
  one("a password that is shown", s => `<label>Password <input type="text" name="password" autocomplete="current-password" value="${s.password}"></label><p>Your password: ${s.password}</p>`, /Password/),
  one("text that was typed before", s => `<label>Message <textarea>My card ${s.card}, my mail ${s.mail}</textarea></label>`, /‹CARD_1›.*‹EMAIL_1›/),
  one("an editable region", s => `<div contenteditable="true" role="textbox" aria-label="Letter">Dear all, write to ${s.mail} or pay into ${s.iban}</div>`, /‹EMAIL_1›.*‹IBAN_1›/),
  one("hidden inputs", s => `<form><input type="hidden" name="csrf" value="${s.token}"><input type="hidden" name="email" value="${s.mail}">${plain}</form>`, unseen),
  one("text that nobody sees", s => `<div style="display:none">${s.mail}</div><p style="visibility:hidden">${s.card}</p><p style="position:absolute;left:-9999px">${s.iban}</p><!-- ${s.phone} -->${plain}`, unseen),
  one("data attributes and scripts", s => `<button data-email="${s.mail}" data-user='{"card":"${s.card}"}' id="u-${s.token}">Save</button><script type="application/json">{"mail":"${s.mail}"}</script><meta name="user" content="${s.mail}">${plain}`, unseen),
  one("classes, names and forms' addresses", s => `<form action="/save?user=${s.mail}"><label>Nick <input name="nick-${s.token}" class="${s.token}"></label></form>${plain}`, unseen),
  one("a tooltip", s => `<button title="Call ${s.phone}">Help</button><abbr title="${s.mail}">owner</abbr><a href="/x" title="Mail to ${s.mail}">Write</a>`, /button "Help/),
  one("a picture's text", s => `<img alt="Card of ${s.mail}, ${s.phone}" ${picture}><a href="/x"><img alt="${s.mail2}" ${picture}></a>`, /‹EMAIL_1›/),
  one("labels for assistive technology", s => `<button aria-label="Sign out ${s.mail}">X</button><nav aria-label="Account of ${s.mail2}"><a href="/x">Orders</a></nav>`, /Account of ‹EMAIL_\d›/),
  one("descriptions for assistive technology", s => `<p id="d">We wrote to ${s.mail}</p><input aria-label="Code" aria-describedby="d"><button aria-description="Charges ${s.card}">Pay</button>`, /‹EMAIL_1›/),
  one("a placeholder of a field", s => `<input aria-label="Mail" placeholder="for instance ${s.mail}"><input placeholder="${s.phone}">`, /textbox/),
  one("the title of the page", s => `<title>${s.mail} · Inbox of ${s.mail2}</title>${plain}`, /Page: "‹EMAIL_\d›/),
  { name: "the path of the address", start: s => `/reset/${s.token}`, page: () => plain, shows: [/URL: http:\/\/harbour-shop\.example\/reset\/‹SESSION_TOKEN_1›|URL: .*‹[A-Z_]+_1›/] },
  { name: "the query of the address", start: s => `/account?email=${encodeURIComponent(s.mail)}&token=${s.token}&phone=${encodeURIComponent(s.phone)}`, page: () => plain, shows: [/URL: .*email=‹EMAIL_1›/] },
  { name: "the fragment of the address", start: s => `/in#access_token=${s.token}&user=${s.mail}`, page: () => plain, shows: [/URL: .*‹EMAIL_1›/] },
  one("links", s => `<a href="/reset?token=${s.token}">Reset</a><a href="mailto:${s.mail}">Write</a><a href="tel:${s.phone.replaceAll(" ", "")}">Call</a><a href="/users/${s.mail2}/orders">Orders</a>`, /mailto:‹EMAIL_\d›/, /‹PHONE_1›/),
  one("options", s => `<label>Pay with <select><option>Invoice</option><option>${s.card}</option><option selected>${s.card2}</option></select></label><label>Ship to <select><option>Store</option><option>${s.street}, ${s.postcode} Leeds</option></select></label>`, /options: .*‹CARD_1›/, /‹ADDRESS_\d›/),
  one("choices", s => `<fieldset><legend>Send the code to</legend><label><input type="radio" name="r">${s.mail}</label><label><input type="radio" name="r" checked>${s.phone}</label></fieldset><label><input type="checkbox">Ship to ${s.street}</label>`, /radio "‹EMAIL_1›"/, /‹PHONE_1›/),
  one("names of buttons", s => `<button>Pay with ${s.card}</button><button>Continue as ${s.mail}</button><div role="button" tabindex="0">Call ${s.phone}</div>`, /button "Pay with ‹CARD_1›"/),
  { name: "a frame of the same site", page: () => '<h1>Out</h1><iframe title="inner" src="/inner" width="500" height="150"></iframe>', more: { "/inner": s => `<title>${s.mail}</title><p>Write to ${s.mail}</p><label>Full name <input value="${s.name}"></label>` }, shows: [/‹EMAIL_1›/, /"Full name" = "‹PERSON_\d›"/] },
  { name: "a frame of another site", page: () => `<h1>Out</h1><iframe title="ad" src="${foreign}/inner" width="500" height="150"></iframe>`, more: { "foreign/inner": s => `<p>Pay ${s.card} or call ${s.phone}</p><label>E-mail <input value="${s.mail}"></label>` }, shows: [/‹CARD_1›/, /‹EMAIL_1›/] },
  { name: "a frame in a frame", page: () => `<iframe title="outer" src="${foreign}/outer" width="600" height="250"></iframe>`, more: { "foreign/outer": s => `<p>${s.mail}</p><iframe title="inner" src="/deep" width="400" height="120"></iframe>`, "foreign/deep": s => `<p>IBAN ${s.iban}</p>` }, shows: [/‹EMAIL_1›/, /‹IBAN_1›/] },
  one("a frame with its page in an attribute", s => `<iframe title="Mail of ${s.mail2}" srcdoc="<p>Write to ${s.mail}</p>" width="400" height="120"></iframe>`, /‹EMAIL_2›/),
  one("an open shadow root", s => shadow("open", `<p>Contact ${s.mail}</p><label>SSN <input value="${s.ssn}"></label>`), /‹EMAIL_1›/, /‹SSN_1›/),
  one("a closed shadow root", s => shadow("closed", `<p>Contact ${s.mail}</p><label>Phone <input value="${s.phone}"></label>`), /‹EMAIL_1›/, /‹PHONE_1›/),
  one("text in a slot", s => `<div id="host"><b>${s.mail}</b></div><script>host.attachShadow({ mode: "open" }).innerHTML = "<p>Write to <slot></slot> now</p>"</script>`, /‹EMAIL_1›/),
  one("one element a digit", s => `<p>Card ${split(s.card.replaceAll(" ", ""), "<span>", "</span>")}</p>`, /‹CARD_1›/),
  one("one box a digit", s => `<p>Enter the code we sent</p>${boxes(s.otp)}`, /"Digit 1"/),
  one("one box a digit, known as a code", s => `<p>Enter the code</p>${boxes(s.otp, 'autocomplete="one-time-code" inputmode="numeric"')}`, /"Digit 1".*secret/),
  one("a number in boxes that are drawn", s => `<p>Member number ${split(s.member, '<i style="border:1px solid">', "</i>")}</p>`, /Member number/),
  one("an e-mail in pieces", s => `<p><b>${s.mail.split("@")[0]}</b><span>@</span><wbr><i>${s.mail.split("@")[1]}</i></p>`, /‹EMAIL_1›/),
  one("invisible characters in between", s => `<p>Mail ${s.mail.replace("@", "&#8203;@&#8203;")} card ${s.card.replaceAll(" ", "&#8203;")} IBAN ${s.iban.replaceAll(" ", "&nbsp;")}</p>`, /‹CARD_1›/, /‹IBAN_1›/),
  one("look-alike digits", s => `<p>Card ${wide(s.card)}, SSN: ${wide(s.ssn)}</p>`, /‹CARD_1›/),
  one("encoded text", s => `<p>Session ${base64(`user=${s.mail};card=${s.card}`)} next=${encodeURIComponent(s.mail)}</p><p>${s.mail2}</p>`, /‹EMAIL_\d›/),
  one("a value and its encodings", s => `<p>Mail ${s.mail}</p><p>${[...s.mail].reverse().join("")} ${Buffer.from(s.mail).toString("hex")} ${base64(s.mail)} ${s.mail.toUpperCase()} ${[...s.mail].join(" ")} ${encodeURIComponent(s.mail)}</p>`, /‹EMAIL_1›/),
  one("a table of people", s => `<table><tr><th>Name</th><th>E-mail</th><th>Address</th><th>Phone</th></tr><tr><td>${s.name2}</td><td>${s.mail}</td><td>${s.street2}</td><td>${s.phone}</td></tr></table>`, /‹PERSON_\d›.*‹EMAIL_1›.*‹ADDRESS_\d›.*‹PHONE_1›/),
  one("a list of labels and values", s => `<dl><dt>E-mail</dt><dd>${s.mail}</dd><dt>Full name</dt><dd>${s.name}</dd><dt>Date of birth</dt><dd>${s.birthday}</dd><dt>Member number</dt><dd>${s.member}</dd></dl>`, /‹EMAIL_1›/, /‹PERSON_\d›/, /‹DOB_1›/),
  one("an address block", s => `<p>Delivery address</p><address>${s.name}<br>${s.street}<br>${s.postcode} Leeds</address>`, /‹ADDRESS_\d›|‹PERSON_\d›/),
  one("a mailbox", s => `<ul>${[s.mail, s.mail2].map(mail => `<li><a href="/m">From ${mail}: the code is ${s.otp}</a></li>`).join("")}</ul>`, /‹EMAIL_1›/, /‹OTP_1›/),
  one("a drawing", s => `<svg width="300" height="40" role="img" aria-label="Badge of ${s.mail}"><title>${s.mail}</title><text x="5" y="20">${s.mail}</text></svg>`, /‹EMAIL_1›/),
  one("a folded part", s => `<details open><summary>Account of ${s.mail}</summary><p>${s.phone}</p></details><details><summary>More</summary><p>${s.card}</p></details>`, /‹EMAIL_1›/, /‹PHONE_1›/),
  one("what looks like a placeholder", s => `<p>‹EMAIL_1› and ‹EMAIL_2› stand for ${s.mail}, ‹~CARD_1› for ${s.card}</p>`, /‹~EMAIL_1›/, /‹CARD_1›/),
  one("structured text", s => `<pre>{"email":"${s.mail}","phone":"${s.phone}","iban":"${s.iban.replaceAll(" ", "")}","card":"${s.card.replaceAll(" ", "")}","dob":"${s.dob}"}</pre>`, /‹EMAIL_1›/, /‹IBAN_1›/)
]

const fields = (parts: readonly string[], name = "Part"): string => parts.map((part, index) => `<input size="6" maxlength="6" aria-label="${name} ${index + 1}" value="${part}">`).join("")

/** Values spread over neighbours: nothing says of one box, or of one line, that it holds a part of a number. */
export const spread: readonly Scenario[] = [
  one("one line a digit", s => `<p>Your card number</p>${split(s.card.replaceAll(" ", ""), "<div>", "</div>")}`, /card number/),
  one("one line a digit, and nothing that says what it is", s => split(s.card.replaceAll(" ", ""), "<div>", "</div>"), /‹CARD_1›/),
  one("a card in four boxes", s => `<p>Card number</p>${fields(s.card.split(" "))}`, /"Part 1" = "‹CARD_1›"/),
  one("a card in four boxes without a word", s => fields(s.card2.split(" "), "Box"), /"Box 4" = "‹CARD_1›"/),
  one("an SSN in three boxes", s => `<h2>Social security number</h2>${fields(s.ssn.split("-"))}`, /"Part 3" = "‹SSN_1›"/),
  one("an account in groups, one a line", s => `<p>IBAN</p>${s.iban.split(" ").map(part => `<div>${part}</div>`).join("")}`, /IBAN/),
  one("a passport number in boxes that are no fields", s => `<p>Passport number</p><div>${split(s.passport, '<div style="display:inline-block;border:1px solid">', "</div>")}</div>`, /Passport number/),
  one("an e-mail over three lines", s => `<div>${s.mail.split("@")[0]}</div><div>@</div><div>${s.mail.split("@")[1]}</div>${plain}`, /Nothing else/)
]
