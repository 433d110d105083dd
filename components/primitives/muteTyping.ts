/** The members of Taro's form element that are used here. */
export interface FormElement {
  value: string
  readonly props: { value?: unknown }
  setAttribute(name: 'value', text: string): void
  setAttribute(name: 'focus', takesFocus: boolean): void
}

/**
 * Makes the element keep what is typed without sending it. Taro assigns the text of each input event to `value`, and the original setter sends
 * the whole text back to the field. The kept text is sent when Taro sends the element for another reason.
 */
export function muteTyping(element: FormElement): void {
  Object.defineProperty(element, 'value', {
    configurable: true,
    get: () => element.props.value ?? '',
    set(text: string) {
      element.props.value = text
    },
  })
}
