import { cleanText } from "./clean-text.ts"
import { parseColour } from "./colour.ts"
import { lettersShow } from "./letter-colour.ts"
import { boxOf, type Met } from "./met.ts"
import type { Paint } from "./paint.ts"
import type { Pseudo } from "./pseudo-box.ts"
import { shows } from "./region.ts"

/** Pixels: what is put farther from its element isn't beside it any more. */
const farthest = 200

/** Words that a sheet writes before or after what an element holds, as far as they can be seen; where they are is asked of the element. */
export function writtenWords(met: Met, paint: Paint, pseudo: Pseudo): string {
  const { el, me } = met
  const style = getComputedStyle(el, pseudo)
  const { content, display, visibility } = style
  if (content === "none" || content === "normal" || display === "none" || visibility !== "visible" || paint.opacity * Number(style.opacity) < 0.15) return ""
  const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0
  if (px("font-size") < 6 || px("text-indent") < -farthest || style.clipPath !== "none" || style.clip !== "auto" || /^matrix\((?:0,|[^)]*e-)/.test(style.transform)) return ""
  if (style.overflowX !== "visible" && display !== "inline" && (px("width") <= 2 || px("height") <= 2)) return ""
  if (/^(?:absolute|fixed)$/.test(style.position) && Math.min(px("left"), px("top"), px("right"), px("bottom")) < -farthest) return ""
  const box = boxOf(met)
  const ground = (parseColour(style.backgroundColor)?.a ?? 1) >= 0.5 ? { ...paint, background: style.backgroundColor } : paint
  if (!shows(box, paint.region) || !lettersShow(el, style, ground, () => box)) return ""
  const written = [...content.split(" / ")[0]?.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g) ?? []]
  const text = cleanText(written.map(([, said, name]) => name === undefined ? said?.replace(/\\(.)/g, "$1") ?? "" : me.getAttribute(name) ?? "").join(""))
  return /[\p{L}\p{N}]{2}/u.test(text) ? text.slice(0, 200) : ""
}
