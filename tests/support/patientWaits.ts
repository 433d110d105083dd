import { configure } from '@testing-library/dom'

// Only ends a wait for what never comes. The usual second is too short on a busy machine, where Taro's elements draw late.
configure({ asyncUtilTimeout: 30_000 })
