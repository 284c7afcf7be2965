/** A manifest as we write it; Plasmo adds name, version, icons, the worker and the panel from what it finds in `src`. */
export type ManifestPart = {
  readonly key?: string
  readonly minimum_chrome_version?: string
  readonly permissions?: readonly string[]
  readonly optional_permissions?: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly optional_host_permissions?: readonly string[]
  readonly content_security_policy?: { readonly extension_pages: string }
  readonly externally_connectable?: { readonly ids: readonly string[]; readonly matches: readonly string[] }
  readonly storage?: { readonly managed_schema: string }
  readonly action?: { readonly default_title: string }
  readonly commands?: Readonly<Record<string, { readonly suggested_key: { readonly default: string }; readonly description: string }>>
  readonly incognito?: "split" | "spanning" | "not_allowed"
}

/** JSON Schema in the subset that Chrome's managed storage takes: a top-level object without `additionalProperties`. */
export type ManagedSchema = {
  readonly type: "object"
  readonly properties: Readonly<Record<string, {
    readonly type: "string" | "integer" | "number" | "boolean" | "array"
    readonly title?: string
    readonly description?: string
    readonly enum?: readonly string[]
    readonly items?: { readonly type: "string" }
  }>>
}

export type PlasmoConfig<Variant extends string = string> = {
  readonly manifest: ManifestPart
  readonly managed: ManagedSchema
  /** What a build variant changes of the manifest, key by key (a key replaces the whole value). */
  readonly variants: Readonly<Record<Variant, ManifestPart>>
  /** Sources that a variant puts in another's place, by path; in the other variants the substitutes are left out. */
  readonly swaps?: Readonly<Partial<Record<NoInfer<Variant>, Readonly<Record<string, string>>>>>
  /** Files and folders that only this variant holds: they are left out of what the others are built from, so none of them can reach one. */
  readonly only?: Readonly<Partial<Record<NoInfer<Variant>, readonly string[]>>>
  /** Permissions that Plasmo adds by itself because of an entry in `src`. */
  readonly addedPermissions: readonly string[]
}

export const defineConfig = <Variant extends string>(config: PlasmoConfig<Variant>): PlasmoConfig<Variant> => config
