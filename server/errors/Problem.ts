/** Every code that a client may get, with its status and its `title` (RFC 9457). */
export const PROBLEMS = {
  'bad-request': [400, 'The request cannot be read.'],
  'bad-json': [400, 'The body is not the JSON that this operation takes.'],
  'bad-multipart': [400, 'The multipart body is malformed or ends too early.'],
  'no-file': [400, 'There is no file in a part called "media".'],
  'too-many-parts': [400, 'The body has more than one part.'],
  'bad-media-type': [400, 'The type of the media is none of image, video, file.'],
  'bad-file-name': [400, 'The file name is a path, or has control characters in it.'],
  'bad-cursor': [400, 'The cursor is not one that this member was given.'],
  'bad-query': [400, 'A parameter of the address is missing or is not what this operation takes.'],
  'bad-source': [400, 'The source is neither a web address nor a key.'],
  'bad-url': [400, 'The url is not the address of a web page.'],
  'unknown-suite': [400, 'This backend does not serve that suite.'],
  'no-token': [401, 'The request carries no token.'],
  'bad-token': [401, 'The token is not one of this backend.'],
  'token-expired': [401, 'The token has expired: log in again.'],
  'bad-code': [401, 'WeCom does not accept the login code: log in again.'],
  'corp-not-served': [403, "This backend does not serve the member's company."],
  'host-not-allowed': [403, 'That host is not one that the operator allowed.'],
  'private-address': [403, 'Pictures are not fetched from private addresses.'],
  'no-api-permission': [403, 'The app lacks the permission for this interface.'],
  'no-rights': [403, 'The app has no rights over this member or data.'],
  'no-customer-permission': [403, 'The member may not use customer contact.'],
  'no-customer-relation': [403, 'The member has no relation to this customer.'],
  'not-found': [404, 'There is nothing at this address.'],
  'unknown-source': [404, 'There is no picture under that key.'],
  'method-not-allowed': [405, 'This address does not take that method.'],
  'too-slow': [408, 'The body did not arrive in time.'],
  'too-large': [413, 'The body or the file is too large.'],
  'wrong-content-type': [415, 'The body is not of the content type that this operation takes.'],
  'wrong-file-type': [415, 'The file is not of a type that WeCom takes here.'],
  'expectation-failed': [417, 'The Expect header asks for more than this server does.'],
  'too-small': [422, 'The file is too small for WeCom.'],
  'wecom-refused': [422, 'WeCom refused, and trying again changes nothing: the log says why.'],
  'too-many-requests': [429, 'Too many requests: wait a little.'],
  'too-many-uploads': [429, 'Too many uploads at a time: wait for one to end.'],
  'wecom-quota': [429, 'WeCom has had too many calls: wait a little.'],
  'headers-too-large': [431, 'The headers are too large.'],
  'client-gone': [499, 'The client went away.'],
  internal: [500, 'Something went wrong here.'],
  'wecom-failed': [502, 'WeCom did not do what it was asked.'],
  'wecom-misconfigured': [502, "WeCom refuses this backend's credentials or address."],
  'source-unreachable': [502, 'The picture could not be fetched.'],
  'wecom-busy': [503, 'WeCom is busy: try again.'],
  'store-unavailable': [503, 'The token store cannot be reached.'],
  closing: [503, 'This instance is closing.'],
  'wecom-timeout': [504, 'WeCom did not answer in time.'],
  'storage-full': [507, 'There is no room here to keep the file: try again later.'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemCode = keyof typeof PROBLEMS

/** What can pass by itself: the same request is worth another try. */
export const RETRYABLE: readonly ProblemCode[] = [
  'too-slow',
  'too-many-requests',
  'too-many-uploads',
  'wecom-quota',
  'internal',
  'wecom-failed',
  'source-unreachable',
  'wecom-busy',
  'store-unavailable',
  'closing',
  'wecom-timeout',
  'storage-full',
]

export interface ProblemOptions {
  /** Goes to the log only. */
  readonly cause?: unknown
  readonly retryAfterSeconds?: number
}

/** A failed request, as the client sees it. `detail` is sent too, so it must hold no secret. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, detail?: string, options: ProblemOptions = {}) {
    const [status, title] = PROBLEMS[code]
    super(detail ?? title, { cause: options.cause })
    this.code = code
    this.status = status
    this.title = title
    this.detail = detail
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
