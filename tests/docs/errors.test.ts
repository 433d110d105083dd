import { enUS, type KitLocale, zhCN } from 'taro-wecom-share'
import {
  createMediaFailure,
  createShareFailure,
  type MediaFailureCode,
  type ShareFailureCode,
  type ShareIssue,
  type ShareIssueCode,
} from 'taro-wecom-share/protocol'
import { moments } from 'taro-wecom-share/targets'
import { describeMedia } from '../../components/locales/describeMedia.ts'
import { describeIssue, sentenceOf } from '../../components/ShareButton/describeOutcome.ts'
import { holdColumns } from './holdColumns.ts'

/** What makes a sentence of each failure, as it comes most often. */
const FAILURES: Readonly<Record<ShareFailureCode, Parameters<typeof createShareFailure>[2]>> = {
  'no-permission': {},
  'not-in-visible-range': {},
  'access-denied': {},
  'other-corp': {},
  'session-expired': {},
  'message-rejected': {},
  'wrong-place': {},
  'page-not-trusted': {},
  'not-in-wecom': {},
  'unsupported-platform': { platform: 'mac' },
  'unsupported-client': {},
  'client-too-old': { requiredVersion: '3.1.12', feature: 'file' },
  busy: {},
  timeout: {},
  'upload-failed': { name: 'lake.jpg' },
  cancelled: {},
  unknown: {},
}

const MEDIA: Readonly<Record<MediaFailureCode, Parameters<typeof createMediaFailure>[2]>> = {
  'too-large': { bytes: 12_582_912, limitBytes: 10_485_760 },
  'too-small': {},
  'wrong-type': {},
  'too-many': { max: 2 },
  'source-gone': {},
  'source-refused': {},
  network: {},
  timeout: {},
  'server-failed': {},
  'wecom-busy': {},
  'too-often': {},
  'session-expired': {},
  'no-permission': {},
  misconfigured: {},
  'bad-answer': {},
  'domain-not-allowed': {},
  'privacy-not-declared': {},
  'privacy-refused': {},
  'not-allowed': {},
  'unsupported-client': {},
  unknown: {},
}

const TITLE = ['attachments', 0, 'link', 'title'] as const

/** An error of each code as a message brings it; warnings are told to nobody. */
const ISSUES: Readonly<Record<ShareIssueCode, Pick<ShareIssue, 'path' | 'params'> | undefined>> = {
  'empty-message': { path: [], params: {} },
  'wrong-type': { path: TITLE, params: { expected: 'string', actual: 'number' } },
  unreadable: { path: TITLE, params: {} },
  missing: { path: TITLE, params: {} },
  'unknown-msgtype': { path: ['attachments', 0, 'msgtype'], params: { actual: 'audio' } },
  'only-one': { path: ['attachments'], params: { msgtype: 'video' } },
  'kinds-exclusive': { path: ['attachments'], params: { msgtypes: ['image', 'link'] } },
  'kind-not-allowed': { path: ['attachments', 0, 'msgtype'], params: { msgtype: 'miniprogram' } },
  'unexpected-body': { path: ['attachments', 0, 'image'], params: { msgtype: 'link' } },
  'too-many-characters': {
    path: ['text', 'content'],
    params: { max: 4000, actual: 4012, unit: 'characters' },
  },
  'too-many-bytes': { path: TITLE, params: { max: 64, actual: 66, unit: 'bytes' } },
  'too-many-attachments': { path: ['attachments'], params: { max: 9, actual: 10, unit: 'attachments' } },
  'too-many-recipients': {
    path: ['externalUserIds'],
    params: { max: 20_000, actual: 20_001, unit: 'customers' },
  },
  'invalid-url': { path: ['attachments', 0, 'link', 'url'], params: {} },
  'unknown-field': { path: ['externalUserIDs'], params: { suggestion: 'externalUserIds' } },
  'unresolved-variable': { path: ['text', 'content'], params: { placeholder: '{{store}}' } },
  'material-withdrawn': { path: ['materials', 0], params: { title: 'Spring' } },
  'blank-text-omitted': undefined,
  'url-not-encoded': undefined,
  'image-url-ignored': undefined,
  'image-url-foreign': undefined,
  'cover-missing': undefined,
  'cover-not-https': undefined,
  'page-missing': undefined,
  'page-query-unmarked': undefined,
  'not-an-appid': undefined,
}

/** What stands where a member reads nothing. */
const NOTHING = '–'

describe.each([
  ['docs/errors.md', enUS],
  ['docs/errors.zh-CN.md', zhCN],
])('%s says what the code says', (name, locale) => {
  it('of every failure: its remedy, and what the member reads', () => {
    const codes = Object.keys(FAILURES) as ShareFailureCode[]
    const rows = codes.map((code) => {
      const failure = createShareFailure(code, undefined, FAILURES[code])
      const words = wordsFor(code, locale)
      const sentence = code === 'cancelled' ? NOTHING : sentenceOf(failure, words, true)
      return [code, [`\`${failure.remedy}\``, sentence]] as const
    })
    holdColumns(name, '`ShareFailureCode`', new Map(rows))
  })

  it('of every failure of media: its remedy, and what the member reads', () => {
    const codes = Object.keys(MEDIA) as MediaFailureCode[]
    const rows = codes.map((code) => {
      const failure = createMediaFailure(code, undefined, MEDIA[code])
      return [
        code,
        [`\`${failure.remedy}\``, describeMedia(failure, 'lake.jpg', locale.compose.media)],
      ] as const
    })
    holdColumns(name, '`MediaFailureCode`', new Map(rows))
  })

  it('of every issue: what the member reads', () => {
    const codes = Object.keys(ISSUES) as ShareIssueCode[]
    const rows = codes.map((code) => {
      const issue = { code, severity: 'error', ...ISSUES[code] } as ShareIssue
      return [code, [ISSUES[code] ? describeIssue(issue, wordsFor(code, locale)) : NOTHING]] as const
    })
    holdColumns(name, '`ShareIssueCode`', new Map(rows))
  })
})

/** Codes that only other targets than customers have bring their own words. */
function wordsFor(code: string, locale: KitLocale): KitLocale['share'] {
  const isOfTargets = ['wrong-place', 'kind-not-allowed', 'kinds-exclusive', 'only-one'].includes(code)
  return isOfTargets ? (moments.words?.(locale.share, locale) ?? locale.share) : locale.share
}
