import { Input, type InputProps, Textarea } from '@tarojs/components'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { h5Only } from './h5Only.ts'
import { type FormElement, muteTyping } from './muteTyping.ts'
import { type TypedTextOptions, useTypedText } from './useTypedText.ts'

export interface TextFieldProps extends TypedTextOptions {
  /** Read aloud on H5. */
  readonly label: string
  readonly className: string
  readonly id?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  /** Grows with its lines. */
  readonly multiline?: boolean
  /** Takes the keyboard as it appears. */
  readonly focus?: boolean
  readonly confirmType?: NonNullable<InputProps['confirmType']>
  /** H5: attributes of the browser's own element. */
  readonly nativeProps?: Readonly<Record<string, unknown>>
  /** Drawn after the field, by what the field shows. */
  readonly children?: (text: string) => ReactNode
}

/**
 * A field that keeps what is typed while its host has not answered, and cuts nothing. In a mini-program nothing of what is typed is
 * sent back to it; only another text of the host's is, by one `setData`.
 */
export function TextField(props: TextFieldProps) {
  const { value, defaultValue, onChange, multiline, label, nativeProps, children, ...fieldProps } = props
  const { shown, onKey, tell } = useTypedText({ value, defaultValue, onChange })
  const field = {
    ...fieldProps,
    ...useFieldText(shown),
    maxlength: -1,
    onInput: ({ detail }: { readonly detail: { readonly value: string } }) => onKey(detail.value),
    onBlur: () => tell('blur'),
    // Not every mini-program client tells of composing. Where none does, a host's other text is written over it.
    onKeyboardCompositionStart: () => tell('composition-start'),
    onKeyboardCompositionEnd: () => tell('composition-end'),
    ...h5Only({
      nativeProps: {
        'aria-label': label,
        ...nativeProps,
        // As Stencil spells them. Taro's element stops these events, so that they reach nobody else.
        onCompositionstart: () => tell('composition-start'),
        onCompositionend: () => tell('composition-end'),
      },
    }),
  }
  return (
    <>
      {multiline ? <Textarea {...field} autoHeight /> : <Input {...field} />}
      {children?.(shown)}
    </>
  )
}

/**
 * On H5 the text is the element's `value`, because Taro's element writes that back whenever it is drawn. In a mini-program Taro would
 * send a `value` at each draw, so there a text that was not typed is written into the element.
 */
function useFieldText(shown: string) {
  const [initial] = useState(shown)
  const element = useRef<FormElement>(null)
  useLayoutEffect(() => {
    if (element.current) muteTyping(element.current)
  }, [])
  useLayoutEffect(() => {
    if (element.current && element.current.value !== shown) element.current.setAttribute('value', shown)
  })
  return process.env.TARO_ENV === 'h5' ? { value: shown } : { ref: element, defaultValue: initial }
}
