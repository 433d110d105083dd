import type { ClientFeature } from '../message/ClientFeature.ts'
import type { SharePayload } from '../message/ShareMessage.ts'

/** In this order, because a member must not be told to go on without customers on a client that takes no message at all. */
export function featuresOf(payload: SharePayload): readonly ClientFeature[] {
  const features: readonly ClientFeature[] = ['message', ...payload.attachments.map(({ msgtype }) => msgtype)]
  return recipientsOf(payload) ? features.concat('recipients') : features
}

/** Those whom a message names; undefined: nobody. */
export function recipientsOf({ externalUserIds, chatIds }: SharePayload): readonly string[] | undefined {
  return externalUserIds || chatIds
}
