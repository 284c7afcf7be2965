import type { Mask } from "../privacy/screen/mask-regions.ts"

/** The browser lets a tab be captured twice a second. */
const restMs = 520
let last = 0

/** What of the browser a capture needs. */
export type CaptureBrowser = {
  readonly tabs: Pick<typeof chrome.tabs, "get" | "captureVisibleTab" | "onActivated">
  readonly windows: Pick<typeof chrome.windows, "get">
}
export type Captured = { ok: true; bitmap: ImageBitmap } | { ok: false; why: "not-in-front" | "no-access" | "moved" }

/** Whether a tab is the one that its window shows: of any other the browser would give the wrong picture. */
export const isInFront = async (tabId: number, { tabs, windows }: CaptureBrowser = chrome): Promise<number | undefined> => {
  const tab = await tabs.get(tabId).catch(() => undefined)
  if (!tab?.active) return undefined
  const { state } = await windows.get(tab.windowId).catch(() => ({ state: "minimized" }))
  return state === "minimized" ? undefined : tab.windowId
}

/** The tab as it is drawn now, for masking at once: it is neither kept nor passed on as it is. */
export const captureTab = async (tabId: number, browser: CaptureBrowser = chrome): Promise<Captured> => {
  const windowId = await isInFront(tabId, browser)
  if (windowId === undefined) return { ok: false, why: "not-in-front" }
  let switched = false
  const hear = (): void => { switched = true }
  browser.tabs.onActivated.addListener(hear)
  try {
    last = Date.now()
    const address = await browser.tabs.captureVisibleTab(windowId, { format: "png" }).catch(() => undefined)
    if (address === undefined) return { ok: false, why: "no-access" }
    if (switched || await isInFront(tabId, browser) !== windowId) return { ok: false, why: "moved" }
    return { ok: true, bitmap: await createImageBitmap(new Blob([bytesOf(address)], { type: "image/png" })) }
  } finally { browser.tabs.onActivated.removeListener(hear) }
}

/** Milliseconds until the browser takes another picture, whatever became of the clock. */
export const untilNextCapture = (): number => Math.min(restMs, Math.max(0, last + restMs - Date.now()))

const bytesOf = (dataUrl: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(",") + 1)), (char) => char.charCodeAt(0))

const width = 480
const colour = "#30343a"

/** Covers what must not be seen, and only then makes the picture small and encodes it. The captured one is gone afterwards. */
export const maskPicture = async (bitmap: ImageBitmap, masks: readonly Mask[]): Promise<string> => {
  const whole = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = whole.getContext("2d", { alpha: false })
  const scale = Math.min(1, width / bitmap.width)
  const small = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const target = small.getContext("2d", { alpha: false })
  if (!context || !target) throw new Error("no canvas")
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  context.fillStyle = colour
  for (const { x, y, width: wide, height } of masks) context.fillRect(x, y, wide, height)
  target.imageSmoothingQuality = "high"
  target.drawImage(whole, 0, 0, small.width, small.height)
  whole.width = 0
  const bytes = new Uint8Array(await (await small.convertToBlob({ type: "image/webp", quality: 0.75 })).arrayBuffer())
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:image/webp;base64,${btoa(text)}`
}
