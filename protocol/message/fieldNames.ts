import type { MessageRules } from './MessageRules.ts'
import { namesOf, readProperty } from './parseField.ts'
import { RECIPIENT_NAME } from './parseMessage.ts'
import type { AttachmentType } from './ShareMessage.ts'
import type { ShareIssuePath } from './ShareIssue.ts'

/** The names in an object of a message that WeCom does not know, those aside that hold nothing. */
export function unknownNamesIn(source: object, path: ShareIssuePath, rules: MessageRules): readonly string[] {
  const known = knownNamesAt(path, rules)
  // Of a kind that is not taken as a whole nothing else need be said.
  if (known.length === 0) return []
  return namesOf(source).filter((name) => !known.includes(name) && !isAbsent(readProperty(source, name)))
}

/** What WeCom calls that which a name most likely stands for; undefined where nobody can tell. */
export function rightNameOf(name: string, path: ShareIssuePath, rules: MessageRules): string | undefined {
  // Longer than any name of a field, it is not looked into.
  if (name.length > 40) return undefined
  if (path.length > 0) return nameAlike(name, knownNamesAt(path, rules))
  return RECIPIENT_NAME.test(name)
    ? rules.recipients?.field
    : nameAlike(name, ['text', 'text.content', 'attachments'])
}

function knownNamesAt(
  path: ShareIssuePath,
  { recipients, fields, ownFields = [] }: MessageRules,
): readonly string[] {
  const [root, , msgtype] = path
  if (msgtype !== undefined) return Object.keys(fields[msgtype as AttachmentType])
  if (root === 'text') return TEXT_NAMES
  if (root === 'attachments') return [...ATTACHMENT_NAMES, ...Object.keys(fields)]
  return [...MESSAGE_NAMES, ...ownFields, ...(recipients ? [recipients.field] : [])]
}

/** The callbacks are not of the message, but stand beside it in WeCom's own call. */
const MESSAGE_NAMES = ['text', 'attachments', 'success', 'fail', 'complete']
const TEXT_NAMES = ['content']
const ATTACHMENT_NAMES = ['msgtype']

function nameAlike(name: string, known: readonly string[]): string | undefined {
  const plain = plainOf(name)
  return (
    known.find((candidate) => plainOf(candidate) === plain) ??
    known.find((candidate) => ALIASES[candidate]?.includes(plain))
  )
}

/** As WeCom's other interfaces (add_msg_template, sendChatMessage) and habit call them, plain. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'text.content': ['content', 'message'],
  attachments: ['attachment', 'image', 'link', 'miniprogram', 'video', 'file'],
  content: ['text', 'message'],
  msgtype: ['type', 'kind'],
  image: ['picture'],
  link: ['news'],
  miniprogram: ['weapp'],
  mediaid: ['media', 'fileid', 'videoid'],
  imgUrl: [
    ...['pic', 'picurl', 'picture', 'image', 'imageurl', 'img', 'cover', 'coverurl', 'thumb', 'thumburl'],
    ...['picmediaid', 'thumbmediaid'],
  ],
  title: ['name'],
  desc: ['description', 'digest', 'summary'],
  url: ['link', 'href', 'pageurl'],
  page: ['path', 'pagepath', 'pageurl', 'url'],
}

/** Without case, `_` and `-`, in which names differ most often. */
function plainOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined
}
