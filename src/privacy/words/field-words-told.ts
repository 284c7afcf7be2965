import type { EntityType } from "../../core/finding.ts"

/** What letters, lists of staff, insurers and clinics write over a value. Same notation as `fieldWords`. */
export const letterWords: Partial<Record<EntityType, { has?: string; is?: string }>> = {
  SSN: { has: "nº afiliación|n afiliación|número de afiliación|afiliación s s|nº de afiliación|社会保障号|社保号|社会保险号|社保账号|numéro d'affiliation|mã số bhxh|số sổ bhxh|bpjs ketenagakerjaan" },
  PASSPORT: { has: "закордонного паспорта|закордонний паспорт|заграничного паспорта|загранпаспорт|загранпаспорта|cestovního pasu|cestovného pasu|numru tal-passaport" },
  DRIVER_LICENSE: { has: "sürücü belgesi|sürücü belgesi no|číslo řp|driver number|driver no|водительское удостоверение|номер ву|посвідчення водія|vodičského preukazu|řidičského průkazu|licenza di guida|giấy phép lái xe|ใบขับขี่|vezetői engedély", is: "ву" },
  TAX_ID: { has: "টিআইএন|ই টিআইএন|টিন নম্বর" },
  PASSWORD: { has: "netzwerkschlüssel|wlan schlüssel|wlan kennwort|network key|wifi key|wi fi key|wpa key|clé réseau|clé wifi|clave de red|clave wifi|chiave di rete|chiave wifi|chave de rede|netwerksleutel|klucz sieciowy|ağ anahtarı|ключ сети|ключ безопасности сети|ключ мережі|مفتاح الشبكة|מפתח רשת|رمز وای فای|ネットワークキー|暗号化キー|网络密钥|네트워크 키|nätverksnyckel|nettverksnøkkel|netværksnøgle|verkkoavain|síťový klíč|sieťový kľúč|κλειδί δικτύου|cheie de rețea|hálózati kulcs" },
  BANK_ACCOUNT: { has: "clearingnummer|clearingnr|clearing nr|clearing number|счёт получателя|счет получателя|расчётный счёт|расчетный счет|лицевой счёт|номер счёта|рахунок отримувача|розрахунковий рахунок|account of payee" },
  DEVICE_ID: { is: "device|device uuid|appareil|gerät|dispositivo|apparaat|urządzenie|cihaz|устройство|пристрій|enhet|laite|zařízení" },
  ACCOUNT_ID: {
    has: "n º mec|nº mec|n mec|número mecanográfico|табельный номер|табельний номер|таб №|таб номер|№ квитка|номер квитка|студентський квиток|студенческий билет|mã nv|mã nhân viên|mã sv|mã sinh viên|anst nr|anställningsnummer|henkilönumero|osobní číslo|osobné číslo|os číslo|törzsszám|medarbejdernr|medarbejdernummer|ansattnr|ansattnummer|personeelsnummer|personeelsnr|numer kadrowy|nr pracownika|sicil no|sicil numarası|αριθμός μητρώου|رقم الموظف|الرقم الوظيفي|מספר עובד|کد پرسنلی|شماره پرسنلی|कर्मचारी कोड|कर्मचारी संख्या|কর্মী আইডি|社員番号|従業員番号|工号|員工編號|사번|사원번호|รหัสพนักงาน|nomor karyawan|payroll no|payroll number|badge number|staff no|staff number|marcă angajat|matricule salarié|n matricule",
    is: "identificador|nip karyawan|anst nr|matricule"
  },
  PERSON: { has: "vertragsinhaber|vertragsinhaberin|anschlussinhaber|subscriber|assistito|assistita|voyageur|viaggiatore|viajero|viajera|viajante|reiziger|podróżny|resenär|rejsende|reisende|cestující|cestujúci|matkustaja|călător|contraente|assicurato|tomador|ชื่อบัญชี|बीमाधारक|बीमित व्यक्ति|बीमाधारक का नाम|account in the name of", is: "insured person|policyholder|utas|assuré|assurée" },
  HEALTH: { has: "назначено|призначено|処方|处方|處方|처방약|처방|legemidler|legemiddel|reçete|esenzione per|terapia in corso|kuracja|předepsáno|předepsané léky|rețetă|medicație|felírt gyógyszer|συνταγή|φαρμακευτική αγωγή|الوصفة|وصفة طبية|מרשם|نسخه دارو|दवा का नाम|নির্ধারিত ওষুধ|đơn thuốc|ใบสั่งยา|resep obat|recept på|läkemedel|lääkitys|medicin|adressé pour|grund laut ärztlicher bescheinigung" },
  SPECIAL: { has: "raça cor|cor raça|geaardheid|seksuele geaardheid|union dues|членство у партії|членство в партии|партійність|партийность|জাতিগোষ্ঠী|নৃগোষ্ঠী|orientación sexual|orientamento sessuale|orientação sexual|seksuell legning|seksuel orientering|sexuell läggning|seksuaalinen suuntautuminen" }
}
