import { hintsOf } from "../hints.ts"
import { onForget } from "../memo.ts"

/** Heads of columns that say who made what the row tells of: in a catalogue, a chart or a programme that is public. */
const makers = new Set("author|authors|artist|artists|performer|band|composer|director|editor|writer|translator|illustrator|narrator|speaker|starring|player|team|driver|rider|autor|autoren|autorin|verfasser|künstler|interpret|komponist|regie|regisseur|auteur|auteurs|artiste|interprète|compositeur|réalisateur|autora|autores|artista|intérprete|compositor|autore|autori|regista|interprete|compositore|realizador|schrijver|artiest|componist|autorzy|wykonawca|kompozytor|reżyser|yazar|sanatçı|besteci|yönetmen|автор|авторы|исполнитель|композитор|режиссёр|режиссер|автори|виконавець|режисер|изпълнител|συγγραφέας|καλλιτέχνης|συνθέτης|σκηνοθέτης|författare|kompositör|regissör|forfatter|kunstner|instruktør|regissør|kirjailija|tekijä|esittäjä|säveltäjä|ohjaaja|autoři|skladatel|režisér|skladateľ|compozitor|regizor|szerző|előadó|zeneszerző|rendező|izvođač|skladatelj|redatelj|المؤلف|الكاتب|الفنان|المخرج|מחבר|סופר|אמן|מלחין|במאי|نویسنده|هنرمند|کارگردان|लेखक|कलाकार|लेखिका|লেখক|শিল্পী|tác giả|ca sĩ|đạo diễn|penulis|artis|penyanyi|sutradara|ผู้แต่ง|ผู้เขียน|ศิลปิน|著者|作者|歌手|艺人|艺术家|アーティスト|監督|导演|저자|작가|가수|아티스트|감독".split("|"))
/** Where none of them stands there is no such head. A capital sigma is another small one within a word than at its end. */
const hints = hintsOf([...makers].flatMap(head => [...new Set([head, head.replace(/ς/g, "σ")])]).join("|"))
const signs = [" | ", "|", "\t", " ; "] as const
const [longestRow, longestHead] = [300, 20]
const none: ReadonlySet<number> = new Set()
const noRows: ReadonlyMap<number, Row> = new Map()

type Row = { sign: string; /** The columns that a head above it gives to those who made something. */ columns: ReadonlySet<number> }
/** The rows, by where they begin, that stand below such a head, with nothing but rows between. */
const rowsOf = (text: string): ReadonlyMap<number, Row> => {
  const rows = new Map<number, Row>()
  let above: Row | undefined
  for (let from = 0; from < text.length;) {
    const next = text.indexOf("\n", from)
    const to = next < 0 ? text.length : next
    const line = text.slice(from, to)
    const sign = signs.find(one => line.includes(one))
    if (sign !== above?.sign) above = undefined
    if (above && above.columns.size > 0) rows.set(from, above)
    if (sign === undefined || line.length >= longestRow) above = undefined
    else {
      const heads = line.split(sign).flatMap((cell, column) => cell.length <= longestHead && makers.has(cell.trim().toLowerCase()) ? [column] : [])
      above = { sign, columns: heads.length > 0 ? new Set([...above?.columns ?? none, ...heads]) : above?.columns ?? none }
    }
    from = to + 1
  }
  return rows
}
let last: { text: string; rows: ReadonlyMap<number, Row> } | undefined
onForget(() => { last = undefined })

/** Whether the cell at an offset stands in a column of those who made something. */
export const inAuthorsColumn = (text: string, at: number): boolean => {
  if (text !== last?.text) last = { text, rows: hints(text).length === 0 ? noRows : rowsOf(text) }
  const from = text.lastIndexOf("\n", at - 1) + 1
  const row = last.rows.get(from)
  return row !== undefined && row.columns.has(text.slice(from, at).split(row.sign).length - 1)
}
