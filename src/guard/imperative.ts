import { foldPhrase } from "./phrases.ts"

/** English verbs by which a control announces that it does something; those that only show, go on or begin are elsewhere. */
const verbs = new Set(("accelerate accept accredit acquire adjust administer admit adopt advance advertise allocate amend announce annul append appoint arm assume attack auction authenticate authorise authorize auto autofill automate award ban bill boost bind broadcast burn bypass call cash certify charge clean clear clone close commit compensate complete conclude confiscate consent contribute convert cover credit cut deactivate debit declare decommission decrease deduct defer delegate demand depose designate detach detonate dial direct disarm discharge disclose dispatch dispose dissolve distribute divert donate double downgrade draft drain drop dump elevate eject eliminate end email empty endorse enforce engage enlist enable encrypt ensure escalate establish evict exchange execute exempt exercise expel expire export expose extend extract fax fetch finalise finalize finance fine fire flag flush forfeit forget forgive format forward free freeze fund give grab guarantee halt hand hire hit hang hide host impose increase infect inform inject initiate insure invest issue justify keep kick kill launch lease lend let liberate lift limit liquidate loan lock lower mail merge message migrate mint modify mortgage nominate notify nudge nuke obtain offer opt outbid override overrule override pardon park patch pause perform permit pin pledge plug poke post postpone pour press prevent process procure prolong proceed promise propose protect provide provision publish punish push put quit raise react rebuild recall recharge reclaim recommend reconnect record recover recruit redirect redistribute reduce refer refill refinance refund regenerate reinstall reissue reject relax release relinquish remit remortgage remove render rent reopen repay repeal replenish reply republish repurchase reroute reschedule resell resend resign resolve respond rest retire retract retry return reveal revert revise revoke reward ring roll rotate run sack sacrifice sanction schedule seal secure seize sell send settle ship shorten shred sign silence slash snooze sponsor spend spread stake star stay steal stop strike strip submit substitute sue summon supply surrender suspend swap tag tap teach tell tender terminate text throw tighten tip topup trade train transmit triple trigger trim triumph unarchive unassign unban undo unfollow unfreeze uninstall unlock unpin unpublish unregister unseal unshare unsuspend unverify upgrade uplift void volunteer vouch waive wake warn weaken whitelist widen win wire withhold withdraw yield").split(" "))
/** Verbs that are harmless on a button but not on a box that is ticked for good. */
const lasting = new Set("always auto automatically never skip ignore remember keep do don stop let agree receive notify send contact sign use make".split(" "))
/** Names of places and things: "Clear view", "Post office", "Mail settings". */
const places = new Set("view settings setting info information details list lists history overview page pages results office service services center centre guide help map menu area section table calendar code number status report reports summary size price prices options option preferences category categories cards card tab board box filter filters".split(" "))

/** "Rune, click to remove": how that is done. */
const howTo = /^(.*?)(?<!\p{L})(?:click|tap|press|touch|hold|swipe|slide|drag)(?: here)? to (?=\p{L})/iu
/** What a name may command: what stands behind how that is done, and before it too, for a page may put the command first ("Start the ride, tap to see it"). */
export const commandsIn = (name: string): string[] => {
  const [told = "", before = ""] = howTo.exec(name) ?? []
  return [before.replace(/[^\p{L}\p{N})]+$/u, ""), name.slice(told.length)].map(part => part.trim()).filter(part => part !== "")
}

/** What an infinitive looks like where it stands on buttons, and by what a task shows that it is in such a language. */
const infinitives: readonly { spoken: RegExp; commands(first: string, last: string, words: number): boolean }[] = [
  { spoken: /(?<!\p{L})(?:der|die|das|ist|was|wie|wo|mein|meine|und|lies|zeige?|het|wat|hoeveel|mijn|een|lees)(?!\p{L})/iu, commands: (_, last, words) => words > 1 && /^\p{Ll}{2,}(?:en|ern|eln)$/u.test(last) },
  { spoken: /[¿¡]|(?<!\p{L})(?:el|los|las|qué|cuánto|cuál|mi|une?|les?|quel(?:le)?|combien|mon|ma|il|che|quanto|qual|meu|minha|os|lis|lee|leggi|mostra)(?!\p{L})/iu, commands: first => /^\p{L}{2,}(?:ar|er|ir|are|ere|[iodptv]re|uire|clure|rre)$/iu.test(first) },
  { spoken: /\p{Script=Cyrillic}|[ąćęłńśźżčďěňřšťůž]/iu, commands: first => /^\p{L}{2,}(?:ть|ться|ти|ć|ti|t)$/iu.test(first) },
  { spoken: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, commands: (_, last) => /(?:する|す|る|む|く|ぐ|ぶ|う|つ)$/u.test(last) },
  { spoken: /\p{Script=Hangul}/u, commands: (_, last) => /(?:하기|기)$/u.test(last) }
]

/** Infinitives that open, choose or edit. */
const harmless = /^(?:editar|ver|abrir|elegir|escoger|seleccionar|entrar|escolher|selecionar|acessar|consultar|éditer|modifier|ouvrir|choisir|sélectionner|consulter|voir|modificare|aprire|scegliere|selezionare|vedere|редактировать|открыть|выбрать|смотреть|edytować|otworzyć|wybrać|upravit|otevřít|vybrat)$/iu

/**
 * Whether a control's name commands something, judged by its form alone: an English verb in front, or what an infinitive looks like in the
 * language of the task. It can't tell how bad the effect is, but what only shows something is rarely called like that.
 */
export const isCommand = (name: string, task: string): boolean => {
  const words = name.trim().split(/\s+/)
  const [first = "", last = ""] = [foldPhrase(words[0] ?? ""), words.at(-1) ?? ""]
  if (places.has(foldPhrase(last)) && words.length > 1) return false
  if (verbs.has(first)) return true
  if (harmless.test(words[0] ?? "")) return false
  return infinitives.some(({ spoken, commands }) => spoken.test(task) && commands(words[0] ?? "", last, words.length))
}
/** What gives something up, away or free for good: of these one word is enough where a task changes something, but not this. */
const grave = new Set("annul auction authorise authorize ban bet broadcast bypass certify commit decommission demote disarm disclose dissolve divest donate drain drop elevate endorse escalate evict execute expel expose flush forfeit forgive format grant impose invest kick launch lease lend liquidate mint mortgage notarise notarize nuke overrule pardon pledge promote relinquish remit repeal resign retract revoke sack sell settle shred sign sponsor stake surrender swap terminate trade unban unlock unseal vacate void waive wire withdraw yield".split(" "))
export const isGrave = (name: string): boolean => grave.has(foldPhrase(name))

/** The same for a box: what is to be so from now on. */
export const isLastingCommand = (name: string, task: string): boolean => lasting.has(foldPhrase(name).split(" ")[0] ?? "") || isCommand(name, task)
