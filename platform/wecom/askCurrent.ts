import type { ClockPort } from '../../ports/ClockPort.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import {
  createShareFailure,
  type ShareFailure,
  toShareFailure,
} from '../../protocol/failures/toShareFailure.ts'
import { callQy } from './callQy.ts'
import type { WecomQy } from './WecomQy.ts'

/** Who a page was opened from: an id, or why there is none. */
export type CurrentAnswer =
  | { readonly type: 'known'; readonly id: string; readonly entry: string | undefined }
  | { readonly type: 'none'; readonly failure: ShareFailure; readonly entry: string | undefined }

/** What can be asked, by the client's function. */
const QUESTIONS = {
  /** WeCom document 93568. */
  getCurExternalContact: {
    field: 'userId',
    entries: ['contact_profile', 'single_chat_tools', 'single_kf_tools'],
  },
  /** WeCom document 93570. */
  getCurExternalChat: { field: 'chatId', entries: ['group_chat_tools'] },
} as const

/** The entries that documents 94321 and 93863 tell of. From others it is asked, because newer clients may have more. */
const KNOWN_ENTRIES = [
  ...Object.values(QUESTIONS).flatMap(({ entries }): readonly string[] => entries),
  'chat_attachment',
  'chain_single_chat_tools',
  'chain_group_chat_tools',
  'internal_group_chat_board',
  'normal',
]

export type CurrentQuestion = keyof typeof QUESTIONS

/** Asks the client for the customer, or the group, that the page was opened from. Never rejects. */
export async function askCurrent(
  wecom: WecomPort,
  question: CurrentQuestion,
  limit: { readonly ms: number; readonly clock: ClockPort },
): Promise<CurrentAnswer> {
  const qy = wecom.qy && (wecom.qy() as WecomQy | undefined)
  if (!qy) return { type: 'none', failure: createShareFailure('not-in-wecom'), entry: undefined }
  const context = await callQy(qy, 'getContext', {}, limit)
  const entry = textIn(context.value, 'entry')
  const { field, entries } = QUESTIONS[question]
  const isElsewhere =
    KNOWN_ENTRIES.includes(String(entry)) && !(entries as readonly unknown[]).includes(entry)
  if (isElsewhere) return { type: 'none', failure: createShareFailure('wrong-place'), entry }
  const { kind, value } = await callQy(qy, question, {}, limit)
  const id = textIn(value, field)
  if (kind === 'success' && id) return { type: 'known', id, entry }
  const failure = kind === 'unknown' ? createShareFailure('timeout') : toShareFailure(value)
  return { type: 'none', failure, entry }
}

function textIn(answer: unknown, field: string): string | undefined {
  const value = (Object(answer) as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' ? value : undefined
}
