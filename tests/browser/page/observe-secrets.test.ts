import { expect, test } from "vitest"
import { byId, everyNode, mount } from "./mount.ts"

const secret = "S3cret-Valu3"
const fields: Record<string, string> = {
  password: `<input id=f type=password>`, "new password": `<input id=f autocomplete=new-password>`, "one-time code": `<input id=f autocomplete="one-time-code">`,
  "card number": `<input id=f autocomplete="section-a billing cc-number">`, csc: `<input id=f autocomplete=cc-csc>`, "named cvv": `<input id=f name=cvv>`,
  "camel case": `<input id=f name=cardNumber>`, "snake case": `<input id=f name=card_number>`, "label CVC": `<label>CVC <input id=f></label>`, "label PIN": `<label for=f>PIN</label><input id=f>`,
  "placeholder OTP": `<input id=f placeholder="Enter OTP">`, "label security code": `<label>Security code<input id=f></label>`, "password textarea": `<textarea id=f name=password></textarea>`,
  "named by another element": `<span id=l>One-time code</span><input id=f aria-labelledby=l>`, "digits that were sent": `<label>Enter the 6-digit code we sent you <input id=f inputmode=numeric></label>`,
  "a code for when the phone is lost": `<label>Recovery code <input id=f></label>`, Dutch: `<label>Wachtwoord <input id=f></label>`, Polish: `<label>Hasło <input id=f></label>`, Russian: `<label>Введите пароль <input id=f></label>`,
  Chinese: `<label>验证码 <input id=f></label>`, Japanese: `<input id=f placeholder="パスワード">`, Arabic: `<label>كلمة المرور <input id=f></label>`, German: `<label>Sicherheitscode der Karte <input id=f></label>`,
  "font of dots": `<input id=f style="font-family:text-security-disc">`, "words before it": `<div>Password</div><input id=f>`,
  "words in the cell before": `<table><tr><td>Password:</td><td><input id=f></td></tr></table>`, "described by others": `<p id=d>Enter your password</p><input id=f aria-describedby=d>`, "recovery phrase": `<label>Recovery phrase <textarea id=f></textarea></label>`,
  "code of a heading": `<h2>Enter the 6-digit code</h2><p>It is on its way to your phone.</p><input id=f>`, "label that floats over it": `<div><input id=f><span>Password</span></div>`, "key of a framework": `<input id=f formcontrolname=newPassword>`,
  "class": `<input id=f class="field js-otp">`, "dots to be typed over": `<input id=f placeholder="••••••">`, "security answer": `<label>Answer to your security question <input id=f></label>`,
  "network key": `<label>WPA2 key <input id=f></label>`, "card security": `<label>Card verification value <input id=f></label>`, Portuguese: `<label>Código de verificação <input id=f></label>`, Swedish: `<label>Engångskod <input id=f></label>`, Turkish: `<label>Doğrulama kodu <input id=f></label>`,
  Hebrew: `<label>קוד אימות <input id=f></label>`, Czech: `<label>Ověřovací kód <input id=f></label>`, Persian: `<label>گذرواژه <input id=f></label>`, "custom element": `<x-field aria-label=Password tabindex=0 id=f contenteditable></x-field>`,
  "shown before it was looked at": `<input id=f><label><input type=checkbox checked>Show password</label>`,
  "part of a card": `<fieldset><legend>Card details</legend><label>Code <input id=f></label></fieldset>`, "editable region": `<div id=f contenteditable aria-label="Password" style="width:90px;height:20px"></div>`
}
const put = (el: HTMLElement): void => {
  if (el.isContentEditable) el.textContent = secret
  else (el as HTMLInputElement).value = secret
}

test.each(Object.entries(fields))("a typed secret is never given: %s", async (_, html) => {
  const { look, act } = mount(html)
  put(byId("f"))
  const { observation, text } = await look()
  expect(JSON.stringify(observation) + text).not.toContain(secret)
  const field = [...everyNode(observation.nodes)].find((one) => one.secret)
  expect(field?.value).toBeUndefined()
  const ref = field?.ref ?? ""
  for (const action of [{ verb: "read", ref }, { verb: "expand", ref }, { verb: "find", text: secret }] as const) expect(JSON.stringify(await act(action))).not.toContain(secret)
  const typed = await act({ verb: "type", ref, text: `${secret}-2` })
  expect(typed.status).toBe("ok")
  expect(JSON.stringify(typed)).not.toContain(secret)
})

test("a prefilled secret isn't given by title, label, aria-valuetext or a line that repeats it", async () => {
  const { look } = mount(`<input type=password value="${secret}" title="${secret}" aria-label="Password ${secret}" aria-valuetext="${secret}" placeholder="${secret}"><p>You typed ${secret}</p><a href="/x?p=${secret}">x</a>`)
  const { observation, text } = await look()
  expect(JSON.stringify(observation) + text).not.toContain(secret)
})

test("a shown password stays secret", async () => {
  const { look } = mount(`<input id=f type=password value="${secret}"><button>Show</button>`)
  await look()
  byId<HTMLInputElement>("f").type = "text"
  expect(JSON.stringify((await look()).observation)).not.toContain(secret)
})

test("what a secret field held isn't told when it is empty again, gone, or hidden", async () => {
  const { look } = mount(`<input id=f type=password value="${secret}"><input type=password style="display:none" value="An0ther-One"><p id=p></p><p>An0ther-One</p>`)
  await look()
  byId<HTMLInputElement>("f").value = ""
  byId("p").textContent = `Wrong password: ${secret}; ${[...secret].join(" ")}`
  const { text } = await look()
  expect(text).toContain("Wrong password: •••; •••")
  expect(text).not.toContain("An0ther-One")
})

test("a card's number is one, however its field is called; other long numbers aren't", async () => {
  const { look } = mount(`<label>Number <input value="4111 1111 1111 1111"></label><label>Parcel <input value="4111 1111 1111 1112"></label>`)
  const { text } = await look()
  expect(text).not.toContain("1111 1111 1111")
  expect(text).toContain("4111 1111 1111 1112")
})

test("a component that says it is for a password keeps the field in it secret", async () => {
  const { look } = mount(`<div id=x type=password></div>`)
  byId("x").attachShadow({ mode: "open" }).innerHTML = `<input type=text value="${secret}">`
  expect((await look()).text).not.toContain(secret)
})

test("boxes of a split code are secret, ordinary fields aren't", async () => {
  const { look } = mount(`<div>${"<div><input maxlength=1 value=7></div>".repeat(6)}</div><label>PIN code <input name=pincode value=110001></label><label>Shipping <input value=plain></label><input name=spinner aria-label=Spinner value=4>`)
  const nodes = [...everyNode((await look()).observation.nodes)].filter((one) => one.field)
  expect(nodes.filter((one) => one.secret)).toHaveLength(6)
  expect(nodes.filter((one) => !one.secret).map((one) => one.value)).toEqual(["110001", "plain", "4"])
})

test("boxes of a split code are secret beside other fields of their form too, and a grid of letters isn't", async () => {
  const { look } = mount(`<form>${"<label>Name <input value=plain></label>".repeat(12)}<div>${"<input maxlength=1 value=7>".repeat(4)}</div></form><div>${"<input maxlength=1 value=q>".repeat(20)}</div>`)
  const nodes = [...everyNode((await look({ budget: 9_000 })).observation.nodes)].filter((one) => one.field)
  expect(nodes.filter((one) => one.secret)).toHaveLength(4)
  expect(nodes.filter((one) => one.value === "q")).toHaveLength(20)
})

test("narrow boxes that hold one character each are a split code without saying so", async () => {
  const { look } = mount(`<div>${"<input style='width:24px' value=7 aria-label=Character>".repeat(4)}</div><div>${"<label>Qty <input style='width:24px' value=3></label>".repeat(4)}</div>`)
  const nodes = [...everyNode((await look()).observation.nodes)].filter((one) => one.field)
  expect(nodes.map((one) => one.secret ?? one.value)).toEqual([true, true, true, true, "3", "3", "3", "3"])
})

test("a secret that stands in the page's address or in links isn't repeated from there", async () => {
  const here = location.href
  history.replaceState(null, "", `?pw=${encodeURIComponent("p ä/ss word")}&cvv=123&n=1234#t=p+%C3%A4%2Fss+word`)
  try {
    const { look } = mount(`<input type=password value="p ä/ss word"><input autocomplete=cc-csc value=123><a href="/pay/123/p%20%C3%A4%2Fss%20word?n=1234">Go on</a><a href="https://p.example/x?cvv=123">Out</a>`)
    const { observation } = await look()
    const hrefs = [...everyNode(observation.nodes)].flatMap(({ href }) => href ?? [])
    expect(observation.url).toMatch(/\?pw=•••&cvv=•••&n=1234#t=•••$/)
    expect(hrefs).toEqual(["/pay/•••/•••?n=1234", "https://p.example/x?cvv=•••"])
  } finally { history.replaceState(null, "", here) }
})

test("a card's last month is secret, other dates and codes of other things aren't, nor what only speaks of a secret", async () => {
  const plain = { "Expires": "12 June", "Valid until": "2026-05-01", "Promo code": "TEN", "Código postal": "28001", "Country code": "+43", "Code": "AT", "Password hint": "first dog", "Pin colour on map": "red", "Minimum password length": "12", "Display name for API keys": "box", "Accessory code": "AC-1", "Tan level": "light" }
  const { look } = mount(`<label>Expiry<input value="04/29"></label><label>Code<input value="482913"></label><label>MM / YY<input value="0429"></label>${Object.entries(plain).map(([label, value]) => `<label>${label}<input value="${value}"></label>`).join("")}<h1>Help with your PIN</h1><input type=search value=lost>`)
  const nodes = [...everyNode((await look({ budget: 9_000 })).observation.nodes)].filter((one) => one.field)
  expect(nodes.map((one) => one.secret ?? one.value)).toEqual([true, true, true, ...Object.values(plain), "lost"])
})
