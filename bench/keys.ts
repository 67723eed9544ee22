import { newAccounts } from '../simulator'

/** The invented bot whose messages the load is made of. */
export interface Keys {
  token: string
  /** EncodingAESKey: 43 characters. */
  aesKey: string
}

export function newKeys(): Keys {
  const { token, aesKey } = newAccounts().wecom
  return { token, aesKey }
}
