import { remembered } from "../memo.ts"
import { caselessTest } from "../text/caseless-test.ts"

const word = (list: string): string => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`
/** What a desk keeps about somebody, with the number that it has there: "Reklamation 7781", "ticket #4411". What goes on like a telephone's number is one. */
const numbered = `(?<![\\p{L}\\p{M}])(?:${[
  "tickets?|case|complaint|return|refund|claim|order|incident|reklamation|retoure|rücksendung|vorgang|fall|störung|bestellung|auftrag|réclamation|dossier|commande|retour|reclamaci[óo]n|devoluci[óo]n|pedido|incidencia|reclamo|reso|ordine|pratica|devolução|reclamação|encomenda|klacht|bestelling|melding|reklamacj[aeęi]|zwrot|zamówieni[ea]|zgłoszeni[ea]",
  "reklamace|reklamácia|vrácení|objednávk[ay]|жалоба|обращение|возврат|заказ|заявка|скарга|звернення|повернення|замовлення|ärende|retur|beställning|klage|sag|sak|bestilling|ordre|valitus|palautus|tilaus|panasz|visszaküldés|rendelés|reclamație|comandă|şikayet|şikâyet|iade|sipariş|شكوى|طلب|תלונה|הזמנה|παράπονο|παραγγελία|khiếu nại|đơn(?: hàng)?|keluhan|pesanan|tiket|शिकायत"
].join("|")})(?: (?:no|nr|n|č)\\.?[°º]?)?:?\\s?[#№]?[1-9]\\d{2,9}(?!\\d| ?[-/] ?\\d| \\d)|(?:クレーム|注文|お問い合わせ|投诉|订单|工单|訂單|민원|주문)\\s?(?:番号|号|번호)?[:：#№\\s]{0,2}[1-9]\\d{2,9}(?!\\d|-\\d)|^#\\d{3,8} `
/** Who wrote, as mails and tickets head it. */
const from = "(?:^|\\n)(?:from|sender|von|absender|de|expéditeur|remitente|da|mittente|remetente|van|afzender|od|nadawca|odesílatel|odosielateľ|från|avsändare|fra|afsender|avsender|lähettäjä|feladó|de la|expeditor|kimden|gönderen|от|отправитель|від|відправник|από|αποστολέας|من|מאת|gửi từ|người gửi|dari|pengirim)\\s?: ?(?!\\d)|(?:お客様|差出人|发件人|寄件人|보낸 ?사람)\\s?[:：]"
const told = word([
  "caller|requester|reporter|account holder|wife['’]s|husband['’]s|no dial tone|line fault|technician|engineer (?:visit|comes|booked)|replacement (?:goes|to|sent)|acknowledged|replied|wrote|complained|wants (?:a |the |his |her |their )?(?:refund|money)|dialled|lender|lent by|donor of",
  "anruf(?: \\d[\\d:.]*)? von|anrufer\\p{L}*|gemeldet|gestört|techniker\\p{L}*|ersatz (?:an|geht)|geantwortet|antwortete|schrieb|leihgeber\\p{L}*|führung gebucht|nachlass",
  "appelant\\p{L}*|technicien\\p{L}*|coupée|en panne|joignable au|a répondu|a écrit|prêteur|técnic[oa]|averiad[oa]|ha respondido|escribió|llamar al|prestador|tecnico|guast[oa]|ha risposto|ha scritto|ricontattare|prestatore|avariad[oa]|na fila|em espera|respondeu|escreveu|monteur|gestoord|bereikbaar op|heeft geantwoord|schreef|bruikleengever",
  "technik\\p{L}*|uszkodzon\\p{L}|odpowiedział\\p{L}*|napisał\\p{L}*|darczyńca|odpověděl\\p{L}*|napsal\\p{L}*|odpovedal\\p{L}*|мастер|майстер|(?:линия|лінія|телефон)[^\\n]{0,30} не (?:работает|працює)|перезвонить|передзвонити|ответил\\p{L}*|відповів|відповіла|написал\\p{L}*|написав|даритель",
  "tekniker\\p{L}*|nås på|svarade|skrev|træffes på|svarede|svarte|lånegiver|långivare|asentaja|tavoitettavissa|vastasi|kirjoitti|szerelő|hívható|válaszolt|írta|tehnician\\p{L}*|a răspuns|a scris|teknisyen|yanıtladı|yazdı|τεχνικός|απάντησε|έγραψε|kỹ thuật viên|đã trả lời|teknisi|menjawab|menulis|טכנאי|فني"
].join("|"))
/** What came to somebody or did not, and what somebody asks back for it. */
const waits = word([
  "has(?: not|n['’]t) received|(?:is )?still waiting for (?:a|the|his|her|their)|bittet um (?:rückruf|antwort|erstattung)|schickt (?:(?:die|den|das) )?\\p{L}+ zurück|hat (?:\\p{L}+ ){0,3}nicht (?:erhalten|bekommen)|n['’]a (?:pas|jamais|rien) reçu|no (?:ha recibido|recibió)|möchte (?:die|eine|seine|ihre) (?:rechnung|erstattung|lieferung)|attend (?:sa|son|le|la) (?:commande|colis|remboursement)|wacht op (?:een |het |haar |zijn )?(?:pakket|bestelling)|non ha ricevuto|não recebeu|heeft (?:\\p{L}+ ){0,3}niet ontvangen|nie (?:otrzymał|dostał)a?|proszę o (?:fakturę|zwrot)|prosi o (?:fakturę|zwrot)|iade (?:istiyor|bekliyor)",
  "nedostala?(?! jste)|nedostal[ao]? (?:zboží|tovar|balík)|не получила?|не отримав|не отримала|nem kapt(?:a|ák) meg|har (?:inte|ikke) (?:fått|fået|mottatt|modtaget)|ei (?:ole )?saanut|nu a primit|nij?e (?:dobi[ol]a?|prejela?)|(?:fahrrad|rad|tasche|bike|wallet|vélo|bici\\p{L}*|fiets|rower|kolo|велосипед) (?:(?:was|wurde|is) )?(?:gestohlen|geklaut|stolen|volée?|rubat[oa]|robad[oa]|gestolen|skradziony|ukraden\\p{L}*|украл\\p{L}*|украден\\p{L}*)"
].join("|"))
/** Where somebody wants the answer. */
const answer = "(?:reply|replies|write|antworten|répondre|réponse|responder|rispondere|antwoord\\p{L}*|odpowiedzieć|odpovězte|odpovědět|ответить|ответьте|відповісти|svaret|svara|svar|vastaa|válasz\\p{L}*)(?: \\p{L}{1,5}){1,3} [\\p{L}\\d._-]{2,30}@|(?<!\\p{L})an [\\p{L}\\d._-]{2,30}@[\\p{L}\\d.-]{3,40} antworten"
/** Whether words around a value tell a desk's case, a mail to it or a visit to somebody: then an address and a number there are that somebody's, and not the house's. */
export const tellsCase = remembered(caselessTest(`${numbered}|${from}|${told}|${waits}|${answer}|折り返し|来电|師傅|上门|기사 ?방문`))
