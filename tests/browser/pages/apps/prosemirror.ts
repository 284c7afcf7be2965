import { baseKeymap, toggleMark } from "prosemirror-commands"
import { keymap } from "prosemirror-keymap"
import { schema } from "prosemirror-schema-basic"
import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { wants } from "./wants.ts"

const place = document.body.appendChild(document.createElement("div"))
const strong = schema.marks["strong"]
if (!strong) throw new Error("no strong mark")
const view = new EditorView(place, {
  attributes: { "aria-label": "Story", role: "textbox", style: "border:1px solid; min-height:60px; white-space:pre-wrap" },
  state: EditorState.create({ schema, doc: schema.node("doc", null, [schema.node("paragraph", null, [schema.text("Old words")])]), plugins: [keymap({ "Mod-b": toggleMark(strong) }), keymap(baseKeymap)] })
})
wants({
  model: [() => view.state.doc.textBetween(0, view.state.doc.content.size, "\n"), "A new beginning and an end"],
  shown: [() => view.dom.innerText.trim(), "A new beginning and an end"]
})
