import type { ShareIssue, ShareWarningCode } from './ShareIssue.ts'
import { textWarnBytes } from './limits.ts'
import { unknownNamesIn, rightNameOf } from './fieldNames.ts'
import type { MessageRules } from './MessageRules.ts'
import type { AddIssue } from './parseField.ts'
import type { FieldValues, Inspect } from './parseMessage.ts'
import { isBlank, utf8ByteLength } from './text.ts'
import { hostOf, isEncodedUrl, isHttpUrl } from './url.ts'
import { hasQueryWithoutMark } from './withHtmlSuffix.ts'

/** Finds what had better be otherwise in a message that WeCom would take. A module of its own, because a button brings no warnings. */
export interface Inspector {
  readonly inspect: Inspect
  /** A field that has an error has no warning besides. */
  readonly warningsBeside: (errors: readonly ShareIssue[]) => readonly ShareIssue[]
}

export function createInspector(rules: MessageRules): Inspector {
  const warnings: ShareIssue[] = []
  const addWarning: AddIssue = (code, path, params) => {
    warnings.push({ code, severity: 'warning', path, params } as ShareIssue)
  }

  return {
    inspect(path, source, values) {
      for (const name of unknownNamesIn(source, path, rules)) {
        const suggestion = rightNameOf(name, path, rules)
        addWarning('unknown-field', [...path, name], suggestion ? { suggestion } : {})
      }
      for (const name in values) {
        const placeholder = placeholderIn(values[name])
        if (placeholder) addWarning('unresolved-variable', [...path, name], { placeholder })
      }
      if (values.content) inspectText(addWarning, values.content)
      const advice = ADVICE[String(path[path.length - 1])]
      for (const name in advice) {
        const code = advice[name]?.(values[name] ?? '', values)
        if (code) addWarning(code, [...path, name], {})
      }
    },
    warningsBeside(errors) {
      const wrong = new Set(errors.map(({ path }) => path.join()))
      const isEmpty = errors.some(({ code }) => code === 'empty-message')
      return warnings.filter(
        ({ code, path }) => !wrong.has(path.join()) && !(isEmpty && code === 'blank-text-omitted'),
      )
    },
  }
}

function placeholderIn(text = ''): string | undefined {
  // Few texts have any, and indexOf is faster than a pattern.
  return text.indexOf('{{') < 0 ? undefined : /\{\{([^{}]{1,200})\}\}/.exec(text)?.[1]?.trim()
}

/** The newest text, because a message is checked again while other parts of it change, and counting is most of that. */
let counted = { content: '', bytes: 0 }

function inspectText(addWarning: AddIssue, content: string): void {
  const path = ['text', 'content']
  if (isBlank(content)) return addWarning('blank-text-omitted', path, {})
  // No UTF-16 unit takes more than three bytes, so what is short need not be counted.
  if (content.length * 3 <= textWarnBytes) return
  if (content !== counted.content) counted = { content, bytes: utf8ByteLength(content) }
  const actual = counted.bytes
  if (actual > textWarnBytes)
    addWarning('too-many-bytes', path, { max: textWarnBytes, actual, unit: 'bytes' })
}

/** @param value empty if it is absent */
type Advise = (value: string, values: FieldValues) => ShareWarningCode | false

/** What experience says of single fields, by the object that they stand in. */
const ADVICE: Readonly<Record<string, Readonly<Record<string, Advise>>>> = {
  image: { imgUrl: advisePicture },
  link: { imgUrl: adviseCover, url: adviseAddress },
  miniprogram: { appid: adviseAppid, imgUrl: adviseCover, page: advisePage },
}

function adviseAppid(appid: string): ShareWarningCode | false {
  return /^(gh_|ww)|@/i.test(appid) && 'not-an-appid'
}

function advisePage(page: string): ShareWarningCode | false {
  if (!page) return 'page-missing'
  return hasQueryWithoutMark(page) ? 'page-query-unmarked' : adviseAddress(page)
}

function advisePicture(imgUrl: string, { mediaid }: FieldValues): ShareWarningCode | false {
  if (!imgUrl) return false
  if (mediaid) return 'image-url-ignored'
  return !/(^|\.)qpic\.cn$/i.test(hostOf(imgUrl)) && 'image-url-foreign'
}

function adviseCover(imgUrl: string): ShareWarningCode | false {
  if (!imgUrl) return 'cover-missing'
  return isHttpUrl(imgUrl) && /^https:/i.test(imgUrl) ? adviseAddress(imgUrl) : 'cover-not-https'
}

function adviseAddress(address: string): ShareWarningCode | false {
  return !isEncodedUrl(address) && 'url-not-encoded'
}
