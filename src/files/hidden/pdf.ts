import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'
import { counted, said, type Facts, type Finding } from './finding'

/** What readers see as part of the page, or that only holds it together. */
const PLAIN = ['/Link', '/Widget', '/Popup']

export async function factsOfPdf(bytes: Buffer): Promise<Facts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  const hidden = [
    ...said('author', [document.getAuthor(), ...creatorsIn(document)]),
    ...said('own_title', [document.getTitle()]),
    ...said('description', [document.getSubject(), document.getKeywords()]),
    ...counted('notes', notesIn(document)),
    ...layersIn(document),
    ...counted('earlier', earlierIn(bytes)),
  ]
  return { pages: document.getPageCount(), sheets: null, hidden }
}

/** XMP, where it is not the same as what the document says of itself. */
function creatorsIn({ catalog, context }: PDFDocument): string[] {
  const metadata = context.lookup(catalog.get(PDFName.of('Metadata')))
  if (!(metadata instanceof PDFRawStream)) return []
  const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
  const creator = /<dc:creator>([^]*?)<\/dc:creator>/.exec(xmp)?.[1] ?? ''
  return [...creator.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, name]) => name!)
}

const notesIn = (document: PDFDocument): number =>
  document.getPages().reduce((sum, { node }) => sum + annotationsOf(node.Annots()).filter(isNote).length, 0)

const annotationsOf = (annotations: PDFArray | undefined): PDFDict[] =>
  Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations!.lookup(index)).filter(
    (each) => each instanceof PDFDict,
  )

const isNote = (annotation: PDFDict): boolean =>
  !PLAIN.includes(String(annotation.lookup(PDFName.of('Subtype'))))

/** Those that are off when it is opened. */
function layersIn({ catalog }: PDFDocument): Finding[] {
  const properties = catalog.lookup(PDFName.of('OCProperties'))
  const shown = properties instanceof PDFDict && properties.lookup(PDFName.of('D'))
  const off = shown instanceof PDFDict && shown.lookup(PDFName.of('OFF'))
  return off instanceof PDFArray ? counted('layers', off.size()) : []
}

/** A change is written after the end that was there (ISO 32000 7.5.6); a file made for the web has two ends at once. */
function earlierIn(bytes: Buffer): number {
  const text = bytes.toString('latin1')
  const ends = text.split('%%EOF').length - 1
  return ends - (text.slice(0, 1024).includes('/Linearized') ? 2 : 1)
}
