import Quill from "quill"
import { wants } from "./wants.ts"

const place = document.body.appendChild(document.createElement("div"))
place.innerHTML = "<p>Old words</p>"
const editor = new Quill(place)
editor.root.setAttribute("role", "textbox")
editor.root.setAttribute("aria-label", "Review")
wants({
  model: [() => editor.getText().trim(), "A new beginning and an end"],
  shown: [() => editor.root.innerText.trim(), "A new beginning and an end"]
})
