import { registerRichText } from "@lexical/rich-text"
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical"
import { wants } from "./wants.ts"

const place = document.body.appendChild(document.createElement("div"))
place.contentEditable = "true"
place.setAttribute("role", "textbox")
place.setAttribute("aria-label", "Comment")
place.style.cssText = "border:1px solid; min-height:60px"
const editor = createEditor({ namespace: "page", onError: (error) => { throw error } })
editor.setRootElement(place)
registerRichText(editor)
editor.update(() => { $getRoot().append($createParagraphNode().append($createTextNode("Old words"))) })
wants({
  model: [() => editor.getEditorState().read(() => $getRoot().getTextContent()), "A new beginning and an end"],
  shown: [() => place.innerText.trim(), "A new beginning and an end"]
})
