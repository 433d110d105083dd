import { createContext } from 'react'

/** Another number focuses the text field inside, in a mini-program; on H5 an element is focused as it is. 0 asks for nothing. */
export const FocusRequest = createContext(0)
