import { click, type Decision, type PageCase, press, type } from "../decision.ts"

const row = (n: number): Decision => click("button", `Buy item ${n}`)

/** What a hand on a mouse does: drag, hover, right and double clicks, scrolling; and what gets in its way. */
export const pointer: readonly PageCase[] = [
  { page: "drag-html5", kind: "drag", decisions: [{ verb: "drag", at: ["clickable", "Fix bugs"], onto: ["button", "Add card"] }] },
  { page: "drag-pointer", kind: "drag", decisions: [{ verb: "drag", at: ["clickable", "Alpha"], onto: ["clickable", "Gamma"] }] },
  { page: "drag-mouse", kind: "drag", decisions: [{ verb: "drag", at: ["clickable", "Resize"], onto: ["clickable", "Right side"] }, { verb: "drag", at: ["button", "Piece"], onto: ["button", "Goal"] }] },
  { page: "drag-capture", kind: "drag", decisions: [{ verb: "drag", at: ["button", "Handle"], onto: ["button", "Middle"] }] },
  { page: "hover-menu-js", kind: "hover", decisions: [{ verb: "hover", at: ["link", "Products"] }, click("link", "Chairs", { expect: { changes: ["url"] } })] },
  { page: "hover-menu-busy", kind: "hover", decisions: [{ verb: "hover", at: ["link", "Products"] }, click("link", "Chairs", { expect: { changes: ["url"] } })] },
  { page: "hover-menu-css", kind: "hover", decisions: [{ verb: "hover", at: ["clickable", "Services"], expect: { changes: ["appearance"] } }, click("link", "Repair", { expect: { changes: ["url"] } })] },
  { page: "context-menu", kind: "right click", decisions: [click("clickable", "invoice.pdf", { button: "right" }), click("menuitem", "Delete file")] },
  { page: "double-click", kind: "double click", decisions: [click("clickable", "Final", { count: 2 }), type("textbox", "File name", "Final v2", { submit: true })] },
  { page: "modified-click", kind: "modified click", decisions: [click("option", "Mail 2"), click("option", "Mail 4", { modifiers: ["Shift"] }), click("option", "Mail 3", { modifiers: ["Control"] })] },
  { page: "canvas-point", kind: "canvas", decisions: [{ verb: "point", at: ["canvas", "Seat map"], x: 0.6, y: 0.75 }, { verb: "point", at: ["canvas", "Seat map"], x: 0.1, y: 0.2 }] },
  { page: "slider-pointer", kind: "slider", decisions: [{ verb: "point", at: ["slider", "Rating"], x: 0.7, y: 0.5 }] },
  { page: "mousedown-only", kind: "press", decisions: [click("clickable", "Sort by"), click("clickable", "Name"), click("clickable", "Pointer only")] },
  { page: "shortcuts", kind: "keys", decisions: [press("Control+k"), type("textbox", "Command", "theme dark", { submit: true }), press("Escape"), press("g i"), press("?")] },
  { page: "virtual-list", kind: "virtual list", decisions: [{ verb: "scroll", direction: "down", until: ["button", "Invite person 25"] }, click("button", "Invite person 25")] },
  { page: "infinite-scroll", kind: "infinite scroll", decisions: [{ verb: "scroll", direction: "down", until: ["button", "Like post 27"] }, click("button", "Like post 27")] },
  { page: "sticky-overlay", kind: "covered", decisions: [row(8), row(14), row(39), row(1)] },
  { page: "cookie-banner", kind: "covered", decisions: [click("button", "Start order", { expect: { status: "failed", code: "covered", detail: /Cookie consent/ } }), click("button", "Reject all"), click("button", "Start order")] },
  { page: "scroll-boxes", kind: "scroll", decisions: [{ verb: "scroll", direction: "down", expect: { changes: ["scrolled"] } }, { verb: "scroll", at: ["button", "Far right"], direction: "right" }, click("button", "Far right", { expect: { status: "no-effect" } }), { verb: "scroll", to: "bottom", at: ["button", "Folder 1"] }, click("button", "Folder 70", { expect: { status: "no-effect" } })] }
]
