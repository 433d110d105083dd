import { Input, type InputProps, Textarea } from '@tarojs/components'
import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FocusRequest } from './FocusRequest.ts'
import { h5Only } from './h5Only.ts'
import { type FormElement, muteTyping } from './muteTyping.ts'
import { type TypedTextOptions, useTypedText } from './useTypedText.ts'

export interface TextFieldProps extends TypedTextOptions {
  /** The name for screen readers, on H5. */
  readonly label: string
  readonly className: string
  readonly id?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  /** Grows with its lines. */
  readonly multiline?: boolean
  /** Focuses the field when it appears. */
  readonly focus?: boolean
  readonly confirmType?: NonNullable<InputProps['confirmType']>
  /** Attributes of the native element, on H5. */
  readonly nativeProps?: Readonly<Record<string, unknown>>
  /** Draws something after the field, from the text that the field shows. */
  readonly children?: (text: string) => ReactNode
}

/**
 * A text field that keeps what is typed until its host has answered, and cuts nothing. In a mini-program it sends nothing that was typed back to the
 * native field; only another text of the host is sent, by one `setData`.
 */
export function TextField(props: TextFieldProps) {
  const { value, defaultValue, onChange, multiline, label, nativeProps, children, ...fieldProps } = props
  const { shown, onKey, tell } = useTypedText({ value, defaultValue, onChange })
  const { onFieldBlur, ...text } = useFieldText(shown)
  const field = {
    ...fieldProps,
    ...text,
    maxlength: -1,
    onInput: ({ detail }: { readonly detail: { readonly value: string } }) => onKey(detail.value),
    onBlur() {
      onFieldBlur?.()
      tell('blur')
    },
    // Some mini-program clients send no composition events. There a host's text overwrites what is being composed.
    onKeyboardCompositionStart: () => tell('composition-start'),
    onKeyboardCompositionEnd: () => tell('composition-end'),
    ...h5Only({
      nativeProps: {
        'aria-label': label,
        ...nativeProps,
        // Spelt as Stencil wants them, and set on the native element, because Taro's element stops these events.
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
 * On H5 the text is the element's `value`, because Taro's element writes that into the field at each render. In a mini-program Taro would send
 * `value` at each render, so there only a text that was not typed is written into the element.
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
  const request = useContext(FocusRequest)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' && request > 0) element.current?.setAttribute('focus', true)
  }, [request])
  if (process.env.TARO_ENV === 'h5') return { value: shown }
  // Taken back, because a client ignores a value that it was told already.
  const onFieldBlur = (): void => {
    if (request > 0) element.current?.setAttribute('focus', false)
  }
  return { ref: element, defaultValue: initial, onFieldBlur }
}
