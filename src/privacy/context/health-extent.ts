import type { Finding } from "../../core/finding.ts"
import { memo } from "../memo.ts"
import { bodyWords } from "../words/symptom-words.ts"

/**
 * Words around an illness that belong to it: how bad it is and how long it lasts, where in the body it is, of which type, and what stands between the
 * one and the other. An illness alone would leave the rest of it to be read.
 */
const articles = "an?|the|some|my|your|his|her|their|an ongoing|another|ein|eine[nrms]?|d(?:er|ie|as|en|em|es)|mein(?:e[nrms]?)?|Ihre[nrms]?|seine[nrms]?|ihre[nrms]?|une?|l[ae]s?|d[ue]|des|mon|ma|mes|votre|vos|son|sa|ses|el|los|una?|unos|unas|mis?|sus?|tus?|il|lo|gli|uno|dei|delle|degli|della|del|sua|suo|mia|mio|tua|tuo|um|uma|uns|umas|os|seu|meu|minha|een|het|mijn|uw|zijn|haar|last van|ett|et|din|ditt|dit|dina|dine|min|mitt|mit|twoj\\p{L}+|moj\\p{L}+|swoj\\p{L}+|vaš\\p{L}*|mo[iíj]\\p{L}*|egy|az|ваш\\p{L}*|мо[йяюеи]\\p{L}*|τ\\p{L}{1,3}|μια|ένα\\p{L}?|έναν|o"
const stems = "chronic|acute|severe|mild|moderate|slight|serious|recurr\\p{L}+|recurrent|persist\\p{L}+|constant|continuous|intermittent|occasional|frequent|sudden|sharp|dull|strong|terrible|bad|worsening|ongoing|recent|dry|productive|cold|painful|sore|itchy|swollen|blurred|irregular|high|low|raised|gestational|post-?natal|postpartum|perinatal|early|late|stage (?:\\d|I{1,3}V?)|type [12]|(?:iron|vitamin|b12|folate|zinc|iodine|potassium|factor)[ -]deficien(?:cy|t)|generali[sz]ed|unexplained|left|right|bilateral|lower|upper|seasonal|sensorineural|conductive|obstructive|idiopathic|suspected|possible|probable|borderline|advanced|metastatic|inflammatory|rheumatoid|bronchial|essential|arterial|atrial|ongoing|long-term|partial|total|congenital|hereditary|untreated|bee|wasp|bee sting|wasp sting|nut|peanut|latex|penicillin|egg|milk|gluten|clinical|atypical|allergic|reactive|social" +
  "|chroni\\p{L}{2,5}|chron\\p{L}{0,3}|akut\\p{L}{0,2}|stark\\p{L}{0,2}|schwer\\p{L}{0,2}|leicht\\p{L}{0,2}|heftig\\p{L}{0,2}|mittelgradig\\p{L}{0,2}|mittelschwer\\p{L}{0,2}|wiederkehrend\\p{L}{0,2}|rezidivierend\\p{L}{0,2}|anhaltend\\p{L}{0,2}|ständig\\p{L}{0,2}|dauerhaft\\p{L}{0,2}|plötzlich\\p{L}{0,2}|trocken\\p{L}{0,2}|hoh\\p{L}{1,2}|niedrig\\p{L}{0,2}|erhöht\\p{L}{0,2}|kalt\\p{L}{0,2}|geschwollen\\p{L}{0,2}|link\\p{L}{1,2}|recht\\p{L}{1,2}|beidseitig\\p{L}{0,2}|ambulant\\p{L}{0,2}|stationär\\p{L}{0,2}|saisonal\\p{L}{0,2}|gesichert\\p{L}{0,2}|bekannt\\p{L}{0,2}|psychosomatisch\\p{L}{0,2}|rheumatoid\\p{L}{0,2}" +
  "|forte?s?|fuerte?s?|gros|grosse|petite?s?|violente?s?|légère?s?|léger|sévères?|aiguë?s?|gran|leves?|intensos?|intensas?|forti|lievi?|grav[ei]s?|severe?[oaie]?s?|vari[eoa]s?|quelques|unos?|alguns|algumas|diversos|ligero|ligera|muchos?|muchas?|tanti|tante|mucha|frequenti|frequentes|frecuentes|fréquente?s?|heel veel|erge?|hevige?|zware?|lichte?|chronische?|acute|aanhoudende?|terugkerende?|droge|koude|hoge?|te ho(?:og|ge)|te lage?|recidiverende?|matige?|ernstige?" +
  "|svår\\p{L}{0,1}|stark\\p{L}{0,1}|kraftig\\p{L}{0,1}|ihållande|återkommande|kronisk\\p{L}{0,1}|akut\\p{L}{0,1}|lätt|lindrig\\p{L}{0,1}|måttlig\\p{L}{0,1}|torr\\p{L}{0,1}|högt|hög|lågt|svullna|stærk\\p{L}{0,1}|slem\\p{L}{0,1}|vedvarende|tilbagevendende|let|moderat|tør|forhøjet|lavt|tilbakevendende|sterk\\p{L}{0,1}|alvorlig\\p{L}{0,1}|mild|plutselig\\p{L}{0,1}|tørr|høyt|hissig|krooni\\p{L}{2,5}|vaikea\\p{L}{0,2}|lievä\\p{L}{0,2}|kova\\p{L}{0,2}|jatkuva\\p{L}{0,2}|toistuva\\p{L}{0,2}|kuiva\\p{L}{0,2}|äkillinen|korkea\\p{L}{0,2}|keskivaikea\\p{L}{0,2}" +
  "|siln\\p{L}{1,3}|ostr\\p{L}{1,3}|przewlekł\\p{L}{1,3}|nawracając\\p{L}{1,3}|uporczyw\\p{L}{1,3}|ciągł\\p{L}{1,3}|częst\\p{L}{1,3}|such\\p{L}{1,3}|wysok\\p{L}{1,3}|lekk\\p{L}{1,3}|umiarkowan\\p{L}{1,3}|ciężk\\p{L}{1,3}|nagł\\p{L}{1,3}|siln\\p{L}{1,3}|opakovan\\p{L}{1,3}|such\\p{L}{1,3}|trval\\p{L}{1,3}|náhl\\p{L}{1,3}|chronick\\p{L}{1,3}|akutn\\p{L}{1,3}|akútn\\p{L}{1,3}|vysok\\p{L}{1,3}|mírn\\p{L}{1,3}|miern\\p{L}{1,3}|těžk\\p{L}{1,3}|ťažk\\p{L}{1,3}|středně|častí|čast\\p{L}{1,3}|silné|prudk\\p{L}{1,3}|vracající se|bronchiáln\\p{L}|erős|enyhe|súlyos|krónikus|heveny|visszatérő|állandó|gyakori|száraz|magas|alacsony|tartós|mellkasi|hasi|puternic\\p{L}{0,2}|cronic\\p{L}{0,2}|acut\\p{L}{0,2}|sever\\p{L}{0,2}|ușoar\\p{L}{0,2}|frecvent\\p{L}{0,2}|repetat\\p{L}{0,2}" +
  "|силн\\p{L}{1,3}|сильн\\p{L}{1,3}|остр\\p{L}{1,3}|гостр\\p{L}{1,3}|хрони\\p{L}{3,7}|хроні\\p{L}{3,7}|постоянн\\p{L}{1,3}|постійн\\p{L}{1,3}|част\\p{L}{1,3}|сух\\p{L}{1,4}|рецидивиру\\p{L}{3,6}|рецидиву\\p{L}{3,6}|высок\\p{L}{1,3}|висок\\p{L}{1,3}|повышенн\\p{L}{1,3}|підвищен\\p{L}{1,3}|резк\\p{L}{1,3}|різк\\p{L}{1,3}|тяжел\\p{L}{1,3}|тяжёл\\p{L}{1,3}|тяжк\\p{L}{1,3}|легк\\p{L}{1,3}|лёгк\\p{L}{1,3}|умеренн\\p{L}{1,3}|помірн\\p{L}{1,3}|сахарн\\p{L}{1,3}|цукров\\p{L}{1,3}|захарен|бронхиальн\\p{L}{1,3}|бронхіальн\\p{L}{1,3}|остър|остра|тежк\\p{L}{1,3}|лек[аио]?|чест[ио]|вродж\\p{L}{3,6}|врожд\\p{L}{3,7}|jak\\p{L}{1,2}|čest\\p{L}{1,3}|kroničn\\p{L}{1,3}|hroničn\\p{L}{1,3}|akutn\\p{L}{1,3}|suh\\p{L}{1,3}|suv\\p{L}{0,3}|visok\\p{L}{1,3}|blag\\p{L}{1,2}|težak|tešk\\p{L}{1,2}|stalan|močn\\p{L}{1,3}|pogost\\p{L}{1,3}|huj\\p{L}{1,3}|ξηρ\\p{L}{1,3}|έντον\\p{L}{1,3}|ισχυρ\\p{L}{1,3}|χρόνι\\p{L}{1,3}|οξε[ίιύ]\\p{L}{0,2}|συχν\\p{L}{1,3}|επίμον\\p{L}{1,3}|υψηλ\\p{L}{1,3}|βρογχικ\\p{L}{1,2}|ήπι\\p{L}{1,3}|σοβαρ\\p{L}{1,3}|şiddetli|sürekli|kronik|akut|kuru|hafif|ağır|yüksek|sık|ani|bronşiyal"
/** What somebody may have, be followed up or come for. */
const leads = "(?:follow-up|review|check-?up|check|monitoring|assessment|management|contact|episode|attack|bout|signs|symptoms|onset|relapse|results|result) (?:of|for|with|from)|Verdacht auf|Verdacht einer|Zustand nach|(?:Kontrolle|Nachsorge|Behandlung|Abklärung|Verlaufskontrolle)(?: von)?|suspicion d[e'’]|(?:contrôle|suivi|bilan|traitement|prise en charge) (?:de|du|des)|sospecha de|(?:control|revisión|seguimiento|tratamiento|operación|episodio) de|sospett[oa](?: di)?|(?:controllo|visita di controllo|intervento|trattamento|terapia) (?:di|del|della|per)|suspeita de|(?:controlo|controle|acompanhamento|tratamento|retorno) d[eoa]|(?:controle|verdenking|vermoeden) (?:van|op)|(?:kontroll|uppföljning|behandling) av|misstanke om|misstänkt|mistanke om|(?:kontrol|opfølgning|behandling) af|(?:kontroll|oppfølging|behandling) av|epäily|podejrzeni\\p{L}{1,3}|(?:kontrol[iaęą]|leczeni[aeu]) |podezření\\p{L}{0,1} na|podozreni\\p{L}{1,2} na|kontrol[uay]|suspiciune de|control pentru|съмнение за|подозрени\\p{L}{1,2} на|підозр\\p{L}{1,2} на|контрол[ьяю]\\p{L}{0,1}|υποψία|sumnj\\p{L}{1,2} na|sum na|orzeczeni\\p{L}{1,3} o"
/** One of them, with the sign behind it. Read forwards: from the end back each stem would first take all letters of a word. Made of words as it is, any unit but a sign is a letter: its code is a tenth of what it is with all letters told. */
const unit = new RegExp(`^(?:${leads}|${stems}|${articles})[ -]$`.replaceAll("\\p{L}", "[^ -]"), "iu")
const units = memo<boolean>(5_000)
/** "hip fracture": the part of the body is one as well, if it is one word; "has" is a belly in Hungary alone. */
const isUnit = (text: string): boolean => units(text, () => unit.test(text) || text !== "has " && text.length > 3 && !sign.test(text.slice(0, -1)) && body.test(text.slice(0, -1)))
const sign = /[ -]/
const wordlike = /[\p{L}\p{M}\d'’.]/u
const [mostUnits, mostWords, furthest] = [6, 5, 90]
/** Where those begin that stand before an offset. */
const unitsBefore = (text: string, start: number): number => {
  let from = start
  for (let count = 0; count < mostUnits; count += 1) {
    let [at, begun] = [from, -1]
    for (let words = 0; words < mostWords && sign.test(text.charAt(at - 1)); words += 1) {
      let word = at - 1
      while (word > 0 && word > start - furthest && wordlike.test(text.charAt(word - 1))) word -= 1
      if (word === at - 1) break
      at = word
      if (isUnit(text.slice(at, from))) begun = at
    }
    if (begun < 0) break
    from = begun
  }
  return from
}

const alone = new RegExp(`^(?:${articles}) $`, "iu")
/** What begins with one needs no other: "elle a une …". */
const led = /^(?:une?|un|l[ae]s?|des?|du|el|los|una|il|lo|uma?|ein\p{L}{0,2}|een|an?|the)[ ]/iu

/** Behind it, in languages that put how it is there. */
const romance = "br[oô]nqui(?:c[oa]|al)|bronșic\\p{L}?|sist[êéeè]mi(?:c[oa]s?|que)|ferropriv[oa]|ferropénica|ferr[io]pri?v[ea]|nervos[oa]|nerveuse|congestiv[oae]|congestive?|vira(?:l|le|lă|is|les)|bacterian[oaăe]|bactérienne|batteric[oa]|auto-?imm?un[ei]?s?|autoimună|idiop[áaà]ti(?:c[oaă]|que)|[eh]+p[aá]ti(?:c[oaă]|que)|gastroesof[áa]gic[oa]|gastroesofage[oa]|ulceros[oa]|ulcéreuse|ulceroasă|erosiv[oa]|atr[óo]fic[oaă]|reum[áa]tic[oaă]|psori[áa]sic[oa]|psoriatic[oă]|anquilosante|anchilosante|ankylosante|metast[áa]ti(?:c[oaă]|que)|malign[oaăe]?|benign[oaă]|bénigne?|obstru[ct]*tiv[oaăe]|ostruttiv[oa]|obstructive|is(?:qu|ch)?[ée]mi(?:c[oaă]|que)|hemorr[áa]gic[oaă]|emorragic[oa]|hémorragique|vascula(?:r|ră|ire|res)|vascolare|neurop[áa]tic[oa]|perif[ée]ric[oaă]|périphérique|ocula(?:r|re|ră|ire)|prost[áa]ti(?:c[oaă]|que)|mam[áa]ri[oa]|mammari[oa]|ov[áa]ric[oa]|ovarien(?:ne)?|tireoidian[oa]|tiroide[oa]|thyroïdien(?:ne)?|pancre[áa]tic[oaă]|intestina(?:l|le|lă)|ansios[oa]|anxieuse|anxieux|depressiv[oa]|depresiv[oaă]|dépressi(?:f|ve)|afe[ct]*tiv[oaă]|obsesiv[oaă]|m[úu]ltipl[aeoă]s?|insulinodependente|insulino-dépendant|secund[áa]ri[oa]|prim[áa]ri[oa]|progress?iv[oaăe]|degenerativ[oaăe]|dégénérative|inflamat[óo]ri[oa]|inflamatoare|infiammatori[oa]|inflammatoire|es+encial|essenziale|essentielle|esențială|at[óo]pi(?:c[oaă]|que)|seborreic[oa]|hipertensiv[oa]|valvular|mitra(?:l|le|lă)|a[óo]rtic[oaă]|papila(?:r|ră)|papillare|linfoide|linfobl[áa]stic[oa]|mieloide|mielobl[áa]stic[oa]|purulent[oaă]|perforad[oa]"
const qualities = new RegExp(`^(?:${romance}|recurr?ente?s?|récurrente?s?|ricorrenti?|recorrentes?|gestaciona(?:l|is|les)|gestazional[ei]|gestationnel(?:le)?s?|cr[óoô]nic[oai]s?|cronic\\p{L}{0,3}|chroniques?|agud[oa]s?|acut[oaie]|acut\\p{L}{0,2}|aiguë?s?|grav[ei]s?|sever[oaie]s?|sever\\p{L}{0,2}|sévères?|moderad[oa]s?|moderat[oaie]|modérée?s?|lev[ei]s?|lieve|lievi|légère?s?|intens[oaie]s?|intenses?|persist?ent[ei]s?|persistante?s?|continu[oa]s?|frecuentes?|frequent[ei]s?|fréquente?s?|sec[oa]s?|sèche|secch[ei]|secc[oa]|seac\\p{L}{1,2}|bilatera(?:l|is|les|li)|bilatéral\\p{L}{0,2}|gauches?|droite?s?|izquierd[oa]s?|derech[oa]s?|sinistr[oaie]|destr[oaie]|esquerd[oa]s?|direit[oa]s?|stâng\\p{L}{0,2}|drept\\p{L}{0,2}|fuertes?|fortes?|forti|matutin[oaie]s?|mattutin[oaie]|nocturn[oa]s?|notturn[oaie]|nocturnes?|generalizad[oa]s?|generalizzat[oaie]|généralisée?s?|alérgic[oa]s?|allergic[oa]|allergiques?|renal(?:es)?|renale|rénale|cardíac[oa]|cardiac[oa]|cardiaque|arterial|arteriosa|artérielle|pulmonar|pulmonaire|polmonare|hepátic[oa]|reumatoide?|rhumatoïde|bipolar(?:e)?|bronquial|bronchiale|bronchique|infantil|juvenil|congénit[oa]|postpart[oum]+|posparto|pós-parto|lombaires?|lumbares?|lombar[ei]?s?|lombari|cervical(?:es|e)?|cervicales?|abdomina(?:l|les|is|li)|abdominales?|articulares?|articolari|musculares?|muscolari|torácic[oa]s?|thoraciques?|alimentari?[ao]?s?|alimentaires?|severă|cronică|magn[eé]ti(?:ca|que|c)|cerebral[ei]?|dorsal\\p{L}{0,2}|lombar\\p{L}{0,2}|abdominal\\p{L}{0,2}|severe|kronis|akut|berat|ringan|kering|berulang|mạn(?: tính)?|cấp(?: tính)?|mãn tính|nặng|nhẹ|khan|kéo dài|dữ dội|حاد|حادة|مزمن|مزمنة|شديد|شديدة|متكرر|متكررة|مستمر|مستمرة|جاف|جافة|خفيف|نصفي|خشک|شدید|مزمن|مداوم|חוזרים|חוזרות|כרוני|כרונית|כרוניים|חריף|חריפה|חמור|חמורה|חזק|חזקה|חזקים|קשה|קשים|קל|קלה|יבש|ממושך|ממושכים|at night|at rest|on exertion|on exertion|at rest)$`, "iu")
/** Types and kinds: "type 2", "2 типа", "with aura". */
const kinds = /^(?: (?:de |di |im |in |w |во? |у |i )?(?:stages?|grade|stade|grade|stadium|stadio|estadio|estádio|grado|grad|grau|stopnia|stopień|stadiu(?:l|m)?|gradul|стади[яи]|стадії|степени|ступеня|stupn[ěe]|stádium[au]?|σταδίου|evre)(?:n| no)? (?:\d[ab]?|I{1,3}V?[ab]?|IV[ab]?)(?![\p{L}\d])|(?:\t|: ?| ?\| ?| [–-] | )(?:positi\p{L}{0,6}|negati\p{L}{0,6}|reacti(?:ve|f|vo)|reaktiv\p{L}{0,3}|pozityw\p{L}{0,3}|dodatni\p{L}?|ujemn\p{L}|pozitiv\p{L}{0,4}|negatív\p{L}?|полож\p{L}{3,8}|отриц\p{L}{3,8}|позитив\p{L}{0,4}|негатив\p{L}{0,4}|θετικ\p{L}{1,2}|αρνητικ\p{L}{1,2}|pozitif|negatif|إيجابي\p{L}?|سلبي\p{L}?|חיובי\p{L}?|שלילי\p{L}?|陽性|陰性|阳性|阴性|양성|음성)| (?:(?:de |di |av |of )?(?:type|typ|tipo|tip|típ|tipe|typu|tyypin|τύπου|típusú|тип|типу?|סוג|النوع|نوع|टाइप|ประเภท|ชนิดที่) ?(?:[12]|I{1,2}|الأول|الثاني|۱|۲)(?![\p{L}\d])|[12](?:\.|-?го|-?ого)? ?(?:typu|typ|типа|типу|тип)(?!\p{L})|med aura|mit aura|with aura|avec aura|con aura|com aura|met aura|z aurą|s aurou|с аурой|з аурою|cu aură|without aura|mellitus|disease|disorder|syndrome|failure|allergy|contact|inhaler|inhalator|spray|tablets?|capsules?|injections?|scan|results?|biopsy|infection|injury|replacement|surgery|assessment|on exertion|at rest|at night)|, (?:unspecified|severe|moderate|mild|remission))(?!\p{L})/iu
const links = new Set("of in on around at under behind an am im in der den dem beim de del la las los el en le les du des d l au aux à dans sur al ao aos no na nos nas do da dos das di della dello dell alla allo nella nel nelle alle ai sul sulla van aan op i på w we v ve u в во у на με στο στη στην στον στα στις του της των των pe în lui trong ở pada di the my his her your left right both lower upper beiden linken rechten linker rechter mijn mi mis su sus mon ma mes mein meinem meiner meinen ihrem bas haut bajo alta baixo parte med af av til za z ze od prawym lewym prawej lewej levé pravé левом правом левой правой лівому правому sol sağ".split(" "))
const body = new RegExp(`^(?:${bodyWords})[\\p{L}\\p{M}’']{0,6}$`, "iu")
const next = /^([ -])([\p{L}\p{M}][\p{L}\p{M}’'-]*)/u
const longest = 48

/** Whether a word is one of a part of the body. */
export const isOfBody = (word: string): boolean => body.test(word)

/** How much stands behind that belongs to it, from an offset. */
export const healthBehind = (text: string, from: number): number => {
  let end = from
  const stop = Math.min(text.length, from + longest)
  for (let round = 0; round < 4 && end < stop; round += 1) {
    const rest = text.slice(end, end + longest)
    if (!/^[ \t:|-]\s?\S|^, /.test(rest)) break
    const kind = kinds.exec(rest)?.[0]
    if (kind !== undefined) { end += kind.length; continue }
    // A part of the body, maybe with words between: "of the left knee", "w klatce piersiowej".
    let [at, taken] = [0, 0]
    for (let word = 0; word < 5; word += 1) {
      const match = next.exec(rest.slice(at))
      if (!match) break
      const [whole, , name = ""] = match
      const bare = name.replace(/^(?:d|l|dell|all|sull|nell)['’]/iu, "")
      at += whole.length
      if (qualities.test(name) && word === 0 || isOfBody(bare) && bare.length > 1) { taken = at; if (word > 0 || qualities.test(name)) break; continue }
      if (!links.has(name.toLowerCase())) break
    }
    if (taken === 0) break
    end += taken
  }
  return end - from
}
/** "Elle a une …": a verb before an article, and no article itself. */
const verb = /^a (?=(?:une?|la|les?|des|du|una|il|lo|um|uma) )/iu
/** How much stands before an offset that belongs to what begins there. */
export const healthAhead = (text: string, start: number): number => {
  const head = text.slice(unitsBefore(text, start), start)
  return head.length - (verb.exec(head)?.[0].length ?? 0)
}

/** A finding of health with all that belongs to it. */
export const widened = <T extends { start: number; end: number }>(text: string, finding: T): T => {
  const behind = healthBehind(text, finding.end)
  const ahead = healthAhead(text, finding.start)
  // A short name would drown in what leads to it.
  const before = ahead > (finding.end - finding.start + behind) * 3 || ahead * 2 > finding.end - finding.start && alone.test(text.slice(finding.start - ahead, finding.start)) || ahead > 0 && led.test(text.slice(finding.start, finding.start + 6)) ? 0 : ahead
  return before + behind === 0 ? finding : { ...finding, start: finding.start - before, end: finding.end + behind }
}

/** "donepezil for dementia", "Chemotherapie wegen Darmkrebs": what is between a treatment and what it is for says no less than both. */
const cause = /^ (?:for|against|because of|due to|gegen|wegen|bei|pour|contre|en raison d[’'e]|para|contra|por|debido a|per|contro|voor|tegen|wegens|na|przeciw|z powodu|od|от|для|против|из-за|від|проти|через|för|mot|på grund av|for|mod|på grunn af|proti|kvůli|pre|pentru|împotriva|untuk|cho|за|γιατί|για|zbog|za)(?: (?:an?|the|his|her|my|their|la|le|el|il|o|a|l['’]|de|het|die|der|den|das|sa|son|su|sua|suo))? ?$/iu
export const withCauses = (text: string, findings: readonly Finding[]): Finding[] => {
  const health = findings.filter(({ type }) => type === "HEALTH").sort((one, other) => one.start - other.start)
  return health.flatMap((one, at) => {
    const next = health[at + 1]
    return next && next.start > one.end && next.start < one.end + longestCause && cause.test(text.slice(one.end, next.start)) ? [{ ...one, end: next.end }] : []
  })
}
const longestCause = 24
