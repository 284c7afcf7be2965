/** A text as literals are looked for in it. RE2 knows a second writing of one small letter. */
export const plainCase = (text: string): string => text.toLowerCase().replaceAll("ſ", "s")

const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})/
/**
 * The longest piece that whatever a pattern matches must hold, in small letters; "" where none is sure. Only what stands outside of groups,
 * classes and alternatives counts, and no character that may be left out or repeated.
 */
export const requiredLiteral = (source: string): string => {
  let [best, run, depth, inClass] = ["", "", 0, false]
  const end = (): void => { if (run.length > best.length) best = run; run = "" }
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i)
    if (char === "\\") { i += 1; if (/[QpPx\d]/.test(source.charAt(i))) return ""; end(); continue }
    if (inClass) { inClass = char !== "]"; continue }
    if (char === "[") { inClass = true; if (/^\^?\]/.test(source.slice(i + 1))) return ""; if (source.includes("[:")) return ""; end(); continue }
    if (char === "(") { if (source.charAt(i + 1) === "?" && !/^\?(?::|i:|i\))/.test(source.slice(i + 1))) return ""; depth += 1; end(); continue }
    if (char === ")") { depth -= 1; end(); continue }
    if (depth > 0) continue
    if (char === "|") return ""
    // A brace that begins no count is a character like others.
    const count = quantifier.exec(source.slice(i))
    if (count) {
      // Behind flags alone it repeats what stands before them, or nothing.
      if (/\(\?[a-z]*\)$/i.test(source.slice(0, i))) return ""
      run = run.slice(0, -1)
      end()
      i += count[0].length - 1
      continue
    }
    if (/[A-Za-z\d _@#:/-]/.test(char)) run += char; else end()
  }
  end()
  return best.toLowerCase()
}
