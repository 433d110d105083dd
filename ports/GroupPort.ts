/** A customer group (客户群) that the member owns, as the host's backend gives it. */
export interface CustomerGroup {
  readonly chatId: string
  /** Empty where nobody named it. */
  readonly name: string
  readonly memberCount?: number | undefined
  /** Milliseconds since 1970. */
  readonly createdAt?: number | undefined
}

/** A part of the list of groups, as the backend answers it. */
export interface GroupPage {
  readonly groups: readonly CustomerGroup[]
  /** Absent on the last page. */
  readonly nextCursor?: string | undefined
}

/**
 * The member's groups, page by page; without a cursor the first page. Rejects with anything that `toMediaFailure` takes. `listGroups` of
 * `createBackendClient` is one.
 */
export type GroupPort = (cursor?: string) => Promise<GroupPage>
