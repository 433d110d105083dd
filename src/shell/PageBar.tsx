import { Text, View } from '@tarojs/components'
import { redirectTo } from '@tarojs/taro'
import { useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGES } from '../locale/Language.ts'
import { useStrings } from '../locale/useStrings.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import { THEMES } from '../preferences/Theme.ts'
import { Choice } from './Choice.tsx'
import './PageBar.css'
import { NAVIGATION, type PageId, PAGES } from './pages.ts'
import { Tappable } from './Tappable.tsx'

/** A line that names the page and opens the menu: the other pages, and how all of them speak and look. */
export function PageBar({ page }: { readonly page: PageId }) {
  const strings = useStrings()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className="demo-bar">
      <Tappable id="menu" className="demo-bar__menu" isExpanded={isOpen} onTap={() => setIsOpen(!isOpen)}>
        <Text className="demo-bar__sign">{isOpen ? '✕' : '☰'}</Text>
        <Text className="demo-bar__title">{strings.pages[page]}</Text>
        <Text className="demo-bar__more">{strings.navigation}</Text>
      </Tappable>
      {isOpen && <Menu page={page} />}
    </View>
  )
}

function Menu({ page }: { readonly page: PageId }) {
  const strings = useStrings()
  const { language, setLanguage, theme, setTheme } = usePreferences()
  return (
    <View className="demo-bar__drawer">
      <View
        className="demo-bar__pages"
        {...(process.env.TARO_ENV === 'h5' && { role: 'navigation', 'aria-label': strings.navigation })}
      >
        {NAVIGATION.map((id) => (
          <Tappable
            key={id}
            id={`go-${id}`}
            className={`demo-bar__page${id === page ? ' demo-bar__page--here' : ''}`}
            isOn={id === page}
            onTap={() => {
              // Siblings, not a stack: the last of them has no way back to the first.
              if (id !== page) void redirectTo({ url: PAGES[id] })
            }}
          >
            <Text>{strings.pages[id]}</Text>
          </Tappable>
        ))}
      </View>
      <Choice
        name="language"
        label={strings.language}
        values={LANGUAGES}
        nameOf={(each) => LANGUAGE_NAMES[each]}
        value={language}
        onChoose={setLanguage}
      />
      <Choice
        name="theme"
        label={strings.theme}
        values={THEMES}
        nameOf={(each) => strings.themes[each]}
        value={theme}
        onChoose={setTheme}
      />
    </View>
  )
}
