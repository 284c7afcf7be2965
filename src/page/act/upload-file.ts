import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import type { GrantedFile } from "./act.ts"
import { done, failed, noEffect } from "./outcomes.ts"
import { pause } from "./pause.ts"
import { clickAt } from "./pointer.ts"
import { aim, resolveRef } from "./target.ts"
import { type Watch, watch } from "./watch.ts"
import { documentOf, own } from "../observe/own.ts"

const fieldMs = 500

/** Attaches a granted file to a file input, or drops it where a page takes drops. */
export async function uploadAction(host: PageHost, action: Extract<Action, { verb: "upload" }>, files: readonly GrantedFile[]): Promise<Outcome> {
  const granted = files.find((file) => file.name === action.file) ?? files.find((file) => file.name.toLowerCase() === action.file.split(/[\\/]/).pop()?.toLowerCase())
  if (!granted) return failed("no-file", files.length > 0 ? `This file was not granted; granted are: ${files.map((file) => file.name).join(", ")}.` : "No file was granted; ask the user for it.")
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const input = inputOf(resolved.value)
  if (input?.disabled) return failed("disabled", "The upload field is disabled.")
  const bytes = Uint8Array.from(atob(granted.base64), (letter) => letter.charCodeAt(0))
  const file = new host.window.File([bytes], granted.name, { type: granted.type })
  const watching = watch(host, resolved.value)
  if (input) return attach(host, input, file, watching)
  const dataTransfer = new host.window.DataTransfer()
  dataTransfer.items.add(file)
  for (const type of ["dragenter", "dragover", "drop"]) resolved.value.dispatchEvent(new host.window.DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }))
  const changes = await watching.settle({ patience: 300 })
  if (changes.length > 0) return done(changes)
  const clicking = watch(host, resolved.value)
  const made = await madeByClick(host, resolved.value)
  if (made) return attach(host, made, file, clicking)
  const clicked = await clicking.settle()
  return noEffect(clicked.length > 0 ? "The file was dropped there and nothing changed, then it was clicked and no upload field came; look at the page." : "The file was dropped there and nothing changed; look for an upload field.")
}

async function attach(host: PageHost, input: HTMLInputElement, file: File, watching: Watch): Promise<Outcome> {
  const transfer = new host.window.DataTransfer()
  if (input.multiple) for (const one of input.files ?? []) transfer.items.add(one)
  transfer.items.add(file)
  input.files = transfer.files
  input.dispatchEvent(new host.window.Event("input", { bubbles: true, composed: true }))
  input.dispatchEvent(new host.window.Event("change", { bubbles: true }))
  const changes = await watching.settle({ patience: 300 })
  if (input.isConnected && ![...input.files].some(({ name }) => name === file.name)) return changes.length > 0
    ? done(changes, `${file.name} was given to the page, which took it out of the field: it has it, or refused it; look at the page.`)
    : noEffect("The page took the file out of the field again; it may want another kind of file.")
  return done(["file", ...changes], `${file.name} is attached.`)
}

/** Some buttons make their field only when they are clicked. */
async function madeByClick(host: PageHost, el: HTMLElement): Promise<HTMLInputElement | null> {
  const all = (): HTMLInputElement[] => [...host.document.querySelectorAll<HTMLInputElement>("input[type=file]")]
  const before = new Set(all())
  const aimed = own(el).closest("button, a, label, [role=button], [role=menuitem], [tabindex]") ? await aim(host, el) : null
  if (!aimed?.ok) return null
  clickAt(host, aimed.value)
  for (const until = performance.now() + fieldMs; performance.now() < until; await pause(30)) {
    const made = all().find((one) => !before.has(one))
    if (made) return made
  }
  return null
}

/** The file input that a button or drop zone stands for. */
function inputOf(el: HTMLElement): HTMLInputElement | null {
  if (el.localName === "input" && (el as HTMLInputElement).type === "file") return el as HTMLInputElement
  const labelled = el.closest("label")?.control
  if (labelled?.localName === "input" && (labelled as HTMLInputElement).type === "file") return labelled as HTMLInputElement
  let holder: Element | null = el
  for (let i = 0; i < 4 && holder; i++, holder = own(holder).parentElement) {
    const found = own(holder).querySelectorAll<HTMLInputElement>("input[type=file]")
    if (found.length === 1) return found[0] ?? null
    if (found.length > 1) return null
  }
  const all = documentOf(el).querySelectorAll<HTMLInputElement>("input[type=file]")
  return all.length === 1 ? all[0] ?? null : null
}
