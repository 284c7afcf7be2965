import { expect, vi } from "vitest"
import type { Locator } from "vitest/browser"
import type { PanelClient } from "../../../src/ui/client.ts"
import { speak } from "../../../src/ui/language/language.ts"
import { mountPanel } from "../../../src/ui/panel.tsx"

/** Busy machines are slow, not wrong. */
export const patience = { timeout: 60_000 }
export const see = (what: Locator) => expect.element(what, patience)
export const ready = () => vi.waitFor(() => expect(document.documentElement.dataset["ready"]).toBe("true"), patience)

let unmount: (() => void) | undefined
export const mount = (client: PanelClient): void => { unmount = mountPanel(document.body.appendChild(document.createElement("div")), client) }
export const close = (): void => { unmount?.() }
/** For `afterEach`: the next test finds nothing of the last one. */
export const clear = async (): Promise<void> => {
  close()
  document.body.replaceChildren()
  localStorage.clear()
  delete document.documentElement.dataset["ready"]
  await speak("en")
}
