import type { ClientFeature } from '../message/ClientFeature.ts'

/** Which clients take a message. Rows of tables, so that a host can mend one that nobody here could try. */
export interface ClientRules {
  /** Whether it works on a platform at all. Of one that is not listed `canIUse` decides, and it is logged. */
  readonly platforms: Readonly<Record<string, boolean>>
  /** The first version of WeCom with a feature, compared number by number; `miniprogram@mac`: of one platform, which `chat` alone has. */
  readonly versions: Readonly<Partial<Record<ClientFeature | `${ClientFeature}@${string}`, string>>>
  /** The entries of `getContext`, each with the first version that it works from there; `false`: never. Absent: from everywhere. */
  readonly entries?: Readonly<Record<string, string | false>>
}
