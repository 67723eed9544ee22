import { isMarkup } from './markup'
import { zipNames } from './zip-names'

/** What the bytes of a file are. */
export interface FileKind {
  kind:
    | 'jpg'
    | 'png'
    | 'gif'
    | 'webp'
    | 'bmp'
    | 'heic'
    | 'pdf'
    | 'docx'
    | 'xlsx'
    | 'pptx'
    | 'ofd'
    | 'zip'
    | 'doc-old'
    | 'rtf'
    /** A web page, or what else of tags office programs write. */
    | 'markup'
    | 'text'
    | 'unknown'
  mime: string
  /** Without a dot. */
  extension: string
  isPicture: boolean
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const JPG = picture('jpg', 'jpeg')
const PNG = picture('png', 'png')
const GIF = picture('gif', 'gif')
const WEBP = picture('webp', 'webp')
const BMP = picture('bmp', 'bmp')
const HEIC = picture('heic', 'heic')
const PDF = file('pdf', 'application/pdf')
const RTF = file('rtf', 'application/rtf')
const ZIP = file('zip', 'application/zip')
const MARKUP = file('markup', 'text/html', 'html')
const TEXT = file('text', 'text/plain', 'txt')
const UNKNOWN = file('unknown', 'application/octet-stream', 'bin')

/** A zip is one of these when it holds both files. */
const ZIP_KINDS: readonly { holds: readonly [string, string]; is: FileKind }[] = [
  { holds: ['[Content_Types].xml', 'word/'], is: file('docx', `${OFFICE}.wordprocessingml.document`) },
  { holds: ['[Content_Types].xml', 'xl/'], is: file('xlsx', `${OFFICE}.spreadsheetml.sheet`) },
  { holds: ['[Content_Types].xml', 'ppt/'], is: file('pptx', `${OFFICE}.presentationml.presentation`) },
  // The national format for fixed documents and electronic invoices (GB/T 33190).
  { holds: ['OFD.xml', 'Doc'], is: file('ofd', 'application/ofd') },
]

/** The stream that tells which of the old Office programs wrote a file. */
const OLD_OFFICE: readonly { stream: string; is: FileKind }[] = [
  { stream: 'WordDocument', is: file('doc-old', 'application/msword', 'doc') },
  { stream: 'Workbook', is: file('doc-old', 'application/vnd.ms-excel', 'xls') },
  { stream: 'PowerPoint Document', is: file('doc-old', 'application/vnd.ms-powerpoint', 'ppt') },
]
const OTHER_OLD_OFFICE = file('doc-old', 'application/x-ole-storage', 'doc')

/** What files begin with, in hexadecimal; a dot is any half of a byte. */
const SIGNATURES: readonly { begins: RegExp; read(bytes: Buffer): FileKind }[] = [
  { begins: /^ffd8ff/, read: () => JPG },
  { begins: /^89504e470d0a1a0a/, read: () => PNG },
  { begins: /^474946383[79]61/, read: () => GIF },
  { begins: /^52494646.{8}57454250/, read: () => WEBP },
  // The letters BM alone could begin a text: behind them come the size, four zeros and the length of a known header.
  { begins: /^424d.{8}00000000.{8}(?:0c|28|34|38|40|6c|7c)000000/, read: () => BMP },
  // ftyp and one of the brands heic, heix, heim, heis, hevc, hevx, hevm, hevs, mif1, msf1.
  { begins: /^.{8}66747970(?:6865(?:69|76)(?:63|78|6d|73)|6d696631|6d736631)/, read: () => HEIC },
  { begins: /^(?:efbbbf)?255044462d/, read: () => PDF },
  // {\rtf, which is text as well and says nothing to a reader.
  { begins: /^7b5c727466/, read: () => RTF },
  { begins: /^d0cf11e0a1b11ae1/, read: oldOfficeKind },
  { begins: /^504b(?:0304|0506)/, read: zipKind },
]
const LONGEST_SIGNATURE = 32

/** What the file is by its content; its name is never asked, because anyone can choose it. */
export function kindOfBytes(bytes: Buffer): FileKind {
  const head = bytes.toString('hex', 0, LONGEST_SIGNATURE)
  const signature = SIGNATURES.find(({ begins }) => begins.test(head))
  if (signature) return signature.read(bytes)
  if (isMarkup(bytes)) return MARKUP
  return isText(bytes) ? TEXT : UNKNOWN
}

function zipKind(bytes: Buffer): FileKind {
  const names = zipNames(bytes)
  const holds = (start: string): boolean => names.some(name => name.startsWith(start))
  return ZIP_KINDS.find(kind => kind.holds.every(holds))?.is ?? ZIP
}

function oldOfficeKind(bytes: Buffer): FileKind {
  return OLD_OFFICE.find(({ stream }) => bytes.includes(stream, 0, 'utf16le'))?.is ?? OTHER_OLD_OFFICE
}

/** UTF-8 without control characters; an empty file is no text, for it shows nothing. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text !== '' && !/[^\P{Cc}\t\n\r\f]/u.test(text)
  } catch {
    return false
  }
}

function picture(kind: FileKind['kind'], subtype: string): FileKind {
  return { kind, mime: `image/${subtype}`, extension: kind, isPicture: true }
}

function file(kind: FileKind['kind'], mime: string, extension: string = kind): FileKind {
  return { kind, mime, extension, isPicture: false }
}
