import type { Action } from "../../core/action.ts"
import { type ObservedNode, walk } from "../../core/observation.ts"
import type { Verdict } from "../../core/step.ts"
import { actsAtOnce, controlOf, isControl, riskOfControl } from "../control-effect.ts"
import { allow, confirm, type GuardContext, placeOf, quoted, type Rule, saidBy } from "../guard-context.ts"
import { affirmationOf, amount, begins, type RiskClass, riskOfName, riskOfText } from "../risk-class.ts"
import { rateLimits } from "./rates.ts"
import { groupAround, textsIn } from "../surroundings.ts"
import { planOf } from "../task-intent.ts"
import { isOwnText, isSpokenOf } from "../own-text.ts"
import { isCommand, isLastingCommand } from "../imperative.ts"
import { onlyShows } from "../reading-acts.ts"
import { phraseTest } from "../phrases.ts"
import { rankWords } from "../risk-words.ts"

const what: Record<RiskClass, string> = {
  money: "It looks like a payment or an order.", delete: "It looks like something that cannot be undone.", security: "It changes who may do what, or the security of an account.",
  share: "It shares something with others.", permission: "It gives this site a permission of the browser.", send: "It sends or publishes something, and the task does not ask for that.", terms: "It accepts terms in your name.",
  change: "It changes something that the task does not speak of.", download: "It downloads or installs something.", login: "It signs in or confirms a code.", save: "It changes something, and the task only asks to look."
}
const always: ReadonlySet<RiskClass> = new Set<RiskClass>(["money", "delete", "security", "share", "permission"])

/** A verb that changes something is fine where the user spoke of it; a form that is sent, where what stands in it is the user's own. */
const meant = (risk: RiskClass, name: string, context: GuardContext): boolean => {
  const said = saidBy(context)
  if (risk === "change") return isSpokenOf(name, said)
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
const access = phraseTest("access|visibility|sharing|who can see|who can view|privacy|audience|permission|permissions|role|zugriff|sichtbarkeit|freigabe|rolle|acceso|visibilidad|privacidad|rol|accès|visibilité|confidentialité|rôle|accesso|visibilità|ruolo|acesso|visibilidade|toegang|zichtbaarheid|dostęp|widoczność|erişim|görünürlük|アクセス|公開範囲|访问|可见|액세스|공개 범위|الوصول|доступ|видимость|åtkomst|adgang|tilgang")

const chosen = ({ options }: Extract<Action, { verb: "select" }>, context: GuardContext): Verdict | undefined => {
  const risk = options.map(option => riskOfName(option)).find(found => found === "share" || found === "security")
    ?? (access(context.target?.name ?? "") && options.some(ranks) ? "security" : undefined) ?? (access(context.target?.name ?? "") && options.some(visibility) ? "share" : undefined)
  return risk && judge(risk, context, `Choose ${quoted(options.join(", "))} in ${quoted(context.target?.name ?? "")}`)
}

const pressed = new Set(["button", "clickable", "menuitem"])
/**
 * What no list of words knows: a command that the task doesn't speak of. A task that only looks has no use for any, nor for
 * switches; one that changes something has for its own and for those that begin or go on.
 */
const unasked = (action: Action, node: ObservedNode, context: GuardContext): RiskClass | undefined => {
  const said = saidBy(context)
  const { role, name } = node
  if (isSpokenOf(name, said) || onlyShows(node) || affirmationOf(name) !== undefined) return undefined
  const looks = !planOf(said).has("save")
  if (action.verb === "check") return looks && (role === "switch" || isLastingCommand(name, said)) ? "change" : undefined
  if (role === "switch") return looks ? "change" : undefined
  if (!pressed.has(role)) return undefined
  return (looks ? begins(name) || isCommand(name, said) : /\s/.test(name.trim()) && !begins(name) && isCommand(name, said)) ? "change" : undefined
}

/** Fields in which Enter sends what was written, where there is no button for it. */
const talks = phraseTest("message|comment|reply|chat|post|write|tweet|nachricht|kommentar|antwort|mensaje|comentario|respuesta|commentaire|réponse|messaggio|commento|risposta|mensagem|comentário|bericht|reactie|wiadomość|komentarz|mesaj|yorum|メッセージ|コメント|返信|消息|评论|留言|메시지|댓글|رسالة|تعليق|сообщение|комментарий|meddelande|besked|viesti|zpráva")
const typable = new Set(["textbox", "searchbox", "combobox", "spinbutton"])

/** Keys that do something where no control is named: Enter in a box for messages, the key that deletes what is chosen. */
const keyed = (action: Action, context: GuardContext): Verdict | undefined => {
  const { target } = context
  const inField = target !== undefined && typable.has(target.role)
  if (action.verb === "press" && /(?:^|\+)(?:Delete|Backspace)$/i.test(action.keys) && !inField && !focusedField(context)) return judge("delete", context, `Press ${quoted(action.keys)}`)
  const submits = (action.verb === "type" && action.submit === true) || (action.verb === "press" && /(?:^|\+)(?:Enter|Return|NumpadEnter)$/i.test(action.keys))
  return submits && inField && talks(target.name) ? judge("send", context, `Press Enter in ${quoted(target.name)}`, action.verb === "type" ? action.text : "") : undefined
}
const focusedField = ({ observation: { nodes } }: GuardContext): boolean => [...walk(nodes)].some(({ focused, role }) => focused === true && typable.has(role))

/** Effects that the next click can't take back: by what the control is called, in its form or dialog, in over twenty languages. */
export const irreversible: Rule = (action, context) => {
  const { target, targetPath, observation, task } = context
  if (action.verb === "dialog" && action.accept) {
    const message = observation.dialog?.message ?? ""
    const risk = riskOfText(message) ?? (amount.test(message) ? "money" : undefined)
    return risk && judge(risk, context, "Accept the page's dialog")
  }
  if (action.verb === "select") return chosen(action, context)
  if (action.verb === "upload") return task.toLowerCase().includes(action.file.toLowerCase()) || uploads(task) ? allow("upload.task")
    : confirm("upload.confirm", `Attach ${quoted(action.file)} on ${placeOf(context)}? The task does not name it.`)
  if (action.verb === "drag") {
    const risk = bins(context.dropName ?? "") ? "delete" : riskOfName(context.dropName ?? "")
    return risk && always.has(risk) ? judge(risk, context, `Drag ${quoted(target?.name ?? "")} onto ${quoted(context.dropName ?? "")}`) : undefined
  }
  const control = controlOf(action, target, targetPath, observation)
  if (!control) return keyed(action, context)
  if (!isControl(control.node) || (action.verb === "check" && !action.on)) return undefined
  const risk = riskOfControl(control, observation, context.url) ?? unasked(action, control.node, context)
  if (!risk || !actsAtOnce(control.node, risk)) return undefined
  return judge(risk, context, `${action.verb === "click" ? "Click" : "Use"} ${quoted(control.node.name)}`, action.verb === "type" ? action.text : "")
}
