import { expect, test } from "vitest"
import { everyNode, mount } from "./mount.ts"

test("fields carry their visible label, value and states, and the label isn't said twice", async () => {
  const { look, node } = mount(`<form><fieldset><legend>Account</legend>
    <label>Email <input name=email type=email value="a@b.c" required autocomplete=email></label>
    <label for=n>Full name</label><input id=n readonly value="Ada">
    <span id=lab>Phone</span><input aria-labelledby=lab>
    <textarea aria-label="Notes">hi</textarea>
    <select name=country aria-label="Country"><option>France</option><option selected>Spain</option></select>
    <label><input type=radio name=r checked> Small</label><label><input type=radio name=r> Large</label>
    <div role=switch aria-checked=true tabindex=0>Dark mode</div>
    <input type=range aria-label="Volume" value=30><button disabled>Save</button></fieldset></form>`)
  const { text, observation } = await look()
  expect(await node("textbox", "Email")).toMatchObject({ value: "a@b.c", required: true, field: { type: "email", autocomplete: "email", key: "email" } })
  expect(await node("textbox", "Full name")).toMatchObject({ value: "Ada", readonly: true })
  expect(await node("textbox", "Phone")).toBeTruthy()
  expect(await node("combobox", "Country")).toMatchObject({ value: "Spain", options: [{ label: "France", selected: false }, { label: "Spain", selected: true }] })
  expect(await node("radio", "Small")).toMatchObject({ checked: true })
  expect(await node("radio", "Large")).toMatchObject({ checked: false })
  expect(await node("switch", "Dark mode")).toMatchObject({ checked: true })
  expect(await node("slider", "Volume")).toMatchObject({ value: "30" })
  expect(await node("button", "Save")).toMatchObject({ disabled: true })
  expect(await node("group", "Account")).toBeTruthy()
  for (const label of ["Email", "Full name", "Phone", "Small", "Dark mode", "Account"]) expect(text.split(`"${label}"`).length, label).toBe(2)
  const refs = [...everyNode(observation.nodes)].flatMap((one) => one.ref ?? [])
  expect(new Set(refs).size).toBe(refs.length)
  expect(observation.counts.controls).toBe(10)
})

test("a native box that the page hides is listed at its visible label", async () => {
  const { node, look } = mount(`
    <label><input type=checkbox style="position:absolute;opacity:0"> Remember me</label>
    <input id=t type=checkbox style="display:none" checked><label for=t>Terms</label>
    <label style="display:inline-block">Choose file<input type=file style="position:absolute;width:1px;height:1px;clip:rect(0 0 0 0);overflow:hidden"></label>`)
  expect(await node("checkbox", "Remember me")).toMatchObject({ checked: false })
  expect(await node("checkbox", "Terms")).toMatchObject({ checked: true })
  expect(await node("file", "Choose file")).toBeTruthy()
  expect((await look()).observation.counts.controls).toBe(3)
})

test("controls made of plain elements are found, each once", async () => {
  const { look, node } = mount(`
    <div style="cursor:pointer"><h3>Card title</h3><p>Card text</p></div>
    <span tabindex=0>Focusable</span><div onclick="1">Handler</div>
    <div style="cursor:pointer"><div><button>Inner</button></div></div>
    <ul style="cursor:pointer"><li style="cursor:pointer">First</li><li style="cursor:pointer">Second</li></ul>
    <div role=menuitem>Open menu</div><details><summary>More</summary>inside</details><canvas aria-label="Chart" width=50 height=50></canvas>
    <div contenteditable style="width:100px;height:20px">draft</div>`)
  const { text, observation } = await look()
  expect(await node("clickable", "Card title Card text")).toBeTruthy()
  for (const name of ["Focusable", "Handler"]) expect(await node("clickable", name)).toBeTruthy()
  expect(text.match(/Inner/g)).toHaveLength(1)
  expect(await node("button", "More")).toMatchObject({ expanded: false })
  expect(await node("canvas", "Chart")).toBeTruthy()
  expect(await node("menuitem", "Open menu")).toBeTruthy()
  expect([...everyNode(observation.nodes)].find((one) => one.field?.type === "contenteditable")).toMatchObject({ value: "draft" })
  expect(text).not.toContain("inside")
})

test("the accessible name wins only where it says the visible words and more", async () => {
  const { node } = mount(`<button aria-label="Close dialog">×</button><a href="/a" aria-label="Read more about whales">Read more</a>
    <button aria-label="Delete everything">Save</button><button title="Settings"><svg width=10 height=10></svg></button><button><i class="fa fa-trash">&nbsp;</i></button>`)
  expect(await node("button", "Close dialog")).toMatchObject({ a11y: true })
  expect(await node("link", "Read more about whales")).toMatchObject({ a11y: true })
  expect((await node("button", "Save")).a11y).toBeUndefined()
  expect(await node("button", "Settings")).toMatchObject({ a11y: true })
  expect(await node("button", "trash")).toMatchObject({ a11y: true })
})

test("tables are rows of cells that know their column", async () => {
  const { look, node } = mount(`<table><caption>Orders</caption><thead><tr><th>Id<th>Total<th></tr></thead>
    <tbody><tr><td>#1<td>$10<td><button>View</button></tr><tr><td>#2<td>$20<td><button>View</button></tr></tbody></table>`)
  const { text } = await look()
  expect(text).toContain("row #1 | $10 | View")
  const table = await node("table", "Orders")
  const row = table.children?.find((one) => one.role === "row" && one.children?.[0]?.name === "#2")
  expect(row?.children?.map((cell) => cell.column)).toEqual(["Id", "Total", undefined])
  expect(row?.children?.[2]?.children?.[0]).toMatchObject({ role: "button", name: "View" })
})

test("texts are joined over inline elements, headings have levels, links say where they lead", async () => {
  const { node } = mount(`<h2>Hello <b>big</b> world</h2><p>One <i>two</i> three</p><ul><li>Plain</li><li>With <button>Buy</button></li></ul>
    <h3><a href="/deep?x=1#y">Story</a></h3><a href="https://example.com/z">Out</a><a href="/file" download>Report</a><a href="data:text/plain,x" download="x.txt">Copy</a>`)
  expect(await node("heading", "Hello big world")).toMatchObject({ level: 2 })
  expect(await node("text", "One two three")).toBeTruthy()
  expect(await node("listitem", "Plain")).toBeTruthy()
  expect((await node("listitem", "With")).children?.[0]).toMatchObject({ role: "button", name: "Buy" })
  expect(await node("link", "Story")).toMatchObject({ level: 3, href: "/deep?x=1#y" })
  expect(await node("link", "Out")).toMatchObject({ href: "https://example.com/z" })
  expect(await node("link", "Report")).toMatchObject({ href: "/file", download: true })
  expect(await node("link", "Copy")).toMatchObject({ download: true })
})

test("forms that are posted to another path of the same site tell it", async () => {
  const { node } = mount(`<form action="/files/7/delete?now=1" method="POST"><input aria-label=Reason name=method><button>Show</button><button type=button>Help</button><button formaction="/files/7/view">View</button></form>
    <form action="/find"><button>Find</button></form><form method=post><button>Same</button></form>`)
  expect(await node("button", "Show")).toMatchObject({ posts: "/files/7/delete?now=1" })
  expect(await node("textbox", "Reason")).toMatchObject({ posts: "/files/7/delete?now=1" })
  expect(await node("button", "View")).toMatchObject({ posts: "/files/7/view" })
  for (const name of ["Help", "Find", "Same"]) expect(await node("button", name), name).not.toHaveProperty("posts")
})

test("what sends a request of its own tells where to and how, and so does a field whose form has no button", async () => {
  const { node } = mount(`<button hx-delete="/files/7">Details</button><button data-hx-post="/cart/pay">Total</button><a href="/users/7?tab=1" data-turbo-method="delete">Rune</a><a href="/users/8" data-method="get">Ines</a>
    <button hx-get="/more">More</button><button hx-post="https://elsewhere.example/take">Away</button><form action="/donate" method="post"><input aria-label=Sum></form>`)
  for (const [role, name, posts] of [["button", "Details", "/files/7?_method=delete"], ["button", "Total", "/cart/pay"], ["link", "Rune", "/users/7?tab=1&_method=delete"], ["textbox", "Sum", "/donate"]] as const) expect(await node(role, name), name).toMatchObject({ posts })
  expect(await node("button", "Away")).toMatchObject({ sendsTo: "https://elsewhere.example" })
  for (const [role, name] of [["link", "Ines"], ["button", "More"]] as const) expect(await node(role, name), name).not.toHaveProperty("posts")
})

test("a request counts for all whose use sets it off, and for nothing else", async () => {
  const { node } = mount(`<div hx-delete="/files/7"><button>Details</button></div><form hx-post="/donate/confirm"><input aria-label=Sum><button>Read on</button><button type=button>Help</button><input type=checkbox aria-label=Tip></form>
    <div hx-delete="/poll" hx-trigger="every 2s"><button>Beside</button></div><button data-method="delete" data-to="/users/9">Mia</button><button hx-delete="">Here</button>`)
  for (const [role, name, posts] of [["button", "Details", "/files/7?_method=delete"], ["button", "Read on", "/donate/confirm"], ["textbox", "Sum", "/donate/confirm"], ["button", "Mia", "/users/9?_method=delete"]] as const) expect(await node(role, name), name).toMatchObject({ posts })
  expect(await node("button", "Here")).toMatchObject({ posts: expect.stringContaining("_method=delete") as string })
  for (const [role, name] of [["button", "Help"], ["checkbox", "Tip"], ["button", "Beside"]] as const) expect(await node(role, name), name).not.toHaveProperty("posts")
})

test("a request of a library hides no form's address, since nobody knows whether the library is there", async () => {
  const { node } = mount(`<form action="https://elsewhere.example/take" method=post hx-post=""><input aria-label=Name><button>Continue</button></form><form action="/files/7/delete" method=post><button hx-post="/search">Next</button></form>
    <form action="https://one.example/" method=post><button hx-post="https://two.example/">Both</button></form>`)
  for (const [role, name] of [["button", "Continue"], ["textbox", "Name"]] as const) expect(await node(role, name)).toMatchObject({ sendsTo: "https://elsewhere.example" })
  expect(await node("button", "Next")).toMatchObject({ posts: "/files/7/delete /search" })
  expect(await node("button", "Both")).toMatchObject({ sendsTo: "https://one.example https://two.example" })
})

test("forms that send elsewhere say where, whatever their fields are called", async () => {
  const { node } = mount(`<form action="https://elsewhere.example/take"><input aria-label=City name=action><input aria-label=Street><button>Go</button><button type=button>Help</button><button formaction="/here">Stay</button></form>
    <form action="/save"><button>Save</button></form><form action="https://elsewhere.example/"><input aria-label=Snare name=elements></form><form action="mailto:a@b.example"><button>Mail</button></form><form><button>Own</button></form>`)
  for (const [role, name] of [["textbox", "City"], ["textbox", "Street"], ["button", "Go"]] as const) expect(await node(role, name)).toMatchObject({ sendsTo: "https://elsewhere.example" })
  expect(await node("textbox", "Snare")).toMatchObject({ sendsTo: "https://elsewhere.example" })
  expect(await node("button", "Mail")).toMatchObject({ sendsTo: "mailto:" })
  for (const name of ["Help", "Stay", "Save", "Own"]) expect(await node("button", name)).not.toHaveProperty("sendsTo")
})

test("a field sends where Enter sends it: to the address of the form's first button, if that has its own", async () => {
  const { node } = mount(`<form action="/save"><input aria-label=Told><button type=button formaction="https://elsewhere.example/no">Help</button><button formaction="https://elsewhere.example/take">Go</button><button>Save</button></form>
    <form action="/save"><input aria-label=Second><button>First</button><button formaction="https://elsewhere.example/take">Then</button></form>
    <form action="https://elsewhere.example/take"><input aria-label=Home formaction="/mine" name=elements><button formaction="/here">Stay</button></form>
    <form id=far action="/save"><input aria-label=Far></form><input type=submit value=Off form=far formaction="https://elsewhere.example/take"><form action="https://elsewhere.example/take"><input aria-label=Lone></form>`)
  for (const name of ["Told", "Far", "Lone"]) expect(await node("textbox", name), name).toMatchObject({ sendsTo: "https://elsewhere.example" })
  for (const name of ["Second", "Home"]) expect(await node("textbox", name), name).not.toHaveProperty("sendsTo")
})

test("long lists of options are cut and given in full on request", async () => {
  const { node, act, ref } = mount(`<select aria-label="City">${Array.from({ length: 200 }, (_, i) => `<option${i === 150 ? " selected" : ""}>City ${i}</option>`).join("")}</select>`)
  const city = await node("combobox", "City")
  expect(city.options?.length).toBe(11)
  expect(city.value).toBe("City 150")
  expect((await act({ verb: "expand", ref: await ref("combobox", "City") })).text).toContain("City 199")
})

test("of a long list the choice and what the task names are shown beside its beginning", async () => {
  const { room, act } = mount(`<select aria-label="Country">${Array.from({ length: 200 }, (_, i) => `<option${i === 150 ? " selected" : ""}>Land ${i}</option>`).join("")}<option>Ivory Coast</option></select>`)
  const shown = async (task: string): Promise<string[]> => [...everyNode((await room.observe({ task })).nodes)].find(({ role }) => role === "combobox")?.options?.map(({ label }) => label) ?? []
  const first = Array.from({ length: 10 }, (_, i) => `Land ${i}`)
  expect(await shown("")).toEqual([...first, "Land 150"])
  expect(await shown("Deliver it to the Ivory Coast")).toEqual([...first, "Land 150", "Ivory Coast"])
  expect(await shown("Every land"), "a word that all share shows no more than a few").toHaveLength(26)
  expect((await act({ verb: "find", text: "Ivory Coast" })).text).toContain("Ivory Coast")
})

test("a field in a table is named by the words beside it and its column's head, unless it has a name", async () => {
  const { look } = mount(`<table><tr><th>Director<td><input><tr><th>Year<td><input placeholder=YYYY><tr><td><label for=g>Genre</label><td><input id=g></table>
    <table><tr><th>Fruit<th>Price<th>Pieces</tr><tr><td>Apple<td>$1<td><input type=number><tr><td>Pear<td>$2<td><input type=number aria-label="Pears"></table>`)
  const fields = [...everyNode((await look()).observation.nodes)].filter(({ field }) => field).map(({ name }) => name)
  expect(fields).toEqual(["Director", "YYYY", "Genre", "Apple Pieces", "Pears"])
})

test("a caption is told once, as its table's name", async () => {
  const { look } = mount(`<table><caption>Orders of <b>May</b></caption><tr><th>Id<th>Total<tr><td>#7<td>$70</table><table aria-label="Sums"><caption>All <button>Export</button></caption><tr><th>Id<th>Total<tr><td>#7<td>$70</table>`)
  const { text } = await look()
  expect(text.match(/Orders of May/g)).toHaveLength(1)
  expect(text).toContain('table "Sums" (aria)')
  expect(text).toContain('"All"')
  expect(text).toContain('button "Export"')
})
