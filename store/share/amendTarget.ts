import type { ClientRules } from '../../protocol/targets/ClientRules.ts'
import type { AnyTarget, TargetName } from '../../protocol/targets/ShareTarget.ts'

/** Rows in place of the kit's, by target: `{ moments: { platforms: { ohos: false } } }`. */
export type ClientRuleOverrides = Readonly<Partial<Record<TargetName, Partial<ClientRules>>>>

/** The target with a host's rows in place of the kit's own, for a client that the kit knows wrongly. */
export function amendTarget(target: AnyTarget, overrides: ClientRuleOverrides): AnyTarget {
  const { platforms, versions, entries } = target.client
  const own = overrides[target.name] ?? {}
  const client: ClientRules = {
    platforms: { ...platforms, ...own.platforms },
    versions: { ...versions, ...own.versions },
    ...(entries && { entries: { ...entries, ...own.entries } }),
  }
  return { ...target, client }
}
