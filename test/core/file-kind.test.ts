import { kindOfBytes } from '../../src/core/file-kind'

const begins = (hex: string): Buffer =>
  Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.alloc(64)])

/** A zip of empty files: local headers, directory, end. */
function zipOf(names: string[], comment = ''): Buffer {
  const local = names.map(name => record('504b0304', 30, 26, name))
  const directory = names.map(name => record('504b0102', 46, 28, name))
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt32LE(Buffer.concat(local).length, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...local, ...directory, end, Buffer.from(comment)])
}

function record(signature: string, length: number, lengthOffset: number, name: string): Buffer {
  const header = Buffer.alloc(length)
  header.write(signature, 'hex')
  header.writeUInt16LE(name.length, lengthOffset)
  return Buffer.concat([header, Buffer.from(name)])
}

const oldOffice = (stream: string): Buffer =>
  Buffer.concat([begins('d0cf11e0a1b11ae1'), Buffer.from(stream, 'utf16le')])

describe('a picture', () => {
  it.each([
    ['jpg', 'image/jpeg', 'ffd8ffe0 0010 4a464946'],
    ['png', 'image/png', '89504e470d0a1a0a 0000000d'],
    ['gif', 'image/gif', '474946383961'],
    ['gif', 'image/gif', '474946383761'],
    ['webp', 'image/webp', '52494646 24000000 57454250 56503820'],
    ['bmp', 'image/bmp', '424d 36000000 00000000 36000000 28000000'],
    ['heic', 'image/heic', '00000018 66747970 68656963'],
    ['heic', 'image/heic', '00000018 66747970 6d696631'],
  ])('is known as %s', (kind, mime, hex) => {
    expect(kindOfBytes(begins(hex))).toEqual({ kind, mime, extension: kind, isPicture: true })
  })
})

describe('a document', () => {
  it.each([
    ['docx', 'docx', zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])],
    ['docx', 'docx', zipOf(['word/document.xml', '[Content_Types].xml'], 'made by WPS')],
    ['xlsx', 'xlsx', zipOf(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['pptx', 'pptx', zipOf(['[Content_Types].xml', 'ppt/presentation.xml'])],
    ['ofd', 'ofd', zipOf(['OFD.xml', 'Doc_0/Document.xml'])],
    ['zip', 'zip', zipOf(['word/notes.txt', '照片.jpg'])],
    ['zip', 'zip', zipOf([])],
    ['zip', 'zip', zipOf(['[Content_Types].xml', 'word/document.xml']).subarray(0, 90)],
    ['doc-old', 'doc', oldOffice('WordDocument')],
    ['doc-old', 'xls', oldOffice('Workbook')],
    ['doc-old', 'ppt', oldOffice('PowerPoint Document')],
    ['doc-old', 'doc', oldOffice('Something')],
    ['pdf', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['markup', 'html', Buffer.from('<!DOCTYPE html>\n<html><body><p>1.读书不勤</p></body></html>')],
    ['markup', 'html', Buffer.from('\r\n\r\n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ['markup', 'html', Buffer.from('\uFEFF<?xml version="1.0"?><!-- 导出 --><html lang="zh">')],
    ['markup', 'html', Buffer.from('\uFEFF<html><body>记录不全', 'utf16le')],
    ['markup', 'html', Buffer.from('<meta charset="gbk"><table><tr><td>\xd5\xfb', 'latin1')],
    ['markup', 'html', Buffer.from('<div class="a">\n<table border=1><tr><td>序号')],
    ['markup', 'html', Buffer.from('From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n')],
    ['markup', 'html', Buffer.from('MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n')],
    [
      'markup',
      'html',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'),
    ],
    ['markup', 'html', Buffer.from('<?mso-application progid="Word.Document"?><w:wordDocument>')],
    ['text', 'txt', Buffer.from('<div align="center">\n\n# 整改台账\n\n</div>\n\n1.读书不勤')],
    ['text', 'txt', Buffer.from('<整改台账>\n1.读书不勤，<table> 一词没有解释')],
    ['text', 'txt', Buffer.from('<!-- 没有写完的')],
    ['text', 'txt', Buffer.from('会议纪要\r\n一、\t通报')],
    ['text', 'txt', Buffer.from('\uFEFF带签名的文本')],
    ['text', 'txt', Buffer.from('BMW 车辆台账，不是图片，只是一段比较长的文字')],
    ['text', 'txt', Buffer.from('a note about %PDF-1.7')],
  ])('is known as %s', (kind, extension, bytes) => {
    expect(kindOfBytes(bytes)).toMatchObject({ kind, extension, isPicture: false })
  })

  it('inside a zip does not make the zip a document', () => {
    const inner = zipOf(['[Content_Types].xml', 'word/document.xml'])
    const outer = zipOf(['inner.docx'])
    const nested = Buffer.concat([inner, outer])
    nested.writeUInt32LE(inner.length + 40, nested.length - 6)
    expect(kindOfBytes(nested)).toMatchObject({ kind: 'zip' })
  })
})

describe('anything else', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', begins('4d5a9000')],
    ['zeros', Buffer.alloc(100)],
    ['text that is not UTF-8', Buffer.from('d5fbb8c4', 'hex')],
    ['text with control characters', Buffer.from('a\u0000b')],
    ['the beginning of a signature', Buffer.from('ffd8', 'hex')],
  ])('is unknown: %s', (_, bytes) => {
    expect(kindOfBytes(bytes)).toEqual({
      kind: 'unknown',
      mime: 'application/octet-stream',
      extension: 'bin',
      isPicture: false,
    })
  })
})
