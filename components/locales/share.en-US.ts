import type { Remedy } from '../../protocol/failures/Failure.ts'
import { reportEnUS } from './report.en-US.ts'
import type { ShareStrings } from './ShareStrings.ts'

export const shareEnUS: ShareStrings = {
  button: 'Message customers',
  forward: 'Forward',
  preparing: 'Preparing…',
  inAssistant: 'Confirm in the assistant',
  shared: 'Handed over. See the actual result in WeCom’s mass-message assistant (群发助手).',
  unknown:
    'WeCom has not answered. Look in the mass-message assistant (群发助手) whether it was sent before you try again, so that customers are not messaged twice.',
  invalid: 'This message cannot be handed over yet. Please mend:',
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
    'wrong-type': (where) => `${where} has the wrong content.`,
    unreadable: (where) => `${where} cannot be read.`,
    missing: (where) => `${where} must not be empty.`,
    'unknown-msgtype': (where) =>
      `${where} is not supported: use an image, video, link, mini-program or file.`,
    'unexpected-body': (where) => `${where} does not match the kind of the attachment.`,
    'too-many-characters': (where, { max, actual }) =>
      `${where} is too long: at most ${max} characters, now ${actual}.`,
    'too-many-bytes': (where, { max, actual }) =>
      `${where} is too long: at most ${max} bytes (about ${Math.floor(max / 3)} Chinese characters), now ${actual} bytes.`,
    'too-many-attachments': (_where, { max, actual }) =>
      `Too many attachments: at most ${max}, now ${actual}.`,
    'too-many-recipients': (_where, { max, actual }) =>
      `Too many customers: at most ${max} at a time, now ${actual}.`,
    'unknown-field': () => 'Something is wrong in the message. Tell the app’s developer.',
    'unresolved-variable': (_where, { placeholder }) =>
      `“${placeholder}” is still to be filled in. Fill it in first.`,
    'invalid-url': (where) => `${where} is wrong: it must begin with http:// or https://.`,
  },
  places: {
    message: 'The message',
    fields: {
      text: 'The text',
      content: 'The text',
      attachments: 'The list of attachments',
      externalUserIds: 'The list of customers',
      msgtype: 'the kind',
      image: 'the image',
      link: 'the link',
      miniprogram: 'the mini-program',
      video: 'the video',
      file: 'the file',
      title: 'the title',
      desc: 'the description',
      url: 'the link address',
      imgUrl: 'the image address',
      mediaid: 'the media',
      appid: 'the mini-program AppID',
      page: 'the mini-program page',
    },
    attachment: (position, field) => `Attachment ${position}${field ? `: ${field}` : ''}`,
    recipient: (position) => `Customer ${position}`,
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

function stepOf(remedy: Remedy | undefined, other: string): string {
  const steps: Partial<Record<Remedy, string>> = {
    'log-in': 'Log in again and retry.',
    'choose-another': 'Choose another one.',
    'contact-admin': 'Ask your administrator to see to it.',
    'contact-developer': 'Tell the app’s developer.',
  }
  return (remedy && steps[remedy]) ?? other
}
