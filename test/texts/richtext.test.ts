import fc from 'fast-check'
import { load } from 'cheerio'
import { clean, toHtml } from '../../src/texts/richtext'

test.each([
  ['a paragraph', 'Một đoạn.', '<p>Một đoạn.</p>'],
  ['a heading below the page’s own', '# Mục', '<h2>Mục</h2>'],
  ['an indented paragraph, never code', '    thụt vào', '<p>thụt vào</p>'],
  ['a link', '[cổng](https://mau.gov.vn)', '<p><a href="https://mau.gov.vn">cổng</a></p>'],
  ['HTML as text', '<b onclick="x()">đậm</b>', '<p>&lt;b onclick="x()"&gt;đậm&lt;/b&gt;</p>'],
  ['braces as text', '{{constructor}} {{{x}}}', '<p>{{constructor}} {{{x}}}</p>'],
])('%s', (_what, source, html) => {
  expect(toHtml(source).trim()).toBe(html)
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](jav&#x09;ascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](//evil.example)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
])('no dangerous address comes out of %s', (source) => {
  const hrefs = load(toHtml(source))('a, img')
    .toArray()
    .map((link) => link.attribs['href'] ?? link.attribs['src'])
  expect(hrefs.filter((href) => href !== undefined && !/^(https?:\/\/|mailto:|tel:)/.test(href))).toEqual([])
})

test.each([
  'https://chinhphu.vn@evil.example/',
  'https://localhost/x',
  '/%5cevil.example',
  'tel:abc',
  'mailto:nobody',
])('%s leads nowhere, whether it was typed or imported', (address) => {
  expect(toHtml(`[x](${address})`).trim()).toBe('<p><a>x</a></p>')
  expect(clean(`<p><a href="${address}">x</a></p>`)).toBe('<p><a>x</a></p>')
})

test('no script, style or handler, whatever is written; and cleaning again changes nothing', () => {
  const piece = fc.constantFrom(
    ...[
      '<script>',
      '</script>',
      '<img src=x onerror=1>',
      '<svg/onload=1>',
      '[a](javascript:1)',
      '**',
      '`',
      '> ',
      '- ',
      '\n',
    ],
    ...['<style>', '<!--', ']]>', '&lt;', '" onmouseover="1', '| a | b |\n|--|--|\n', '# ', 'chữ'],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const html = toHtml(pieces.join(''))
      const $ = load(html, null, false)
      expect($('script, style, svg, img, iframe, object, form').length).toBe(0)
      $('*').each((_, element) => {
        expect(
          Object.keys((element as { attribs: object }).attribs).filter((name) => name.startsWith('on')),
        ).toEqual([])
      })
      expect(clean(html)).toBe(html)
    }),
    { numRuns: 300 },
  )
})
