import type { MediaStrings } from './MediaStrings.ts'
import { megabytes } from './megabytes.ts'

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
