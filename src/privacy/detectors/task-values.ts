import type { Finding } from "../../core/finding.ts"
import { labelType } from "../context/field-type.ts"
import { ordinaryWords } from "../words/ordinary-words.ts"
import { plausible } from "../context/plausible.ts"
import { isGivenName, isPlainWord } from "../words/word-kinds.ts"

/** "<label> to <value>": what a person writes to an assistant. The joint is a word of the language, a colon or a quote. */
const joint = /(?<=[\p{L}\p{N}）)])(?:\s*[:=：]\s*|\s+(?:to be|to|is|as|with|auf|zu|in|ist|lautet|mit|a|como|es|por|à|par|comme|est|en|con|è|é|para|naar|is|na|jako|olarak)\s+|\s*(?:を|は|为|是|改为|设为)\s*|\s+(?=["“„«‘']))(?=\S)|(?<=\p{Ll})\s(?=\p{Lu}\p{Ll})/gu
/** "<value> into (the) <label> field". */
const into = /(?:(?:enter|type|put|write|fill in|use|set|gib|trage|schreibe|tippe|escribe|introduce|pon|saisis|écris|entre|mets|inserisci|scrivi|digite|insira|vul|typ|wpisz)\s+)(["“„«‘'][^"”“»’'\n]{1,120}["”“»’']|[^\s"“„«‘'](?:(?!,\s(?:fill|type|put|enter|set|change)\s)[^\n"“„«]){0,80}?)\s+(?:in|into|in the|on|as|for|ins|im|als|en el|en la|en|dans|comme|nel|nella|come|no|na|em|como|in het|jako|do)\s+(?:the|das|den|die|el|la|le|il|lo|o|a|het|de|my|your|mein|mi|mon|meu)?\s*([\p{L}][\p{L}\p{M} '’-]{1,40})/giu
const account = /(?<=(?:^|\s)(?:user|username|login|account|benutzer|usuario|utilisateur|utente|gebruiker|(?:[Ll]og|[Ss]ign) ?in as) )(?!and\b|with\b|is\b|to\b|in\b|name\b|und\b)[\p{L}\p{N}._-]{2,40}(?=,? (?:and|with|und|mit|y|con|et|avec|e|en|met)\s(?:the )?\S*(?:pass|kenn|contra|mot|senha|wacht))/giu
const oneName = "\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*(?:['’-](?!s(?!\\p{L}))[\\p{L}\\p{M}]+)*"
const fullName = `${oneName}(?: ${oneName}){1,3}`
const before = [
  "who|who is|who was|named|called|ask|tell|call|message|e-?mail|contact|invite|remind|meet|thank|customer|client|patient|employee|colleague|friend|frage?|ruf|kontaktiere|erinnere|namens|demande à|appelle|contacte|pregunta a|llama a|contatta|chiedi a",
  "(?:send|write|reply|respond|forward|mail|message|speak|talk|pay|transfer|invitation|letter)\\b[^.!?\\n]{0,60} to", "(?:share|meeting|appointment|chat|call|lunch|dinner|talk)\\b[^.!?\\n]{0,30} with", "(?:schick|sende|schreib)\\p{L}*\\b[^.!?\\n]{0,60} an"
].join("|").replace(/(?<=^|\||\(\?:)\p{Ll}(?=\p{L})/gu, first => `[${first}${first.toUpperCase()}]`)
/** Sought are wares and places too, unless the task speaks of a person. */
const sought = new RegExp(`(?<=\\b(?:[Ss]earch for|[Ll]ook up|[Ll]ook for|[Ff]ind|[Oo]pen|[Ss]how|[Ss]elect) )${fullName}`, "gu")
const ofPerson = /\b(?:her|his|hers|him|customer|patient|client|employee|colleague|contact|profile|member|person|student)\b/i
/** People whom the user talks of: "ask Ottilie Quarmby", "send it to Ottilie Quarmby", "Ottilie Quarmby's order". */
const people = new RegExp(`(?<=\\b(?:${before}) )${fullName}|(?<![\\p{L}\\p{N}])${fullName}(?=['’]s(?![\\p{L}]))`, "gu")
/** "Send Bryan the invoice" */
const receiver = /(?<=\b(?:[Ss]end|[Ss]how|[Tt]ell|[Aa]sk|[Gg]ive|[Pp]ay|[Ee]mail|[Mm]essage|[Cc]all|[Tt]ext|[Ii]nvite|[Ww]rite(?: to)?|[Rr]eply to|[Ff]orward .{1,40} to) )\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{1,20}(?= (?:the|an?|my|our|this|that|it|to|about|for|if|whether|\d)(?!\p{L})|[.,!?]?$)/gu
const end = /,\s| (?:and|then|und|dann|y|e|et|puis|luego|en dan|en|i|oraz|ve)\s(?=(?:the|my|a|an|then|set|change|enter|fill|save|send|press|click|type|submit|use|select|choose|please|die|den|das|meine?|klick|speicher|sende|el|la|mi|guarda|le|mon|ma|enregistre|salva|opslaan|zapisz)?\b)|[;\n]|\.(?:\s|$)|[!?](?:\s|$)|。|、|，/iu
const quoted = /^(["“„«‘'])([^"”“»’'\n]{1,160})["”“»’']/u

const valueAfter = (text: string): { value: string; skip: number } => {
  const inQuotes = quoted.exec(text)
  if (inQuotes) return { value: inQuotes[2] ?? "", skip: 1 }
  return { value: (text.split(end)[0] ?? "").trimEnd().slice(0, 90), skip: 0 }
}

/** Values that the user dictates for a named field. Only for the user's own words: a page doesn't talk like this. */
export const taskValues = (text: string): Finding[] => {
  const found: Finding[] = []
  for (const match of text.matchAll(joint)) {
    // The field's name stands in the same clause: "…or zip, click Save" says nothing of a zip.
    const words = (text.slice(Math.max(0, match.index - 48), match.index).split(/[,;.!?]\s/).at(-1) ?? "").split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter(Boolean)
    let type: Finding["type"] | undefined
    for (let count = Math.min(4, words.length); count >= 1 && !type; count -= 1) type = labelType(words.slice(-count).join(" "))
    if (!type) continue
    const from = match.index + match[0].length
    const { value, skip } = valueAfter(text.slice(from, from + 200))
    // "203 Station Road as street": the first is the value, whatever a road is elsewhere.
    if (skip === 0 && type === "ADDRESS" && labelType(value) !== undefined) continue
    if (value !== "" && (skip > 0 || plausible(type, value))) found.push({ start: from + skip, end: from + skip + value.length, type, score: 0.85, source: "dictated" })
  }
  for (const match of text.matchAll(into)) {
    const [whole, given = "", label = ""] = match
    const bare = given.replace(/^["“„«‘']|["”“»’']$/gu, "")
    const words = label.trim().split(/\s+/)
    const type = words.map((_, index) => labelType(words.slice(0, index + 1).join(" "))).findLast(Boolean)
    const start = match.index + whole.indexOf(bare)
    if (type && bare !== "" && (bare !== given || plausible(type, bare))) found.push({ start, end: start + bare.length, type, score: 0.8, source: "dictated" })
  }
  for (const match of [...text.matchAll(people), ...(ofPerson.test(text) ? text.matchAll(sought) : [])]) {
    const words = match[0].split(" ")
    // "Find Ottilie Quarmby's order": a sentence begins with a capital too.
    const first = words.findIndex(word => !ordinaryWords.has(word.toLowerCase()))
    const name = words.slice(first)
    if (first >= 0 && name.length > 1 && !name.some(word => ordinaryWords.has(word.toLowerCase()))) found.push({ start: match.index + match[0].length - name.join(" ").length, end: match.index + match[0].length, type: "PERSON", score: 0.7, source: "spoken-of" })
  }
  for (const match of text.matchAll(receiver)) if (isGivenName(match[0]) && !isPlainWord(match[0])) found.push({ start: match.index, end: match.index + match[0].length, type: "PERSON", score: 0.7, source: "spoken-of" })
  for (const match of text.matchAll(account)) found.push({ start: match.index, end: match.index + match[0].length, type: "USERNAME", score: 0.8, source: "dictated" })
  return found.filter((finding, index) => !found.some((other, at) => at < index && other.start < finding.end && finding.start < other.end))
}
