import { check, click, type PageCase, press, select, type } from "../decision.ts"

/** Controls of shops, offices and forums as their authors draw them, with texts for no eye and secrets on some. */
export const everyday: readonly PageCase[] = [
  { page: "pencil-cells", kind: "inline editing", decisions: [{ verb: "hover", at: ["row", "", 1] }, click("clickable", "Change"), type("textbox", "Amount of Chair", "30", { submit: true })] },
  { page: "cascading", kind: "native", decisions: [select("combobox", "Country", ["Japan"]), select("combobox", "Region", ["Kansai"]), select("combobox", "City", ["Osaka"]), click("button", "Continue")] },
  { page: "star-rating", kind: "radio", decisions: [check("radio", "4 stars"), click("clickable", "2 of 3"), type("textbox", "Words", "Fine"), click("button", "Send review")] },
  { page: "swatches", kind: "radio", decisions: [click("clickable", "Wine"), check("radio", "M"), check("radio", "L", true, { expect: { status: "failed", code: "disabled" } }), click("button", "One more"), click("button", "Add to basket")] },
  { page: "paging", kind: "paging", decisions: [select("combobox", "Show", ["20"]), click("link", "Next page"), click("link", "Next page"), click("link", "Next page"), click("button", "Order", { at: ["button", "Order", 0] })] },
  { page: "chips", kind: "autocomplete", decisions: [press("Backspace", ["textbox", "Topics"]), select("textbox", "Topics", ["Algorithms"]), select("textbox", "Topics", ["Chemistry"]), click("button", "Remove Chemistry"), select("textbox", "Topics", ["Botany"])] },
  { page: "transfer-list", kind: "listbox", decisions: [click("button", "Add all"), click("option", "Mail"), click("option", "Calendar"), click("option", "Tasks"), click("option", "Photos"), click("option", "Music"), click("option", "Maps"), click("button", "Remove chosen")] },
  { page: "nested-accordions", kind: "disclosure", decisions: [click("button", "Orders", { expect: { changes: ["state"] } }), click("button", "Cancel an order"), click("button", "Ask to cancel")] },
  { page: "split-pane", kind: "drag", decisions: [{ verb: "drag", at: ["clickable", "Width of the list"], onto: ["button", "Middle"] }, press("Home ArrowRight ArrowRight", ["clickable", "Width of the list"])] },
  { page: "carousel", kind: "carousel", decisions: [click("button", "Next slide"), click("button", "Next slide"), click("button", "Buy Boots")] },
  { page: "time-slots", kind: "calendar", decisions: [click("clickable", "14:00", { at: ["clickable", "14:00", 0] }), click("clickable", "10:30", { at: ["clickable", "10:30", 1] }), click("button", "Book it")] },
  { page: "cents-first", kind: "mask", decisions: [type("textbox", "Amount", "12.34"), type("textbox", "Phone", "+49 301 234"), click("button", "Pay")] },
  { page: "mentions", kind: "rich", decisions: [type("textbox", "Comment", "Thanks @Bo"), click("option", "Bo Dahl"), type("textbox", "Comment", ", well done", { mode: "append" }), click("button", "Send comment")] },
  { page: "terms-box", kind: "scroll", decisions: [click("button", "Continue", { expect: { status: "failed", code: "disabled" } }), { verb: "scroll", at: ["region", "Terms"], to: "bottom" }, check("checkbox", "I have read them"), click("button", "Continue")] },
  { page: "confirm-name", kind: "dialog", decisions: [click("button", "Delete project", { expect: { changes: ["dialog"] } }), type("textbox", "Name of the project", "archive-2019"), click("button", "I understand", { expect: { changes: ["dialog"] } }), click("button", "Delete now")] },
  { page: "key-reorder", kind: "keys", decisions: [press("Space ArrowUp ArrowUp ArrowUp Space", ["button", "Move Fold"])] },
  { page: "details-menu", kind: "disclosure", decisions: [click("button", "File"), click("button", "Export as"), click("button", "PDF")] },
  { page: "undo-toast", kind: "toast", decisions: [click("button", "Delete Letter"), click("button", "Undo"), click("button", "Delete Bill")] }
]
