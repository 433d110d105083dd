import type { MomentCounts, ReceiptTarget, RecipientStatus } from '../../ports/ReceiptPort.ts'

/** The strings of a receipt. Of an entry of their own, so that an app that shows none carries none. */
export interface ReceiptStrings {
  readonly title: string
  /** The button that asks. */
  readonly open: string
  readonly loading: string
  readonly refresh: string
  readonly askedAt: (date: Date) => string
  readonly statuses: Readonly<Record<RecipientStatus, string>>
  readonly moment: Readonly<Record<keyof MomentCounts, string>>
  /** Found without a token. */
  readonly byContent: string
  readonly sentGroupsOnly: string
  readonly pending: string
  readonly ambiguous: (candidates: number) => string
  readonly none: string
  readonly failures: Readonly<Record<ReceiptFailureKind, string>>
  readonly retry: string
  readonly report: { readonly copy: string; readonly copied: string; readonly failed: string }
  /** Of a list of names. */
  readonly namesOf: (status: string) => string
  readonly namesLoading: string
  readonly namesFailed: string
  readonly unnamed: Readonly<Record<Exclude<ReceiptTarget, 'moments'>, string>>
}

/** Why a receipt could not be had, as far as a member can act on it. */
export type ReceiptFailureKind = 'refused' | 'offline' | 'too-often' | 'session' | 'other'
