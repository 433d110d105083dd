import type { ShareIssuePath } from '../../protocol/message/ShareIssue.ts'
import type { PathStrings } from './KitLocale.ts'

/** Names the place that an issue's path points at: "第 3 个附件的标题". */
export function formatPath(
  path: ShareIssuePath,
  { fields, message, attachment, recipient }: PathStrings,
): string {
  const [head, index] = path
  const last = path[path.length - 1]
  const field = typeof last === 'string' ? fields[last as keyof typeof fields] : undefined
  if (typeof index !== 'number') return field ?? message
  return head === 'attachments' ? attachment(index + 1, field) : recipient(index + 1)
}
