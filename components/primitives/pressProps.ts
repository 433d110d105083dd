/**
 * What makes an element a button, by finger and by keyboard. On H5 Taro's own button is not focusable and knows no Enter or Space;
 * in a mini-program none of this exists and none of it is sent.
 */
export function pressProps(
  onPress: () => void,
  label?: string,
  {
    disabled = false,
    busy = false,
  }: { readonly disabled?: boolean | undefined; readonly busy?: boolean | undefined } = {},
): { readonly onClick: () => void } {
  const onClick = (): void => {
    if (!disabled && !busy) onPress()
  }
  if (process.env.TARO_ENV !== 'h5') return { onClick }
  const attributes = {
    onClick,
    role: 'button',
    tabIndex: disabled ? -1 : 0,
    'aria-disabled': String(disabled),
    'aria-busy': String(busy),
    ...(label !== undefined && { 'aria-label': label }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onClick()
    },
  }
  return attributes
}
