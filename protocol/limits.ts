/**
 * Every number of WeCom's that the kit knows, each with its unit in its name.
 * "Document" is a WeCom developer document, by the number in its path.
 */
export const SHARE_LIMITS = {
  /** UTF-16 units, the stricter reading of 4000 字. Document 93571. */
  textMaxCharacters: 4000,
  /** Bytes, UTF-8. Past it a warning: the server-side twin of this call counts bytes. Document 92135. */
  textWarnBytes: 4000,
  /** Document 93571. */
  attachmentsMax: 9,
  /** Bytes, UTF-8: 21 Chinese characters fit. Titles of links and mini-programs. Document 93571. */
  titleMaxBytes: 64,
  /** Bytes, UTF-8: 170 Chinese characters fit. Document 93571. */
  descMaxBytes: 512,
  /** Customers of one message, after duplicates are dropped. Document 93571. */
  recipientsMax: 20000,
  /** Milliseconds that a `mediaid` lives after its upload. Document 96484. */
  mediaTtlMs: 3 * 24 * 60 * 60 * 1000,
} as const

/** The first WeCom version with a feature, compared number by number. Document 93571. */
export const CLIENT_VERSIONS = {
  /** Text and several attachments. */
  message: '3.1.6',
  /** An attachment of kind `file`. */
  file: '3.1.12',
  /** `externalUserIds`. */
  recipients: '4.1.10',
} as const
