import type { Action } from "../../core/action.ts"
import { type ObservedNode, walk } from "../../core/observation.ts"
import type { Verdict } from "../../core/step.ts"
import { keysOf } from "../keys.ts"
import { actsAtOnce, type Control, controlOf, isControl, isToggle, riskOfControl, slides, takenAway } from "../control-effect.ts"
import { allow, confirm, type GuardContext, placeOf, quoted, type Rule, saidBy } from "../guard-context.ts"
import { affirmationOf, amount, begins, type RiskClass, riskOfLabel, riskOfName, riskOfPost, riskOfText } from "../risk-class.ts"
import { rateLimits } from "./rates.ts"
import { groupAround, textsIn } from "../surroundings.ts"
import { planOf } from "../task-intent.ts"
import { isOwnText, isSpokenOf } from "../own-text.ts"
import { commandsIn, isCommand, isGrave, isLastingCommand } from "../imperative.ts"
import { isSearchField, onlyShows } from "../reading-acts.ts"
import { foldPhrase, phraseTest } from "../phrases.ts"
import { rankWords, riskWords } from "../risk-words.ts"

const what: Record<RiskClass, string> = {
  money: "It looks like a payment or an order.", delete: "It looks like something that cannot be undone.", security: "It changes who may do what, or the security of an account.",
  share: "It shares something with others.", permission: "It gives this site a permission of the browser.", send: "It sends or publishes something, and the task does not ask for that.", terms: "It accepts terms in your name.",
  change: "It changes something that the task does not speak of.", download: "It downloads or installs something.", login: "It signs in or confirms a code.", save: "It changes something, and the task only asks to look."
}
const always: ReadonlySet<RiskClass> = new Set<RiskClass>(["money", "delete", "security", "share", "permission"])

/** Whether the user spoke of what a control does. A question about a ride speaks of the ride, and not of starting one. */
const isWanted = (command: string, said: string): boolean => {
  if (planOf(said).has("save")) return isSpokenOf(command, said)
  const words = command.split(/\s+/)
  const ends = [words[0] ?? "", words.at(-1) ?? ""]
  // "Track order": what begins something in one name is a noun in another, so it counts where it stands.
  const verb = isCommand(command, said) ? words[0] : begins(command) ? ends.find(begins) ?? words[0] : ends.find(word => riskOfName(word) === "change")
  return isSpokenOf(verb ?? command, said)
}

/** What is told before how something is done is mostly the thing itself. */
const isOrder = (part: string, said: string): boolean => begins(part) || isCommand(part, said)

const signingIn = riskWords.login.flatMap(list => list.split("|")).map(foldPhrase)
const signingUp = "register|sign up|signup|registrieren|registrarse|inscription|s'inscrire|inscription gratuite|registrati|iscriviti|cadastrar|cadastre se|registreren|zarejestruj się|rejestracja|kayıt ol|新規登録|注册|註冊|회원가입|تسجيل|регистрация|зарегистрироваться|registrera|registrer|registrovat".split("|").map(foldPhrase)
const either = /\s*[/|・·]\s*|\s+(?:or|oder|o|ou|of|lub|veya|eller|tai|nebo|или|або|أو|hoặc|atau|या)\s+/u
/** "Sign in or create an account" is where one signs in. What stands beside it must be no more than that: "Sign in and leave the group" leaves it. */
const signsIn = (name: string): boolean => {
  const [first = "", ...others] = name.trim().split(either)
  return signingIn.includes(foldPhrase(first)) && others.every(part => begins(part) || signingUp.includes(foldPhrase(part)))
}
/** A verb that changes something is fine where the user spoke of it; a form that is sent, where what stands in it is the user's own. */
const meant = (risk: RiskClass, name: string, context: GuardContext): boolean => {
  const said = saidBy(context)
  if (risk === "change") return commandsIn(name).every((part, index, { length }) => isWanted(part, said) || (index < length - 1 && !isOrder(part, said))) || (planOf(said).has("login") && signsIn(name))
  const group = context.targetPath && groupAround(context.targetPath, context.observation.nodes)
  return risk === "save" && riskOfName(name) === undefined && group !== undefined && textsIn(group.children ?? []).every(text => isOwnText(text, said))
}

const judge = (risk: RiskClass, context: GuardContext, doing: string, typed = ""): Verdict => {
  const named = context.target?.name ?? ""
  if (!always.has(risk) && meant(risk, named, context)) return allow(`${risk}.task`)
  if (always.has(risk) || !planOf(saidBy(context)).has(risk)) return confirm(`${risk}.confirm`, `${doing} on ${placeOf(context)}? ${what[risk]}`)
  if (risk !== "send") return allow(`${risk}.task`)
  if ((context.past?.sends ?? 0) >= rateLimits.sends) return confirm("send.many", `${doing} on ${placeOf(context)}? This task has sent ${context.past?.sends} messages already.`)
  const group = context.targetPath && groupAround(context.targetPath, context.observation.nodes)
  const others = [typed, ...textsIn(group?.children ?? context.observation.nodes)].filter(Boolean).filter(text => !isOwnText(text, saidBy(context)))
  return others.length === 0 ? allow("send.task") : confirm("send.own-words", `${doing} on ${placeOf(context)}? It sends words that are not yours: ${quoted(others[0] ?? "")}.`)
}

const uploads = phraseTest("upload|attach|add the file|hochladen|lade hoch|anhängen|hänge an|sube|subir|adjunta|adjuntar|téléverse|téléverser|joindre|joins|carica|caricare|allega|anexa|anexe|envie|uploade|voeg toe|prześlij|załącz|yükle|アップロード|添付|上传|附|첨부|업로드|أرفق|прикрепи|загрузи|ladda upp|bifoga|vedhæft|liitä|přilož")
const bins = phraseTest("trash|bin|recycle bin|papierkorb|papelera|corbeille|cestino|lixeira|lixo|prullenbak|kosz|çöp kutusu|ゴミ箱|回收站|垃圾箱|휴지통|سلة المهملات|корзина|papperskorg|papirkurv|roskakori|koš")
/** An unnamed or private list's choice by which something becomes visible to others. */
const visibility = phraseTest("public|anyone|anyone with the link|everyone|everybody|öffentlich|jeder|alle|público|todos|public|tout le monde|pubblico|tutti|iedereen|openbaar|publiczny|wszyscy|herkes|公開|全員|公开|所有人|전체 공개|모두|عام|الجميع|публичный|все")
const ranks = phraseTest(...rankWords)
const lowRanks = phraseTest("viewer|commenter|reader|guest|member|can view|view only|read only|leser|betrachter|gast|mitglied|kann ansehen|darf lesen|lector|invitado|miembro|puede ver|lecteur|invité|membre|peut consulter|lettore|ospite|membro|può visualizzare|leitor|convidado|pode ver|lezer|kijker|lid|kan bekijken|czytelnik|gość|członek|görüntüleyen|misafir|üye|閲覧者|ゲスト|メンバー|查看者|访客|成员|뷰어|게스트|구성원|مشاهد|ضيف|عضو|читатель|гость|участник|läsare|gäst|læser|katselija|čtenář|host|читач")
const edits = phraseTest("can edit|can manage|full access|darf bearbeiten|kann bearbeiten|puede editar|peut modifier|può modificare|pode editar|kan bewerken|może edytować|düzenleyebilir|編集可|編集者|可编辑|편집 가능|يمكنه التعديل|может редактировать|kan redigera|kan redigere|voi muokata|může upravovat")
const access = phraseTest("who can join|who can find|access|visibility|sharing|who can see|who can view|privacy|audience|permission|permissions|role|zugriff|sichtbarkeit|freigabe|rolle|acceso|visibilidad|privacidad|rol|accès|visibilité|confidentialité|rôle|accesso|visibilità|ruolo|acesso|visibilidade|toegang|zichtbaarheid|dostęp|widoczność|erişim|görünürlük|アクセス|公開範囲|访问|可见|액세스|공개 범위|الوصول|доступ|видимость|åtkomst|adgang|tilgang")

/** What stands over the ways in which an account is guarded, of which one is chosen. */
const guarding = phraseTest("sign in|sign in method|sign in options|login|login method|two factor|two step|security|security level|authentication|recovery|anmeldung|sicherheit|zwei faktor|authentifizierung|inicio de sesión|seguridad|autenticación|connexion|sécurité|authentification|accesso|sicurezza|autenticazione|segurança|autenticação|beveiliging|aanmelding|verificatie|logowanie|bezpieczeństwo|uwierzytelnianie|giriş|güvenlik|ログイン|セキュリティ|認証|登录|安全|验证|로그인|보안|인증|تسجيل الدخول|الأمان|вход|безопасность|аутентификация|inloggning|säkerhet|sikkerhed|sikkerhet|kirjautuminen|turvallisuus|přihlášení|zabezpečení|безпека")

/** A box of a group by which something becomes visible to others, "Who can see my profile: Everyone", or by which an account is guarded less. Who asks to sign in, has to choose how. */
const opensTo = ({ node, path }: Control, said: string): RiskClass | undefined => {
  const groups = isToggle(node) ? path.slice(0, -1).filter(({ name }) => name.length < 90) : []
  return visibility(node.name) && groups.some(({ name }) => access(name)) ? "share" : node.role === "radio" && !planOf(said).has("login") && groups.some(({ name }) => guarding(name)) ? "security" : undefined
}

/** Lists whose choice is a command that is often carried out at once. */
const commands = phraseTest("action|actions|bulk action|bulk actions|more actions|with selected|do|aktion|aktionen|acción|acciones|actions groupées|azione|azioni|ação|ações|actie|acties|akcja|akcje|işlem|işlemler|アクション|操作|작업|إجراء|действие|действия|åtgärd|handling|toiminto|akce")
/** A list that is called like a command and set to anything but "off" is a switch: "Auto-renew: on", "Delete messages after: one day". */
const settingOf = (named: string, options: readonly string[]): RiskClass | undefined => {
  const risk = options.every(off) ? undefined : riskOfName(named)
  return risk === "delete" || (risk !== undefined && always.has(risk) && options.some(option => option.length <= mostSwitch && on(option))) ? risk : undefined
}
const mostSwitch = 12
/** A list of nothing but on and off. */
const isSwitch = (node: ObservedNode | undefined): boolean => node?.options?.length === 2 && node.options.every(({ label }) => label.length <= mostSwitch) && node.options.some(({ label }) => on(label)) && node.options.some(({ label }) => off(label))
/** Lists of what one pays for time and again, where a choice with a price in it may already be the order. */
const plans = phraseTest("plan|subscription|membership|abo|abonnement|mitgliedschaft|tarif|suscripción|abono|abbonamento|piano|assinatura|plano|lidmaatschap|subskrypcja|abonelik|プラン|套餐|订阅|구독|요금제|اشتراك|подписка|тариф|prenumeration|abonnemang|tilaus|předplatné")
const off = phraseTest("off|never|no|none|disabled|aus|nie|nein|no|nunca|non|jamais|mai|não|uit|nee|nooit|wyłączone|nigdy|kapalı|hayır|asla|オフ|しない|关|从不|끔|안 함|إيقاف|أبدا|выкл|никогда|av|aldrig|fra|aldri|pois|ei|vypnuto|nikdy")
const on = phraseTest("on|yes|always|enabled|an|ein|ja|immer|sí|siempre|oui|toujours|sì|sempre|sim|aan|altijd|włączone|tak|zawsze|açık|evet|her zaman|オン|する|开|是|켜짐|예|تشغيل|نعم|вкл|да|på|alltid|til|altid|päällä|kyllä|zapnuto|ano")
/** The labels that the page may take the words for: it is content with a part of one. */
const taken = (wanted: readonly string[], { options = [] }: ObservedNode): readonly string[] => {
  const same = (label: string): boolean => wanted.some(word => { const [one, other] = [word.trim().toLowerCase(), label.trim().toLowerCase()]; return one !== "" && (other.includes(one) || one.includes(other)) })
  return [...wanted, ...options.map(({ label }) => label).filter(label => !wanted.includes(label) && same(label))]
}
const chosen = (wanted: readonly string[], context: GuardContext): Verdict | undefined => {
  const options = context.target ? taken(wanted, context.target) : wanted
  const named = context.target?.name ?? ""
  const set = settingOf(named, wanted)
  const risk = set ?? (plans(named) && options.some(option => amount.test(option)) ? "money" : undefined) ?? options.map(riskOfLabel).find(found => found === "delete") ?? (commands(named) ? options.map(riskOfName).find(found => found !== undefined && found !== "save") : undefined) ?? options.map(option => riskOfName(option)).find(found => found === "share" || found === "security")
    ?? ((access(named) || (context.target?.options ?? []).some(({ label }) => lowRanks(label))) && options.some(option => ranks(option) || edits(option)) ? "security" : undefined) ?? (access(named) && options.some(visibility) ? "share" : undefined)
    ?? (context.target?.posts === undefined ? undefined : riskOfPost(context.target.posts))
    ?? (isSwitch(context.target) && !isSpokenOf(named, saidBy(context)) ? "change" : undefined)
  return risk && judge(risk, context, `Choose ${quoted(options.join(", "))} in ${quoted(context.target?.name ?? "")}`)
}

const pressed = new Set(["button", "clickable", "menuitem"])
/** A link that leads nowhere is a button that is called a link. */
const runs = ({ role, href }: ObservedNode): boolean => role === "link" && (href === undefined || href.endsWith("#"))
/**
 * What no list of words knows: a command that the task doesn't speak of. A task that only looks has no use for any, nor for
 * switches; one that changes something has for its own and for those that begin or go on.
 */
const unasked = (action: Action, node: ObservedNode, context: GuardContext): RiskClass | undefined => {
  const said = saidBy(context)
  const { role } = node
  const looks = !planOf(said).has("save")
  // Where there is no form to sign in with, the button for it only leads there.
  if (onlyShows(node) || affirmationOf(node.name) !== undefined || signsIn(node.name)) return undefined
  const parts = commandsIn(node.name).filter(part => !isWanted(part, said) && affirmationOf(part) === undefined)
  if (parts.length === 0) return undefined
  if (action.verb === "check" || isToggle(node)) return looks && (role === "switch" || parts.some(part => isLastingCommand(part, said))) ? "change" : undefined
  if (!pressed.has(role) && !runs(node) && !slides.test(node.name)) return undefined
  return parts.some(part => looks ? isOrder(part, said) : !begins(part) && (/\s/.test(part) ? isCommand(part, said) : isGrave(part))) ? "change" : undefined
}

/** Fields in which Enter sends what was written, where there is no button for it. */
const talks = phraseTest("message|comment|reply|chat|post|write|tweet|nachricht|kommentar|antwort|mensaje|comentario|respuesta|commentaire|réponse|messaggio|commento|risposta|mensagem|comentário|bericht|reactie|wiadomość|komentarz|mesaj|yorum|メッセージ|コメント|返信|消息|评论|留言|메시지|댓글|رسالة|تعليق|сообщение|комментарий|meddelande|besked|viesti|zpráva")

/** Letters by which applications are walked and searched; others may be commands of theirs. Space is judged by what it is struck on. */
const walking = /^[/?jkhl+= -]*$/i

/**
 * Keys that do something where no control is named: Enter in a box for messages, the key that deletes what is chosen, a letter that an
 * application takes for a command, and Enter or Space where nothing is known to have the focus.
 */
const keyed = (action: Action, context: GuardContext): Verdict | undefined => {
  const { target } = context
  const { enters, spaces, deletes, text, shortcut } = keysOf(action)
  const looks = !planOf(saidBy(context)).has("save")
  const inField = target !== undefined && (!isControl(target) || target.options !== undefined || (target.field !== undefined && !isToggle(target)))
  const doing = action.verb === "press" ? `Press ${quoted(action.keys)}` : ""
  if (deletes && !inField) return judge("delete", context, doing)
  // No judging by the name of what has the focus: a letter is a command to the whole application.
  if ((!inField && !walking.test(text)) || (looks && (shortcut || (target === undefined && (enters || spaces))))) return confirm("change.confirm", `${doing} on ${placeOf(context)}? ${what.change}`)
  const posted = enters && target?.posts !== undefined ? riskOfPost(target.posts) : undefined
  if (posted) return judge(posted, context, `Press Enter in ${quoted(target?.name ?? "")}`)
  const written = action.verb === "type" ? action.text : target?.value ?? ""
  const asTold = !looks && written !== "" && isOwnText(written, saidBy(context))
  // Where there is no button for it, Enter sends what was written at length. There are boxes for a search that look like that.
  const sends = inField && (talks(target.name) || target.field?.type === "contenteditable" || (target.field?.type === "textarea" && !isSearchField(target) && !asTold))
  return enters && sends ? judge("send", context, `Press Enter in ${quoted(target.name)}`, action.verb === "type" ? action.text : "") : undefined
}

/** A box that stands between a page and what it may do. */
const protects = phraseTest("ask|ask me|ask before|ask first|warn|warn me|alert me|require|requires|confirm|confirmation|approval|verification|lock|locked|protect|block|limit|fragen|nachfragen|warnen|bestätigung|bestätigen|sperren|gesperrt|schützen|begrenzen|preguntar|avisar|confirmación|bloquear|proteger|limitar|demander|avertir|confirmation|verrouiller|bloquer|protéger|limiter|chiedere|chiedi|avvisa|conferma|blocca|proteggi|limita|perguntar|avise|confirmação|vragen|waarschuwen|bevestiging|vergrendelen|beschermen|pytaj|ostrzegaj|potwierdzenie|sor|uyar|onay|kilitle|確認|警告|ロック|询问|确认|锁定|확인|경고|잠금|اسأل|تأكيد|قفل|спрашивать|подтверждение|блокировать|fråga|varna|bekräfta|spørg|spør|kysy|vahvista|ptát|potvrzení")

/** Running text that is not the user's own, in a task that only looks: there are pages that publish it without any button. */
const writesAside = (text: string, context: GuardContext): boolean => {
  const { target } = context
  const said = saidBy(context)
  return target !== undefined && (target.field?.type === "textarea" || target.field?.type === "contenteditable") && !isSearchField(target) && !planOf(said).has("save") && !isOwnText(text, said)
}

/** Effects that the next click can't take back: by what the control is called, in its form or dialog, in over twenty languages. */
export const irreversible: Rule = (action, context) => {
  const { target, targetPath, observation, task } = context
  if (action.verb === "dialog" && action.accept) {
    const message = observation.dialog?.message ?? ""
    const told = riskOfName(message)
    const risk = riskOfText(message) ?? (told === "share" || told === "permission" || told === "send" ? told : undefined) ?? (amount.test(message) ? "money" : undefined)
    return risk && judge(risk, context, "Accept the page's dialog")
  }
  if (action.verb === "select") return chosen(action.options, context)
  if (action.verb === "type" && target?.options !== undefined) return chosen([action.text], context)
  if (action.verb === "upload") return task.toLowerCase().includes(action.file.toLowerCase()) || uploads(task) ? allow("upload.task")
    : confirm("upload.confirm", `Attach ${quoted(action.file)} on ${placeOf(context)}? The task does not name it.`)
  if (action.verb === "drag") {
    const onto = context.dropName ?? ""
    const risk = bins(onto) ? "delete" : riskOfName(onto) ?? (visibility(onto) ? "share" : undefined)
    if (risk && always.has(risk)) return judge(risk, context, `Drag ${quoted(target?.name ?? "")} onto ${quoted(context.dropName ?? "")}`)
  }
  if (action.verb === "type" && writesAside(action.text, context)) return confirm("change.confirm", `Write ${quoted(action.text)} into ${quoted(target?.name ?? "")} on ${placeOf(context)}? The task only asks to look, and a page may keep what is written as it is written.`)
  const control = controlOf(action, target, targetPath, observation)
  if (!control || !isControl(control.node)) return keyed(action, context)
  const said = saidBy(context)
  const off = action.verb === "check" && !action.on
  if (off && protects(control.node.name) && !isSpokenOf(control.node.name, said)) return judge("security", context, `Untick ${quoted(control.node.name)}`)
  const item = takenAway(control)
  if (item !== undefined && !(planOf(said).has("save") && isSpokenOf(item, said))) return confirm("change.confirm", `Take away ${quoted(item)} on ${placeOf(context)}? ${what.change}`)
  const risk = riskOfControl(control, observation, context.url) ?? opensTo(control, said) ?? unasked(action, control.node, context)
  // To untick a box takes something back, unless it is what protects.
  if (!risk || (off && control.node.role !== "switch" && risk !== "security") || !actsAtOnce(control.node, risk, !planOf(said).has("save"))) return keyed(action, context)
  return judge(risk, context, `${action.verb === "click" ? "Click" : "Use"} ${quoted(control.node.name)}`, action.verb === "type" ? action.text : "")
}
