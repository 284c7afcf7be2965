import { getDomain, getDomainWithoutSuffix } from "tldts"
import { phraseTest } from "./phrases.ts"

export type SensitiveKind = "bank" | "health" | "government" | "passwords" | "administration" | "extensions"
const kinds: readonly SensitiveKind[] = ["bank", "health", "government", "passwords", "administration", "extensions"]

/** Sites whose names don't say what they are. */
const curated: Readonly<Record<SensitiveKind, string>> = {
  bank: "paypal.com|wise.com|revolut.com|chase.com|wellsfargo.com|citi.com|capitalone.com|americanexpress.com|hsbc.com|hsbc.co.uk|barclays.co.uk|lloydsbank.com|natwest.com|santander.com|ing.com|ing.nl|ing.de|n26.com|comdirect.de|dkb.de|bbva.es|bbva.com|caixabank.es|bnpparibas.net|credit-agricole.fr|societegenerale.fr|unicredit.it|intesasanpaolo.com|rabobank.nl|abnamro.nl|pkobp.pl|mbank.pl|nordea.com|swedbank.se|seb.se|coinbase.com|kraken.com|binance.com|robinhood.com|fidelity.com|schwab.com|vanguard.com|stripe.com|klarna.com|venmo.com|itau.com.br|nubank.com.br|sberbank.ru|tinkoff.ru|icbc.com.cn|alipay.com|rakuten-bank.co.jp",
  health: "nhs.uk|mychart.com|doctolib.de|doctolib.fr|doctolib.it|zocdoc.com|kaiserpermanente.org|teladoc.com|ameli.fr|tk.de|aok.de|barmer.de|1177.se|sundhed.dk|kanta.fi|myhealth.gov.au",
  government: "elster.de|agenziaentrate.gov.it|digid.nl|belastingdienst.nl|skatteverket.se|borger.dk|altinn.no|suomi.fi|irs.gov|login.gov|id.me|service.gov.uk|impots.gouv.fr|agenciatributaria.gob.es|gov.br|gosuslugi.ru|europa.eu",
  passwords: "1password.com|1password.eu|lastpass.com|bitwarden.com|bitwarden.eu|dashlane.com|keepersecurity.com|nordpass.com|passwords.google.com|proton.me|okta.com|auth0.com|onelogin.com|duosecurity.com|myaccount.google.com|account.microsoft.com|appleid.apple.com|account.apple.com",
  administration: "console.aws.amazon.com|portal.azure.com|console.cloud.google.com|admin.google.com|admin.microsoft.com|entra.microsoft.com|dash.cloudflare.com|cloud.digitalocean.com|dashboard.heroku.com|vercel.com|godaddy.com|namecheap.com|admin.shopify.com|cpanel.net",
  extensions: "chromewebstore.google.com|addons.mozilla.org|microsoftedge.microsoft.com|addons.opera.com"
}
const listed = new Map(kinds.flatMap(kind => curated[kind].split("|").map(host => [host, kind] as const)))

/** Words in a host's name, in the languages that sites are named in. The first may also end a longer word: "northbank". */
const ends: readonly [SensitiveKind, RegExp][] = [
  ["bank", /(?:bank|banks|banking|banco|banque|banca|sparkasse|raiffeisen|volksbank|caixa|pankki|banka|ginko|yinhang|unhaeng|creditunion)$/],
  ["health", /(?:hospital|clinic|klinik|clinica|clinique|krankenhaus|krankenkasse|ziekenhuis|szpital|hastane|sairaala|sjukhus|nemocnice|bolnica|patientportal|healthcare)$/]
]
const parts: readonly [SensitiveKind, RegExp][] = [
  ["bank", /^(?:netbanking|ebanking|onlinebanking|mobilebanking|brokerage|depot|wallet)$/],
  ["health", /^(?:health|medical|patient|doctor|arzt|salud|sante|salute|saude|gezondheid|zdrowie|saglik|terveys|halsa|sundhed|helse|zdravi|epa)$/],
  ["government", /^(?:gov|gouv|gob|gub|government|regierung|finanzamt|steuern?|impots|hacienda|agenziaentrate|fisco|belasting|urzad|skatt|vero|dmv|visa|immigration)$/],
  ["passwords", /^(?:vault|passwords?|passwort|keepass|keychain|authenticator)$/],
  ["administration", /^(?:admin|administrator|console|cpanel|phpmyadmin|wp-admin|router|webadmin|manage|controlpanel)$/]
]
/** Endings that only such bodies get. */
const endings: readonly [SensitiveKind, RegExp][] = [
  ["bank", /\.(?:bank|insurance)$/], ["government", /\.(?:gov|mil)(?:\.[a-z]{2})?$|\.(?:gouv|gob|gub|govt|go|government|admin)\.[a-z]{2,3}$/], ["health", /\.(?:hospital|health|doctor|clinic)$|\.nhs\.uk$/]
]
/** What such a site says of itself; a page can only make itself more careful to handle by it. */
const titles = ([
  ["bank", "online banking|internet banking|netbanking|e banking|banca en línea|banca online|banque en ligne|internetbankieren|bankowość internetowa|internet bankacılığı|インターネットバンキング|网上银行|인터넷뱅킹|الخدمات المصرفية|интернет банк|internetbank|netbank|verkkopankki|internetové bankovnictví"],
  ["health", "patient portal|health record|patientenportal|patientenakte|portal del paciente|historia clínica|dossier médical|fascicolo sanitario|portal do paciente|patiëntenportaal|portal pacjenta|hasta portalı|患者ポータル|病历|환자 포털|بوابة المريض|портал пациента"],
  ["passwords", "password manager|password vault|passwort manager|gestor de contraseñas|gestionnaire de mots de passe|gestore di password|gerenciador de senhas|wachtwoordbeheer|menedżer haseł|parola yöneticisi|パスワードマネージャー|密码管理器|비밀번호 관리자|مدير كلمات المرور|менеджер паролей"],
  ["administration", "admin console|admin panel|administration panel|control panel|management console|verwaltungskonsole|panel de administración|panneau d administration|pannello di amministrazione|painel de administração|beheerconsole|panel administracyjny|yönetim paneli|管理コンソール|管理后台|관리자 콘솔|لوحة الإدارة|панель администратора"]
] as const).map(([kind, words]) => [kind, phraseTest(words)] as const)

/** What makes a site one where nothing is to be touched before the user opens it, or nothing. */
export const sensitivityOf = (url: URL, title = ""): SensitiveKind | undefined => {
  const host = url.hostname.toLowerCase()
  const labels = host.split(".")
  for (let at = 0; at < labels.length - 1; at += 1) { const known = listed.get(labels.slice(at).join(".")); if (known) return known }
  const found = (table: readonly [SensitiveKind, RegExp][], words: readonly string[]): SensitiveKind | undefined => table.find(([, test]) => words.some(word => test.test(word)))?.[0]
  const named = getDomain(host, { allowPrivateDomains: true }) === null ? [] : [...(host.endsWith(`.${getDomain(host)}`) ? labels.slice(0, -(getDomain(host)?.split(".").length ?? 0)) : []), getDomainWithoutSuffix(host) ?? ""]
  const words = named.flatMap(label => [...new Set([label, ...label.split("-")])])
  return found(endings, [host]) ?? found(ends, words) ?? found(parts, words) ?? titles.find(([, test]) => test(title))?.[0]
}
