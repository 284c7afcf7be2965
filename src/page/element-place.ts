import { own } from "./observe/own.ts"

/** Where an element stands in its document and in its window, in whole CSS pixels; null for one that is gone. */
export const elementPlace = (win: Window, element: Element | null): { onPage: string; inWindow: string } | null => {
  if (!element || !own(element).isConnected) return null
  const { left, top, width, height } = own(element).getBoundingClientRect()
  const [x, y, w, h] = [left, top, width, height].map(Math.round)
  return { inWindow: `${x} ${y} ${w} ${h}`, onPage: `${Math.round(left + win.scrollX)} ${Math.round(top + win.scrollY)} ${w} ${h}` }
}
