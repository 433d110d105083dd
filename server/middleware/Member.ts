/** The employee who is logged in. */
export interface Member {
  readonly userId: string
  readonly corpId: string
  /** Of a third-party app. */
  readonly suiteId?: string | undefined
}
