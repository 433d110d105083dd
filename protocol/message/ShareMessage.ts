/**
 * A mass message, in WeCom's own field names, so that what the document shows can be pasted in. Where a field may be absent, null
 * is taken for absent; all but the text is trimmed.
 * Source of every shape in this file: WeCom document 93571, `wx.qy.shareToExternalContact`.
 */
export interface ShareMessage {
  /** The customers it is for; absent or empty: the member chooses in the assistant. WeCom 4.1.10, not on Mac. */
  readonly externalUserIds?: readonly string[]
  readonly text?: ShareText
  /** Up to nine, handed over in this order. */
  readonly attachments?: readonly Attachment[]
}

/** The text of a message. */
export interface ShareText {
  /** Up to 4000 characters, handed over as they are; white space and invisible characters alone count as empty. */
  readonly content?: string
}

/** One attachment carries the body that its `msgtype` names, and no other. */
export type Attachment =
  ImageAttachment | LinkAttachment | MiniprogramAttachment | VideoAttachment | FileAttachment

/** WeCom's name for a kind of attachment. */
export type AttachmentType = Attachment['msgtype']

/** A picture, by its media id or its address. */
export interface ImageAttachment {
  readonly msgtype: 'image'
  /** One of the two; with both, WeCom takes `mediaid`. */
  readonly image: {
    /** From WeCom's media upload; lives three days. */
    readonly mediaid?: string
    /** Only an address that WeCom's image upload (media/uploadimg) gave. */
    readonly imgUrl?: string
  }
}

/** A card that opens a web page. */
export interface LinkAttachment {
  readonly msgtype: 'link'
  readonly link: {
    /** Up to 64 bytes of UTF-8. */
    readonly title: string
    /** http or https. */
    readonly url: string
    /** Up to 512 bytes of UTF-8. */
    readonly desc?: string
    /** The cover: any https address. */
    readonly imgUrl?: string
  }
}

/** A card that opens a page of a mini-program. */
export interface MiniprogramAttachment {
  readonly msgtype: 'miniprogram'
  readonly miniprogram: {
    /** Of a mini-program that is associated with the corp. */
    readonly appid: string
    /** Up to 64 bytes of UTF-8. */
    readonly title: string
    /** The cover: any https address. */
    readonly imgUrl: string
    /** The page to open, query included. WeCom wants `.html` before the query; `toSharePayload` adds it. */
    readonly page?: string
  }
}

/** A video, by its media id. */
export interface VideoAttachment {
  readonly msgtype: 'video'
  readonly video: { readonly mediaid: string }
}

/** WeCom 3.1.12. */
export interface FileAttachment {
  readonly msgtype: 'file'
  readonly file: { readonly mediaid: string }
}

/** What goes on the wire: a message that was checked and normalised. Made by `toSharePayload` alone. */
export interface SharePayload {
  readonly externalUserIds?: readonly string[]
  /** Of the target `groups`. */
  readonly chatIds?: readonly string[]
  readonly text?: { readonly content: string }
  readonly attachments: readonly Attachment[]
}

/** The fields that name whom a message is for. */
export type RecipientField = 'externalUserIds' | 'chatIds'
