import { render, screen } from '@testing-library/react'
import { enUS, ShareButton, ShareKitProvider } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'

const inWecom = createWecomClient({ shareToExternalContact: () => undefined })

describe('ShareKitProvider', () => {
  it('gives its client and language to what stands in it', () => {
    render(
      <ShareKitProvider wecom={inWecom} locale={enUS}>
        <ShareButton />
      </ShareKitProvider>,
    )
    expect(screen.getByRole('button').textContent).toBe('Message customers')
  })

  it('changes only what it is given, inside another one', () => {
    render(
      <ShareKitProvider wecom={inWecom} locale={enUS}>
        <ShareKitProvider answerTimeoutMs={5000}>
          <ShareButton />
        </ShareKitProvider>
      </ShareKitProvider>,
    )
    expect(screen.getByRole('button').textContent).toBe('Message customers')
  })

  it('names a platform that no table has once, and lets it share', () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue(undefined)
    const on = (platform: string) =>
      render(
        <ShareKitProvider
          wecom={createWecomClient(
            { shareToExternalContact: () => undefined },
            { getSystemInfoSync: () => ({ platform }) },
          )}
        >
          <ShareButton />
        </ShareKitProvider>,
      )
    on('ios')
    expect(warn).not.toHaveBeenCalled()
    on('glasses')
    on('glasses')
    expect(warn.mock.calls).toEqual([[expect.stringContaining('glasses')]])
    expect(screen.getAllByRole('button')).toHaveLength(3)
    warn.mockRestore()
  })
})
