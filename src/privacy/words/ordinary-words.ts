/**
 * Words of the protocol, of pages and of plain English that also occur as names, user names or passwords. As a single word
 * such a value is replaced where it was found, and elsewhere only when written exactly like a name: a user called "Mark"
 * must not turn every "mark" into a placeholder, nor a password "click" disable the cloud.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(`action actions add address admin alert all allow and answer any app append apply april art assistant august author back bank bell bill blank bold branch
browser button call cancel card cell chance change charity chase check checkbox choose city claude click clear close code column combobox confirm contact content continue country create current customer dark data date day
dawn december default delete demo description details dialog direction done down drag drew edit element email enter error expand faith false fat field file fill find first focus form forward frank function gemini
give go goto gpt grace grant group guest hall hello help hidden hill home hope hover https http img input ivy jade january join joy july june king label lake language last left level light line link list llama load login
logout long loop main manager march mark max maximum may member menu message messages method middle min minimum mistral mode model moderator money name names new news next none north note november null number object october off
offer ok old on only open option options order orders other owner page panel park pass password pay payment penny phone pin place plan please point press price private profile property prune public query read reason
ref refs region remove replace reply required reset response result rich right role rose row rule run save schema score screen scroll search secret section select send september session set settings sign site sky
slider small smith south space star state status step stone stop store street string strict submit subject summary summer support switch system tab table task temperature term test text textbox textarea the title token
tokens tool tools top total tree true type undefined up update upload url use user username users value verb view wait web week welcome west white will wood word work world write year yes young you your zip
monday tuesday wednesday thursday friday saturday sunday english german french spanish germany france spain italy europe usa america main-street person ssn otp iban username`.split(/\s+/))
