import { check, click, type PageCase, press, select, type } from "../decision.ts"

const noEffect = { expect: { status: "no-effect" } } as const

/** Text fields, native controls and the frameworks that hold their values. */
export const fields: readonly PageCase[] = [
  { page: "react-form", kind: "react", decisions: [type("textbox", "Name", "Ada Lovelace", { expect: { changes: ["value"] } }), type("textbox", "Note", "Call before noon"), select("combobox", "Plan", ["Professional"]), check("checkbox", "Newsletter"), check("radio", "invoice"), click("button", "Send", { expect: { changes: ["title"] } })] },
  { page: "react-mask", kind: "react", decisions: [type("textbox", "Phone", "555010234"), type("textbox", "Amount", "12.5x"), click("button", "Next")] },
  { page: "react-select", kind: "react", decisions: [select("combobox", "City", ["Vienna"])] },
  { page: "react-rows", kind: "stale", decisions: [click("button", "Remove Cy"), click("button", "Remove Ada")] },
  { page: "vue-form", kind: "vue", decisions: [type("textbox", "Name", "Grace Hopper"), type("textbox", "City", "Arlington"), type("spinbutton", "Age", "42"), check("checkbox", "news"), check("checkbox", "music"), select("combobox", "Size", ["Large"]), check("radio", "card"), type("textbox", "About", "Line one\nline two")] },
  { page: "vue-autocomplete", kind: "vue", decisions: [type("textbox", "Medicine", "ins"), { verb: "wait", for: "Insulin" }, click("clickable", "Insulin")] },
  { page: "svelte-form", kind: "svelte", decisions: [type("textbox", "Name", "Mary"), type("slider", "Rating", "5"), select("combobox", "Colour", ["Green"]), check("checkbox", "gift"), check("checkbox", "rush"), click("button", "Details"), type("textbox", "Message", "hello")] },
  { page: "mask-phone", kind: "mask", decisions: [type("textbox", "Phone number", "5550102345"), type("textbox", "Licence plate", "abc-123")] },
  { page: "native-fields", kind: "native", decisions: [type("spinbutton", "Amount", "12,5"), type("date", "Day", "March 5, 2027"), type("time", "Time", "3:30 pm"), type("month", "Month", "June 2027"), type("datetime", "Meeting", "2027-03-05 15:30"), type("color", "Colour", "#FF8800"), type("textbox", "Site", "https://example.org/"), type("textbox", "E-mail", "ada@example.org"), type("week", "Week", "2027-W09")] },
  { page: "multi-select", kind: "native", decisions: [select("listbox", "Languages", ["English", "Spanish"]), select("combobox", "Region", ["Spain"])] },
  { page: "otp-boxes", kind: "otp", decisions: [type("textbox", "Digit 1", "471108")] },
  { page: "readonly-disabled", kind: "locked", decisions: [type("textbox", "Customer number", "X", { expect: { status: "failed", code: "not-editable" } }), type("textbox", "Delivery", "now", { expect: { status: "failed", code: "disabled" } }), check("checkbox", "Express", true, { expect: { status: "failed", code: "disabled" } }), click("button", "Order", { expect: { status: "failed", code: "disabled" } }), click("button", "Unlock number"), type("textbox", "Customer number", "C-77")] },
  { page: "autocomplete", kind: "autocomplete", decisions: [select("textbox", "Destination", ["Portland"])] },
  { page: "datalist", kind: "native", decisions: [select("combobox", "Browser", ["Firefox"])] },
  { page: "required-form", kind: "validation", decisions: [click("button", "Send", { expect: { status: "no-effect", detail: /not sent/ } }), type("textbox", "Name", "Ada"), type("textbox", "E-mail", "ada@example"), type("textbox", "E-mail", "ada@example.org"), click("button", "Send")] },
  { page: "search-submit", kind: "submit", decisions: [type("searchbox", "Find", "blue lamp", { submit: true }), type("textbox", "Chat", "Hello there", { submit: true })] },
  { page: "text-keys", kind: "keys", decisions: [type("textbox", "Title", ", new end", { mode: "append" }), press("Control+A Delete", ["textbox", "List"]), type("textbox", "List", "two\nthree"), type("textbox", "Short", "abcdefg")] },
  { page: "tab-order", kind: "keys", decisions: [click("textbox", "One"), press("x"), press("Tab"), press("y"), press("Tab"), press("Enter")] },
  { page: "range-slider", kind: "slider", decisions: [type("slider", "Volume", "7"), { verb: "point", at: ["slider", "Price"], x: 0.5, y: 0.5 }, press("ArrowRight ArrowRight", ["slider", "Zoom"])] },
  { page: "slider-keys", kind: "slider", decisions: [type("slider", "Brightness", "65"), type("spinbutton", "Guests", "9")] },
  { page: "contenteditable", kind: "rich", decisions: [type("textbox", "Post", "Fresh words"), type("textbox", "Post", " here", { mode: "append" }), click("button", "Publish")] },
  { page: "contenteditable-app", kind: "rich", decisions: [type("textbox", "Message", "First message", { submit: true }), type("textbox", "Message", "Second one"), click("button", "Send message")] },
  ...["prosemirror:Story", "lexical:Comment", "quill:Review"].map((pair): PageCase => {
    const [page = "", name = ""] = pair.split(":")
    return { page, kind: "rich", decisions: [type("textbox", name, "A new beginning"), type("textbox", name, " and an end", { mode: "append" })] }
  }),
  { page: "away", kind: "no focus", away: true, decisions: [click("textbox", "Country"), click("clickable", "Chile"), type("textbox", "City", "Arica")] },
  { page: "trusted-only", kind: "trusted", handOver: true, decisions: [click("button", "Confirm transfer", noEffect), type("textbox", "Amount", "5", noEffect)] }
]
