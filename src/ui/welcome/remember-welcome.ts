import type { SettingsStore } from "../stores/settings-store.ts"

const place = "symbiont:welcomed"

/** Known before the settings are: the worker of a browser that has just been started takes its time to answer. */
export const wasWelcomed = (): boolean => localStorage.getItem(place) !== null

/** Keeps in mind what the settings say; the function given back ends it. */
export const rememberWelcome = (settings: SettingsStore): (() => void) => settings.subscribe(({ status, settings: { welcomed } }) => {
  if (status !== "ready") return
  if (welcomed) localStorage.setItem(place, "yes")
  else localStorage.removeItem(place)
})
