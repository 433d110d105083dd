/*
 * What backends, forms and habit do to a message: nulls for what is absent, white space around lines, names that WeCom does not know.
 */

/** Neither null nor padding: what a message is held to the simulator as, which stays strict on what arrives raw. */
export function isClean(value: unknown, path: readonly string[] = []): boolean {
  if (value === null) return false
  if (typeof value === 'string') return path.join('.') === 'text.content' || value === value.trim()
  if (typeof value !== 'object') return true
  return Object.entries(value).every(([name, inner]) => isClean(inner, [...path, name]))
}

/**
 * The same message with dirt on it.
 *
 * @param throwDice answers a number from 0 on, below what it is given
 */
export function withDirt(message: unknown, throwDice: (sides: number) => number): unknown {
  if (!isRecord(message)) return message
  const { text, attachments, externalUserIds } = message
  const namesCustomers = Array.isArray(externalUserIds) && externalUserIds.length > 0
  return {
    ...strangersOf(ROOT_STRANGERS),
    ...(namesCustomers && strangersOf(RECIPIENT_STRANGERS)),
    ...nullsFor(['text', 'attachments', 'externalUserIds']),
    ...message,
    ...(isRecord(text) && { text: { ...strangersOf(STRANGERS), ...nullsFor(['content']), ...text } }),
    ...(Array.isArray(attachments) && { attachments: attachments.map(dirtied) }),
    ...(namesCustomers && { externalUserIds: externalUserIds.map(padded) }),
  }

  function dirtied(attachment: unknown): unknown {
    if (!isRecord(attachment)) return attachment
    const entries = Object.entries(attachment).map(([name, body]) => {
      const fields = FIELDS[name]
      return [name, fields && isRecord(body) ? dirtiedBody(body, fields) : body] as const
    })
    return {
      ...strangersOf(STRANGERS),
      ...nullsFor(['msgtype', ...Object.keys(FIELDS)]),
      ...Object.fromEntries(entries),
    }
  }

  function dirtiedBody(body: Fields, fields: readonly string[]): Fields {
    const lines = Object.entries(body).map(([name, value]) => [name, padded(value)] as const)
    return { ...strangersOf(STRANGERS), ...nullsFor(fields), ...Object.fromEntries(lines) }
  }

  function padded(line: unknown): unknown {
    return typeof line === 'string' ? pick(PADDING) + line + pick(PADDING) : line
  }

  function nullsFor(names: readonly string[]): Fields {
    return Object.fromEntries(names.filter(() => throwDice(2) === 0).map((name) => [name, null]))
  }

  function strangersOf(names: readonly string[]): Fields {
    return throwDice(2) === 0 ? {} : { [pick(names)]: pick(VALUES) }
  }

  function pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[throwDice(choices.length)] as Choice
  }
}

type Fields = Readonly<Record<string, unknown>>

const PADDING = ['', '', ' ', '\t', '\u3000', '\r\n', '\u200b', '\ufeff \u2060']
const VALUES = ['x', 7, true, null, ['wmA'], { a: 1 }]
const STRANGERS = ['extra', 'media_id', 'mediaId', 'msgType', 'picurl', 'pagepath', 'id', 'toString']
const ROOT_STRANGERS = ['extra', 'content', 'msg_type', 'sender', 'link', 'title']
const RECIPIENT_STRANGERS = ['external_userid', 'externalUserId', 'userIds', 'chatIds']
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  image: ['mediaid', 'imgUrl'],
  link: ['title', 'url', 'desc', 'imgUrl'],
  miniprogram: ['appid', 'title', 'imgUrl', 'page'],
  video: ['mediaid'],
  file: ['mediaid'],
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
