/** Heads of columns that say who made what the row tells of: in a catalogue, a chart or a programme that is public. */
const makers = /^(?:author|authors|artist|artists|performer|band|composer|director|editor|writer|translator|illustrator|narrator|speaker|starring|player|team|driver|rider|autor|autoren|autorin|verfasser|künstler|interpret|komponist|regie|regisseur|auteur|auteurs|artiste|interprète|compositeur|réalisateur|autora|autores|artista|intérprete|compositor|autore|autori|regista|interprete|compositore|realizador|schrijver|artiest|componist|autorzy|wykonawca|kompozytor|reżyser|yazar|sanatçı|besteci|yönetmen|автор|авторы|исполнитель|композитор|режиссёр|режиссер|автори|виконавець|композитор|режисер|изпълнител|συγγραφέας|καλλιτέχνης|συνθέτης|σκηνοθέτης|författare|artist|kompositör|regissör|forfatter|kunstner|komponist|instruktør|regissør|kirjailija|tekijä|esittäjä|säveltäjä|ohjaaja|autor|autoři|interpret|skladatel|režisér|skladateľ|compozitor|regizor|szerző|előadó|zeneszerző|rendező|izvođač|skladatelj|redatelj|المؤلف|الكاتب|الفنان|المخرج|מחבר|סופר|אמן|מלחין|במאי|نویسنده|هنرمند|کارگردان|लेखक|कलाकार|लेखिका|লেখক|শিল্পী|tác giả|ca sĩ|đạo diễn|penulis|artis|penyanyi|sutradara|ผู้แต่ง|ผู้เขียน|ศิลปิน|著者|作者|歌手|艺人|艺术家|アーティスト|監督|导演|저자|작가|가수|아티스트|감독)$/iu
const signs = [" | ", "|", "\t", " ; "] as const
const [mostRows, longestRow] = [200, 300]

/** Whether the cell at an offset stands in a column of those who made something. */
export const inAuthorsColumn = (text: string, at: number): boolean => {
  let from = text.lastIndexOf("\n", at - 1) + 1
  const sign = signs.find(one => text.slice(from, text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at)).includes(one))
  if (sign === undefined || from === 0) return false
  const column = text.slice(from, at).split(sign).length - 1
  for (let rows = 0; from > 0 && rows < mostRows; rows += 1) {
    const to = from - 1
    from = text.lastIndexOf("\n", to - 1) + 1
    const cells = to - from < longestRow ? text.slice(from, to).split(sign) : []
    if (cells.length < 2) return false
    if (makers.test((cells[column] ?? "").trim())) return true
  }
  return false
}
