import type { H5Props, KeyPress } from './h5Only.ts'

export interface PressProps extends H5Props {
  readonly onClick: () => void
}

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
): PressProps {
  const onClick = (): void => {
    if (!disabled && !busy) onPress()
  }
  if (process.env.TARO_ENV !== 'h5') return { onClick }
  return {
    onClick,
    role: 'button',
    tabIndex: disabled ? -1 : 0,
    'aria-disabled': String(disabled),
    'aria-busy': String(busy),
    ...(label !== undefined && { 'aria-label': label }),
    onKeyDown: (event: KeyPress) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onClick()
    },
  }
}
