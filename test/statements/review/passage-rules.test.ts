import fc from 'fast-check'
import { passagesOf, quoteOf, stands, textOf } from '../../../src/statements/review/passage-rules'
import { toHtml } from '../../../src/texts/richtext'

const texts = (markdown: string) => passagesOf(toHtml(markdown)).map(({ text }) => text)

test('each paragraph, heading, list and table is a passage', () => {
  const markdown = [
    '## Đề mục',
    'Đoạn **một** có\nhai dòng.',
    '- Một\n- Hai\n  - Hai phẩy một',
    '> Lời trích\n>\n> dài hai đoạn',
    '---',
    '| Xã | Ca |\n|---|--:|\n| Lam | 4 |',
    'Đoạn cuối.',
  ].join('\n\n')
  expect(texts(markdown)).toEqual([
    'Đề mục',
    'Đoạn một có hai dòng.',
    'Một Hai Hai phẩy một',
    'Lời trích dài hai đoạn',
    'Xã Ca Lam 4',
    'Đoạn cuối.',
  ])
})

test('signs are read as they were written', () => {
  expect(texts('Tỷ lệ < 5 & > 3, "trên" [đây](https://mau.gov.vn/?a=1&b=2 "x > y")')).toEqual([
    'Tỷ lệ < 5 & > 3, "trên" đây',
  ])
})

test('nothing of a text is lost or doubled, whatever it is', () => {
  const line = fc.stringMatching(/^[-#>*|_ a-z<&"0-9.\n[\]()]{0,60}$/)
  fc.assert(
    fc.property(line, (markdown) => {
      const html = toHtml(markdown)
      const whole = passagesOf(html)
        .map(({ text }) => text)
        .join('')
      expect(whole.replace(/\s/g, '')).toBe(textOf(html).replace(/\s/g, ''))
    }),
  )
})

describe('a quote', () => {
  const [first, second] = passagesOf(toHtml('Cầu thông xe lúc 9 giờ.\n\nKhông ai bị thương.'))
  const text = `${first!.text} ${second!.text}`

  test('is found as it was, over two paragraphs, and with other breaks', () => {
    expect(stands(quoteOf(first!), text)).toBe(true)
    expect(stands('9 giờ. Không ai', text)).toBe(true)
    expect(stands('lúc\n9 giờ.\n\nKhông', text)).toBe(true)
  })

  test('is gone when a word of it is another', () => {
    expect(stands('Cầu thông xe lúc 8 giờ.', text)).toBe(false)
  })

  test('of a very long paragraph is its beginning', () => {
    const [long] = passagesOf(toHtml('chữ '.repeat(2000)))
    expect(quoteOf(long!).length).toBeLessThanOrEqual(2000)
    expect(stands(quoteOf(long!), long!.text)).toBe(true)
  })
})
