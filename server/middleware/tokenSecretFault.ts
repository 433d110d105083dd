const MIN_CHARACTERS = 32
/** Sixteen random bytes in hexadecimal have about fourteen. */
const MIN_DIFFERENT_CHARACTERS = 8

/** Why a secret cannot sign tokens, as the end of a sentence. Undefined: it can. */
export function tokenSecretFault(secret: string): string | undefined {
  const remedy = 'make one for example by "openssl rand -base64 32".'
  if (secret.length < MIN_CHARACTERS) return `is too short: ${MIN_CHARACTERS} characters at least; ${remedy}`
  if (new Set(secret).size < MIN_DIFFERENT_CHARACTERS) {
    return `is easy to guess: ${MIN_DIFFERENT_CHARACTERS} different characters at least; ${remedy}`
  }
  return undefined
}
