import type { ChooserStrings, TargetStrings } from './KitLocale.ts'

export const chooserEnUS: ChooserStrings = {
  button: 'Send',
  title: 'Send to',
  close: 'Close',
  none: 'There is nowhere to send this.',
}

const names = { image: 'picture', video: 'video', link: 'link', miniprogram: 'mini-program', file: 'file' }

function nameOf(msgtype = ''): string {
  return names[msgtype as keyof typeof names]
}

/** Begins a sentence: `Pictures, videos and links`. */
function all(msgtypes: readonly string[]): string {
  const list = msgtypes.map((each) => `${nameOf(each)}s`).join(', ')
  return (list.charAt(0).toUpperCase() + list.slice(1)).replace(/, ([^,]*)$/, ' and $1')
}

// Not spread from one object, because a bundler keeps what a call makes, also where nobody uses it.
const wrongPlace = 'Open this page from the toolbar of a chat, then send.'
const issues = {
  'kind-not-allowed': (where: string, { msgtype }: { readonly msgtype: string }) =>
    `${where} is not supported. ${all([msgtype])} cannot be sent here: remove it.`,
  'kinds-exclusive': (_where: string, { msgtypes }: { readonly msgtypes: readonly string[] }) =>
    `${all(msgtypes)} cannot be sent together. Keep one kind.`,
  'only-one': (_where: string, { msgtype }: { readonly msgtype?: string }) =>
    msgtype
      ? `Only one ${nameOf(msgtype)} can be sent. Remove the others.`
      : 'Only the text or one attachment can be sent at a time. Keep one of them.',
}

export const groupsEnUS: TargetStrings = {
  wrongPlace,
  elsewhere: 'You cannot message groups from this device. Open this page in WeCom on your phone.',
  issues,
  button: 'Message groups',
  inAssistant: 'Confirm in the assistant',
  shared: 'Handed over. See the actual result in WeCom’s mass-message assistant (群发助手).',
  unknown:
    'WeCom has not answered. Look in the mass-message assistant (群发助手) whether it was sent before you try again, so that groups are not messaged twice.',
  invalid: 'This message cannot go to groups yet. Please mend what follows.',
}

export const momentsEnUS: TargetStrings = {
  wrongPlace,
  elsewhere: 'You cannot post to Moments from this device. Open this page in WeCom on your phone.',
  issues,
  button: 'Post to Moments',
  inAssistant: 'Confirm in WeCom',
  shared: 'Handed over. See the actual result in WeCom’s customer Moments (客户朋友圈).',
  unknown:
    'WeCom has not answered. Look in customer Moments (客户朋友圈) whether it was posted before you try again.',
  invalid: 'This cannot go to Moments yet. Please mend what follows.',
}

export const chatEnUS: TargetStrings = {
  wrongPlace,
  elsewhere: 'You cannot send to a chat from this device. Open this page in WeCom on your phone.',
  issues,
  button: 'Send to this chat',
  inAssistant: 'Sending…',
  shared: 'Sent to this chat. See it there.',
  unknown: 'WeCom has not answered. Look in the chat whether it was sent before you try again.',
  invalid: 'This message cannot go to the chat yet. Please mend what follows.',
}
