import type { Remedy } from '../../protocol/failures/Failure.ts'
import type {
  ComposeStrings,
  KitLocale,
  MediaStrings,
  RecipientStrings,
  ReportStrings,
  ShareStrings,
} from './KitLocale.ts'
import { composerEnUS, materialEnUS } from './composer.en-US.ts'
import { chatEnUS, chooserEnUS, groupsEnUS, momentsEnUS } from './targets.en-US.ts'
import { megabytes } from './megabytes.ts'

// One export for each part, so that a bundler drops the parts that an app does not use.

export const reportEnUS: ReportStrings = {
  copy: 'Copy error details',
  copied: 'Copied',
  failed: 'Cannot copy: take a screenshot',
}

export const shareEnUS: ShareStrings = {
  button: 'Message customers',
  forward: 'Forward',
  preparing: 'Preparing…',
  inAssistant: 'Confirm in the assistant',
  shared: 'Handed over. See the actual result in WeCom’s mass-message assistant (群发助手).',
  unknown:
    'WeCom has not answered. Look in the mass-message assistant (群发助手) whether it was sent before you try again, so that customers are not messaged twice.',
  invalid: 'This message cannot be handed over yet. Please mend what follows.',
  broken: 'Something is wrong in the message. Tell the app’s developer.',
  failures: {
    'no-permission':
      'You cannot message customers yet. Ask your administrator to grant you Customer Contact (客户联系), and to check that this app may use it.',
    'not-in-visible-range': 'You are outside this app’s visible range. Ask your administrator to add you.',
    'session-expired': ({ canLogIn }) =>
      canLogIn
        ? 'Your login has expired. Log in again and retry.'
        : 'Your login has expired. Close the mini-program and open it again.',
    'other-corp': ({ remedy }) =>
      remedy === 'log-in'
        ? 'You are logged in to another company. Switch to this one, log in again and retry.'
        : 'The mini-program is not linked to this company. Ask your administrator to see to it.',
    'access-denied': 'This app may not message customers yet. Ask your administrator to allow it.',
    'page-not-trusted': 'WeCom does not trust this page. Ask your administrator to see to it.',
    'message-rejected': 'WeCom did not accept this message. Check its text and attachments, then retry.',
    'not-in-wecom': 'Open this page in WeCom to message customers.',
    'unsupported-platform': ({ platform }) =>
      platform === 'devtools'
        ? 'WeChat DevTools cannot do this. Open this page in WeCom on a real device.'
        : `WeCom ${platform === 'mac' ? 'for Mac' : 'on this device'} cannot message customers yet. Open this page in WeCom on your phone.`,
    'unsupported-client': 'This WeCom cannot message customers. Update to the newest version and retry.',
    'client-too-old': ({ feature, requiredVersion = 'the newest version' }) =>
      feature === 'recipients'
        ? 'This version cannot preselect customers. You can go on and choose them again in the assistant.'
        : `This WeCom is too old. Update to ${requiredVersion} or later and retry.`,
    busy: 'Another message is being handed over. Please finish that one first.',
    timeout: 'WeCom did not respond in time. Please retry.',
    'upload-failed': ({ name, remedy }) =>
      `${name ? `“${name}”` : 'An attachment'} was not uploaded. ${stepOf(remedy, 'Please retry.')}`,
    unknown: ({ remedy }) =>
      `The message was not handed over. ${stepOf(remedy, 'Retry; if it keeps failing, ask your administrator.')}`,
  },
  issues: {
    'empty-message': () => 'Write a text or add an attachment.',
    missing: (where) => `${where} must not be empty.`,
    'too-many-characters': (where, { max, actual }) =>
      `${where} is too long: at most ${max} characters, now ${actual}.`,
    'too-many-bytes': (where, { max, actual }) =>
      `${where} is too long: at most ${max} letters, of which a Chinese character counts as three. Delete ${actual - max}.`,
    'too-many-attachments': (_where, { max, actual }) =>
      `Too many attachments: at most ${max}, now ${actual}.`,
    'too-many-recipients': (_where, { max, actual }) =>
      `Too many customers: at most ${max} at a time, now ${actual}.`,
    'unresolved-variable': (_where, { placeholder }) =>
      `“${placeholder}” is still to be filled in. Fill it in first.`,
    'material-withdrawn': () => 'This material was withdrawn. Choose another.',
    'invalid-url': (where) => `${where} is wrong: it must begin with http:// or https://.`,
  },
  places: {
    fields: {
      content: 'The text',
      msgtype: 'the kind',
      image: 'the image',
      title: 'the title',
      desc: 'the description',
      url: 'the link address',
      imgUrl: 'the image address',
      appid: 'the mini-program AppID',
      page: 'the mini-program page',
    },
    attachment: (position, field) => `Attachment ${position}${field ? `: ${field}` : ''}`,
  },
  actions: {
    retry: 'Retry',
    'share-again': 'Hand over again',
    'log-in': 'Log in again',
    reselect: 'Go on and choose again',
    cancel: 'Cancel',
    close: 'Close',
  },
  report: reportEnUS,
}

export const mediaEnUS: MediaStrings = {
  kinds: { image: 'Image', video: 'Video', file: 'File', link: 'Link', miniprogram: 'Mini-program' },
  failures: {
    'too-large': ({ name, bytes, limitBytes }) =>
      bytes && limitBytes
        ? `“${name}” is ${megabytes(bytes)} MB, over the limit of ${megabytes(limitBytes)} MB. Compress it and choose it again.`
        : `“${name}” is over the size limit. Compress it and choose it again.`,
    'too-small': ({ name }) => `“${name}” is too small to be sent. Choose another one.`,
    'wrong-type': ({ name, format }) =>
      format === 'heic'
        ? `“${name}” is HEIC, which cannot be sent. Take a screenshot of it, or set your camera to “Most Compatible”.`
        : `“${name}” has a format that cannot be sent: images must be JPG or PNG, videos MP4. Choose another one.`,
    'too-many': ({ name, max = 0 }) => `“${name}” was left out: there is room for ${max} more.`,
    'source-gone': ({ name }) => `“${name}” has expired or is gone. Choose it again.`,
    'source-refused': ({ name }) =>
      `“${name}” comes from a place that is not trusted. Tell the app’s developer.`,
    network: ({ name }) => `“${name}” was not uploaded. Check your network and retry.`,
    timeout: ({ name }) => `Uploading “${name}” took too long. Retry with a better network.`,
    'server-failed': ({ name }) => `“${name}” was not uploaded. Retry in a while.`,
    'wecom-busy': ({ name }) => `WeCom is busy, and “${name}” was not uploaded. Retry in a while.`,
    'too-often': ({ name }) => `Too many uploads. Retry “${name}” in a while.`,
    'session-expired': 'Your login has expired. Log in again and retry; what you chose is kept.',
    'no-permission': ({ name }) =>
      `“${name}” was not uploaded: this app lacks the permission. Ask your administrator to allow it.`,
    misconfigured: ({ name }) =>
      `“${name}” was not uploaded: the upload service is set up wrong. Tell the app’s developer.`,
    'bad-answer': ({ name }) =>
      `“${name}” was not uploaded: the upload service gave a wrong answer. Tell the app’s developer.`,
    'domain-not-allowed': ({ name }) =>
      `“${name}” was not uploaded: the upload domain is not set up. Tell the app’s developer.`,
    'privacy-not-declared':
      'Choosing does not work yet: the app’s privacy guide does not declare it. Tell its developer.',
    'privacy-refused': 'You have not agreed to the privacy guide. Agree to it, then choose.',
    'not-allowed':
      'There is no access to your album or camera. Allow it in your phone’s settings, then choose.',
    'unsupported-client': 'This client cannot do that. Use the newest WeCom on your phone.',
    unknown: ({ name }) => `“${name}” did not work. Retry; if it keeps failing, choose another one.`,
  },
}

export const composeEnUS: ComposeStrings = {
  report: reportEnUS,
  media: mediaEnUS,
  add: 'Add',
  chooseKind: 'What to add',
  queued: 'Waiting',
  resolving: 'Preparing…',
  uploading: 'Uploading',
  failed: 'Failed',
  cancelled: 'Cancelled',
  locked: 'Set by your company',
  removed: (name) => `Removed “${name}”`,
  removeItem: (position) => `Remove item ${position}`,
  attachment: (position, kind, name) => `Attachment ${position}, ${kind}, ${name}`,
  actions: {
    retry: 'Retry',
    cancel: 'Cancel',
    remove: 'Remove',
    undo: 'Undo',
    open: 'View',
    earlier: 'Move earlier',
    later: 'Move later',
    edit: 'Edit',
    save: 'Done',
    close: 'Close',
    'choose-cover': 'Choose a cover from the phone',
    'remove-cover': 'Remove the cover',
  },
  text: 'Write the message',
  textWarning: 'This is long: some clients may not show all of it. Consider a shorter text.',
  fields: {
    title: 'Title',
    url: 'Link address',
    desc: 'Description',
    imgUrl: 'Cover',
    appid: 'Mini-program AppID',
    page: 'Mini-program page',
  },
  bytes: {
    left: (bytes) => `About ${bytes} letters left`,
    over: (bytes) => `Too long: delete ${bytes} letters`,
  },
  textTooLong: (excess) => `Too long: delete ${excess} characters.`,
  stillNeeded: (fields) => `Still needed: ${fields.join(', ')}`,
  invalidUrl: 'The link address must begin with http:// or https://.',
  pageAsSent: (page) => `Opens: ${page}`,
  preview: 'What the customer sees',
  miniprogram: 'Mini-program',
  materialsUnchecked: 'Could not check the company’s material. Check the network and try again.',
}

export const recipientsEnUS: RecipientStrings = {
  report: reportEnUS,
  list: 'Customers',
  search: 'Name, remark or company',
  clearSearch: 'Clear the search',
  pickInWecom: 'Pick in WeCom',
  pickFailed: 'WeCom’s list of customers did not open. Please try again later.',
  unnamed: 'No name',
  tags: (count) => (count > 0 ? `Tags (${count})` : 'Tags'),
  match: { any: 'Any of them', all: 'All of them' },
  clearTags: 'Clear tags',
  unmessaged: 'No message today',
  selectAll: 'Select all',
  invert: 'Invert',
  clear: 'Clear',
  count: (count, max) => (max === undefined ? `${count} selected` : `${count}/${max} selected`),
  unlisted: (unlisted) => `${unlisted} not in the list`,
  overLimit: (max, overLimit) => `At most ${max} can be selected; ${overLimit} more were left out.`,
  disabled: (disabled) => `${disabled} cannot be selected now and were left out.`,
  remove: (name) => `Remove ${name}`,
  loading: (loaded) => (loaded > 0 ? `Loading, ${loaded} customers so far` : 'Loading customers…'),
  loadFailed: (loaded) =>
    loaded > 0
      ? `${loaded} customers loaded, the rest failed to load.`
      : 'The customers failed to load. Check the network and try again.',
  skipped: (skipped) => `${skipped} customers with incomplete data are not listed.`,
  retry: 'Retry',
  empty: 'No customers yet',
  nothingFound: 'No matching customers',
  showAll: 'Show all customers',
}

/** The kit's words in English. */
export const enUS: KitLocale = {
  id: 'en-US',
  share: shareEnUS,
  compose: composeEnUS,
  recipients: recipientsEnUS,
  material: materialEnUS,
  composer: composerEnUS,
  targets: { groups: groupsEnUS, moments: momentsEnUS, chat: chatEnUS },
  chooser: chooserEnUS,
}

function stepOf(remedy: Remedy | undefined, other: string): string {
  const steps: Partial<Record<Remedy, string>> = {
    'log-in': 'Log in again and retry.',
    'choose-another': 'Choose another one.',
    'contact-admin': 'Ask your administrator to see to it.',
    'contact-developer': 'Tell the app’s developer.',
  }
  return (remedy && steps[remedy]) ?? other
}
