import type { H5Props, KeyPress } from './h5Only.ts'

export interface PressProps extends H5Props {
  readonly onClick: () => void
}

/**
 * Props that make an element a button for fingers and keyboards. On H5 Taro's own button needs them too, because it is not focusable and ignores
 * Enter and Space. A mini-program gets `onClick` alone, because it would send the others and use none.
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
