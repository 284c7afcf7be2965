import { foldCase, foldPattern } from "./fold-case.ts"

/** The letters of the scripts that people's records are written in, as a handful of ranges; marks and digits of Indian and other scripts count as such. */
const ranges = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u0370-\u0373\u0376-\u037d\u0386\u0388-\u0481\u048a-\u0559\u0560-\u0588\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06d5\u06e5-\u06ef\u06fa-\u06ff\u0710-\u0963\u0971-\u0df0\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u166c\u166f-\u1fff\u2c00-\u2def\u3005-\u3007\u3021-\u302f\u3031-\u30fa\u30fc-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`
const pieces = /\\p\{L\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]/g
const byRanges = (source: string): string => source.replace(pieces, piece => piece === "\\p{L}" ? `[${ranges}]` : piece.startsWith("[") ? piece.replaceAll("\\p{L}", ranges) : piece)

/**
 * Whether a text holds what a wide pattern tells, in whatever case: for lists of words and their endings that are asked of names, titles and
 * short lines. The source must not tell capitals from small letters. V8 writes 7.6 KB of code each time `\p{L}` stands in a pattern, and takes up to 10 ms for
 * it; the names of illnesses by their endings took it most of a second, and take 25 ms so.
 */
export const caselessTest = (source: string): ((text: string) => boolean) => {
  const pattern = new RegExp(byRanges(foldPattern(source)), "u")
  return text => pattern.test(foldCase(text))
}
