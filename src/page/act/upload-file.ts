import type { Action } from "../../core/action.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { PageHost } from "../observe/page-host.ts"
import type { GrantedFile } from "./act.ts"
import { done, failed, noEffect } from "./outcomes.ts"
import { resolveRef } from "./target.ts"
import { watch } from "./watch.ts"
import { documentOf, own } from "../observe/own.ts"

/** Attaches a granted file to a file input, or drops it where a page takes drops. */
export async function uploadAction(host: PageHost, action: Extract<Action, { verb: "upload" }>, files: readonly GrantedFile[]): Promise<Outcome> {
  const granted = files.find((file) => file.name === action.file) ?? files.find((file) => file.name.toLowerCase() === action.file.split(/[\\/]/).pop()?.toLowerCase())
  if (!granted) return failed("no-file", files.length > 0 ? `This file was not granted; granted are: ${files.map((file) => file.name).join(", ")}.` : "No file was granted; ask the user for it.")
  const resolved = await resolveRef(host, action.ref)
  if (!resolved.ok) return resolved.outcome
  const input = inputOf(resolved.value)
  if (input?.disabled) return failed("disabled", "The upload field is disabled.")
  const transfer = new host.window.DataTransfer()
  if (input?.multiple) for (const file of input.files ?? []) transfer.items.add(file)
  const bytes = Uint8Array.from(atob(granted.base64), (letter) => letter.charCodeAt(0))
  transfer.items.add(new host.window.File([bytes], granted.name, { type: granted.type }))
  const watching = watch(host, resolved.value)
  if (input) {
    input.files = transfer.files
    input.dispatchEvent(new host.window.Event("input", { bubbles: true, composed: true }))
    input.dispatchEvent(new host.window.Event("change", { bubbles: true }))
  } else for (const type of ["dragenter", "dragover", "drop"]) resolved.value.dispatchEvent(new host.window.DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }))
  const changes = await watching.settle({ patience: 300 })
  if (input) return done(["file", ...changes], `${granted.name} is attached.`)
  return changes.length > 0 ? done(changes) : noEffect("The file was dropped there and nothing changed; look for an upload field.")
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
