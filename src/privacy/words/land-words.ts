import { whenAsked } from "../../core/when-asked.ts"
import { foldWord } from "./word-kinds.ts"

/** Countries as some thirty languages call them in one word, without accents, and none that is also a given name ("Jordan"). */
const lands = whenAsked(() => new Set((
  "agypten airija alankomaat alemanha alemania allemagne almanya amerika arabiemiirikunnat argentiina argentine argentinie argentinien argentyna arjantin asien austraalia australia australie " +
  "australien australija austria austrija ausztralia ausztria autriche avstralija avstrija avustralya avusturya belanda belcika belgia belgica belgicko belgie belgien belgija belgio belgique belgium " +
  "bolgarija brasiilia brasil brasile brasilia brasilien brazil brazilia brazilie brazilija brazylia bresil brezilya bugarska bulgaaria bulgaria bulgarie bulgarien bulgarija bulgarije bulgaristan " +
  "bulharsko canada cazaquistao cechia cehia cehija cekija ceko cekya ceska cesko chequia chili chine chiny chipre chorvatsko chorwacja chypre cile cina cipar ciper cipro cipru ciprus colombia " +
  "colombie croacia croatia croatie croazia csehorszag cypern cypr cyprus czechia czechy danemarca danemark danija danimarca danimarka danmark danska dansko denemarken denmark deutschland " +
  "dienvidkoreja dinamarca duitsland eesti egipat egipt egiptas egipte egipto egiptus egito egitto egyiptom egypte egypten egypti elvetia endonezya eslovaquia eslovenia espagne espana espanha " +
  "espanja estija estland estonia estonie estonija estonsko estonya esztorszag filipiinid filipijnen filipinai filipinas filipine filipini filipinler filipiny filippiinit filippine filippinene " +
  "filippinerna filippinerne finland finlanda finlande finlandia finlandiya finnland finnorszag finska finsko francia franciaorszag francija francja francuska francuzsko frankreich frankrig frankrijk " +
  "frankrike fransa franta germany giappone gorogorszag graekenland graikija grcija grcka grece grecia grecja grecko greece grekland griechenland griekenland griekija hellas hiina hindistan " +
  "hirvatistan hispaania hiszpania holandia holandsko hollanda hollandia hongarije hongrie horvaatia horvatija horvatorszag hrvaska hrvatska hungaria hungary hungria iceland ierland igaunija iirimaa " +
  "ijsland inde indoneesia indonesia indonesie indonesien indonezia indonezija indonezja intia iraak iraan irak iraka irakas iran irana iranas iraq iraque irija irland " +
  "irlanda irlande irlandia irlanti irorszag irska irsko islanda islande islandia islandija islanti ispanija ispanya isvec isvicre itaalia italie italien italija italy italya " +
  "itavalta izland izlanda jaapan japan japana japani japao japon japonia japonija japonska japonsko japonya jaunzelande jepang jerman kanada kasachstan kasahstan kasakhstan kazachstan " +
  "kazachstanas kazahstan kazahstana kazahsztan kazajistan kazakhstan kazakistan kazakstan keenia kenija kibris kiina kinija kipra kipras kitajska kolombia kolombiya kolumbia kolumbie kolumbien kolumbija " +
  "kreeka kreikka krievija kroasia kroatia kroatie kroatien kroatija kupros kypr kypros lati latvia latvija leedu lengyelorszag lenkija letland letonia letonya lettland lettonia lettonie " +
  "lettorszag liettua lietuva litauen lithuania litouwen lituania lituanie litva litvania litvanya litwa liuksemburgas lotwa lotyssko lucembursko luksemburg luksemburga lussemburgo luxembourg luxemburg " +
  "luxemburgo luxembursko macaristan madarska madarsko madzarska magyarorszag malaisia malaisie malaizija malajsie malajzia malasia malaysia maleisie malesia malezija malezja malezya maroc marocco " +
  "marocko maroka marokas marokko maroko marrocos marruecos mehhiko mehika meksika meksiko meksyk mesir messico mexic mexico mexiko mexique misir morocco nederland nederlandene nederlanderna nemcija " +
  "nemecko nemetorszag netherlands neuseeland niderlande niederlande niemcy nigeeria nigeria nigerie nigerija nijerya nizozemska nizozemsko njemacka noorwegen norge norra norsko noruega norvec " +
  "norvege norvegia norvegija norveska norway norwegen norwegia nyderlandai oekraine olaszorszag oostenrijk oroszorszag osterreich osterrike ostrig pakistan pakistana pakistanas pakisztan paquistao perou " +
  "peru peruu phap philippinen philippines poland polandia polija poljska pologne polonya polska polsko poola portekiz portogallo portugal portugale portugali portugalia portugalija portugalska " +
  "portugalsko prancis prancuzija prantsusmaa puola quenia rakousko rakusko ranska recko roemenie romania romanya romenia romunija rootsi rosja roumanie rumaenien rumania rumanien rumanija rumeenia " +
  "rumunia rumunija rumunjska rumunsko ruotsi rusia rusija rusko rusland russia russie russland rusya ryssland saksa saksamaa saudiarabien schweden schweiz serbia serbie serbien serbija servia servie " +
  "sili singapore singapour singapur singapura singapuras siprus sirbistan sirija slovacchia slovacia slovacka slovakia slovakien slovakiet slovakija slovakkia slovakya slovaquie slovaska sloveenia " +
  "slovenia slovenie slovenien slovenija slovensko slovenya slovinsko slowacja slowakei slowakije slowenia slowenien somija soome spagna spain spanelsko spania spanielsko spanien spanija spanje " +
  "spanjolska spanyol spanyolorszag srbija srbsko storbritannia storbritannien sudafrica sudafrika sudkorea suecia suede suedia suica suisse suiza suomi suomija suriah suriye suuria svajc svajciarsko " +
  "svedija svedorszag svedska svedsko sveicarija sveice sveits sveitsi sverige svezia svica svicarska svizzera svycarsko sweden swedia swiss switzerland sydafrika sydkorea syrie syrien syyria szerbia " +
  "szingapur sziria szlovakia szlovenia szwajcaria szwecja taani tailandas tailandia taivana taivanas taiwan taizeme tajland tajlandia tajska tajvan tajwan taliansko tanska tayland tayvan tchequia " +
  "tchequie thaifold thailand thailanda thailande thailandia thaimaa thajsko tiongkok tjeckien tjekkiet torokorszag tschechien tsehhi tsekki tsiili tsjechie tsjekkia tuneesia tunesie tunesien tunez " +
  "tunezia tunezja tunisas tunisia tunisie tunisien tunisija tunisko tunizija tunus turchia turcia turcija turcja turecko turgi turkei turki turkiet turkija turkije turkiye turkki turquia turquie " +
  "turska tyrkia tyrkiet tyskland ucraina ucrania uhendkuningriik ukraina ukraine ukrajina ukrajna ukrayna ungari ungaria ungarija ungarn ungern ungheria unkari uruguai uruguaj uruguay urugvaj urugvaja " +
  "urugvajus urugwaj vacija venaja venecuela venemaa venesuela venezuela vengrija vietna vietnam vietnamas vijetnam viro vjetnama vokietija wegry wenezuela wietnam wlochy yhdysvallat yunani yunanistan " +
  "zviedrija zweden zwitserland zypern αιγυπτος αργεντινη αυστραλια αυστρια βελγιο βενεζουελα βιετναμ βουλγαρια βραζιλια γαλλια γερμανια δανια ελβετια ελλαδα εσθονια ιαπωνια ινδονησια ιρακ ιραν " +
  "ιρλανδια ισλανδια ισπανια ιταλια καζακσταν καναδας κενυα κινα κολομβια κροατια κυπρος λετονια λιθουανια λουξεμβουργο μαλαισια μαλτα μαροκο μεξικο νιγηρια νορβηγια ουγγαρια ουκρανια " +
  "ουρουγουαη πακισταν περου πολωνια πορτογαλια ρουμανια ρωσια σερβια σιγκαπουρη σλοβακια σλοβενια σουηδια συρια ταιβαν ταιλανδη τουρκια τσεχια τυνησια φιλιππινες φινλανδια χιλη австралия австралія " +
  "австрия австрія аргентина аржентина аустралија аустрија белгия белгија бельгия бельгія болгария болгарія бразил бразилия бразилія бугарска българия вʼєтнам великобритания венгрия венесуела венесуэла " +
  "венецуела виетнам вијетнам вьетнам германия греция греція грчка гърция данска данія египат египет естония естонија естонія индонезия индонезија ирак иран ирландия ирска " +
  "исланд исландия испания италия италија казахстан канада кения кенија кенія кина кипар кипр кипър китаи колумбия колумбија колумбія кіпр латвия латвія летонија литва литванија луксембург " +
  "люксембург малаизия малаизія малезија малта мальта марокко мароко мађарска мексика мексико немачка нигерия нигерија нидерландия нидерланды норвегия норвегія норвешка нігерія нідерланди німеччина " +
  "пакистан перу полша польша польща португалия португалија португалія пољска россия росія румунија румунія румъния румыния русия русија сербия сербія сингапур сирия сирија сирія словакия словачка " +
  "словаччина словения словенија словенія србија сърбия сінгапур таиван таивань таиланд таіланд тајван тајланд тунис туніс туреччина турска турция угорщина украина украіна украјина унгария уругваи " +
  "уругвај филипини филиппины финландия финляндия финска франция француска франція філіппіни фінляндія холандија хорватия хорватія хрватска хърватия чехия чехія чешка чиле чили чилі швајцарска шведска " +
  "швеицария швеицарія швеция швеція шпанија эстония япония японія єгипет індонезія ірак іран ірландія ісландія іспанія італія јапан"
).split(" ")))

const others = new Set("france francia italia china india cuba kuba jordan georgia chad israel ireland kenya mali malta america africa asia albania romania".split(" "))
/** Whether a word is a country's name and somebody's as well: "Jordan". */
export const isOtherLand = (word: string): boolean => others.has(foldWord(word))
/** Whether a word is a country's name and nobody's: "Guten Morgen Deutschland" greets no person. */
export const isLand = (word: string): boolean => lands().has(foldWord(word))
