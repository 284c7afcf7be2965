import { patientWords } from "../words/patient-words.ts"
import type { DetectContext } from "./detect-context.ts"

/** Parts of titles of practices, hospitals and pharmacies, and of what they write about a patient. */
const care = new RegExp([
  `${patientWords}|clinic|surgery|hospital|medical record|mychart|\\bgp\\b|doctor|pharmac|\\blab(?:s|oratory)?\\b|counsel|therap|school nurse|dentist|fhir|health record`,
  "praxis|klinik|krankenhaus|arzt|ärzt|apothek|labor|befund|rezept|therapie|hausarzt|cabinet|médec|hôpital|pharmacie|ordonnance|laboratoire|santé|clínica|médic|consultorio|farmacia|laboratorio|salud|ambulatorio|historia clínica",
  "medico|dottor|ospedale|referto|ricetta|salute|farmácia|saúde|exame|laudo|receita|consultório|praktijk|huisarts|ziekenhuis|apotheek|verwijs|zorg|przychod|lekarz|szpital|apteka|recept|gabinet|wyniki bad",
  "поликл|клиник|больниц|врач|аптек|медиц|выписк|анализ|поліклін|клінік|лікар|аптек|медич|болниц|лекар|κλινικ|ιατρ|νοσοκομ|φαρμακε|εξετάσ|hastane|eczane|klinik|doktor|muayene|epikriz|reçete|tahlil",
  "vårdcentral|sjukhus|läkare|apotek|1177|remiss|vård|sygehus|læge|sykehus|lege(?!nd)|apotek|sairaala|lääkäri|apteekki|terveys|lékař|lékárn|nemocnic|ordinac|lekár|nemocnic|kórház|orvos|gyógyszertár|rendelő|spital|doctor|farmaci|clinic|bolnic|ljekarn|lijek|zdravstv|lekarn|ambulant",
  "عيادة|مستشفى|طبيب|صيدلية|مختبر|תוצאות|מרפאה|בית חולים|קופת חולים|רופא|בית מרקחת|بیمارستان|مطب|درمانگاه|داروخانه|پزشک|अस्पताल|क्लिनिक|डॉक्टर|हॉस्पिटल|दवा|হাসপাতাল|ক্লিনিক|ডাক্তার|ফার্মেসি|โรงพยาบาล|คลินิก|ร้านยา|แพทย์|phòng khám|bệnh viện|nhà thuốc|bác sĩ|rumah sakit|puskesmas|klinik|apotek|dokter",
  "医院|诊所|门诊|体检|药房|药店|病历|診所|病院|クリニック|医院|薬局|診療|カルテ|診療|診断書|紹介状|処方|検査結果|병원|의원|약국|진료|클리닉|처방"
].join("|"), "iu")
/** Pages that tell of medicines and illnesses for everybody. */
const forAll = /leaflet|database|encyclop|side effects|nebenwirkung|beipackzettel|packungsbeilage|notice|prospecto|foglietto|bula|bijsluiter|ulotka|инструкци|інструкці|препарат|about |information|opening|öffnungs|horaires|horario|orari|openingstijden|shop|store|sale|jobs|karriere|guide|a-z|wiki|news|blog|article|副作用|说明书|添付文書|설명서/iu

/** Whether a title is of a page on which a practice, a hospital or a pharmacy writes to somebody or about them. */
export const isCarePage = ({ page }: DetectContext): boolean => page !== undefined && page.length < 90 && care.test(page) && !forAll.test(page)
