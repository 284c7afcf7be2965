import { hintsOf } from "../hints.ts"

/** Titles of pages that speak to everybody, in many languages. */
const asWords = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, "iu")
const asWhole = (words: string): RegExp => new RegExp(`^\\s*(?:${words})\\s*$`, "iu")

/** Words for news and the like, which tell a publication wherever they stand in a title. */
export const newsTitle = asWords([
  "новости|статья|стаття|članek|članak|článek|artykuł|artikkel\\p{L}*|artikkeli|cikk|makale|άρθρο|مقال|مقاله|כתבה|लेख|บทความ|bài báo|artikel berita|zpravodajství|spravodajstvo|(?:online|sportovní|domácí|světové|krimi|lokální|regionální) zprávy|zprávy (?:z|ze|o) \\p{L}+|správy (?:z|zo|o) \\p{L}+|nyheter|nyheder|uutiset|hírek|știri|vijesti|novice|naujienos|ziņas|uudised|новини|вести|ειδήσεις|haberler|haberleri",
  "أخبار|الأخبار|اخبار|חדשות|समाचार|खबरें|ख़बरें|বাংলা খবর|খবর|সংবাদ|செய்திகள்|వార్తలు|ข่าว|tin tức|thời sự|berita|balita|新聞|über den autor|about the author|à propos de l['’]auteur|sobre el autor|sull['’]autore|sobre o autor|over de auteur|o autorze|o autorovi|об авторе|про автора",
  "ratgeber|gesundheitslexikon|guide santé|guía de salud|poradnik|gezondheidsgids|sağlık rehberi|lexikon|uppslagsverk|\\p{L}{3,}magazin|revista|rivista|tidskrift|dergisi|tijdschrift|journal of \\p{L}+|enzyklopädie|encyclopédie|enciclop[eé]dia|encyclopedie|encyklop[eæ]di\\p{L}*|ansiklopedi\\p{L}*|энциклопеди[яи]|енциклопедія|енциклопедия|موسوعة|الموسوعة|אנציקלופדיה|دانشنامه|विश्वकोश|বিশ্বকোষ|百科(?:事典|全书)?|백과(?:사전)?|bách khoa(?: toàn thư)?|สารานุกรม|ensiklopedia|tietosanakirja|εγκυκλοπαίδεια|enciclopedie|enciklopédia|leksikon|enciklopedija"
].join("|"))
/** Sections of a newspaper. They also name what somebody does, so they count as a whole title alone. */
export const sectionTitle = asWhole([
  "world|international|nation|politics|culture|economy|opinion|entertainment|science|technology|gaming|celebrit(?:y|ies)|people|politik|kultur|wirtschaft|welt|ausland|inland|wissen(?:schaft)?|panorama|feuilleton|meinung",
  "politique|culture|économie|monde|société|actualités?|internacional|nacional|sucesos|actualidad|sociedade|atualidade|internazionali|attualità|sciences?|política|cultura|economía|mundo|deportes|ciencia|opinión|sociedad|politica|economia|mondo|esteri|cronaca|spettacoli|esportes?|desporto|ciência",
  "politiek|cultuur|wereld|buitenland|binnenland|wetenschap|polityka|kultura|gospodarka|świat|kraj|nauka|politika|ekonomika|svět|svet|domácí|zahraničí|věda|belföld|külföld|kultúra|gazdaság|tudomány|politică|cultură",
  "ekonomi|världen|utrikes|inrikes|udland|indland|politikk|utenriks|innenriks|verden|politiikka|kulttuuri|talous|ulkomaat|kotimaa|urheilu|tiede|πολιτική|πολιτισμός|οικονομία|κόσμος|αθλητικά|επιστήμη|νέα",
  "политика|культура|экономика|мир|спорт|наука|общество|політика|економіка|світ|суспільство|siyaset|politika|kültür|dünya|spor|bilim|gündem|в мире|происшествия|события|події|у світі|свят|общество|обществото",
  "(?:ال)?سياسة|(?:ال)?ثقافة|(?:ال)?رياضة|(?:ال)?اقتصاد|العالم|سیاست|فرهنگ|ورزش|جهان|פוליטיקה|תרבות|כלכלה|עולם|ספורט|מדע|राजनीति|संस्कृति|खेल|दुनिया|রাজনীতি|সংস্কৃতি|খেলা|বিশ্ব",
  "การเมือง|วัฒนธรรม|กีฬา|ต่างประเทศ|chính trị|văn hóa|thể thao|thế giới|kinh tế|budaya|olahraga|dunia|nasional|internasional|wydarzenia|aktuality|aktualitate|actualitate|ajankohtaista|aktuelt|aktuellt|aktuálně|aktualności|közélet|επικαιρότητα|政治|文化|スポーツ|国際|経済|科学|体育|國際|国际|经济|社会|娱乐|정치|문화|스포츠|국제|경제|사회"
].join("|"))
/** Where somebody gives an opinion under their name. Other pages have such words in their titles too: they count as a part of one between signs. */
export const columnTitle = asWhole([
  "actualité|columns?|columnists?|op-?ed|editorial|commentary|viewpoints?|essay|kolumnen?|kommentar|leitartikel|glosse|feuilleton|chronique|tribune|éditorial|édito|billet d['’]humeur|columna|tribuna|opinión|opinione|opinioni|editoriale|rubrica|coluna|crónica|crônica|opinião|opinie|commentaar",
  "felieton|komentarz|opinia|opinie|köşe yazısı|köşe yazıları|köşe yazarları|колонка|авторская колонка|мнени[ея]|блоги?|думк[аи]|погляд|رأي|آراء|مقالات الرأي|افتتاحية|טור|טורים|דעות|سرمقاله|राय|संपादकीय|स्तंभ|মতামত|কলাম|সম্পাদকীয়",
  "コラム|社説|寄稿|オピニオン|专栏|專欄|社论|社論|时评|칼럼|사설|오피니언|기고|góc nhìn|quan điểm|xã luận|คอลัมน์|บทบรรณาธิการ|ทัศนะ|opini|kolom|tajuk rencana|krönikor?|ledare|debatt|kolumnit?|pääkirjoitus|mielipide|komentář|sloupek|názory?|fejeton|komentár|stĺpček",
  "γνώμη|γνώμες|στήλη|άποψη|απόψεις|opinii|editoriale|vélemény|tárca|publicisztika|klumme|debat|kronik|kronikk|meninger|lederartikkel|kolumna|kolumne|mišljenje|mnenje|коментар и анализ"
].join("|"))
/** A house's desk for its customers; the tools of those who sit there are called so as well. */
const serviceWords = [
  "kundcenter|(?:customer|client) (?:services?|care|support|hotline|help ?(?:line|desk)?)|hotline|help ?desk|kundenservice|kundendienst|kundenbetreuung|service clients?(?:èle)?|relations? clients?|atención al cliente|servicio al cliente|servizio clienti|assistenza clienti|apoio ao cliente|atendimento(?: ao cliente)?|fale con(?:n)?osco|klantenservice|klantendienst|(?:biuro )?obsług[ai] klienta|infolinia",
  "zákaznick[áéý] (?:linka|servis|podpora|centrum)|zákazníck[ae] (?:linka|podpora|centrum)|kundtjänst|kundeservice|kundesenter|asiakaspalvelu|ügyfélszolgálat|serviciul? clienți|relații cu clienții|asistență clienți|müşteri hizmetleri|служба (?:поддержки|підтримки)|поддержка клиентов|підтримка клієнтів|εξυπηρέτηση πελατών|خدمة العملاء|שירות לקוחות|خدمات مشتریان|ग्राहक सेवा|গ্রাহক সেবা|layanan pelanggan|pusat bantuan|chăm sóc khách hàng|ลูกค้าสัมพันธ์|ศูนย์บริการลูกค้า|korisnička podrška|služba za korisnike"
].join("|")
export const serviceTitle = asWords(serviceWords)
/** Where a business tells how it is reached. */
export const contactTitle = asWords([
  "besøk oss|besök oss|besøg oss|bezoek (?:ons|plannen)|\\burp\\b", serviceWords,
  "contact(?: us)?|get in touch|reach us|kontakty|kontaktujte nás|kontakta oss|kontakt oss|kontakt os|kontaktiere uns|kontaktieren sie uns|contactați-ne|contacteer ons|neem contact op|skontaktuj się(?: z nami)?|napisz do nas|kontakt z nami|связаться с нами|свяжитесь с нами|зв['’ʼ]язатися з нами|свържете се с нас|επικοινωνήστε μαζί μας|lépjen kapcsolatba|bizimle iletişime geçin|ติดต่อสอบถาม|(?:find|visit) (?:us|a store|a shop|our stores?)|(?:store|shop|branch|dealer) (?:finder|locator|details|info)|our (?:shops?|stores?|offices?)|opening (?:hours|times)|imprint|impressum|kontakt|so erreichen sie uns|anfahrt|filialen?|filialfinder|öffnungszeiten",
  "branches|our branches|store locator|store finder|branch finder|filialfinder|filialen|unsere filialen|nos agences|agences|nos boutiques|sucursales|nuestras sucursales|filiali|le nostre filiali|agências|vestigingen|oddziały|nasze oddziały|pobočky|filialer|toimipisteet|отделения|філії|відділення|şubelerimiz|şubeler|(?:nous )?contacter|contactez[ -]nous|nos magasins|contacto|contáctanos|nuestras? tiendas?|dónde estamos|contatti|contattaci|dove siamo|i nostri negozi|contato|fale conosco|contactos|nossas? lojas?|onde estamos|onze winkels?|winkels",
  "gdzie jesteśmy|nasze sklepy|kde nás najdete|prodejny|predajne|butiker|butikker|våra butiker|yhteystiedot|ota yhteyttä|myymälät|kapcsolat|elérhetőség(?:eink)?|üzleteink|magazinele noastre|contactează-ne|kontaktai|kontakti|kontaktid",
  "επικοινωνία|καταστήματα|контакты|контакти|наши магазины|наші магазини|адреса магазин\\p{L}+|контакт|[iİ]letişim|bize ulaşın|mağazalarımız|اتصل بنا|تواصل معنا|فروعنا|تماس با ما|شعب ما|צור קשר|צרו קשר|סניפים|יצירת קשר",
  "(?:how to )?find us|getting here|where (?:we are|to find us)|about us|über uns|so finden sie (?:uns|zu uns)|wo sie uns finden|nous trouver|où nous trouver|venir|plan d['’]accès|nous rendre visite|à propos|cómo llegar|dónde encontrarnos|encuéntranos|sobre nosotros|quiénes somos|come (?:arrivare|raggiungerci)|chi siamo|vieni a trovarci",
  "como chegar|onde nos encontrar|encontre-nos|quem somos|sobre nós|over ons|waar (?:vind je|vindt u) ons|hier vind je ons|dojazd|jak (?:do nas )?(?:dojechać|trafić)|gdzie nas znaleźć|o nas|ulaşım|hakkımızda|neredeyiz|как (?:добраться|нас найти)|где нас найти|о нас|як (?:дістатися|нас знайти)|де нас знайти|про нас",
  "كيف تصل إلينا|موقعنا|من نحن|איך מגיעים|דרכי הגעה|איפה אנחנו|אודותינו|درباره ما|مسیر دسترسی|کجاییم|कैसे पहुँचें|हमारे बारे में|কীভাবে আসবেন|আমাদের সম্পর্কে|chỉ đường|về chúng tôi|เกี่ยวกับเรา|แผนที่ร้าน|tentang kami|cara menuju|lokasi kami",
  "hitta (?:hit|till oss|oss)|om oss|om os|find (?:vej|os)|finn (?:oss|veien)|tietoa meistä|löydä meidät|meistä|jak k nám|kde jsme|kde nás nájdete|kde sme|o nás|πού (?:είμαστε|θα μας βρείτε)|σχετικά με εμάς|unde ne găsiți|cum ajungi|despre noi|rólunk|megközelítés|itt talál(?:sz)? minket|kje smo|gdje smo|kako do nas|o nama|къде сме|за нас",
  "संपर्क(?: करें)?|हमसे संपर्क करें|যোগাযোগ|தொடர்பு|సంప్రదించండి|ติดต่อเรา|ติดต่อ|liên hệ|hệ thống cửa hàng|hubungi kami|kontak|lokasi toko|makipag-ugnayan"
].join("|"))
/** Where "we" are and how one gets there, as a part of a title between signs: who says so speaks to everybody. */
export const whereTitle = asWhole([
  "where we are|where to find us|how to find us|find us|how to get here|getting here|how to reach us|visit us|our location|dónde estamos|donde estamos|cómo llegar|dónde encontrarnos|où nous trouver|nous trouver|venir (?:nous voir|chez nous|en magasin)|infos pratiques|plan d['’]accès|dove siamo|dove trovarci|come arrivare|come raggiungerci|onde estamos|como chegar|como chegar até nós",
  "hier vind je ons|waar vind je ons|zo vind je ons|bereikbaarheid|anfahrt|anreise|so finden sie (?:uns|zu uns)|lageplan|dojazd|jak (?:do nas )?(?:dojechać|trafić)|gdzie jesteśmy|gdzie nas znaleźć|ulaşım|nasıl gelinir|neredeyiz|bize nasıl ulaşırsınız|как добраться|как проехать|где мы|как нас найти|схема проезда|як доїхати|як дістатися|де ми|як нас знайти|къде сме|как да стигнете(?: до нас)?",
  "موقعنا|كيف تصل إلينا|أين نحن|أين تجدنا|דרכי הגעה|איך מגיעים(?: אלינו)?|איפה אנחנו|راه‌های ارتباطی|مسیر دسترسی|کجا هستیم|कैसे पहुँचें|हम कहाँ हैं|कैसे पहुंचें|কীভাবে আসবেন|কিভাবে আসবেন|আমাদের অবস্থান|đường đi|chỉ đường|đường đến(?: cửa hàng)?|การเดินทางมาร้าน|แผนที่ร้าน|lokasi kami|cara menuju ke sini|petunjuk arah",
  "hitta hit|hitta till oss|find vej|find os|sådan finder du os|finn veien|veibeskrivelse|finn oss|saapumisohjeet|löydä meidät|näin löydät meidät|jak k nám|kde nás najdete|kde jsme|kudy k nám|kde nás nájdete|ako k nám|kde sme|πού είμαστε|πού θα μας βρείτε|πώς θα έρθετε|cum ajungi(?: la noi)?|unde ne găsiți|unde suntem|megközelítés|így talál(?:sz)? (?:ide|meg)|itt talál(?:sz)? minket|hol vagyunk",
  "gdje smo|gdje nas naći|kako do nas|kje smo|kje nas najdete|찾아오(?:는|시는) ?길|오시는 ?길|到店指引|交通指南|如何到达|来店指南|アクセス|交通アクセス|店舗アクセス|道順"
].join("|"))
/** The same in scripts that put no space between words. */
export const serviceTitleUnspaced = /お客様(?:サポート|センター|窓口|相談)|カスタマー(?:サポート|センター)|客服中心|客户服务|客戶服務/u
export const contactTitleUnspaced = /お客様(?:サポート|センター|窓口|相談)|カスタマー(?:サポート|センター)|客服中心|客户服务|客戶服務|联系我们|聯絡我們|联系方式|关于我们|關於我們|交通指南|如何到达|门店|門市|お問い合わせ|アクセス|店舗(?:情報|案内|一覧)|会社概要|聯繫我們|联络我们|連絡先|ご連絡先|所在地・連絡先|오시는 ?길|연락처 안내|문의 ?[–—·|-]|[–—·|-] ?문의|문의하기|고객센터|매장 ?(?:안내|찾기)|찾아오시는|회사 ?소개|交通アクセス/u

/** "Our shop", and parts of such words: what says that an address or number is the business's own. */
export const ourShopHints = hintsOf([
  "besök oss|besøg oss|besøk oss|help desk|helpdesk|agence de|boutique de|sucursal de|filiale di|visit us|find us|come to us|welcome to us|our shop|our store|our showroom|our office|our restaurant|our branch|our headquarters|head office|headoffice|switchboard|unser laden|unser geschäft|unser büro|unser restaurant|unsere filiale|unsere praxis|unsere adresse",
  "notre boutique|notre magasin|notre agence|notre restaurant|notre cabinet|nos bureaux|nos locaux|estamos en|nuestra tienda|nuestra oficina|nuestro local|nuestro restaurante|visítanos|ci trovate|il nostro negozio|il nostro ufficio|il nostro ristorante|la nostra sede|venite a trovarci",
  "nossa loja|nosso escritório|nosso restaurante|visite-nos|onze winkel|onze zaak|onze showroom|zapraszamy do|nasz sklep|nasza siedziba|prodejna|predajňa|butiken ligger|vår butik|vores butik|butikken ligger|vårt kontor|vår kontor|vår lokal|myymälämme|toimistomme|liikkeemme|üzletünk|boltunk|irodánk",
  "magazinul nostru|sediul nostru|naša trgovina|naša prodavnica|το κατάστημά μας|το γραφείο μας|наш магазин|наш офис|наш офіс|магазин|mağazamız|ofisimiz|şubemiz|متجرنا|محلنا|مكتبنا|معرضنا|فروشگاه ما|دفتر ما|החנות שלנו|המשרד שלנו|हमारी दुकान|हमारा कार्यालय|हमारा स्टोर",
  "আমাদের দোকান|আমাদের অফিস|எங்கள் கடை|మా దుకాణం|cửa hàng|văn phòng chúng tôi|toko kami|kantor kami|gerai kami|ร้านของเรา|ร้านเรา|สำนักงานของเรา|当店|弊社|当社|店舗住所|店舗所在地|门店地址|门店|本店|我们的店|我们的公司|店铺地址|매장 주소|매장주소|저희 매장|저희 가게|저희 회사|본사 주소|본사주소|매장 위치|매장위치"
].join("|"))
/** When it is open. */
export const openingHours = new RegExp([
  "(?<![\\p{L}\\p{M}])(?:open|closed|hours|geöffnet|öffnungszeiten|ouvert|horaires|horario|abierto|aperti|orari[oi]?|aberto|geopend|openingstijden|czynne|otevřeno|otvorené|öppet|åbent|åpent|avoinna|nyitva|program|deschis|щодня|ежедневно|часы работы|години роботи|ωράριο|hafta içi|açık|مفتوح|ساعات العمل|هر روز|פתוח|खुला|খোলা|เปิด|mở cửa|buka|שעות|ώρες|ouvre|abre|apre|opens|atendimento|expediente|ordinační|úřední|godziny|otevírací|ügyfélfogadás|expedientul|office hours|öppettider|åbningstider|åpningstider|aukioloajat|nyitvatartás|orar|sprechzeiten|openingsuren|spreekuur|godziny|çalışma saatleri|приём|прием|прийом|режим работы|ساعت کار|ساعات الدوام|الدوام|समय|giờ làm việc|jam (?:buka|kerja|pelayanan))(?![\\p{L}\\p{M}])[^\\n]{0,40}?\\d",
  "(?:営業時間|開庁時間|工作日|营业时间|營業時間|办公时间|辦公時間|门诊时间|診療時間|受付時間|開館時間|开放时间|영업시간|진료시간|업무시간|근무시간|운영시간)",
  "(?:सुबह|शाम|সকাল) ?\\d{1,2}|(?:من|از) ?(?:الساعة |ساعت )?\\d{1,2}(?::\\d\\d)? ?(?:صباح|ص(?!\\p{L})|صبح|تا|إلى|حتى)|[上午下午午前午後]{2} ?\\d{1,2} ?[点點時时:]|(?:오전|오후) ?\\d{1,2}(?:시|:)|\\d{1,2}[.:]\\d\\d ?(?:น\\.|[ap]\\.?m\\.? ?[-–])",
  "(?<![\\p{L}\\p{M}])(?:from|between|von|de|das|des|dalle|van|od|с|з|từ|pukul|jam|kl\\.?|klo|saat|από|között) ?\\d{1,2}(?:[:.]\\d\\d)? ?(?:h|uhr|hod\\.?|am|a\\.m\\.)? ?(?:to|till?|until|and|bis|à|a|às|alle|tot|do|до|đến|s\\.?d\\.?|sampai|έως|és|ile|[-–]) ?\\d{1,2}", "(?<!\\d)\\d{1,2} ?[-–] ?\\d{1,2} ?(?:h|hod|uhr|godz)(?!\\p{L})", "(?<!\\d)\\d{1,2}[.:]\\d\\d ?[-–~] ?\\d{1,2}[.:]\\d\\d(?!\\d)", "(?<!\\d)\\d{1,2} ?(?:h|uhr) ?[-–] ?\\d{1,2}",
  "(?<![\\p{L}\\p{M}])(?:mon?|tue|wed|thu|fri|sat|sun|di|mi|do|fr|sa|so|lu|je|ve|pn|pt|po|pá|ma|pe|to|h|l|v|p|пн|пт|sön|lör|seg|sáb|सोम|शनि|א'|ה')\\.?(?: ?[-–] ?\\p{L}{1,4}'?\\.?)? (?:closed|\\d{1,2}(?:[.:]\\d\\d)? ?[-–] ?\\d{1,2})"
].join("|"), "iu")
/** Desks and lines of a house that anybody may ask for. */
export const publicDeskHints = hintsOf([
  "ticket office|box office|ticket desk|reception|switchboard|front desk|information desk|rezeption|empfang|zentrale|abendkasse|biglietteria|centralino|portineria|accueil|billetterie|taquilla|centralita|recepción|bilheteira|bilheteria|recepção|receptie|balie|recepcja|kasa biletowa|informacja|gişe|danışma|santral",
  "справочная|приёмная|приемная|ресепшн|касса|довідкова|рецепція|الاستقبال|التذاكر|קופות|מודיעין|پذیرش|باجه|टिकट खिड़की|টিকিট কাউন্টার|受付|窓口|代表電話|售票处|售票處|前台|总机|服务台|매표소|안내데스크|대표전화|lễ tân|phòng vé|ประชาสัมพันธ์|จำหน่ายตั๋ว|resepsionis|loket",
  "biljettkassa|växel|lipunmyynti|vaihde|vastaanotto|pokladna|recepce|υποδοχή|εκδοτήριο|recepție|casierie|jegypénztár|recepció|billetsalg|omstilling|sentralbord|billettkontor|blagajna|växeln|приёмной|приемной|приймальн|咨询电话|諮詢電話|服务热线|代表番号|대표번호|민원|informasi|sekretariat|secretaría|segreteria|secrétariat|secretariat|kancelář|kancelaria|podatelna|kirjaamo|ügyfélszolgálat|ügyfélfogadás|θυρίδα|مكتب الاستقبال|שעות קבלה|מזכירות|دبیرخانه|कार्यालय|অফিস|สำนักงาน"
].join("|"))
/** What else a house tells under its name, as a part of a title between signs: when it is open, its rooms, how one is admitted. */
export const houseTold = asWhole([
  "(?:opening |office |visiting |mass |service )?(?:hours|times)(?: (?:&|and) (?:contact|prices|directions))?|address(?: (?:&|and) (?:contact|directions|hours))?|directions|location|rooms?|menu|services?|prices|admissions?|visit(?:ing|ors?)?(?: us)?|parking|home|welcome|(?:clerk['’]s|parish|main|front) (?:office|desk)|switchboard|öffnungszeiten|sprechzeiten|adresse|lage|zimmer|speisekarte|preise|startseite|willkommen|horaires|accueil|tarifs|accès|chambres|infos? pratiques|carte",
  "horarios?|dirección|habitaciones|carta|precios|inicio|bienvenidos|orari|indirizzo|camere|menù|prezzi|home ?page|benvenuti|horário|morada|endereço|quartos|ementa|cardápio|preços|início|openingstijden|kamers|prijzen|welkom|godziny otwarcia|adres|pokoje|cennik|otevírací doba|úřední hodiny|adresa|pokoje|ceník|úvod|otváracie hodiny|cenník|nyitvatartás|ügyfélfogadás|cím|szobák|árak|program|orar|camere|prețuri|acasă",
  "öppettider|adress|rum|meny|priser|hem|åbningstider|værelser|hjem|åpningstider|rom|aukioloajat|osoite|huoneet|hinnat|ruokalista|etusivu|ωράριο|διεύθυνση|δωμάτια|τιμές|μενού|çalışma saatleri|odalar|menü|fiyatlar|anasayfa|часы работы|режим работы|адрес|номера|меню|цены|главная|години роботи|режим роботи|адреса|номери|ціни|головна|работно време|цени|radno vrijeme|delovni čas|odpiralni čas",
  "ساعات العمل|العنوان|الغرف|القائمة|الرئيسية|שעות פתיחה|שעות קבלה|כתובת|חדרים|תפריט|ראשי|ساعت کار|ساعات کاری|نشانی|آدرس|صفحه اصلی|समय|पता|मुख्य पृष्ठ|সময়সূচি|ঠিকানা|เวลาทำการ|ที่อยู่|หน้าแรก|giờ làm việc|giờ mở cửa|địa chỉ|thực đơn|trang chủ|jam buka|jam pelayanan|alamat|beranda|営業時間|開庁時間|所在地|料金|メニュー|ホーム|开放时间|办公时间|地址|菜单|首页|영업시간|업무시간|주소|메뉴|홈"
].join("|"))
