import type { Language } from '../locale/Language.ts'

/** A prop of a public component, as scripts/describeProps.mjs reads it from the types. */
export interface PropDoc {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly meaning: Readonly<Record<Language, string>>
  /** How it can be set in the catalogue; absent where it takes more than a value. */
  readonly knob?: KnobKind
}

export type KnobKind =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
