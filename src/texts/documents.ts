import { TABLE_REFUSALS } from './tables'

/** Why a document cannot be read. */
export type DocumentFault =
  | 'tooLarge'
  | 'tooManyParagraphs'
  | 'tooComplex'
  | 'encrypted'
  | 'scanned'
  | 'oldWord'
  | 'oldExcel'
  | 'webPage'
  | 'fixedLayout'
  | 'unsupported'
  | 'broken'

const READABLE = 'Word（.docx）、PDF（有文字层）、Excel（.xlsx）、.csv、.txt、.md'

const SENTENCES: Record<DocumentFault, string> = {
  tooLarge: '文件太大（超过 20 MB，或解压后过大），没有读取。请去掉图片，或分成几份再发。',
  tooManyParagraphs: '文件超过 20000 段，没有读取。请只发整改台账那一部分。',
  tooComplex: '内容太多或太复杂，没有读完，什么也没有改动。请只发整改台账那一部分，或分成几份再发。',
  encrypted: '文件有打开密码，没有读取。请去掉密码、另存一份再发。',
  scanned: '这份 PDF 没有可读的文字，多半是扫描件。请发 Word 原文，或把文字粘贴到群里。',
  oldWord:
    '旧版 .doc、.wps 和 .rtf 文件读不了。请用 Word 或 WPS 打开，点“另存为”，文件类型选“Word 文档（*.docx）”，再发新存的那一份；也可以把文字粘贴到群里。',
  oldExcel: TABLE_REFUSALS.oldExcel,
  webPage:
    '这份文件是网页或 XML 格式（有的系统导出的 .doc、.xls 其实就是网页），读不了。请用 Word、Excel 或 WPS 打开，点“另存为”，文件类型选“Word 文档（*.docx）”或“Excel 工作簿（*.xlsx）”，再发新存的那一份。',
  fixedLayout:
    '.ofd 版式文件读不了。请发 Word 原文；没有原文的，用 WPS 打开后转换为 .docx 再发，也可以把文字复制粘贴到群里。',
  unsupported: `这种文件读不了。能读的有：${READABLE}。也可以把文字粘贴到群里。`,
  broken: '文件打不开，可能已损坏或没有传完。请重新发一次，或另存一份再发。',
}

/** What the sender reads when a document cannot be read; nothing has changed. */
export function documentRefused(fault: DocumentFault): string {
  return SENTENCES[fault]
}

/** Pages of a PDF that are pictures while others have text: what stands on them is missing from the ledger. */
export function pagesWithoutText(pages: number[]): string {
  return `第 ${pages.join('、')} 页没有可读的文字（可能是扫描页），这些页上的内容没有读到`
}

/** Characters that could not be decoded. */
export function brokenCharacters(count: number): string {
  return `有 ${count} 处乱码，请核对原文`
}

/** Numbers that Word draws by itself and whose kind is unknown here. */
export function unknownNumbering(count: number): string {
  return `有 ${count} 段用了认不出的 Word 自动编号，编号可能缺失，请核对`
}
