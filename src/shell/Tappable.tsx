import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

export interface TappableProps {
  readonly id: string
  readonly className: string
  readonly onTap: () => void
  /** Whether it is the chosen one of several options. */
  readonly isOn?: boolean
  /** Whether what the button opens is open. */
  readonly isExpanded?: boolean
}

/** A button of the demo's own: for the finger everywhere, and on H5 for the keyboard too. */
export function Tappable(props: PropsWithChildren<TappableProps>) {
  const { id, className, onTap, children } = props
  return (
    <View
      id={id}
      className={`${className} demo-tappable`}
      hoverClass="demo-pressed"
      onClick={onTap}
      {...(process.env.TARO_ENV === 'h5' && browserAttributes(props))}
    >
      {children}
    </View>
  )
}

function browserAttributes({ onTap, isOn, isExpanded }: TappableProps) {
  return {
    role: 'button',
    tabindex: 0,
    ...(isOn !== undefined && { 'aria-pressed': String(isOn) }),
    ...(isExpanded !== undefined && { 'aria-expanded': String(isExpanded) }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onTap()
    },
  }
}
