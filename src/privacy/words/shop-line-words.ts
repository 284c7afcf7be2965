import { hintsOf } from "../hints.ts"

/** "Phone of the shop": words that say of a number that it is a house's own line, and what kind of house it is. Read only on contact pages. */
export const shopLineHints = hintsOf([
  "shop phone|store phone|phone of the shop|shop tel|store tel|shop:|store:|ring the shop|call the shop|call the store|sat nav|ladentelefon|telefon laden|geschäftstelefon|tel. geschäft|laden:|geschäft:|téléphone du magasin|téléphone de la boutique|magasin :|boutique :|teléfono de la tienda|teléfono tienda|tel. tienda|tienda:|telefono del negozio|tel. negozio|negozio:|p. iva|partita iva",
  "telefone da loja|tel. da loja|loja:|winkel:|telefoon winkel|tel. winkel|kvk |btw-nummer|tel. do sklepu|telefon do sklepu|telefon sklepu|sklep:|telefon prodejny|tel. prodejny|prodejna:|telefón predajne|predajňa:|ičo |butikens telefon|butikstelefon|tel. butiken|butik:|org.nr|butikkens telefon|butikktelefon|tlf. butikk|tlf. butik|cvr |myymälän puhelin|liikkeen puhelin|puh. myymälä|y-tunnus",
  "τηλέφωνο καταστήματος|τηλ. καταστήματος|κατάστημα:|telefon magazin|tel. magazin|telefonul magazinului|magazin:|üzlet telefon|bolt telefon|üzletünk telefon|telefon trgovine|tel. trgovine|telefon prodavaonice|trgovina:|mağaza telefonu|mağaza tel|mağaza:|телефон магазина|тел. магазина|телефон магазину|тел. магазину|телефон на магазина|магазин:",
  "هاتف المتجر|هاتف المحل|هاتف المعرض|تلفن فروشگاه|تلفن مغازه|טלפון החנות|טלפון חנות|טל' בחנות|טלפון בחנות|दुकान का फ़ोन|दुकान का फोन|स्टोर का फ़ोन|দোকানের ফোন|দোকানের নম্বর|เบอร์ร้าน|โทรศัพท์ร้าน|điện thoại cửa hàng|sđt cửa hàng|telepon toko|telp toko|telp. toko|店の電話|店舗電話|店舗tel|门店电话|店铺电话|門市電話|매장 전화|매장전화|가게 전화"
].join("|"))
