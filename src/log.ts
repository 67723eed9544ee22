import pino, { type DestinationStream, type Logger } from 'pino'

const HIDDEN = '[redacted]'

/** What stands under one of these names is never written, up to three levels deep. */
const SECRET_NAMES = [
  ...['token', 'secret', 'password', 'setupCode', 'authorization', 'cookie', 'headers'],
  ...['aesKey', 'appSecret', 'webhookKey', 'webhookToken', 'webhookSecret', 'accessToken', 'access_token'],
  ...['sign', 'signature', 'msg_signature', 'echostr', 'encrypt', 'downloadCode'],
  ...['text', 'content', 'body', 'raw', 'quote'],
]

// Both platforms put keys and signatures into the query of an address, and addresses turn up inside error messages.
const QUERY = /\?[\w.-]+=[^\s"'\\]*/g
const LOGIN = /(mongodb(?:\+srv)?:\/\/)[^\s"/]+@/g

/**
 * The program's log: one JSON object a line on standard output. Tokens, secrets, signatures, the queries of addresses
 * and what people wrote are hidden at every level. An error is logged under `error`.
 */
export function createLogger(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { error: describeError, err: describeError },
      redact: { paths: SECRET_NAMES.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: HIDDEN },
      hooks: {
        streamWrite: line => line.replace(QUERY, `?${HIDDEN}`).replace(LOGIN, `$1${HIDDEN}@`),
      },
    },
    destination,
  )
}

/** Only what tells where it went wrong: errors of libraries carry requests and documents along. */
function describeError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error
  const { type, message, stack, code } = pino.stdSerializers.err(error as Error)
  return { type, message, stack, code }
}
