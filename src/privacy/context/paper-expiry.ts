import { ready } from "../text/match-at.ts"

/** Papers and cards of insurers expire as well: "Driver's license #: L9259513\nExp. 08/2029". A card of a bank between the two has its own day. */
const papers = /(?<!\p{L})(?:driver['’]?s? licen[cs]e|driving licen[cs]e|passport|residence permit|health card|insurance card|ehic|versicherten(?:nr|nummer)|gesundheitskarte|führerschein|reisepass|permis de conduire|passeport|carte vitale|licencia de conducir|carn[eé] de conducir|pasaporte|tarjeta sanitaria|patente|passaporto|tessera sanitaria|carta de condução|cnh|passaporte|rijbewijs|paspoort|prawo jazdy|paszport|водительск\p{L}+|паспорт\p{L}*|ehliyet|pasaport|körkort|førerkort|kørekort|ajokortti|řidičsk\p{L}+|jogosítvány)(?!\p{L})([^]{0,60})$/iu
const banks = /(?<!\p{L})(?:visa|mastercard|maestro|amex|credit|debit|kredit\p{L}*|bank\p{L}*|bancaire|crédito|débito|credito|debito|cvv|cvc|cardholder|card (?:no|number)|(?<!health |insurance )card(?! valid)|tarjeta(?! sanitaria)|kaart|karta|карт\p{L}*)(?!\p{L})|\d{4}[ -]?\d{4}[ -]?\d{4}/iu
/** Whether the day that stands at an offset is a licence's, a passport's or an insurer's card's. */
export const expiresPaper = (text: string, at: number): boolean => {
  const between = ready(papers, text).exec(text.slice(Math.max(0, at - 100), at))?.[1]
  return between !== undefined && !banks.test(between) && !/\n\s*\n/.test(between)
}
