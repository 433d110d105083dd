import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { DraftAttachment } from '../../store/draft/DraftAttachment.ts'
import { attachmentName } from '../attachment/attachmentName.ts'
import { composeZhCN, shareZhCN } from '../locales/zh-CN.ts'
import type { ComposerStrings, KitLocale } from '../locales/KitLocale.ts'
import { describeIssue } from '../ShareButton/describeOutcome.ts'

/** What keeps the message from being shared, and the part of the composer where it is mended. */
export interface Blocker {
  readonly line: string
  readonly part: 'material' | 'text' | 'attachments' | 'recipients'
  /** Which of the part's fields; without it the first. */
  readonly at?: number
}

/** Errors of the draft, and uploads that no further try would mend. */
export function listBlockers(
  errors: readonly ShareIssue[],
  attachments: readonly DraftAttachment[],
  strings: ComposerStrings,
  { share = shareZhCN, compose = composeZhCN }: Partial<KitLocale> = {},
): readonly Blocker[] {
  return [
    ...errors.map((error) => ({ line: describeIssue(error, share), ...placeOf(error) })),
    ...attachments.flatMap((attachment, at) =>
      attachment.upload.phase === 'failed' && !attachment.upload.failure.retryable
        ? [
            {
              line: strings.failedUpload(attachmentName(attachment, compose)),
              part: 'attachments' as const,
              at,
            },
          ]
        : [],
    ),
  ]
}

function placeOf({ path: [root, place] }: ShareIssue): Pick<Blocker, 'part' | 'at'> {
  const at = typeof place === 'number' ? { at: place } : {}
  switch (root) {
    case 'materials':
      return { part: 'material', ...at }
    case 'attachments':
      return { part: 'attachments', ...at }
    case 'externalUserIds':
      return { part: 'recipients' }
    default:
      return { part: 'text' }
  }
}
