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
}

/** Errors of the draft, and uploads that no further try would mend. */
export function listBlockers(
  errors: readonly ShareIssue[],
  attachments: readonly DraftAttachment[],
  strings: ComposerStrings,
  { share = shareZhCN, compose = composeZhCN }: Partial<KitLocale> = {},
): readonly Blocker[] {
  const lost = attachments.filter(({ upload }) => upload.phase === 'failed' && !upload.failure.retryable)
  return [
    ...errors.map((error) => ({ line: describeIssue(error, share), part: partOf(error) })),
    ...lost.map((attachment) => ({
      line: strings.failedUpload(attachmentName(attachment, compose)),
      part: 'attachments' as const,
    })),
  ]
}

function partOf({ path: [root] }: ShareIssue): Blocker['part'] {
  switch (root) {
    case 'materials':
      return 'material'
    case 'attachments':
      return 'attachments'
    case 'externalUserIds':
      return 'recipients'
    default:
      return 'text'
  }
}
