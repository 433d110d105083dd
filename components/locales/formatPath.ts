import type { ShareIssuePath } from '../../protocol/message/ShareIssue.ts'
import type { PathStrings } from './KitLocale.ts'

/** Names the place that an issue's path points at: "第 3 个附件的标题". */
export function formatPath(path: ShareIssuePath, { fields, attachment }: PathStrings): string {
  const [, index] = path
  const field = fields[path[path.length - 1] as keyof typeof fields] as string | undefined
  return typeof index === 'number' ? attachment(index + 1, field) : field || ''
}
