import { h5Only } from '../platform/taro/ui.ts'

/**
 * What makes an element a button, by finger and by keyboard. On H5 Taro's own button is not focusable and knows no Enter or Space;
 * in a mini-program none of this exists and none of it is sent.
 */
export function pressable(
  onPress: () => void,
  label?: string,
  state: { readonly disabled?: boolean; readonly busy?: boolean } = {},
): { readonly onClick: () => void } {
  return {
    onClick: onPress,
    ...h5Only({
      role: 'button',
      tabindex: state.disabled ? -1 : 0,
      'aria-disabled': String(state.disabled ?? false),
      'aria-busy': String(state.busy ?? false),
      ...(label !== undefined && { 'aria-label': label }),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        if (!state.disabled) onPress()
      },
    }),
  }
}
