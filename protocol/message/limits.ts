/*
 * Every number of WeCom's that the kit knows, each with its unit in its name. Public as SHARE_LIMITS.
 * "Document" is a WeCom developer document, by the number in its path.
 */

/** UTF-16 units, the stricter reading of 4000 字. Document 93571. */
export const textMaxCharacters = 4000

/** Bytes, UTF-8. Past it a warning: the server-side twin of this call counts bytes. Document 92135. */
export const textWarnBytes = 4000

/** Document 93571. */
export const attachmentsMax = 9

/** Bytes, UTF-8: 21 Chinese characters fit. Titles of links and mini-programs. Document 93571. */
export const titleMaxBytes = 64

/** Bytes, UTF-8: 170 Chinese characters fit. Document 93571. */
export const descMaxBytes = 512

/** Customers of one message, after duplicates are dropped. Document 93571. */
export const recipientsMax = 20000

/** Milliseconds that a `mediaid` lives after its upload. Document 96484. */
export const mediaTtlMs = 3 * 24 * 60 * 60 * 1000
