import type { EntityType, Finding } from "../../core/finding.ts"
import type { Detector } from "../context/detect-context.ts"
import { labelTypes } from "../context/field-type.ts"
import { plausible } from "../context/plausible.ts"
import { hintsOf } from "../hints.ts"
import { matchesAt, ready } from "../text/match-at.ts"

const account = "([\\p{L}_][\\p{L}\\p{N}._-]{1,38}[\\p{L}\\p{N}])"
/** Accounts of machines and of nobody. */
export const nobodys = /^(?:root|admin(?:istrator)?|ubuntu|debian|centos|fedora|ec2-user|azureuser|user|users|username|your[-_]?(?:user)?name|youruser|me|guest|public|default(?: user)?|all users|shared|runner(?:admin)?|node|app|www(?:-data)?|git|pi|deploy|jenkins|ci|vagrant|postgres|mysql|redis|nginx|apache|nobody|daemon|systemd.*|sshd?|docker|container|builder?|circleci|travis|vsts|home|linuxbrew|test|demo|example|invalid|unknown|name|login|for|from|by|to|on|at|the|an?)$/i
type Rule = { places: (text: string) => readonly number[]; shape: RegExp }
/** What programs write where somebody's account stands: paths of a home, lines of a log, prompts. */
const rules: readonly Rule[] = [
  { places: hintsOf("/home/|/users/|\\users\\|/documents and settings/|\\documents and settings\\"), shape: new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<=(?:^|[\\s"'\`=:(,;<>[]|[A-Za-z]:|file://|~))(?:/home/|/Users/)|(?:\\\\{1,2}|/)(?:Users|Documents and Settings)(?:\\\\{1,2}|/))${account}(?=[/\\\\"'\`\\s,;:)\\]<>]|$)`, "duy") },
  { places: hintsOf("accepted |failed password|invalid user|session opened|session closed|disconnected from|connection closed by|authenticating user|user=|ruser=|login by|logged in:|authentication failure"), shape: new RegExp(`(?:Accepted (?:publickey|password|keyboard-interactive(?:/pam)?|hostbased|gssapi-with-mic) for(?: user)? |Failed (?:password|publickey|none) for(?: invalid user)? |[Ii]nvalid user |session (?:opened|closed) for user |Disconnected from(?: (?:authenticating|invalid))?(?: user)? |Connection closed by(?: (?:authenticating|invalid))? user |authenticating user |(?<![\\p{L}\\p{N}_])r?user=["']?)${account}(?=[\\s("'),;]|$)`, "duy") },
  // "ssh ann@gateway", with options between.
  { places: hintsOf("ssh |scp |sftp |mosh |rsync |ssh-copy-id "), shape: new RegExp(`(?<![\\p{L}\\p{N}_-])(?:ssh|scp|sftp|mosh|rsync|ssh-copy-id) (?:[^\\s@]{1,60} ){0,6}?${account}(?=@[\\w-])`, "duy") },
  { places: hintsOf("sudo:"), shape: new RegExp(`sudo:\\s{1,8}${account}(?= : )`, "duy") },
  { places: hintsOf("uid="), shape: new RegExp(`uid=\\d{1,7}\\(${account}(?=\\))`, "duy") }
]
/** `define('DB_PASSWORD', '…')`, `env("API_TOKEN", "…")`, `("user", "ann")`. */
const pairs = hintsOf("define(|putenv(|setenv(|env(|setproperty(|set_config(|.put(|.set(|config(")
const pair = /[\w.]{2,14}\(\s?(["'])([\w.-]{2,40})\1\s?,\s?(["'])([^"'\n]{1,120})\3/duy
const secret: ReadonlySet<EntityType> = new Set<EntityType>(["PASSWORD", "USERNAME", "API_KEY", "SESSION_TOKEN", "PRIVATE_KEY"])
/** Whose something is, in a record of a program: "owner": "ann.k". A company's name has no dot in it and no digit behind. */
const ofWhom = hintsOf("\"owner\"|\"assignee\"|\"reporter\"|\"author\"|\"createdby\"|\"created_by\"|\"updatedby\"|\"updated_by\"|\"modifiedby\"|\"modified_by\"|\"assignedto\"|\"assigned_to\"|\"requestedby\"|\"requested_by\"|\"submittedby\"|\"approvedby\"|\"approved_by\"|\"actor\"|\"principal\"|\"committer\"|\"loggedby\"|\"sender\"")
const held = /"\w{5,12}"\s?:\s?"(\p{Ll}[\p{Ll}\d]{0,24}(?:\.\p{Ll}[\p{Ll}\d]{0,24}|_\p{Ll}[\p{Ll}\d]{1,24}|\d{1,6}))"/duy
/** "host:5432:db:ann:Xy7!q", a line of .pgpass. */
const pgpass = /(?<=^|\n)[\w.*-]{1,60}:(?:\d{2,5}|\*):[\w*-]{1,60}:([\w.-]{1,60}):([^\s:]{3,80})(?=\s|$)/gu
/** Of a connection's string: "User Id=ann;Password=…", "user=ann password=…". */
const connection = hintsOf("user id=|uid=|user=|username=|login=")
const connected = /(?:User Id|UID|user|username|login)\s?=\s?["']?([\p{L}_][\p{L}\p{N}._-]{1,38})(?=["']?[;&\s])/diuy

/** Accounts that paths, logs and settings of programs name, and secrets that are given to a program in pairs. */
export const machineLogins: Detector = text => {
  const found: Finding[] = []
  const put = (type: EntityType, group: [number, number] | undefined, score: number): void => { if (group && group[1] > group[0]) found.push({ start: group[0], end: group[1], type, score, source: "machine" }) }
  for (const { places, shape } of rules) for (const { 1: name = "", indices } of matchesAt(shape, text, starts(text, places(text)))) if (!nobodys.test(name)) put("USERNAME", indices?.[1], 0.78)
  for (const { 2: key = "", 4: value = "", indices } of matchesAt(pair, text, pairs(text).map(place => wordStart(text, place)))) {
    const type = labelTypes(key).find(one => secret.has(one) && plausible(one, value))
    if (type && !(type === "USERNAME" && nobodys.test(value))) put(type, indices?.[4], 0.85)
  }
  for (const { 1: name = "", indices } of matchesAt(connected, text, connection(text))) if (!nobodys.test(name) && /pass|pwd/i.test(text.slice(Math.max(0, (indices?.[0]?.[0] ?? 0) - 120), (indices?.[0]?.[1] ?? 0) + 120))) put("USERNAME", indices?.[1], 0.75)
  for (const { 1: name = "", indices } of matchesAt(held, text, ofWhom(text))) if (!nobodys.test(name) && !/\.(?:com|net|org|io|dev|app|co|de|fr|eu|js|ts|py|go|rs|json|md)$/.test(name)) put("USERNAME", indices?.[1], 0.75)
  if (text.includes(":*:") || /:\d{4,5}:/.test(text)) for (const match of text.matchAll(ready(pgpass, text))) {
    const end = match.index + match[0].length
    const [, user = "", password = ""] = match
    if (!/[\p{L}]/u.test(password) || password.includes("//")) continue
    found.push({ start: end - password.length, end, type: "PASSWORD", score: 0.8, source: "machine" })
    if (!nobodys.test(user)) found.push({ start: end - password.length - 1 - user.length, end: end - password.length - 1, type: "USERNAME", score: 0.75, source: "machine" })
  }
  return found
}
/** A path may begin right at its folder's name or at the sign before it. */
const starts = (text: string, places: readonly number[]): number[] => places.flatMap(place => /[\\/]/.test(text.charAt(place)) && text.charAt(place - 1) === "\\" ? [place - 1, place] : [place])
const wordStart = (text: string, place: number): number => { let at = place; while (at > 0 && place - at < 10 && /\w/.test(text.charAt(at - 1))) at -= 1; return at }
