import { View } from '@tarojs/components'
import { setNavigationBarTitle } from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useMemo } from 'react'
import { ClientPanel, DemoClient, UploadsPanel } from '../client/demoClient.tsx'
import { useFrameSettings } from '../frame/useFrameSettings.ts'
import { useStrings } from '../locale/useStrings.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import { PageBar } from './PageBar.tsx'
import './PageShell.css'
import type { PageId } from './pages.ts'
import { textStyle } from './textStyle.ts'

const THEME_CLASSES = { auto: ' wqs-auto', light: '', dark: ' wqs-dark' } as const

export interface PageShellProps {
  readonly page: PageId
  /** Shows the panel of the uploads beside the client's. Default false. */
  readonly hasUploads?: boolean
}

/** What every page of the demo has round it: the way to the others, language and theme, and the client that it talks to. */
export function PageShell({ page, hasUploads = false, children }: PropsWithChildren<PageShellProps>) {
  const { language, theme } = usePreferences()
  const title = useStrings().pages[page]
  // The offer page has no panel, because customers open it.
  const hasPanel = page !== 'offer'
  const framed = useFrameSettings()
  const isFramed = framed !== undefined
  const text = useMemo(() => textStyle(framed?.textScale), [framed?.textScale])

  useEffect(() => {
    void Promise.resolve(setNavigationBarTitle({ title })).catch(() => undefined)
  }, [title])
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.documentElement.lang = language
  }, [language])

  return (
    <View id={`page-${page}`} className={`demo${THEME_CLASSES[theme]}`} {...text}>
      <DemoClient simulatorName="shared" hasSwitch={!hasPanel}>
        {!isFramed && <PageBar page={page} />}
        <View className={`demo__body${isFramed ? ' demo__body--framed' : ''}`}>
          <View className="demo__main" {...(process.env.TARO_ENV === 'h5' && { role: 'main' })}>
            {children}
          </View>
          {hasPanel && (
            <View className="demo__side">
              {hasUploads && <UploadsPanel />}
              <ClientPanel />
            </View>
          )}
        </View>
      </DemoClient>
    </View>
  )
}
