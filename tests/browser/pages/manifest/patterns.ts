import { check, click, type PageCase, press, select, type } from "../decision.ts"

/** Patterns of the ARIA Authoring Practices. */
export const patterns: readonly PageCase[] = [
  { page: "combobox-filter", kind: "combobox", decisions: [select("combobox", "State", ["Alaska"])] },
  { page: "combobox-select-only", kind: "combobox", decisions: [select("combobox", "Favourite fruit", ["Mango"])] },
  { page: "listbox", kind: "listbox", decisions: [select("listbox", "Important features", ["Easy parking"]), click("option", "Sun roof"), click("button", "Add chosen")] },
  { page: "menu-button", kind: "menu", decisions: [click("button", "Actions"), click("menuitem", "Duplicate")] },
  { page: "menubar", kind: "menu", decisions: [click("menuitem", "Style"), click("menuitemcheckbox", "Italic"), click("menuitem", "Align"), check("menuitemradio", "Right")] },
  { page: "tabs", kind: "tabs", decisions: [click("tab", "Billing"), type("textbox", "Billing name", "ACME")] },
  { page: "tree", kind: "tree", decisions: [click("treeitem", "Projects"), click("treeitem", "Archive"), click("treeitem", "old.txt")] },
  { page: "grid", kind: "grid", decisions: [click("cell", "20.00", { count: 2 }), type("textbox", "Cell value", "24.95", { submit: true })] },
  { page: "aria-slider", kind: "slider", decisions: [press("ArrowRight ArrowRight ArrowRight ArrowRight ArrowRight", ["slider", "Temperature"]), press("End", ["slider", "Hue"])] },
  { page: "spinbutton", kind: "spinbutton", decisions: [click("button", "More adults"), press("PageUp", ["spinbutton", "Adults"])] },
  { page: "switches", kind: "switch", decisions: [check("switch", "Notifications"), check("switch", "Dark mode"), click("button", "Mute"), check("checkbox", "All items")] },
  { page: "radio-group", kind: "radio", decisions: [check("radio", "Deep dish"), check("radio", "Courier")] },
  { page: "modal-dialog", kind: "dialog", decisions: [click("button", "Add address", { expect: { changes: ["dialog"] } }), type("textbox", "Street", "Mill Lane 4"), click("button", "Save"), click("button", "Settings", { expect: { changes: ["dialog"] } }), type("textbox", "Language", "Latin"), click("button", "Apply")] },
  { page: "disclosure", kind: "disclosure", decisions: [click("button", "Shipping costs", { expect: { changes: ["state"] } }), click("button", "Show table"), click("button", "Returns"), check("checkbox", "I have read it")] },
  { page: "date-picker", kind: "date picker", decisions: [type("textbox", "Arrival", "2027-03-18", { expect: { status: "failed", code: "not-editable" } }), click("button", "Choose date"), click("button", "Next month"), click("button", "Next month"), click("cell", "18")] },
  { page: "toolbar", kind: "toolbar", decisions: [click("button", "Bold"), click("clickable", "Undo"), click("button", "More"), click("button", "Export")] }
]
