import { answer, note, type Scenario } from "./two-worlds-scenario.ts"
import type { Secrets } from "./two-worlds-secrets.ts"

const first = (s: Secrets): string => s.name.split(" ")[0] ?? ""
const last = (s: Secrets): string => s.name.split(" ")[1] ?? ""
const zone = (s: Secrets): string => [`P<GBR${last(s)}<<${first(s)}`.toUpperCase().padEnd(44, "<"), `${s.passport}7GBR8001019F3004019${"<".repeat(14)}04`].join("\n").replaceAll("<", "&lt;")

/** Values that no control holds and no label of the page announces: they are only written down, in forms that people and programs use. */
export const written: readonly Scenario[] = [
  { name: "a table in Markdown", page: s => `<pre>| Name | E-mail | Date of birth |\n|---|---|---|\n| ${s.name} | ${s.mail} | ${s.dob} |\n| ${s.name2} | ${s.mail2} | 1990-01-01 |</pre>`, shows: [/‹PERSON_1›/, /‹EMAIL_1›/, /‹DOB_1›/] },
  { name: "values between commas", page: s => `<label>Import <textarea rows="4">first_name,last_name,email,phone\n${first(s)},${last(s)},${s.mail},${s.phone}</textarea></label>`, shows: [/‹EMAIL_1›/, /‹PHONE_1›/] },
  { name: "the source of a page", page: s => `<pre>&lt;dt&gt;Phone&lt;/dt&gt;&lt;dd&gt;${s.phone}&lt;/dd&gt;&lt;dt&gt;Password&lt;/dt&gt;&lt;dd&gt;${s.password}&lt;/dd&gt;</pre>`, shows: [/‹PHONE_1›/, /‹PASSWORD_1›/] },
  { name: "who says what in a chat", page: s => `<div>[14:02] ${first(s)}: hello</div><div>[14:03] ${first(s)}: call me on ${s.phone2}</div>`, moves: [note("read"), answer], shows: [/‹PERSON_1›/, /‹PHONE_1›/] },
  { name: "a ticket and the zone of a passport that machines read", page: s => `<p>Passenger 1: MRS ${last(s).toUpperCase()}/${first(s).toUpperCase()}</p><pre>${zone(s)}</pre>`, shows: [/‹PERSON_\d›/, /‹PASSPORT_1›/] },
  { name: "a card of a contact without labels", page: s => `<div>${s.name}</div><div>${s.street}, Leeds ${s.postcode}</div><div>${s.phone}</div><div>${s.mail}</div>`, shows: [/‹PERSON_1›/, /‹EMAIL_1›/] },
  { name: "files named after people", page: s => `<ul><li><a href="/f/1">CV_${first(s)}_${last(s)}.pdf</a></li></ul><p>Sent by ${s.name}</p>`, shows: [/CV_‹PERSON_\d›\.pdf/] },
  { name: "a line of a web server's log", page: s => `<pre>${s.ip} - ${s.mail.split("@")[0] ?? ""} [10/Oct/2025:13:55:36 +0000] "GET / HTTP/1.1" 200</pre>`, shows: [/‹IP_1›/, /‹USERNAME_1›/] },
  { name: "a name turned round in a mail's head", page: s => `<pre>To: "${last(s)}, ${first(s)}" &lt;${s.mail}&gt;</pre>`, shows: [/‹EMAIL_1›/] },
  { name: "a year of birth alone", page: s => `<p>Year of birth: ${s.dob.slice(0, 4)}</p><p>Member since 2019</p>`, shows: [/‹DOB_1›/, /2019/] },
  { name: "a date of birth in three boxes", page: s => { const [year = "", month = "", day = ""] = s.dob.split("-"); return `<fieldset><legend>Date of birth</legend><label>Day <input value="${day}" autocomplete="bday-day"></label><label>Month <input value="${month}" autocomplete="bday-month"></label><label>Year <input value="${year}" autocomplete="bday-year"></label></fieldset>` }, shows: [/‹DOB_\d›/] }
]
