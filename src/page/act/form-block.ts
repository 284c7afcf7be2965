import { controlName } from "../observe/control-name.ts"
import { cut } from "../observe/clean-text.ts"
import type { PageHost } from "../observe/page-host.ts"
import { own } from "../observe/own.ts"

/**
 * Notes whether the browser holds a form back because a field is missing or wrong: it says so in a bubble that is no part
 * of the page. `end` gives a sentence then.
 */
export function watchForm({ document: doc, window: win }: PageHost): { end(): string | null } {
  let first: Element | null = null
  let sent = false
  const invalid = (event: Event): void => { first ??= event.composedPath()[0] as Element }
  const submit = (): void => { sent = true }
  doc.addEventListener("invalid", invalid, true)
  win.addEventListener("submit", submit, true)
  return {
    end() {
      doc.removeEventListener("invalid", invalid, true)
      win.removeEventListener("submit", submit, true)
      if (!first || sent) return null
      const field = first as HTMLInputElement
      const label = [...field.labels ?? []].map((one) => one.innerText).join(" ")
      return `The form was not sent: the field "${cut(controlName(field, label).name, 80)}" is missing or wrong${field.validationMessage ? ` (${cut(field.validationMessage, 160)})` : ""}.`
    }
  }
}

/** A click here asks the browser to send a form. */
export const isSubmit = (el: Element): boolean => {
  const button = own(el).closest<HTMLButtonElement>("button, input[type=submit], input[type=image]")
  return button !== null && button.form !== null && /^(submit|image)$/.test(button.type)
}
