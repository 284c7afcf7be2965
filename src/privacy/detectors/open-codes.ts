/** Codes that anybody may know, and numbers of goods: parts of words beside "code", in many languages. */
const parts = /zboží|tovar|sản phẩm|mã hàng|objednací|артикул|产品|產品|货号|貨號|製品|品番|상품|제품|품번|สินค้า|المنتج|الصنف|מק["״]ט|उत्पाद|cikksz|varenum|tuotekood|προϊόν|zip|post(?!bank)|promo|rabat|discount|desc|sconto|remise|coupon|cup[oó]n|voucher|gift|gutschein|geschenk|cadeau|regalo|referral|error|fehler|errore|erreur|status|produ|arti[kc]|item|order|sort|(?<!\p{L})(?:bar|qr|hs|cn|taric|plu|sku|ean|area|pos)(?!\p{L})|commodity|customs|harmoni[sz]ed|dress|exit|source|colo|currency|valut|swift|branch|track|course|tariff|vorwahl|country|країн|промо|скид|почт|индекс|штрих|товар|зниж|пошт|купон|خصم|البريد|הנחה|מיקוד|تخفیف|پستی|छूट|पिन|ডাক|优惠|邮|郵|割引|クーポン|商品|할인|우편|쿠폰|giảm giá|bưu|ส่วนลด|ไปรษณีย์|diskon|indirim|posta|slev|psč|kupon|έκπτω|ταχυδρ|reducere|kedvezm|irányító|alennus|dial|airport|section|unicode|ürün|stok|stock|lager|sklad|skladov|magazyn/iu
/** The word right before "code", where any other says what is let in with it. */
const words = /^(?:stok|stock|lager|zip|post(?:al)?|area|country|promo\p{L}*|discount|coupon|voucher|gift|referral|error|status|product|item|order|sort|bar|qr|dress|exit|source|colou?r|currency|airport|dial(?:ling)?|swift|branch|tracking|course|hs|cn|taric|commodity|customs|tariff|section|building|unicode|postleit\p{L}*|rabatt\p{L}*|promotion\p{L}*|artikel|produkt\p{L}*|ürün|postnummer|the|same|with)$/iu

/** Whether what stands around the word for a code says that it is anybody's: a voucher's, a place's, an error's. */
export const isOpenCode = (around: string): boolean => parts.test(around)
/** Whether the word right before "code" says so. */
export const isOpenCodeWord = (word: string): boolean => words.test(word)

/** An amount with its currency, right behind a code: "kód 205011, 852 Kč". */
const priced = /^[,;]? (?:[€$£¥₹₺₽]\s?\d|\d[\d., ]*\s?(?:€|\$|£|¥|₹|₺|₽|(?:EUR|USD|GBP|Kč|zł|PLN|TL|kr|Ft|lei|лв|грн|руб|р\.|RON|CHF|Rp)(?![\p{L}])|元|円|원))/iu
/** Where "code 30217" is an article's. */
const carts = /catalog|katalog|catálogo|price list|preisliste|shopping|(?<!\p{L})cart(?!\p{L})|basket|warenkorb|panier|cesta|carrito|carrello|carrinho|winkelwagen|koszyk|корзин|кошик|кошниц|sepet|varukorg|kurv|ostoskori|košík|καλάθι|coșul|kosár|košar|سلة|עגלה|سبد خرید|कार्ट|ตะกร้า|giỏ hàng|keranjang|购物车|カート|장바구니/iu
const goods = /(?<!\p{L})(?:products?|articles?|items?|produkte?n?|artikel|produits?|productos?|artículos?|prodott[oi]|articol[oi]|produtos?|artigos?|zboží|výrobky?|tovar|towary?|ürün(?:ler)?|товары?|varer?|varor|tuotteet|tuote|termék(?:ek)?|produse?|προϊόν(?:τα)?|produk|sản phẩm)(?!\p{L})|商品|产品|상품|สินค้า|منتج|מוצר|उत्पाद/iu
export const isCart = (page = ""): boolean => carts.test(page)
/** Whether a price right behind a code, on a page that shows goods, says that an article is meant: a bank's message names an amount too. */
export const isOfGoods = (page: string | undefined, behind: string): boolean => page !== undefined && (goods.test(page) || carts.test(page)) && priced.test(behind)
