import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import * as samples from '../files/samples'

const p = (text: string) => new Paragraph(text)
const row = (...texts: string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [p(text)] })) })
const who = { author: 'Người soạn', date: '2026-12-31T00:00:00Z' }

/** As it comes from an office: a title, headings, bold, a list, a table, a picture and a change that is still tracked. */
export async function wordFile(title: string) {
  const picture = new ImageRun({
    type: 'png',
    data: await samples.png(8, 8),
    transformation: { width: 8, height: 8 },
  })
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({
      children: [
        new TextRun('Nước sạch được cấp lại từ '),
        new TextRun({ text: '18 giờ', bold: true }),
        new TextRun(' cho '),
        new DeletedTextRun({ text: '1.200', id: 1, ...who }),
        new InsertedTextRun({ text: '1.250', id: 2, ...who }),
        new TextRun(' hộ.'),
      ],
    }),
    new Paragraph({ text: 'Nguyên nhân', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ text: 'Vỡ ống dẫn chính', bullet: { level: 0 } }),
    new Paragraph({ text: 'Trạm bơm mất điện', bullet: { level: 0 } }),
    new Table({ rows: [row('Thôn', 'Số hộ'), row('Bến Đá', '730'), row('Bến Lam', '520')] }),
    new Paragraph({ children: [picture] }),
  ]
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: 'thông cáo cấp nước.docx', mimeType, buffer }
}
