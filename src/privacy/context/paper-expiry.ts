import { ready } from "../text/match-at.ts"

/** Papers and cards of insurers expire as well: "Driver's license #: L9259513\nExp. 08/2029". A card of a bank between the two has its own day. */
const papers = /(?<!\p{L})(?:driver['’]?s? licen[cs]e|driving licen[cs]e|passport|residence permit|health card|insurance card|ehic|versicherten(?:nr|nummer)|gesundheitskarte|führerschein|reisepass|permis de conduire|passeport|carte vitale|licencia de conducir|carn[eé] de conducir|pasaporte|tarjeta sanitaria|patente|passaporto|tessera sanitaria|carta de condução|cnh|passaporte|rijbewijs|paspoort|prawo jazdy|paszport|водительск\p{L}+|паспорт\p{L}*|ehliyet|pasaport|körkort|førerkort|kørekort|ajokortti|řidičsk\p{L}+|jogosítvány)(?!\p{L})([^]{0,60})$/iu
const banks = /(?<!\p{L})(?:visa|mastercard|maestro|amex|credit|debit|kredit\p{L}*|bank\p{L}*|bancaire|cb|ec-?karte|giro\p{L}*|crédito|débito|credito|debito|cvv|cvc|cardholder|card (?:no|number)|(?<!health |insurance )card(?! valid)|tarjeta(?! sanitaria)|kaart|karta|карт\p{L}*)(?!\p{L})|\d{4}[ -]?\d{4}[ -]?\d{4}/iu
/** Beside a licence or a passport a card of any name is a bank's: "Kørekort 12, kort udløber 08/29". An insurer's is one itself. */
const cards = /(?<!\p{L})(?:kart(?:e|ı)?|carte|cartão|kort(?:et)?|kortti|kártya|pas|κάρτα)(?!\p{L})/iu
const insurers = /^(?:health|insurance|ehic|versicherten|gesundheits|carte vitale|tarjeta sanitaria|tessera sanitaria)/iu
/** A day with its card's secret behind it. */
const ofCards = /(?<!\p{L})(?:cvv2?|cvc2?|cid|security code|prüf(?:ziffer|nummer|zahl)|cryptogramme|código de seguridad)(?!\p{L})/iu
/** Whether the day that stands at an offset is a licence's, a passport's or an insurer's card's. */
export const expiresPaper = (text: string, at: number): boolean => {
  const told = ready(papers, text).exec(text.slice(Math.max(0, at - 100), at))
  const between = told?.[1]
  return between !== undefined && !ofCards.test(text.slice(at, at + 40)) && !banks.test(between) && !(cards.test(between) && !insurers.test(told?.[0] ?? "")) && !/\n\s*\n/.test(between)
}
