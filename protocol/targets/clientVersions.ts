/** The first WeCom version with a feature, compared number by number. Document 93571. */
export const CLIENT_VERSIONS = {
  /** Text and several attachments. */
  message: '3.1.6',
  /** An attachment of kind `file`. */
  file: '3.1.12',
  /** `externalUserIds`. */
  recipients: '4.1.10',
} as const
