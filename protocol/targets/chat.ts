import { createShareFailure, type ShareFailure } from '../failures/toShareFailure.ts'
import { ATTACHMENT_FIELDS } from '../message/attachmentFields.ts'
import type { MessageRules } from '../message/MessageRules.ts'
import type { AddIssue } from '../message/parseField.ts'
import type {
  FileAttachment,
  LinkAttachment,
  MiniprogramAttachment,
  SharePayload,
  ShareText,
  VideoAttachment,
} from '../message/ShareMessage.ts'
import { compareVersions } from './compareVersions.ts'
import { featuresOf } from './featuresOf.ts'
import { refuseNamed } from './refuseNamed.ts'
import type { ClientFacts, ShareTarget } from './ShareTarget.ts'

/** What goes into the chat that the page was opened from: a text or one attachment. WeCom documents 93863, 94370. */
export type ChatMessage =
  | { readonly text: ShareText; readonly attachments?: readonly [] }
  | { readonly text?: undefined; readonly attachments: readonly [ChatAttachment] }

/** What the chat takes: a picture by its `mediaid` alone, a card with its page. */
export type ChatAttachment =
  | { readonly msgtype: 'image'; readonly image: { readonly mediaid: string } }
  | LinkAttachment
  | { readonly msgtype: 'miniprogram'; readonly miniprogram: Required<MiniprogramAttachment['miniprogram']> }
  | VideoAttachment
  | FileAttachment

const required = { required: true } as const

const fields: MessageRules['fields'] = {
  ...ATTACHMENT_FIELDS,
  // No lengths are told of titles and summaries.
  image: { mediaid: {} },
  link: { title: required, imgUrl: {}, desc: {}, url: { required: true, isAddress: true } },
  miniprogram: {
    appid: required,
    title: required,
    imgUrl: { required: true, isAddress: true },
    page: required,
  },
}

export const chat: ShareTarget<ChatMessage> = {
  name: 'chat',
  api: 'sendChatMessage',
  canIUseName: 'getContext',
  rules: { textMax: Infinity, attachmentsMax: 1, fields, checkTogether },
  client: {
    platforms: { ios: true, android: true, windows: true, mac: true, devtools: false },
    versions: { 'miniprogram@mac': '4.1.26' },
    entries: {
      single_chat_tools: '3.0.16',
      group_chat_tools: '3.0.16',
      chat_attachment: '3.1.6',
      'chat_attachment@mac': false,
      single_kf_tools: '3.1.10',
      chain_single_chat_tools: '4.0.8',
      chain_group_chat_tools: '4.0.8',
      contact_profile: false,
      internal_group_chat_board: false,
      normal: false,
    },
  },
  toParameters,
  refuseContext,
}

function checkTogether(addIssue: AddIssue, { text, attachments }: SharePayload, source: object): void {
  refuseNamed(addIssue, source)
  if (text && attachments.length > 0) addIssue('only-one', [], {})
}

/** The kit's `link` is `news` there, and its `url` is `link`. */
function toParameters({ text, attachments: [attachment] }: SharePayload): object {
  if (!attachment) return { msgtype: 'text', text }
  if (attachment.msgtype !== 'link') return attachment
  const { url, ...news } = attachment.link
  return { msgtype: 'news', news: { link: url, ...news } }
}

/** An entry that nobody knows yet is let through, because WeCom has the last word. */
function refuseContext({
  entry,
  platform = '',
  version = '',
  payload,
  client,
}: ClientFacts): ShareFailure | undefined {
  const { entries = {}, versions } = client
  const row = entries[`${String(entry)}@${platform}`] ?? entries[String(entry)]
  if (row === false) return createShareFailure('wrong-place')
  const own = featuresOf(payload).map((feature) => [feature, versions[`${feature}@${platform}`]] as const)
  const needed = [['message', row] as const, ...own]
  for (const [feature, requiredVersion] of needed) {
    if (requiredVersion && compareVersions(version, requiredVersion) < 0)
      return createShareFailure('client-too-old', undefined, {
        requiredVersion,
        feature,
        actualVersion: version,
      })
  }
  return undefined
}
