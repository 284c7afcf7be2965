import type { SettingsStore } from "../stores/settings-store.ts"
import { bestLanguage, speak, wishedLanguage, type Language } from "./language.ts"

const place = "symbiont:language"

/** Known before the settings are, so that the panel doesn't begin in one language and go on in another. */
export const rememberedLanguage = (): Language => bestLanguage([localStorage.getItem(place) ?? "", ...navigator.languages])

/** Speaks what the settings say, or else the browser's language; the function given back ends it. */
export const followLanguage = (settings: SettingsStore): (() => void) => settings.subscribe(({ status, settings: { language: chosen } }) => {
  if (status !== "ready") return
  if (chosen === undefined) localStorage.removeItem(place)
  else localStorage.setItem(place, chosen)
  const wanted = bestLanguage([chosen ?? "", ...navigator.languages])
  if (wanted === wishedLanguage()) return
  const id = document.activeElement?.closest(".panel") ? document.activeElement.id : ""
  // Everything is drawn anew: the focus goes back to where it was, or to the choice of the language, whose list is gone.
  const goBack = (): void => (document.getElementById(id) ?? document.getElementById("choice-language"))?.focus()
  void speak(wanted).then(() => requestAnimationFrame(goBack), () => undefined)
})
