/** Letters that are another one in every respect but their form: what regards neither case takes one for the other, and so do their capitals. */
const formed = /[ςſµϐϑϕϖϰϱϵẛ\u0345\u1c80-\u1c88\u1fbe\u1fd3\u1fe3]/g
const plainForm = (letter: string): string => letter === "\u1fd3" ? "\u0390" : letter === "\u1fe3" ? "\u03b0" : letter.toUpperCase().toLowerCase()
const ascii = /^[\x00-\x7f]*$/
/** Small letters, unit for unit: each stands where it stood. */
export const foldCase = (text: string): string => {
  const small = text.toLowerCase()
  if (ascii.test(small)) return small
  // A dotted capital I becomes two.
  const even = small.length === text.length ? small : Array.from({ length: text.length }, (_, at) => { const lower = text.charAt(at).toLowerCase(); return lower.length === 1 ? lower : text.charAt(at) }).join("")
  return even.replace(formed, plainForm)
}
const escapes = /\\p\{[^}]*\}|\\?[^\\]/gsu
/**
 * A pattern for folded text, which then regards no case: with the flag "i", V8 takes several times as long to compile one. The source must not
 * tell capitals from small letters by `\p{Lu}` or `\p{Ll}`.
 */
export const foldPattern = (source: string): string => source.replace(escapes, piece => piece.startsWith("\\") ? piece : foldCase(piece))
export const caseless = (source: string, flags: string): RegExp => new RegExp(foldPattern(source), flags)
