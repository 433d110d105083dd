import type { CustomerPick } from '../../ports/CustomerPort.ts'
import { createShareFailure, toShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { callQy } from './callQy.ts'
import type { WecomQy } from './WecomQy.ts'

export function canPickCustomers(wecom: WecomPort): boolean {
  return typeof qyOf(wecom)?.selectExternalContact === 'function'
}

/** Opens WeCom's own list of all customers. Never rejects; does not settle while the member stays there. WeCom document 93867. */
export async function pickCustomers(wecom: WecomPort): Promise<CustomerPick> {
  const { kind, value } = await callQy(qyOf(wecom), 'selectExternalContact', { filterType: 0 })
  if (kind === 'fail') {
    const failure = toShareFailure(value)
    return failure.code === 'cancelled' ? { type: 'cancelled' } : { type: 'failed', failure }
  }
  const { userIds } = Object(value) as { readonly userIds?: unknown }
  if (!Array.isArray(userIds)) return { type: 'failed', failure: createShareFailure('unknown', rawOf(value)) }
  return { type: 'picked', externalUserIds: userIds.filter(isId) }
}

function rawOf(value: unknown) {
  return toShareFailure(value).raw
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function qyOf(wecom: WecomPort): WecomQy | undefined {
  return wecom.qy?.()
}
