import type { RunEvent } from "../protocol/messages.ts"
import type { NotifyWords } from "./notify-words.ts"

/** The toolbar button and the notifications, as far as they tell of runs. */
export type SignalBrowser = {
  badge(text: string, colour: string): void
  notify(id: string, title: string, message: string): void
}
export type EndSignal = { hear(event: RunEvent): void; /** Somebody looks at the panel: what the badge said has been seen. */ seen(): void
  /** A task by the clock begins late, or could not begin. */
  schedule(how: "late" | "failed"): void }

const colours = { good: "#0f6e64", bad: "#b3261e" }

/**
 * Tells of a run to who doesn't see the panel: the button says that one works, asks or has ended; a notification (where the
 * user wants them, and in the user's words) says how. No word of the task or the page is in it: notifications are kept by the system.
 */
export const createEndSignal = (watched: () => boolean, noticeWords: () => Promise<NotifyWords | undefined>, browser: SignalBrowser = ofChrome()): EndSignal => {
  const working = new Set<string>()
  let shown = ""
  const tell = (text: string, colour: string): void => {
    // Runs tell of every phase; the browser draws its toolbar anew each time that it is told.
    if (shown !== (shown = text + colour)) browser.badge(text, colour)
  }
  const notify = async (id: string, title: keyof NotifyWords, message: keyof NotifyWords): Promise<void> => {
    const words = await noticeWords()
    if (words) browser.notify(id, words[title], words[message])
  }
  return {
    schedule: (how) => void notify(`schedule ${how}`, how === "late" ? "lateTitle" : "unstartedTitle", how === "late" ? "lateText" : "unstartedText"),
    seen: () => { if (working.size === 0) tell("", colours.good) },
    hear: (event) => {
      if (event.type === "run/started") { working.add(event.run.id); tell("…", colours.good) }
      if (event.type === "run/phase") tell("…", colours.good)
      if (event.type === "run/question" && !watched()) { tell("?", colours.bad); void notify(event.runId, "answerTitle", "answerText") }
      if (event.type !== "run/ended") return
      working.delete(event.runId)
      if (watched()) return tell(working.size > 0 ? "…" : "", colours.good)
      // An answer beside something that was denied or refused is no plain "done".
      const done = event.end.ok && !event.end.leftUndone
      tell(done ? "✓" : "!", done ? colours.good : colours.bad)
      void notify(event.runId, done ? "doneTitle" : event.end.ok ? "partlyTitle" : "failedTitle", "endText")
    }
  }
}

const ofChrome = (): SignalBrowser => ({
  badge: (text, colour) => {
    void chrome.action.setBadgeText({ text }).catch(() => undefined)
    void chrome.action.setBadgeBackgroundColor({ color: colour }).catch(() => undefined)
  },
  // There only once the user has allowed notifications.
  notify: (id, title, message) => {
    const icon = chrome.runtime.getManifest().icons?.["128"]
    if (chrome.notifications && icon !== undefined) void chrome.notifications.create(id, { type: "basic", iconUrl: chrome.runtime.getURL(icon), title, message })
  }
})
