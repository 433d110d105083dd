/** WeCom's record of a message that a member sent by themself (个人发表). */
export interface MessageRecord {
  /** WeCom's msgid or moment_id. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Empty where it has none. */
  readonly text: string
  readonly msgtypes: readonly string[]
  /** The tokens in its links and pages. */
  readonly tokens: readonly string[]
}
