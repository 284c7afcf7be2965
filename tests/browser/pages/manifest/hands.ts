import { click, type PageCase, press, select, type } from "../decision.ts"

/** What hands do that is seldom thought of: hold for a moment, wait for a hint, press Shift for a sign. */
export const hands: readonly PageCase[] = [
  { page: "keyboard-as-it-is", kind: "keys", decisions: [press("Control+K"), press("Control+Shift+K"), press("?"), press("/"), press("End Control+Backspace", ["textbox", "Words"]), press("ArrowDown", ["textbox", "Lines"], { expect: { changes: ["caret"] } }), press("ArrowUp X", ["textbox", "Lines"])] },
  { page: "tab-shadow", kind: "keys", decisions: [press("Tab", ["radio", "One"]), press("Tab"), press("Tab")] },
  { page: "enter-two-fields", kind: "keys", decisions: [type("textbox", "First", "Ada", { submit: true, expect: { without: ["navigated"] } }), type("textbox", "Only", "Ada", { submit: true })] },
  { page: "number-keyup", kind: "keys", decisions: [type("spinbutton", "Count", "12")] },
  { page: "hover-late", kind: "hover", decisions: [{ verb: "hover", at: ["button", "Weight"], expect: { changes: ["content"] } }] },
  { page: "drag-held", kind: "drag", decisions: [{ verb: "drag", at: ["clickable", "Wash"], onto: ["clickable", "Shop"] }, { verb: "drag", at: ["clickable", "Ant"], onto: ["clickable", "Cow"] }, { verb: "drag", at: ["canvas", "Map"], onto: ["button", "Pin"], expect: { changes: ["drawing"] } }] },
  { page: "drag-wide", kind: "drag", decisions: [{ verb: "drag", at: ["clickable", "Node"], onto: ["clickable", "Board"] }, { verb: "drag", at: ["clickable", "Old"], onto: ["clickable", "Bin"] }] },
  { page: "slider-no-keys", kind: "slider", decisions: [type("slider", "Volume", "70")] },
  { page: "editor-ways", kind: "rich", decisions: [type("textbox", "Comment", "Hi @Al"), click("clickable", "Albert"), type("textbox", "Page", "## Top"), type("textbox", "Letter", "New words")] },
  { page: "choice-highlight", kind: "list", decisions: [select("combobox", "Sports", ["Golf", "Polo"])] },
  { page: "upload-refused", kind: "upload", decisions: [{ verb: "upload", at: ["file", "Picture"], file: "cv.txt", expect: { detail: /took it out/ } }] },
  { page: "upload-made", kind: "upload", decisions: [{ verb: "upload", at: ["button", "Add picture"], file: "photo.txt", expect: { changes: ["file"] } }] },
  { page: "taken-over", kind: "navigation", decisions: [click("link", "Items", { expect: { changes: ["url", "content"], without: ["navigated"] } }), click("button", "Take")] }
]
