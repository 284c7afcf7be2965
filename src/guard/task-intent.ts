import { phraseTest } from "./phrases.ts"
import type { RiskClass } from "./risk-class.ts"

/** Words by which a user asks for a class of effect. Money, deletion, security and sharing are asked about whatever the task says. */
const asked: Partial<Record<RiskClass, (task: string) => boolean>> = {
  send: phraseTest("send|write|message|email|mail|reply|respond|answer to|answer them|tell them|tell support|post|publish|comment|contact|ask support|submit|forward|tweet|inform|notify|let them know|complain|report|senden|sende|schick|schicke|schicken|schreib|schreibe|schreiben|antworte|antworten|nachricht|veröffentliche|poste|kommentiere|melde|frage|envía|envia|enviar|escribe|escribir|responde|responder|mensaje|publica|publicar|comenta|contacta|envoie|envoyer|envoyez|écris|écrire|écrivez|réponds|répondre|message à|publie|publier|commente|contacte|invia|inviare|manda|scrivi|scrivere|rispondi|messaggio|pubblica|contatta|escreva|escrever|mensagem|mande|stuur|stuur een|verstuur|schrijf|beantwoord|bericht|plaats|wyślij|napisz|odpowiedz|wiadomość|opublikuj|gönder|yaz|yanıtla|mesaj|yayınla|送って|送信|送る|書いて|返信|投稿|メッセージ|发送|发|写|回复|发布|留言|消息|보내|작성|메시지|게시|أرسل|ارسل|اكتب|رد على|رسالة|انشر|отправь|отправить|напиши|ответь|сообщение|опубликуй"),
  terms: phraseTest("accept|agree|sign up|register|terms|akzeptiere|stimme zu|registriere|anmelden|acepta|regístrate|registra|accepte|inscris|accetta|registrati|aceite|cadastre|accepteer|akkoord|zaakceptuj|zarejestruj|kabul et|kaydol|同意|登録|接受|注册|동의|가입|وافق|سجل|прими|зарегистрируй"),
  download: phraseTest("download|save the file|get the file|install|export|herunterladen|lade|installiere|descarga|descargar|instala|télécharge|télécharger|installe|scarica|installa|baixe|baixar|pobierz|indir|yükle|ダウンロード|下载|다운로드|نزل|حمل|скачай")
}
/** A task that only wants to know something. Everything else means to change something, so that saving is part of it. */
const reads = /^\s*(?:please\s+|bitte\s+|por favor\s+)?(?:what|which|who|where|when|why|how|is|are|does|do|find out|tell me|show|read|list|summari[sz]e|check (?:whether|if)|look up|count|compare|was|welche[rsn]?|wer|wo|wann|wie|zeige?|lies|nenne|suche|qué|cuál|cuánto|quién|dónde|muestra|lee|quel(?:le)?s?|combien|qui|où|montre|lis|che|quale|quanto|chi|dove|mostra|leggi|qual|quanto|quem|onde|welk|hoeveel|wie|toon|jak|ile|kto|pokaż|ne kadar|hangi|göster)(?=[\s,]|$)/iu
const changes = phraseTest("save|set|change|update|edit|add|fill|enter|create|submit|register|store|replace|rename|apply|then|and click|and press|speichere|speichern|ändere|setze|trage|aktualisiere|guarda|cambia|actualiza|enregistre|modifie|change|mets|salva|cambia|aggiorna|salve|altere|atualize|bewaar|wijzig|zapisz|zmień|kaydet|değiştir|保存|変更|修改|更新|저장|변경|احفظ|غير|сохрани|измени")

/** Whether the user's own words ask for this class of effect. */
export const taskAsksFor = (risk: RiskClass, task: string): boolean =>
  risk === "save" ? !reads.test(task) || changes(task) : asked[risk]?.(task) ?? false
