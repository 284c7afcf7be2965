import type { Action } from "../core/action.ts"
import type { ObservedNode } from "../core/observation.ts"
import { onlyMoves, onlyWrites } from "./keys.ts"
import { phraseMatcher, phraseTest } from "./phrases.ts"

const looking: ReadonlySet<Action["verb"]> = new Set(["scroll", "hover", "read", "find", "expand", "wait", "back", "forward", "goto", "tab", "ask", "note", "branch", "prune", "answer", "give_up"])
const inert = new Set(["link", "tab", "heading", "text", "row", "cell", "gridcell", "columnheader", "treeitem", "img", "textbox", "searchbox", "combobox", "option", "listbox", "region", "article"])
/** Buttons that only show more or less of what is there. */
const showing = phraseMatcher("history|overview|view|show|open|list|statements|details|see|verlauf|übersicht|anzeigen|ansehen|historial|ver|mostrar|historique|voir|afficher|aperçu|cronologia|visualizza|mostra|histórico|bekijken|tonen|overzicht|historia|pokaż|zobacz|geçmiş|göster|履歴|表示|一覧|历史|查看|显示|내역|보기|السجل|عرض|история|показать|visa|historik|vis|oversigt|näytä|zobrazit|next|previous|prev|back|more|show more|load more|show all|see all|less|close|cancel|no thanks|not now|dismiss|skip|reject|reject all|decline|menu|search|find|filter|sort|expand|collapse|details|zoom|play|pause|refresh|print|weiter|zurück|vorherige|nächste|mehr|mehr anzeigen|schließen|abbrechen|ablehnen|alle ablehnen|menü|suchen|filtern|sortieren|siguiente|anterior|más|ver más|mostrar más|cerrar|cancelar|rechazar|buscar|filtrar|suivant|précédent|plus|voir plus|fermer|annuler|refuser|tout refuser|rechercher|filtrer|avanti|indietro|altro|mostra altro|chiudi|annulla|rifiuta|cerca|filtra|próximo|mais|ver mais|fechar|recusar|volgende|vorige|meer|sluiten|annuleren|weigeren|zoeken|następna|poprzednia|więcej|zamknij|anuluj|odrzuć|szukaj|sonraki|önceki|daha fazla|kapat|iptal|reddet|ara|次へ|前へ|もっと見る|閉じる|キャンセル|拒否|検索|下一页|上一页|更多|关闭|取消|拒绝|搜索|다음|이전|더보기|닫기|취소|거부|검색|التالي|السابق|المزيد|إغلاق|إلغاء|رفض|بحث|далее|назад|ещё|показать ещё|закрыть|отмена|отклонить|поиск|nästa|föregående|mer|stäng|avbryt|avvisa|sök|næste|luk|afvis|søg|neste|lukk|seuraava|sulje|hae|další|zavřít|hledat")
const most = 0.45
/** A button by which nothing is done but to show, to leave or to look for something. */
export const onlyShows = ({ name }: ObservedNode): boolean => showing.share(name) > most
const searching = phraseTest("search|search query|keyword|keywords|q|query|find|suche|suchbegriff|suchen|buscar|búsqueda|recherche|rechercher|cerca|ricerca|pesquisar|busca|zoek|zoeken|szukaj|ara|arama|検索|搜索|검색|بحث|поиск|sök|søg|søk|hae|hledat")

/** A field whose content is looked up and changes nothing. */
export const isSearchField = ({ role, field, name }: ObservedNode): boolean =>
  role === "searchbox" || field?.type === "search" || searching(field?.key ?? "") || (role === "textbox" && name.length < 60 && searching(name))

/**
 * Whether an action only looks: follows links, searches, opens and closes what shows more. That is what may be done on sites
 * that nobody named, and on those that are left alone until they are opened.
 */
export const onlyReads = (action: Action, target: ObservedNode | undefined): boolean => {
  if (looking.has(action.verb)) return true
  if (action.verb === "dialog") return !action.accept
  if (action.verb === "select") return true
  if (action.verb === "check") return target?.role !== "switch"
  if (action.verb === "type") return target !== undefined && isSearchField(target)
  if (action.verb === "press") return onlyMoves(action.keys) || (target !== undefined && isSearchField(target) && onlyWrites(action.keys))
  if (action.verb !== "click" || target === undefined) return false
  return inert.has(target.role) || target.expanded !== undefined || (target.role === "button" && onlyShows(target)) || ["checkbox", "radio", "menuitem"].includes(target.role)
}
