/** What clients say to any of their APIs, as `normalizeText` gives it. */

/** -13001 and 42013 are WeCom's numbers of a session that is over. */
export const SESSION_TEXT =
  /no session|session.*(expire|time ?out|invalid)|invalid session|re-?login|not log(ged)? in|\b42013\b|-13001\b/

export const UNSUPPORTED_TEXT =
  /(not|no) support|not (exist|implemented|defined|a function)|unsupported|(of|is) (undefined|null)|(undefined|null) is not/
export const TIMEOUT_TEXT = /timed? ?out/
