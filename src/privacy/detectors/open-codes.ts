/** Codes that anybody may know, and numbers of goods: parts of words beside "code", in many languages. */
const parts = /zip|post(?!bank)|promo|rabat|discount|desc|sconto|remise|coupon|cup[oó]n|voucher|gift|gutschein|geschenk|cadeau|regalo|referral|error|fehler|errore|erreur|status|produ|arti[kc]|item|order|sort|(?<!\p{L})(?:bar|qr|hs|plu|sku|ean|area|pos)(?!\p{L})|dress|exit|source|colo|currency|valut|swift|branch|track|course|tariff|vorwahl|country|країн|промо|скид|почт|индекс|штрих|товар|зниж|пошт|купон|خصم|البريد|הנחה|מיקוד|تخفیف|پستی|छूट|पिन|ডাক|优惠|邮|郵|割引|クーポン|商品|할인|우편|쿠폰|giảm giá|bưu|ส่วนลด|ไปรษณีย์|diskon|indirim|posta|slev|psč|kupon|έκπτω|ταχυδρ|reducere|kedvezm|irányító|alennus|dial|airport|section|unicode|ürün|stok|stock|lager|sklad|skladov|magazyn/iu
/** The word right before "code", where any other says what is let in with it. */
const words = /^(?:zip|post(?:al)?|area|country|promo\p{L}*|discount|coupon|voucher|gift|referral|error|status|product|item|order|sort|bar|qr|dress|exit|source|colou?r|currency|airport|dial(?:ling)?|swift|branch|tracking|course|hs|tariff|section|building|unicode|postleit\p{L}*|rabatt\p{L}*|promotion\p{L}*|artikel|produkt\p{L}*|ürün|postnummer|the|same|with)$/iu

/** Whether what stands around the word for a code says that it is anybody's: a voucher's, a place's, an error's. */
export const isOpenCode = (around: string): boolean => parts.test(around)
/** Whether the word right before "code" says so. */
export const isOpenCodeWord = (word: string): boolean => words.test(word)

/** An amount with its currency, right behind a code: "kód 205011, 852 Kč". */
const priced = /^[,;]? (?:[€$£¥₹₺₽]\s?\d|\d[\d., ]*\s?(?:€|\$|£|¥|₹|₺|₽|(?:EUR|USD|GBP|Kč|zł|PLN|TL|kr|Ft|lei|лв|грн|руб|р\.|RON|CHF|Rp)(?![\p{L}])|元|円|원))/iu
/** Whoever is sent one is told whose it is. */
const yours = /(?<![\p{L}])(?:your|dein|ihr|votre|ton|tu|su|il tuo|o seu|twój|váš|tvůj|din|uw|je|ваш|твій)(?![\p{L}])/iu
/** Whether a price right behind a code says that goods are meant. */
export const isOfGoods = (before: string, behind: string): boolean => priced.test(behind) && !yours.test(before)
