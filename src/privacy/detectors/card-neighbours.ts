/** Beside a card's number: until when it is good, and its code. */
type Part = [type: "CARD_EXPIRY" | "CARD_CVV", from: number, to: number]
const [reach, further] = [72, 64]
/** A month and a year, behind at most a few words. */
const expiry = /^(?:[^\d\n]{1,40}|[^\d\n]{0,16}\n[^\d\n]{0,32}?)(?<![\d.,])((?:0?[1-9]|1[0-2]) ?[/.-] ?(?:20)?[2-4]\d)(?!\d|[/.-]\d)/du
/** Three or four digits, behind a few words that don't speak of money. */
const code = /^(?:[^\d\n]{1,48}|[^\d\n]{0,16}\n[^\d\n]{0,32}?)(?<![\d.,€$£¥+-])(\d{3,4})(?![\p{L}\p{N}€$£%]|[.,:/-]\d| ?(?:€|\$|£|USD|EUR|zł|Kč|kr|руб|грн|lei|Ft|元|円|원|đ|บาท))/du
const money = /[€$£¥₹]|amount|total|price|order|invoice|paid|ending|digits|betrag|summe|bestell|montant|commande|importe|pedido|importo|ordine|valor|bedrag|kwota|zamów|tutar|sipariş|сумм|заказ|сума|замовл|belopp|summa|částka|ποσό|sum[aă]|összeg|beløb|金額|金额|订单|注文|금액|주문|số tiền|จำนวน|jumlah|tel|phone|fon/iu

/** What names that code by where it stands, without its name. */
const behind = /(?:three|last|3)? ?(?:digits?|numbers?|ziffern|chiffres|cifre|cifras|cijfers|dígitos)?[^\d\n]{0,12}(?<![\p{L}])(?:back|behind|rückseite|hinten|dos|verso|arrière|dorso|detrás|atrás|trás|reverso|retro|achterkant|achterop|odwrocie|z tyłu|zadní\p{L}*|vzadu|baksidan|baksiden|bagsiden|takana|arka\p{L}*|обор\p{L}+|сзади|звороті|ззаду|πίσω|spate|hátul\p{L}*|cvv|cvc|csc|خلف|ظهر|מאחור|गुप्त|पीछे|mặt sau|belakang)(?![\p{L}])|裏面|背面|뒷면|뒤/iu

/** The same by the word "code" alone, where nothing stands between the two: "4716 … 5079 cód. 178". */
const coded = /^[\s,;·|(–-]{1,3}(?:c[oó]d(?:igo|ice)?|codes?|kode?|kód|koden?|koodi|κωδ(?:ικός)?|код|cod(?:ul)?|mã|رمز|קוד|कोड|কোড|รหัส)\s?[.:]{0,2} ?\d{3,4}$/iu

/** Until when the card whose number ends at an offset is good, and its code, if they stand beside it. */
export const cardNeighbours = (text: string, end: number): Part[] => {
  const parts: Part[] = []
  const first = expiry.exec(text.slice(end, end + reach))
  const date = first?.indices?.[1]
  if (first && date) parts.push(["CARD_EXPIRY", end + date[0], end + date[1]])
  const from = end + (first?.[0].length ?? 0)
  const second = code.exec(text.slice(from, from + further))
  const digits = second?.indices?.[1]
  if (second && digits && !money.test(second[0].replace(behind, "")) && (first !== null || behind.test(second[0]) || coded.test(second[0]))) parts.push(["CARD_CVV", from + digits[0], from + digits[1]])
  return parts
}
