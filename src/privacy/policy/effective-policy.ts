import type { ActionClass, ManagedValues } from "../../protocol/managed-policy.ts"
import { privacyPolicySchema } from "../../protocol/privacy-policy.ts"
import { type ManagedReading, readManagedValues } from "./managed-values.ts"
import { parsePolicyText } from "./parse-policy.ts"
import { closedRules, compileRules, mergeRules, type Rules } from "./rules.ts"
import { siteMatcher } from "./site-matcher.ts"

/** Where an organisation's people sign in. */
export type SignOnPlace = { readonly issuer: string; readonly clientId: string; readonly scopes: readonly string[]; readonly resource?: string | undefined }

/** An organisation's policy made ready to be asked. Pure: the same values give the same answers. */
export type Policy = ManagedReading & {
  readonly enabled: boolean
  /** What a user is told who can't start a task. */
  readonly offBecause: string
  readonly localOnly: boolean
  readonly endpoint?: string | undefined
  /** Most steps of a task, 200 where nobody set fewer. */
  readonly maxSteps: number
  /** The organisation's part in what may leave; absent where there is no policy. */
  readonly privacy?: Rules | undefined
  readonly policyVersion?: number | undefined
  /** Absent where there is no policy, and the user decides. */
  readonly recording?: ManagedValues["recording"]
  readonly collector?: string | undefined
  /** Absent where the policy names no sign-on, or none that can be used. */
  readonly signOn?: SignOnPlace | undefined
  /** The cloud endpoint is opened by the user's sign-on, and by no key. */
  readonly brokered: boolean
  readonly auditSink?: string | undefined
  readonly auditLevel?: ManagedValues["audit_level"]
  /** Whether tasks may read and work on a site. A blank page is none. */
  mayVisit(address: string): boolean
  readOnly(address: string): boolean
  forbids(kind: string): boolean
  asksFor(kind: string): boolean
}

const steps = 200
const preset = (name: "strict" | "balanced" | "open", rest: object = {}): Rules => compileRules(privacyPolicySchema.parse({ version: 1, preset: name, ...rest }), "masked")
const wordRules = ({ never_leave = [], never_leave_patterns = [] }: ManagedValues): object =>
  ({ neverLeave: { terms: never_leave, patterns: never_leave_patterns.map(source => ({ name: "never", source })) } })

const privacyOf = ({ values, strict, problems }: ManagedReading): Rules => {
  const { model_mode, cloud_endpoint, privacy_policy, redaction_floor, max_cloud_tokens } = values
  const whole = privacy_policy === undefined ? undefined : parsePolicyText(privacy_policy)
  const inDoubt = problems.length > 0 && strict.length > 0
  if (model_mode !== "cloud_allowed") {
    const closed = closedRules(inDoubt ? "Your organisation's policy is not valid or not whole, so nothing was sent: let the on-device model work, and tell your administrator."
      : "Your organisation allows the model on this device only, so nothing was sent: choose the private mode.")
    // Pictures stay on the device, so that alone doesn't forbid them.
    return inDoubt || whole?.ok === false ? closed : { ...closed, screenshots: whole?.policy.screenshots ?? "masked" }
  }
  const floor = redaction_floor === undefined ? [] : [preset(redaction_floor)]
  const own = whole === undefined ? [] : [whole.ok ? compileRules(whole.policy, "masked") : closedRules("Your organisation's privacy policy is not valid, so nothing was sent: tell your administrator.")]
  const words = preset("open", { ...wordRules(values), ...(max_cloud_tokens === undefined ? {} : { cloudTokens: max_cloud_tokens }) })
  // Pinned by the organisation, so that the endpoint need not be named twice.
  const pinned = cloud_endpoint === undefined ? undefined : new URL(cloud_endpoint).origin
  return [...floor, ...own].reduce(mergeRules, pinned === undefined ? words : { ...words, cloudOrigin: origin => origin === pinned })
}

/** A new tab's page, and a tab whose address the browser doesn't tell: nothing can be read there. */
const isBlank = (address: string): boolean => address === "" || /^about:/i.test(address)

const signOnOf = ({ sso_issuer, sso_client_id, sso_scopes = ["profile"], sso_resource }: ManagedValues): SignOnPlace | undefined =>
  sso_issuer === undefined || sso_client_id === undefined ? undefined : { issuer: sso_issuer, clientId: sso_client_id, scopes: [...new Set(["openid", ...sso_scopes])], ...(sso_resource === undefined ? {} : { resource: sso_resource }) }

/** What counts of an organisation's raw values, as they were written or (`delivered`) as a browser brought them. */
export const effectivePolicy = (raw: unknown, delivered = false): Policy => {
  const reading = readManagedValues(raw, delivered)
  const { managed, values } = reading
  const { allowed_origins, blocked_origins = [], read_only_origins = [], forbid_classes = [], confirm_classes_add = [] } = values
  const [allowed, blocked, readOnly] = [allowed_origins && siteMatcher(allowed_origins), siteMatcher(blocked_origins), siteMatcher(read_only_origins)]
  const enabled = !managed || values.agent_enabled === true
  return {
    ...reading, enabled,
    offBecause: values.agent_message ?? (reading.strict.includes("agent_enabled") ? "Your organisation's policy does not say whether tasks may run (agent_enabled): ask your administrator." : "Your organisation has switched this extension's tasks off: ask your administrator."),
    localOnly: managed && values.model_mode !== "cloud_allowed", endpoint: values.cloud_endpoint, maxSteps: values.max_steps ?? steps,
    ...(managed ? { privacy: privacyOf(reading) } : {}),
    policyVersion: values.policy_version, recording: values.recording, collector: values.collector_url, auditSink: values.audit_sink_url, auditLevel: values.audit_level,
    signOn: signOnOf(values), brokered: managed && values.cloud_key_source === "broker" && values.model_mode === "cloud_allowed",
    mayVisit: address => isBlank(address) || ((allowed?.(address) ?? true) && !blocked_origins.includes("*") && !blocked(address)),
    readOnly,
    forbids: kind => forbid_classes.includes(kind as ActionClass),
    asksFor: kind => confirm_classes_add.includes(kind as ActionClass)
  }
}
