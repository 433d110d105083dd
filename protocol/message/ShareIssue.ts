/** What is wrong with a message, as data: the sentence is made where it is shown. */
export type ShareIssue = { [Code in ShareIssueCode]: IssueOf<Code> }[ShareIssueCode]

/** What is wrong with a message. Each code has figures of its own in `params`. */
export type ShareIssueCode = keyof ShareIssueParams

/** Those that keep a message from being handed over. */
export type ShareErrorCode = Exclude<ShareIssueCode, ShareWarningCode>

/** Errors of other targets than customers, whose words they bring. */
export type TargetIssueCode = 'kind-not-allowed' | 'kinds-exclusive' | 'only-one'

/**
 * Those that never do. (`too-many-bytes`, `unknown-field` and `unresolved-variable` are one or the other: a title is cut off, a text
 * only might be; customers under another name are lost, other fields are only dropped.)
 */
export type ShareWarningCode =
  | 'blank-text-omitted'
  | 'url-not-encoded'
  | 'image-url-ignored'
  | 'image-url-foreign'
  | 'cover-missing'
  | 'cover-not-https'
  | 'page-missing'
  | 'page-query-unmarked'
  | 'not-an-appid'

/** The figures and names that go into the sentence of each issue. */
export interface ShareIssueParams {
  /** Neither text nor attachments. WeCom would fall back, silently, to its old calling form. Path: []. */
  'empty-message': NoParams
  'wrong-type': { readonly expected: 'object' | 'array' | 'string'; readonly actual: string }
  /** Reading the field threw: a getter, a proxy. */
  unreadable: NoParams
  /** Absent, or blank. */
  missing: NoParams
  'unknown-msgtype': { readonly actual: string }
  /** A kind that WeCom knows and this target does not take. Path: that of its `msgtype`. */
  'kind-not-allowed': { readonly msgtype: string }
  /** Kinds that each may go, and not beside each other. Path: ['attachments']. */
  'kinds-exclusive': { readonly msgtypes: readonly string[] }
  /** There may be one, and no more: of a kind (`msgtype`), or of text and attachments together. */
  'only-one': { readonly msgtype?: string }
  /** A body of another kind than `msgtype` says. */
  'unexpected-body': { readonly msgtype: string }
  'too-many-characters': Figures<'characters'>
  'too-many-bytes': Figures<'bytes'>
  'too-many-attachments': Figures<'attachments'>
  'too-many-recipients': Figures<'customers' | 'groups'>
  /**
   * A name that WeCom does not know, and the one that it knows. An error where customers would be lost by it, because nothing else
   * names any; else a warning.
   */
  'unknown-field': { readonly suggestion?: string }
  /**
   * `{{…}}` is left in a text, and was most likely meant to be filled in. A warning, because WeCom takes it; an error of a draft that
   * fills in variables.
   */
  'unresolved-variable': { readonly placeholder: string }
  /** Of a draft: the company took back a material that it uses. Path: ['materials', its place]. */
  'material-withdrawn': { readonly title: string }
  /** Not http(s), or without a host. */
  'invalid-url': NoParams
  /** A warning: the text is nothing but white space or invisible characters, and stays behind. */
  'blank-text-omitted': NoParams
  /** A warning: iOS wants such an address percent-encoded. */
  'url-not-encoded': NoParams
  /** A warning: WeCom takes `mediaid` and ignores this `imgUrl`. */
  'image-url-ignored': NoParams
  /** A warning: not an address that WeCom's image upload gives. */
  'image-url-foreign': NoParams
  /** A warning: the card has no cover, and a desktop client fails on it. */
  'cover-missing': NoParams
  /** A warning: the cover is not an https address. */
  'cover-not-https': NoParams
  /** A warning: the card opens the mini-program's first page. */
  'page-missing': NoParams
  /** A warning: the page seems to have a query, but no `?` before it, so WeChat will not find the page. */
  'page-query-unmarked': NoParams
  /** A warning: a mini-program's original id (`gh_…`) or a corp's (`ww…`) stands where its appid (`wx…`) belongs. */
  'not-an-appid': NoParams
}

/** An error keeps a message from being handed over, a warning does not. */
export type ShareIssueSeverity = 'error' | 'warning'

/** Where in the message: ['attachments', 2, 'link', 'title']. Positions count from 0. */
export type ShareIssuePath = readonly (string | number)[]

interface IssueOf<Code extends ShareIssueCode> {
  readonly code: Code
  /** An error keeps the message from being handed over, a warning does not. */
  readonly severity: ShareIssueSeverity
  readonly path: ShareIssuePath
  readonly params: ShareIssueParams[Code]
}

type NoParams = Readonly<Record<never, never>>

interface Figures<Unit extends string> {
  readonly max: number
  readonly actual: number
  readonly unit: Unit
}
