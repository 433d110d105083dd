import { isFields, type Fields } from '../bridge/crossBridge.ts'
import { REASONS, type Reason } from '../bridge/reasons.ts'
import type { SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { accessRefusal } from './accessRefusal.ts'
import { attachmentRefusal } from './attachmentRefusal.ts'
import { isAtLeast } from './isAtLeast.ts'
import { isBlank } from './isBlank.ts'
import { hasFile, idsRefusal, messageRefusal, textRefusal } from './messageRefusal.ts'
import { supports } from './supports.ts'

/** Why WeCom does not take a message for customer groups. Document 93572. */
export function groupRefusal(settings: SimulatorSettings, message: Fields): Reason | undefined {
  const isTooOld = !supports(settings, 'message') || (hasFile(message) && !supports(settings, 'file'))
  if (isTooOld) return REASONS.notSupported
  const ids = supports(settings, 'recipients') ? idsRefusal(message['chatIds'], GROUPS_MAX) : undefined
  return accessRefusal(settings) ?? messageRefusal(message) ?? ids
}

const GROUPS_MAX = 2000

/** Why WeCom does not take a message for Moments. Document 94608. */
export function momentsRefusal(settings: SimulatorSettings, message: Fields): Reason | undefined {
  const isThere = ['ios', 'android'].includes(settings.platform) && isAtLeast(settings.version, '3.1.12')
  if (!isThere) return REASONS.notSupported
  return accessRefusal(settings) ?? momentRefusal(message)
}

const MOMENT_TEXT_MAX_CHARACTERS = 2000
const MOMENT_MAX: Readonly<Record<string, number>> = { image: 9, video: 1, link: 1 }
function momentRefusal({ text, attachments = [] }: Fields): Reason | undefined {
  const content = isFields(text) ? text['content'] : undefined
  const refusal = textRefusal(text, MOMENT_TEXT_MAX_CHARACTERS)
  if (refusal) return refusal
  if (!Array.isArray(attachments)) return REASONS.invalidParam
  const kinds = attachments.map((item: unknown) => (isFields(item) ? item['msgtype'] : undefined))
  const [first] = kinds
  if (first === undefined && kinds.length === 0)
    return typeof content === 'string' && !isBlank(content) ? undefined : REASONS.missingArguments
  const max = MOMENT_MAX[String(first)]
  if (max === undefined || kinds.some((kind) => kind !== first)) return REASONS.invalidMsgtype
  if (kinds.length > max) return REASONS.invalidAttachmentsSize
  return attachments.map((item: unknown) => partRefusal(item, first)).find(Boolean)
}

function partRefusal(item: unknown, msgtype: unknown): Reason | undefined {
  if (msgtype !== 'link' || !isFields(item) || !isFields(item['link'])) return attachmentRefusal(item)
  const { title, url, imgUrl } = item['link']
  // Fields that Moments do not know are passed over.
  return attachmentRefusal({ ...item, link: { title, url, imgUrl } })
}

/** The pages that may send to the chat, each from its first version. Document 94321. */
const ENTRIES: Readonly<Record<string, string>> = {
  single_chat_tools: '3.0.16',
  group_chat_tools: '3.0.16',
  chat_attachment: '3.1.6',
  single_kf_tools: '3.1.10',
  chain_single_chat_tools: '4.0.8',
  chain_group_chat_tools: '4.0.8',
}

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  text: ['content'],
  image: ['mediaid'],
  video: ['mediaid'],
  file: ['mediaid'],
  news: ['link'],
  miniprogram: ['appid', 'title', 'imgUrl', 'page'],
}

/** Why WeCom does not send to the chat that the page was opened from. Documents 93863, 94370. */
export function chatRefusal(settings: SimulatorSettings, message: Fields): Reason | undefined {
  const { platform, version, entry } = settings
  const since = ENTRIES[entry]
  if (!since || (platform === 'mac' && entry === 'chat_attachment')) return REASONS.withoutContext
  const isNewOnMac = platform === 'mac' && message['msgtype'] === 'miniprogram'
  if (!isAtLeast(version, isNewOnMac ? '4.1.26' : since)) return REASONS.notSupported
  return accessRefusal(settings) ?? chatMessageRefusal(message)
}

function chatMessageRefusal(message: Fields): Reason | undefined {
  const msgtype = String(message['msgtype'])
  const required = REQUIRED[msgtype]
  if (!required) return REASONS.unsupportedMsgtype
  const body = message[msgtype]
  if (!isFields(body)) return REASONS.invalidParam
  const isBad = (field: string): boolean => {
    const value = body[field]
    return typeof value !== 'string' || isBlank(value)
  }
  const isHttp = msgtype !== 'miniprogram' || /^https?:\/\//i.test(String(body['imgUrl']))
  if (required.some(isBad)) return REASONS.invalidParam
  return isHttp ? undefined : REASONS.invalidImgUrl
}
