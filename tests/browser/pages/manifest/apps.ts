import { check, click, type PageCase, select, type } from "../decision.ts"

/** Small whole apps, as they are met: several patterns on one page, controls that show late. */
export const apps: readonly PageCase[] = [
  { page: "kanban", kind: "app", decisions: [{ verb: "drag", at: ["clickable", "To do card 1 Due 1 May"], onto: ["clickable", "Doing card 1 Due 1 May"] }, { verb: "click", at: ["clickable", "+ Add a card", 0] }, type("textbox", "Title", "New one", { submit: true })] },
  { page: "mail-client", kind: "app", decisions: [check("checkbox", "Select Lunch?"), click("button", "Archive"), click("button", "Star Invoice"), click("clickable", "Cy Marr Re: plan Hello, this is about Re: plan")] },
  { page: "date-range", kind: "app", decisions: [click("combobox", "Stay"), click("clickable", "10 May 2027"), click("clickable", "14 May 2027"), click("button", "Apply")] },
  { page: "wizard", kind: "app", decisions: [type("textbox", "Full name", "Ada"), check("radio", "Business"), type("textbox", "VAT number", "FR1"), click("button", "Next"), type("textbox", "Street", "Rue 1"), select("combobox", "Country", ["Japan"]), click("button", "Next"), check("checkbox", "I accept the terms"), click("button", "Finish")] },
  { page: "chat", kind: "app", decisions: [type("textbox", "Message #general", "Hello there"), click("button", "Send"), type("textbox", "Message #general", "Again", { submit: true })] },
  { page: "seat-plan", kind: "app", decisions: [check("checkbox", "Seat A3"), check("checkbox", "Seat B1"), click("button", "Continue")] },
  { page: "row-menus", kind: "app", decisions: [select("combobox", "Role of Cy", ["Administrator"]), click("button", "Actions for Bo"), click("menuitem", "Delete")] },
  { page: "drawn-choice", kind: "app", decisions: [select("combobox", "City", ["Rome"])] },
  { page: "hovered-rows", kind: "app", decisions: [click("row", "", { at: ["row", "", 1] })] },
  { page: "image-map", kind: "image map", decisions: [click("link", "Stairs", { expect: { changes: ["url"] } }), click("clickable", "Garden"), click("link", "Kitchen", { expect: { changes: ["url"] } })] }
]
