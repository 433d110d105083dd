import { Text } from '@tarojs/components'
import { type ShareFailure, useShareAvailability } from 'taro-wecom-share'
import { KIT_LOCALES } from '../locale/locales.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import './AvailabilityLine.css'

/** Says before the tap what the tap would say. To customers in WeChat, who cannot know what WeCom is, nothing. */
export function AvailabilityLine() {
  const { language } = usePreferences()
  const availability = useShareAvailability()
  if (availability.phase !== 'unavailable' || availability.failure.code === 'not-in-wecom') return null
  return (
    <Text id="availability" className="availability-line">
      {sentenceOf(availability.failure, KIT_LOCALES[language].share.failures)}
    </Text>
  )
}

type FailureStrings = (typeof KIT_LOCALES)['zh-CN']['share']['failures']

function sentenceOf({ code, details }: ShareFailure, strings: FailureStrings): string {
  if (code === 'cancelled') return ''
  const sentence = strings[code === 'wrong-place' ? 'unknown' : code]
  return typeof sentence === 'string' ? sentence : sentence(details)
}
