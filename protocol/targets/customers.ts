/** Whom a message can be handed over to, and which function of the client takes it. WeCom document 93571. */
export interface ShareTarget {
  readonly api: ShareApi
}

export type ShareApi = 'shareToExternalContact'

export const customers: ShareTarget = { api: 'shareToExternalContact' }
