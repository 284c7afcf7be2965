import type { EntityType } from "../../core/finding.ts"

/**
 * Words for "number" and "code" and what joins them to what the number is of, in the form that labels and dictionary meet in. Beside a word
 * for a document, a contract or a plate they say only that its number is meant: "N. patente", "Nr. umowy", "№ договора".
 */
export const numberWords = new Set([
  "n no nr nro num numb number numbers numero numeros nummer numer nomor nombor nomer numri numurs numeris numarasi numara nums o",
  "c cislo broj br sifra stevilka st szam szama szamu azonosito αριθμος αρ κωδικος номер номера код рег серия серія серии серії та и رقم كود مספר מס مسلسل شماره کد संख्या नंबर नं क्रमांक आईडी নম্বর নং আইডি so ma so nomer",
  "code codigo codice cod kod kodu id ident ref reference identifiant identifier seria serie series seri serial nomor no de du des d del della dell dei di do da dos das van der den of the la le el von vom na za la l i et e y și si und et"
].join(" ").split(" "))

/** Before the word for a password: what it opens. */
export const placeWords = new Set("wi fi wifi wlan wireless वाई फाई वाईफाई ওয়াইফাই admin administrator login router modem pristupove pristupni access temporary new guest home office portal".split(" "))

/** What such a number may be of. */
export const numbered: ReadonlySet<EntityType> = new Set<EntityType>(["DRIVER_LICENSE", "HEALTH_ID", "NATIONAL_ID", "TAX_ID", "PASSPORT", "BANK_ACCOUNT", "SSN", "ACCOUNT_ID", "VEHICLE", "DEVICE_ID"])
