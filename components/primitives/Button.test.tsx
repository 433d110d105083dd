import { readFileSync } from 'node:fs'
import { render, screen } from '@testing-library/react'
import { Button } from './Button.tsx'

it('a button has its look wherever it stands, in a receipt as in ShareButton', () => {
  const style = document.createElement('style')
  style.textContent = readFileSync('components/primitives/Button.css', 'utf8')
  document.head.append(style)
  render(<Button type="default">查看发送结果</Button>)
  const { color, background } = getComputedStyle(screen.getByText('查看发送结果'))
  expect([color, background]).toEqual(['var(--wqs-text)', 'var(--wqs-surface)'])
})
