import i18next, { type TFunction } from "i18next"
import { useSyncExternalStore } from "react"
import { en } from "./en.ts"
import type { Words } from "./shape.ts"

declare module "i18next" {
  interface CustomTypeOptions { resources: { translation: typeof en } }
}

/** Each language in its own words, in the order of the list that the user chooses from. */
export const languages = { en: "English", de: "Deutsch", es: "Español", fr: "Français", ja: "日本語", "zh-CN": "简体中文", ar: "العربية" } as const
export type Language = keyof typeof languages
export const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name)
const loaders: Record<Exclude<Language, "en">, () => Promise<Words>> = {
  de: async () => (await import("./de.ts")).de,
  es: async () => (await import("./es.ts")).es,
  fr: async () => (await import("./fr.ts")).fr,
  ja: async () => (await import("./ja.ts")).ja,
  "zh-CN": async () => (await import("./zh-cn.ts")).zhCn,
  ar: async () => (await import("./ar.ts")).ar
}

const instance = i18next.createInstance()
void instance.init({
  lng: "en", fallbackLng: "en", supportedLngs: Object.keys(languages), resources: { en: { translation: en } },
  initAsync: false, interpolation: { escapeValue: false }
})

/** A sentence in the present language. Whoever shows one is drawn anew when the language changes. */
export const t: TFunction = instance.t
export const language = (): Language => (isLanguage(instance.language) ? instance.language : "en")
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)
const subscribe = (changed: () => void): (() => void) => {
  instance.on("languageChanged", changed)
  return () => instance.off("languageChanged", changed)
}
export const directionOf = (name: Language): "ltr" | "rtl" => (name === "ar" ? "rtl" : "ltr")

/** The first of the wished languages that we speak; a regional one counts as its base. */
export const bestLanguage = (wished: readonly string[]): Language => {
  for (const wish of wished) {
    const [base = ""] = wish.split("-")
    const found = isLanguage(wish) ? wish : base === "zh" ? "zh-CN" : isLanguage(base) ? base : undefined
    if (found) return found
  }
  return "en"
}

let wish: Language = "en"
/** What was asked for last, though it may still be loading. */
export const wishedLanguage = (): Language => wish

/** Resolves when the panel speaks that language, or a later wish has overtaken it. Only English is there from the start. */
export const speak = async (name: Language): Promise<void> => {
  wish = name
  if (name !== "en" && !instance.hasResourceBundle(name, "translation")) instance.addResourceBundle(name, "translation", await loaders[name]())
  if (wish !== name) return
  if (name !== instance.language) await instance.changeLanguage(name)
  document.documentElement.lang = name
  document.documentElement.dir = directionOf(name)
}
