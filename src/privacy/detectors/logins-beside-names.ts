import type { Detector } from "../context/detect-context.ts"
import type { Finding } from "../../core/finding.ts"
import { ending } from "../text/match-at.ts"
import { foldWord, isCommonWord, isGivenName, isPlainWord } from "../words/word-kinds.ts"
import { after, frameReader, type SentenceFrame } from "./sentence-frame.ts"

const login = "[a-z][a-z\\d]*(?:[._-][a-z\\d]+){0,3}"
const name = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:(?:van|von|de|da|del|der|la|le|al|el) )?\\p{Lu}(?:[\\p{L}\\p{M}'’-]+|\\.)){1,3}(?:\\p{Lu}\\.)?"
/** "kjohansson (Karin Johansson)", "Karin Johansson (kjohansson)", "Karin Johansson <kjohansson>": what stands before a bracket and what within. */
const within = [new RegExp(`^${name}$`, "u"), new RegExp(`^@?${login}$`)] as const
const beforeBracket = [ending(`(?<![\\p{L}\\p{N}@._/-])(?<one>${login})`, "du"), ending(`(?<![\\p{L}\\p{N}])(?<one>${name}),?`, "du")] as const
const [longest, closing] = [60, /[)>\]\n]/]
const latin: Record<string, string> = { а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "ie", ж: "zh", з: "z", и: "i", і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", ь: "", э: "e", ю: "u", я: "ya",
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o" }
const plainLetters = (word: string): string => foldWord(word).replace(/[\u0370-\u04ff]/gu, letter => latin[letter] ?? letter).replace(/[^a-z]/g, "")
/** Whether an account is called after somebody: it holds the beginning of one of the names. */
const calledAfter = (account: string, whole: string): boolean => {
  const letters = account.replace(/[^a-z]/g, "")
  return whole.split(" ").map(plainLetters).some(word => word.length > 2 && letters.includes(word.slice(0, 4)))
}

/** Who did what to a ticket or a change, where the account has a sign or a digit: no word of every day has one. */
const marked = `@?(${login})(?![\\p{L}\\p{N}@]|\\.\\p{L}|[/(])`
const account = (value: string): boolean => value.length > 3 && (/[a-z]\d{1,4}$/.test(value) || /^[a-z]+[._][a-z]{2,}\d{0,4}$/.test(value) || /^[a-z]{2,}-[a-z]{1,10}[.\d]/.test(value) || /^[a-z]\.[a-z]{3,}/.test(value) || /^[a-z]{2,}\.[a-z]{1,3}$/.test(value)) && !/\.(?:js|ts|py|md|com|org|net|io|txt|json|html?|css|png|jpe?g|pdf|exe|sh|go|rs|de|fr|es|it|ru|dev|app|d|conf|cfg|service|cron|rules|xml|ya?ml|toml|so|deb|rpm)$/.test(value) && !/^(?:dh|dpkg|apt|lib|py|gtk|gnome|kde|git|x11|pam|ssl|http|mod)_/.test(value) && !/^(?:v|ver|rev|rc|build|step|stage|phase|team|group|queue|tier|level|node|host|server|web|db|api|bot|ci|svc|region|zone|cluster|pod|worker|vm|ip|h|p|q|sha|utf|md|mp|top|part|page|line|room|gate|unit|user|test|tls|http|python|node|java|php|ruby|macos|ios|win)[-_.]?\d+$/.test(value)
const acts = [
  "registered to|leased to|logged on by|used by|assigned to|reassigned to|assignee|reporter|reported by|opened by|closed by|created by|updated by|modified by|changed by|edited by|resolved by|approved by|reviewed by|requested by|requester|submitted by|merged by|committed by|uploaded by|posted by|owner|owned by|author|last login by|invited by|shared by|deleted by|locked by|escalated to|escalated by|commented by|watcher|watchers|reviewer|approver|by",
  "zugewiesen an|bearbeiter|bearbeitet von|erstellt von|geändert von|gemeldet von|melder|ersteller|geöffnet von|geschlossen von|freigegeben von|genehmigt von|zuständig|verantwortlich|assigné à|affecté à|créé par|modifié par|ouvert par|signalé par|rapporteur|demandeur|fermé par|responsable|asignado a|creado por|creada por|modificado por|abierto por|abierta por|cerrado por|cerrada por|reportado por|informador|assegnato a|creato da|modificato da|aperto da|segnalato da|chiuso da|segnalatore|assegnatario|atribuído a|criado por|alterado por|aberto por|fechado por|relator|toegewezen aan|aangemaakt door|gewijzigd door|gemeld door|melder|geopend door|gesloten door|przypisano do|przypisane do|utworzone przez|zgłoszone przez|zgłaszający|zmienione przez|atanan|oluşturan|bildiren|açan|kapatan",
  "исполнитель|назначено|автор|создал|создано|инициатор|изменил|изменено|закрыл|открыл|заявитель|виконавець|призначено|створив|створено|ініціатор|tilldelad|skapad av|ändrad av|rapporterad av|ansvarig|tildelt|oprettet af|ændret af|opprettet av|endret av|meldt av|osoitettu|luonut|muokannut|ilmoittaja|přiřazeno|vytvořil|změnil|nahlásil|zadavatel|řešitel|atribuit lui|creat de|modificat de|raportat de|hozzárendelve|létrehozta|módosította|bejelentő|ανατέθηκε σε|δημιουργήθηκε από|τροποποιήθηκε από|ditugaskan ke|dibuat oleh|diubah oleh|pelapor|giao cho|tạo bởi|người tạo|người xử lý|担当者|報告者|作成者|更新者|負責人|负责人|创建者|提交者|处理人|담당자|작성자|보고자|등록자|المكلف|أنشأها|بواسطة|נוצר על ידי|שויך ל|दर्ज किया"
].join("|")
const frames: readonly SentenceFrame[] = [after(acts, `[ :：=]{1,3}${marked}`, ["USERNAME"], 0.72, account)]
const readFrames = frameReader(frames, "acts-as")

/** Where brackets open, behind something: each kind is sought by itself, which is quicker than to look at each character. */
const bracketsOf = (text: string): number[] => {
  const places: number[] = []
  for (const sign of ["(", "<", "["]) for (let at = text.indexOf(sign, 1); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at)
  return places.sort((a, b) => a - b)
}

/** Accounts beside the name of whom they belong to, and behind what somebody did to a ticket. */
export const loginsBesideNames: Detector = text => {
  const found: Finding[] = readFrames(text)
  for (const at of bracketsOf(text)) {
    const inside = text.slice(at + 1, at + longest)
    const close = closing.exec(inside)?.index ?? 0
    if (close < 3 || inside[close] === "\n") continue
    const value = inside.slice(0, close)
    const kind = within.findIndex(shape => shape.test(value))
    if (kind < 0) continue
    let stop = at
    while (text[stop - 1] === " " && stop > at - 2) stop -= 1
    const from = Math.max(0, stop - longest)
    const place = beforeBracket[kind]?.(text.slice(from, stop))?.indices?.groups?.["one"]
    if (!place) continue
    const outer = { start: from + place[0], end: from + place[1] }
    const inner = { start: at + 1 + (value.startsWith("@") ? 1 : 0), end: at + 1 + close }
    const [account, person] = kind === 0 ? [outer, inner] : [inner, outer]
    const [who, whose] = [text.slice(account.start, account.end), text.slice(person.start, person.end)]
    // "postgres (PostgreSQL)": what is called the same is a thing's name.
    if (who.length < 3 || plainLetters(whose) === who || !calledAfter(who, whose)) continue
    // "filter options (General Options)", "set up a foundation (The Document Foundation)": words of every day, one of which is said again.
    if ((whose.startsWith("The ") || !isGivenName(whose.split(" ", 1)[0] ?? "")) && whose.split(" ").every(word => isPlainWord(word) && !(isGivenName(word) && !isCommonWord(word))) && /^\p{Ll}+(?:[_-]\p{Ll}+)?$/u.test(who) && who.split(/[_-]/).some(part => isPlainWord(part) && whose.toLowerCase().split(" ").includes(part))) continue
    found.push({ ...account, type: "USERNAME", score: 0.76, source: "login" }, { ...person, type: "PERSON", score: 0.74, source: "login" })
  }
  return found
}
