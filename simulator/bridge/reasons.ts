/**
 * What WeCom says when it refuses, as it stands behind `<api>:fail `. Gathered from documents 93571, 93863 and
 * 97005 and from reports; `busy` is this simulator's own word, since no source tells what WeCom says there.
 */
export const REASONS = {
  /** The member backed out. */
  cancelled: 'cancel',
  /** The member or the app lacks customer contact. */
  noPermission: 'no permission',
  /** The member is outside of the app's visible range. */
  notInAllowList: 'user not in allow list',
  noSession: 'no session or expired',
  otherCorp: 'not allow to cross corp',
  accessDenied: 'access denied',
  permissionDenied: 'permission denied',
  invalidImgUrl: 'invalid imgUrl',
  invalidTextSize: 'invalid text size',
  invalidMsgtype: 'invalid attachments msgtype',
  invalidAttachmentsSize: 'invalid attachments size',
  invalidParam: 'invalid param',
  missingArguments: 'missing arguments',
  unsupportedMsgtype: 'unsupported msgtype',
  /** The page was not opened from a chat or a customer. */
  withoutContext: 'without context of external contact',
  functionNotExist: 'function not exist',
  notSupported: 'not support',
  /** The assistant or the picker is open already. */
  busy: 'busy',
} as const

/** Why the simulated client refuses a call, in WeCom's words. */
export type Reason = (typeof REASONS)[keyof typeof REASONS]

/** The errMsg of a refusal: `shareToExternalContact:fail no permission`. */
export function failText(api: string, reason: string): string {
  return `${api}:fail ${reason}`
}
