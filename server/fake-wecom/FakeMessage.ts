/** A mass message in the fake's company, as WeCom keeps its record. */
export interface FakeMessage {
  readonly id: string
  /** The member; absent for one that was made over the API. */
  readonly creator?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly chatType: 'single' | 'group'
  /** Made by the company (企业发表). Default: by the member. */
  readonly isCorporate?: boolean
  readonly text?: string
  /** As WeCom gives them: `{ msgtype: 'link', link: { url } }`. */
  readonly attachments?: readonly Readonly<Record<string, unknown>>[]
  readonly recipients: readonly FakeMessageRecipient[]
}

export interface FakeMessageRecipient {
  /** external_userid, or chat_id of a group. */
  readonly id: string
  /** 0 unsent, 1 sent, 2 no longer a friend, 3 had other mass messages. */
  readonly status: 0 | 1 | 2 | 3
}
