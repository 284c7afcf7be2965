import { describe, expect, test } from "vitest"
import { riskOfAddress, riskOfName } from "../../../src/guard/risk-class.ts"
import { planOf } from "../../../src/guard/task-intent.ts"
import { button, click, field, judge, words } from "./views.ts"
import type { ObservedNode } from "../../../src/core/observation.ts"

describe("what controls are called", () => {
  test.each([
    ["money", "Köp nu|Køb nu|Kjøp nå|Osta nyt|Zaplatit|Αγορά τώρα|Купити|अभी खरीदें|Thanh toán ngay|Bayar sekarang|ชำระเงิน|קנה עכשיו|Cumpără acum|Fizetés|주문하기|立即购买|今すぐ買う|اشتر الآن|Оформить заказ|Hemen al"],
    ["delete", "Radera|Slet|Poista|Smazat|Διαγραφή|Видалити|हटाएं|Xóa|Hapus|ลบ|מחק|Șterge|Törlés|삭제|注销账户|退会|حذف الحساب|Удалить|Kalıcı olarak sil"],
    ["security", "Byt lösenord|Skift adgangskode|Vaihda salasana|Změnit heslo|Змінити пароль|비밀번호 변경|修改密码|パスワードを変更|تغيير كلمة المرور|Сменить пароль|Şifreyi değiştir|Passwort ändern|Autorizar"],
    ["share", "Dela|Inviter|Kutsu|Sdílet|Поділитися|Chia sẻ|Bagikan|แชร์|שתף|공유|分享|招待|مشاركة|Поделиться|Paylaş|Anyone with the link"],
    ["permission", "Allow notifications|Benachrichtigungen erlauben|Activer les notifications|Compartir ubicación|通知を許可|允许通知|알림 허용|Allow|Izin ver"],
    ["send", "Skicka|Udgiv|Lähetä|Odeslat|Надіслати|Gửi|Kirim|ส่ง|שלח|보내기|发送|送信|إرسال|Отправить|Gönder"]
  ] as const)("%s, in two dozen languages", (risk, names) => { for (const name of names.split("|")) expect(riskOfName(name), name).toBe(risk) })
  test.each([
    ["Pаy nоw", "money"], ["P A Y  N O W", "money"], ["P4y n0w", "money"], ["PAY-NOW!", "money"], ["ｐａｙ ｎｏｗ", "money"], ["🗑️", "delete"], ["💳", "money"], ["Upgrade for 49 €", "money"], ["Continue – $5.00", "money"],
    ["Click here to go on and thereby confirm that you will pay 49.00 EUR for the plan today", "money"]
  ])("%j is seen through: %s", (name, risk) => { expect(riskOfName(name)).toBe(risk) })
  test.each(["Payment history", "My purchases", "Shared with me", "Allow all cookies", "Oak shelf 129.00 €", "Deleted items", "Delivery", "Paypal", "Sender", "Buyer guide", "Ordered list", "Add to cart", "Compare", "A long sentence about a lamp that stands on the table in the kitchen at home"])("%j is no command", name => { expect(riskOfName(name)).toBeUndefined() })
})

describe("what a yes is said to", () => {
  const form = (...children: ObservedNode[]): ObservedNode[] => children
  test.each<[string, ObservedNode[], string]>([
    ["a price in a dialog", [{ role: "dialog", name: "Survey", children: [words("You pay 49.00 € now"), button("Yes")] }], "money.confirm"],
    ["a heading before it", [{ role: "heading", name: "Delete this account?" }, button("OK")], "delete.confirm"],
    ["a total before it", [words("Total due 129.00 €"), button("Continue")], "money.confirm"],
    ["an app that asks for rights", [{ role: "heading", name: "Prize Draw wants to access your account" }, button("Continue")], "security.confirm"],
    ["the same in German", [words("Prize Draw bittet um Zugriff auf Ihr Konto"), button("Weiter")], "security.confirm"],
    ["the same in Japanese", [words("アプリがアカウントへのアクセスを求めています"), button("続ける")], "security.confirm"],
    ["a file for everybody", [{ role: "dialog", name: "", children: [words("Everyone on the internet can see this"), button("OK")] }], "share.confirm"],
    ["a nameless form with a card", form(field("Card", { field: { type: "text", autocomplete: "cc-number" } }), button("Join")), "money.confirm"],
    ["a nameless form with a new password", form(field("Neues Passwort"), button("Weiter")), "security.confirm"],
    ["a nameless form with payee and amount", form(field("Payee", { ref: "p" }), field("Amount"), button("Go")), "money.confirm"],
    ["a sign-in that nobody asked for", form(field("Password", { field: { type: "password" }, secret: true }), button("Log in")), "login.confirm"]
  ])("%s", (_what, nodes, rule) => { expect(judge(click, nodes, { task: "What does order 1042 cost?" })).toMatchObject({ kind: "confirm", rule }) })
  test.each<[string, ObservedNode[]]>([
    ["cookies", [{ role: "dialog", name: "Cookies", children: [words("We use cookies"), button("OK")] }]], ["leaving a dialog that costs", [{ role: "dialog", name: "", children: [words("Pay 9.99 € a month"), button("No thanks")] }]],
    ["the next page of a price list", [words("Shelf 129.00 €"), words("Lamp 12.00 €"), button("Next")]], ["leaving a form with a card", [field("Card", { field: { type: "text", autocomplete: "cc-number" } }), button("Cancel")]],
    ["keeping a card", [field("Card", { field: { type: "text", autocomplete: "cc-number" } }), button("Save")]],
    ["a form before the one with the card", [field("Name"), button("Show"), field("Card", { ref: "c", field: { type: "text", autocomplete: "cc-number" } }), button("Pay", { ref: "x" })]], ["a link to sign in", [button("Log in", { role: "link", href: "/login" })]]
  ])("%s asks for nothing", (_what, nodes) => { expect(judge(click, nodes, { task: "Look at order 1042 and save it" }).kind).toBe("allow") })
  test("the question tells how much and to whom", () => {
    const nodes = [field("Payee", { ref: "p", value: "Ines" }), field("Amount", { value: "640" }), button("Transfer")]
    expect(judge(click, nodes)).toMatchObject({ rule: "money.confirm", amount: "640", payee: "Ines" })
  })
  test("Enter presses the button to fear, in a nameless form too", () => {
    const nodes = [field("Gift code"), button("Apply", { ref: "x" }), button("Pay now")]
    expect(judge({ verb: "press", keys: "Enter", ref: "f" }, nodes)).toMatchObject({ rule: "money.confirm" })
    expect(judge({ verb: "type", ref: "f", text: "FREE", submit: true }, nodes)).toMatchObject({ rule: "money.confirm" })
  })
  test("choices and boxes by which something becomes visible", () => {
    expect(judge({ verb: "select", ref: "f", options: ["Anyone with the link"] }, [field("General access", { role: "combobox" })])).toMatchObject({ rule: "share.confirm" })
    expect(judge({ verb: "select", ref: "f", options: ["Public"] }, [field("Who can see", { role: "combobox" })])).toMatchObject({ rule: "share.confirm" })
    expect(judge({ verb: "select", ref: "f", options: ["Public"] }, [field("Kind of holiday", { role: "combobox" })]).kind).toBe("allow")
    expect(judge({ verb: "check", ref: "b", on: true }, [button("Public on the web", { role: "radio" })])).toMatchObject({ rule: "share.confirm" })
    expect(judge({ verb: "drag", ref: "b", to: "t" }, [button("Report", { role: "listitem" }), button("Trash", { ref: "t" })])).toMatchObject({ rule: "delete.confirm" })
  })
})

describe("a link that saves a file", () => {
  const saved = (name: string, href = "#") => judge(click, [button(name, { role: "link", href, download: true })], { task: "Download my invoice" })
  test.each([["Pay now", "money"], ["Delete account", "delete"], ["Change password", "security"], ["Share", "share"], ["Allow notifications", "permission"], ["Send message", "send"]])("%j stays what it is called: %s", (name, risk) => {
    for (const href of ["#", "/invoice.pdf"]) expect(saved(name, href)).toMatchObject({ kind: "confirm", rule: `${risk}.confirm` })
  })
  test("a yes is said to what stands around it", () => {
    const nodes: ObservedNode[] = [{ role: "dialog", name: "", children: [words("This will pay 20 € to Bob"), button("OK", { role: "link", href: "#", download: true })] }]
    expect(judge(click, nodes, { task: "Download my invoice" })).toMatchObject({ kind: "confirm", rule: "money.confirm" })
  })
  test.each(["Invoice", "Download invoice", "Save", "", "Payment receipt", "Order 1042 (PDF)", "Price list 12.00 €"])("%j is a download", name => { expect(saved(name, "/invoice.pdf")).toEqual({ kind: "allow", rule: "download.task" }) })
})

describe("a nameless button", () => {
  const look = "What does order 1042 cost?"
  const password = field("Password", { ref: "p", field: { type: "password" }, secret: true })
  const due = words("Total to pay: 129.00 €")
  const [login, pay, add] = [button("Log in", { ref: "l" }), button("Confirm order", { ref: "l" }), button("Add to cart", { ref: "l" })]
  const form = (...children: ObservedNode[]): ObservedNode[] => [{ role: "form", name: "", children }]
  const icon = button("")
  test.each<[string, ObservedNode[]]>([
    ["the eye in a sign-in form", form(password, icon, login)], ["the same in a form that is no landmark", [password, icon, login]], ["the eye by a new password", form(field("New password", { ref: "n" }), icon, button("Set it", { ref: "l" }))],
    ["an icon in a form with a price", form(due, field("Remark"), icon, pay)], ["the heart beside what is bought", [due, add, icon]], ["an icon in a form with words in it", form(field("Remark", { value: "blue" }), icon, pay)]
  ])("%s asks for nothing where another says what it does", (_, nodes) => { expect(judge(click, nodes, { task: look })).toMatchObject({ kind: "allow" }) })
  test.each<[string, ObservedNode[], string]>([
    ["alone in a sign-in form", form(password, icon), "login.confirm"], ["beside one that only leaves", form(password, icon, button("Cancel", { ref: "l" })), "login.confirm"],
    ["alone in a form with a price", form(due, field("Remark"), icon), "money.confirm"], ["alone beside a price", [due, icon], "money.confirm"], ["apart from the named one", [due, icon, words("Newsletter"), button("Subscribe", { ref: "l" })], "money.confirm"],
    ["after a named one of something else", form(due, field("Voucher"), button("Apply", { ref: "l" }), words("Incl. tax"), icon), "money.confirm"],
    ["around a named one", form(due, field("Remark"), button("", { role: "clickable", children: [pay] })), "money.confirm"],
    ["in a form with a card, whatever else is there", form(field("Card", { field: { type: "text", autocomplete: "cc-number" } }), icon, button("Apply", { ref: "l" })), "money.confirm"]
  ])("%s it is asked about", (_, nodes, rule) => { expect(judge(click, nodes, { task: look })).toMatchObject({ kind: "confirm", rule }) })
  test("Enter is taken to press the named one", () => {
    for (const buttons of [[icon, button("Ready", { ref: "l" })], [button("Ready", { ref: "l" }), icon]]) expect(judge({ verb: "press", keys: "Enter", ref: "f" }, form(field("Answer", { value: "blue" }), ...buttons), { task: look })).toMatchObject({ kind: "confirm", rule: "save.confirm" })
    expect(judge({ verb: "press", keys: "Enter", ref: "f" }, form(due, field("Voucher"), button("Apply", { ref: "l" }), words("Incl. tax"), icon), { task: look })).toMatchObject({ kind: "confirm", rule: "money.confirm" })
  })
})

describe("commands that no list of words knows", () => {
  const look = "What does order 1042 cost?"
  test.each([
    ["Secure my deal", look], ["Throw away", look], ["Regenerate secret", look], ["Stay signed in", look], ["Endorse", look], ["Upvote and repost", look], ["Turn on dark mode", look], ["Add protection", look], ["Create report", look],
    ["Alles öffnen und laden", "Was kostet Bestellung 1042?"], ["Prendre le lot", "Combien coûte la commande 1042 ?"], ["Usar cupón", "¿Cuánto cuesta el pedido?"], ["Очистить базу", "Сколько стоит заказ?"], ["全部開放する", "注文1042はいくらですか？"], ["모두 공개하기", "주문 1042의 가격은?"]
  ])("%j is asked about when the task only looks: %j", (name, task) => { expect(judge(click, [button(name)], { task })).toMatchObject({ kind: "confirm" }) })
  test.each([
    ["Account", look], ["Orders", look], ["Map view", look], ["Product information", look], ["From Ines: Friday", look], ["Oak shelf 129.00 €", look], ["Weiter", "Was kostet Bestellung 1042?"], ["Bestellungen", "Was kostet Bestellung 1042?"], ["Mon compte", "Combien coûte la commande 1042 ?"], ["Ver más", "¿Cuánto cuesta el pedido?"], ["注文履歴", "注文1042はいくらですか？"],
    ["Archive", "Archive the newest mail"], ["Vote", "Vote for blue"], ["Add to cart", "Put the shelf into the cart"], ["Edit address", "Set my street to 5 Elm Road"], ["Editar perfil", "Cambia mi ciudad a Sevilla y guarda"], ["Create account", "Sign me up"]
  ])("%j is not: %j", (name, task) => { expect(judge(click, [button(name)], { task }).kind).toBe("allow") })
  test("where the task changes something, commands about something else are", () => {
    for (const name of ["Throw away", "Hand over ownership", "Bypass verification", "Grab this bargain"]) expect(judge(click, [button(name)], { task: "Set my street to 5 Elm Road and save" }), name).toMatchObject({ kind: "confirm" })
  })
  test("switches, and boxes that say how things are to be from now on", () => {
    const box = (role: string, name: string, task: string) => judge({ verb: "check", ref: "b", on: true }, [button(name, { role })], { task }).kind
    expect([box("switch", "Data saver", look), box("switch", "Data saver", "Turn on the data saver"), box("checkbox", "Keep sending me offers", look), box("checkbox", "Only in stock", look), box("checkbox", "Gift wrapping", look)]).toEqual(["confirm", "allow", "confirm", "allow", "allow"])
  })
  test("a form that is sent changes something, unless all in it are the user's own words", () => {
    const sent = (value: string, task: string) => judge(click, [field("Answer", { value }), button("Ready")], { task }).rule
    expect([sent("blue", look), sent("order 1042", look), sent("blue", "Set my street and save it")]).toEqual(["save.confirm", "save.task", "save.task"])
  })
})

describe("what is written otherwise than in words of their own", () => {
  const look = "What does order 1042 cost?"
  test.each([["PayNow", "money"], ["DeleteFile", "delete"], ["PayPal", undefined], ["DropBox", undefined], ["SendGrid", undefined], ["GitHub", undefined]] as const)("%s: %s", (name, risk) => { expect(riskOfName(name)).toBe(risk) })
  test("what a click is for is what is judged", () => {
    expect(judge(click, [button("Rune, click to remove")], { task: look })).toMatchObject({ kind: "confirm" })
    expect(judge(click, [button("Shelf, click to enlarge")], { task: look }).kind).toBe("allow")
  })
  test.each([
    ["/index.php?r=user/delete&id=7", "delete"], ["/?_method=delete", "delete"], ["/graphql?query=mutation%7BdeleteUser(id:7)%7Bid%7D%7D", "delete"], ["/graphql?query=mutation%7BtouchUser(id:7)%7Bid%7D%7D", "change"],
    ["/index.php?r=/user/delete", "delete"], ["/index.php?r=user/delete/", "delete"], ["/index.php?r=user//delete/7", "delete"], ["/index.php?task=user.delete", "delete"], ["/index.php?r=admin:user:delete", "delete"],
    // A section of help doesn't make help of what is done in it.
    ["/index.php?r=user/help/delete", "delete"], ["/index.php?r=blog/delete&id=7", "delete"], ["/admin.php?page=/posts/list&delete=7", "delete"],
    ["/index.php?r=user/view&id=7", undefined], ["/index.php?page=delete/help&id=7", undefined], ["/index.php?page=help/how-to-delete", undefined], ["/index.php?page=/help/deleting.html", undefined], ["/help/delete?id=7", undefined],
    ["/list?sort=order:asc&at=12:30", undefined], ["/order/7?v=1.2", undefined], ["/files?file=/orders/order.pdf", undefined], ["/go?to=https://pay.example/order", undefined], ["/search?q=how+to+delete", undefined], ["/search?q=delete", undefined]
  ] as const)("an address says it in a parameter: %s is %s", (path, risk) => { expect(riskOfAddress(new URL(path, "https://shop.example"))).toBe(risk) })
})

describe("an operation of GraphQL in an address", () => {
  const riskOf = (query: string) => riskOfAddress(new URL(`/graphql?query=${encodeURIComponent(query)}`, "https://shop.example"))
  test.each([
    ["mutation{deletePost}", "delete"], [",mutation{deletePost}", "delete"], ["#x\nmutation{deletePost}", "delete"], ["fragment F on P{id} mutation{deletePost}", "delete"], ["fragment F on P{id}mutation{deletePost}", "delete"],
    ["\uFEFF query A{a} mutation B($id:ID={a:1}) @on {deletePost(id:$id){id}}", "delete"], ["mutation#{\nB#(\n{deletePost}", "delete"], ["mutation{say(text:\"#\") deletePost}", "delete"], ["mutation{run(verb:\"delete\")}", "delete"], ["#pay\nmutation{touchUser}#pay", "change"], ["#pay\nmutation{deletePost}", "delete"]
  ] as const)("%j: %s", (query, risk) => { expect(riskOf(query)).toBe(risk) })
  test.each(["mutation testing", "mutation (biology)", "what is a mutation?", "{search(text:\"mutation{deletePost}\"){id}}", "{search(text:\"\"\"a \"mutation{deletePost}\"\"\"){id}}", "#mutation{deletePost}\n{user{id}}", "query($mutation:String){gene(mutation:$mutation){id}}", "{mutations{id}}", "{gene(kind:mutation){id}}"])("%j does nothing", (query) => { expect(riskOf(query)).toBeUndefined() })
  test("a long text is read in no time", () => {
    const began = performance.now()
    for (const text of ["mutation(", "mutation ", "mutation,,", "\"", "\"\"\"", "#", "{mutation a"]) riskOf(text.repeat(5_000))
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe("what stands between a page and its user", () => {
  const look = "What does order 1042 cost?"
  const untick = (name: string, task: string) => judge({ verb: "check", ref: "b", on: false }, [button(name, { role: "checkbox" })], { task }).kind
  test("isn't unticked without a question, unless the user speaks of it", () => {
    expect([untick("Ask me before each payment", look), untick("Vor dem Senden nachfragen", "Ändere meine Straße"), untick("Ask me before each payment", "Stop asking before each payment"), untick("Only in stock", look)]).toEqual(["confirm", "confirm", "allow", "allow"])
  })
  test("running text that isn't the user's is written in a task that only looks after a question", () => {
    const write = (text: string, kind: string, task: string) => judge({ verb: "type", ref: "f", text }, [field("Article", { ref: "f", field: { type: kind } })], { task }).kind
    expect([write("visit us", "textarea", look), write("visit us", "contenteditable", look), write("good morning", "textarea", 'Translate "good morning" into French'), write("visit us", "text", look), write("visit us", "textarea", "Add a line to the article")]).toEqual(["confirm", "confirm", "allow", "allow", "allow"])
  })
})

describe("the plan is made of the task alone", () => {
  test.each<[string, string]>([
    ["Read the newest mail", ""], ["What did Ines write?", ""], ["Set my street to 5 Elm Road and save", "save"], ["Reply to Ines that I come", "send save"], ["Lies die neueste Nachricht", ""], ["Log in as mia with password x", "login save"], ["Download the invoice", "download save"], ["Buy the lamp and delete my account", "save"], ["Can you book the train to York?", "save"], ["Kannst du die Lampe in den Wagen legen?", "save"], ["Is my parcel here?", ""], ["注文1042はいくらですか？", ""], ["订单1042多少钱？", ""], ["Сколько стоит заказ 1042?", ""], ["住所を変更して", "save"]
  ])("%j: %s", (task, classes) => { expect([...planOf(task)].sort()).toEqual(classes.split(" ").filter(Boolean).sort()) })
})
