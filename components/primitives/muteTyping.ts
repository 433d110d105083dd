/** As much of a form element of Taro's runtime as is needed here. */
export interface FormElement {
  value: string
  readonly props: { value?: unknown }
  setAttribute(name: 'value', text: string): void
}

/**
 * Lets the element keep what is typed without sending it. Taro assigns the text of each input event to `value`, whose own setter sends
 * the whole text back to the field. What is kept travels when Taro sends the element for another reason.
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
