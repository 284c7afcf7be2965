import { click, type PageCase, select, type } from "../decision.ts"

const survey = (name: string, opinion: string): PageCase["decisions"] => [type("textbox", "Your name", name), select("combobox", "Opinion", [opinion]), click("button", "Send survey")]

/** Pages that change by themselves, consist of several documents or trees, or leave. */
export const living: readonly PageCase[] = [
  { page: "reorder", kind: "stale", decisions: [click("button", "Pay Cy", { disturb: true, expect: { status: "no-effect" } })] },
  { page: "recycled", kind: "stale", decisions: [click("button", "Pay Bob", { disturb: true })] },
  { page: "recycled-cards", kind: "stale", decisions: [click("button", "Buy", { at: ["button", "Buy", 1], disturb: true }), click("button", "Buy", { at: ["button", "Buy", 2], disturb: true, expect: { status: "failed", code: "gone" } })] },
  { page: "enabled-later", kind: "enabled later", decisions: [click("button", "Continue", { disturb: true }), type("textbox", "Comment", "late", { disturb: true })] },
  { page: "slow-load", kind: "slow", decisions: [click("button", "Load report"), { verb: "wait", for: "Report ready" }, click("button", "Open report")] },
  { page: "spinner", kind: "covered", decisions: [type("textbox", "Name", "Ada", { disturb: true }), click("button", "Save")] },
  { page: "moving-target", kind: "moving", decisions: [click("button", "Open cart"), click("button", "Check out")] },
  { page: "moving-dated-early", kind: "moving", decisions: [click("button", "Open cart"), click("button", "Check out")] },
  { page: "late-effect", kind: "slow", decisions: [click("button", "Add to basket"), click("button", "Broken", { expect: { status: "no-effect" } })] },
  { page: "vue-plain", kind: "delegated", decisions: [click("clickable", "Star all"), click("row", "", { at: ["row", "", 2] }), click("clickable", "Archive Bo")] },
  { page: "react-plain", kind: "delegated", decisions: [click("clickable", "Bo wrote"), click("clickable", "Close the list")] },
  { page: "iframe-same", kind: "frame", decisions: survey("Ada", "good") },
  { page: "iframe-cross", kind: "frame", decisions: survey("Ada", "good") },
  { page: "iframe-nested", kind: "frame", decisions: [click("button", "Inner start"), ...survey("Bo", "good")] },
  { page: "iframe-covered", kind: "frame", decisions: [click("button", "Load survey"), ...survey("Cy", "bad").filter(({ verb }) => verb !== "select")] },
  { page: "shadow-open", kind: "shadow", decisions: [type("textbox", "Nickname", "ada99"), click("button", "Store")] },
  { page: "cross-shadow", kind: "shadow", decisions: [click("button", "Load entries"), select("combobox", "Entry", ["Second"])] },
  { page: "shadow-closed", kind: "shadow", decisions: [type("textbox", "User", "ada"), click("button", "Enter")] },
  { page: "js-dialogs", kind: "js dialog", decisions: [click("button", "Delete draft"), click("button", "Greet", { expect: { status: "no-effect" } })] },
  { page: "upload-input", kind: "upload", decisions: [{ verb: "upload", at: ["file", "CV"], file: "nothing.txt", expect: { status: "failed", code: "no-file" } }, { verb: "upload", at: ["file", "CV"], file: "cv.txt" }, { verb: "upload", at: ["file", "Photos"], file: "cv.txt" }, { verb: "upload", at: ["file", "Photos"], file: "photo.txt" }] },
  { page: "upload-drop", kind: "upload", decisions: [{ verb: "upload", at: ["button", "Drop files here"], file: "cv.txt" }, { verb: "upload", at: ["button", "Attach"], file: "photo.txt" }] },
  { page: "new-tab", kind: "new tab", decisions: [click("link", "Open terms", { expect: { changes: ["new tab"] } }), click("link", "Preview", { expect: { without: ["new tab"] } }), click("link", "Quick look", { expect: { without: ["new tab"] } }), click("link", "Compare", { modifiers: ["Control"], expect: { changes: ["new tab"] } })] },
  { page: "popup", kind: "new tab", decisions: [click("button", "Open help", { expect: { changes: ["new tab"] } })] },
  { page: "navigation", kind: "navigation", decisions: [click("link", "Go on", { expect: { changes: ["navigated"] } })] },
  { page: "history-form", kind: "navigation", decisions: [type("textbox", "Name", "Ada", { submit: true, expect: { changes: ["navigated"] } })] },
  { page: "spa", kind: "spa", decisions: [click("link", "Orders", { expect: { changes: ["url"] } }), click("link", "Order 7", { expect: { changes: ["url"] } }), click("button", "Cancel order")] },
  { page: "beforeunload", kind: "beforeunload", decisions: [type("textbox", "Text", "draft"), click("link", "Leave", { expect: { changes: ["navigated"] } })] },
  { page: "download", kind: "download", decisions: [click("link", "Get file", { expect: { changes: ["download"] } }), click("link", "Get report"), click("button", "Export table", { expect: { changes: ["download"] } })] }
]
