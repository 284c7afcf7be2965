import { caselessTest } from "../text/caseless-test.ts"
import { isPersonal } from "./publication.ts"

/** Titles of pages that list people: what looks like words of every day may be whom they list. */
const people = caselessTest("(?<!\\p{L})(?:contacts?|contactos|contatos|contatti|contacten|kontakt\\p{L}{0,3}|rubrica|adressbuch|adressen|address book|carnet d['’]adresses|agenda|yhteystiedot|kişiler|rehber|контакт\\p{L}{0,3}|danh bạ|patients?|patientinn?en|patiënten|pacient\\p{L}{0,3}|pazient[ei]|pacjen\\p{L}{1,4}|potilaa\\p{L}{1,3}|hasta(?:lar)?|пациент\\p{L}{0,3}|пацієнт\\p{L}{0,3}|clients|clientes|clienti|kunden|klienci|klanten|kunder|asiakkaat|клиенты|tenants|mieter|locataires|inquilin[oi]s?|huurders|najemcy|donors|spender|donateurs|donantes|donatori|members|mitglieder|membres|miembros|socios|soci|leden|członkowie|medlemmer|medlemmar|guests|gäste|huéspedes|ospiti|gasten|employees|mitarbeiter|empleados|dipendenti|pracownicy|pupils|students|schüler|élèves|alumn[oi]s?|alunos|leerlingen|uczniowie|crm|orders?|bestellung\\p{L}{0,2}|commandes?|pedidos?|ordin[ei]|bookings?|reservations?|buchung\\p{L}{0,2}|reservierung\\p{L}{0,2}|réservations?|reservas?|prenotazion[ei]|hotel|rota|arrivals|register|donations?|spenden|dons|donaciones|donazioni|cotisations|składki|appointments?|termine?|citas?|appuntament[oi]|afspra\\p{L}{2,3}|calend[ae]r\\p{L}{0,2}|kalender|calendrier|calendario|praxis|praktijk|cabinet|consulta|clinic|invoices?|rechnung\\p{L}{0,2}|factures?|facturas?|fattur[ae]|faktury?|flats?|tickets?|postfach|e-?mails?|pošta|posta|notes|social)(?!\\p{L})")
/** Titles of manuals. */
const teaches = caselessTest("manual|handbook|handbuch|guide|anleitung|documentation|dokumentation|documentación|documentazione|documentação|tutorial|reference|(?<!\\p{L})(?:help|hilfe|aide|ayuda|aiuto|ajuda|docs|wiki)(?!\\p{L})")
/** Whether a page's title says that it lists people, or is somebody's own. */
export const listsPeople = (page: string): boolean => {
  const title = page.slice(0, 200)
  return title !== "" && !teaches(title) && (isPersonal(title) || people(title))
}

/** Words that lead to whom something is for, or is from. */
const leads = caselessTest("(?:^|\\n|[^\\p{L}])(?:booking|appointment|termin|cita|rendez-vous|afspraak|appuntamento|meeting with|möte med|invoice (?:to|for)|rechnung (?:an|für)|facture (?:à|pour)|factura (?:a|para)|fattura a|ordered by|paid by|order for|(?:bestellung|order|commande|pedido)[ #№\\d]{0,12}(?:für|von|for|by|de|pour|para)|(?:from|to|von|an|de|à|da|od|do|от|кому|guest|tenant|donor|shift|cliente?|kunde|klant|paid by):)[ :：]{0,2}$")
export const leadsToPerson = (before: string): boolean => leads(before)

/** Titles of pages where people speak with each other under names that they chose. */
const social = caselessTest("(?<!\\p{L})(?:instagram|tiktok|twitter|telegram|mastodon|threads|bluesky|discord|whatsapp|facebook|snapchat|twitch|youtube|messenger|chats?|messages|nachrichten|mensajes|mensagens|messaggi|berichten|wiadomości|сообщения|повідомлення|followers|abonnés|seguidores)(?!\\p{L})")
export const isSocial = (page: string): boolean => page !== "" && (isPersonal(page) || social(page))

/** Titles of pages that list machines which somebody was signed in with, and headings of such lists. */
const ofSessions = "(?:(?:recent|active|your|my|past|last|other|all|open) )?(?:log-?ins?|sign-?ins?|sessions?|devices|ips?(?: address(?:es)?)?|access log|account (?:security|activity)|security activity|home network)|(?:aktive |letzte |meine |ihre )?(?:sitzungen|anmeldungen|geräte|kontosicherheit|heimnetz\\p{L}*)|(?:(?:vos|mes) )?(?:sessions|connexions|appareils)(?: (?:actives|récentes|connectés))?|(?:(?:tus|mis|sus) )?(?:sesiones|inicios de sesión|dispositivos)(?: (?:activas|recientes|abiertas))?|(?:le tue |i tuoi )?(?:sessioni|accessi|dispositivi)(?: (?:attive|recenti|aperte))?|(?:as suas )?(?:sessões|dispositivos)(?: (?:ativas|recentes))?|(?:actieve |recente )?(?:sessies|aanmeldingen|apparaten)|(?:aktywne |ostatnie )?(?:sesje|logowania|urządzenia)|(?:активные |последние )?(?:сеансы|входы|устройства)|(?:активні |останні )?(?:сеанси|входи|пристрої)|(?:etkin |son )?(?:oturumlar|girişler|cihazlar)|(?:aktiva |senaste )?(?:sessioner|inloggningar|enheter)"
const sessionsPage = caselessTest(`(?<!\\p{L})(?:${ofSessions}|vpn)(?!\\p{L})`)
const sessionsHeading = caselessTest(`(?:^|\\n)[ \\t]*(?:${ofSessions})[ \\t]*:?[ \\t]*\\n`)
/** What runs on a machine, or is one: what stands behind the address that it was seen at. */
const machine = /^\.?[ \t\u00a0]+(?:(?:Google )?Chrome|(?:Mozilla )?Firefox|(?:Mobile )?Safari|Microsoft Edge|Edge|Opera|Vivaldi|Brave|iPhone|iPad|iOS|Android|Windows|Mac(?:Book|OS)?|macOS|Samsung|Pixel|Huawei|Xiaomi|\p{Lu}\p{Ll}+['’]s (?:laptop|phone|iphone|ipad|pc|computer|tv|tablet|printer))(?!\p{L})(?= (?:on|auf|sur|en|su|em|op|na|på|for|für|für|in)(?!\p{L})|[,;·|(\/-]| ?[,;·|(\/-]|[ \d.]*(?:\n|$))/iu
/** "Client IP 5.12.33.7", "Blocked IPs:". */
const called = /(?<![\p{Script=Latin}\d])IPs?(?![\p{Script=Latin}\d])[^\n]{0,14}$|(?:^|\n)[^\n]{0,20}(?<![\p{Script=Latin}\d])IPs?:?[ \t]*\n[^]{0,200}$/u
/** Whether numbers between full stops are of a list of machines that signed in. */
export const listsMachines = (text: string, start: number, end: number, page: string): boolean =>
  sessionsPage(page) || machine.test(text.slice(end, end + 60)) || sessionsHeading(text.slice(Math.max(0, start - 300), start)) || called.test(text.slice(Math.max(0, start - 240), start))
