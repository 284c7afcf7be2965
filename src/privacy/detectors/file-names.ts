import type { Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { hintsOf } from "../hints.ts"
import { isPublication } from "../context/publicity.ts"
import { isPlainWord } from "../words/word-kinds.ts"
import { nameWord } from "./name-words.ts"

const endings = hintsOf(".pdf|.doc|.xls|.csv|.jpg|.jpeg|.png|.heic|.odt|.txt|.zip|.rtf|.eml|.vcf|.mp4|.pptx")
const inName = /[\p{L}\p{M}\p{N}_.'’-]/u
const part = /\p{L}[\p{Ll}\p{M}'’]+/gu

/** People in the names of files: "CV_Ann_Okoro.pdf", "passport-ann-okoro.jpg". Their words are joined, so that no sentence shows them. */
export const fileNames: Detector = (text, context) => {
  if (isPublication(context)) return []
  const found: Finding[] = []
  for (const dot of endings(text)) {
    let start = dot
    while (start > dot - 80 && start > 0 && inName.test(text.charAt(start - 1))) start -= 1
    const words = [...text.slice(start, dot).matchAll(part)]
    for (let i = 0; i + 1 < words.length; i += 1) {
      const [first, last] = [words[i], words[i + 1]]
      // One sign, or a capital, between the two.
      if (!first || !last || last.index - first.index - first[0].length > 1) continue
      const [given, family] = [nameWord(first[0]), nameWord(last[0])]
      const known = family.surname || family.alsoName || family.strength === 2
      if (given.strength < 1 || family.thing || !(given.strength === 2 ? known || !isPlainWord(last[0]) : family.surname && !family.english)) continue
      found.push({ start: start + first.index, end: start + last.index + last[0].length, type: "PERSON", score: 0.7, source: "file-name" })
      break
    }
  }
  return found
}
