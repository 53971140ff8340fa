import { load } from 'cheerio'
import { htmlOf } from '../../src/mail/html'

const PORTAL = 'https://phatngon.example.vn'
const written = (text: string, subject = 'Thư', locale: 'vi' | 'en' = 'vi') =>
  htmlOf({ subject, text, locale }, PORTAL)
const links = (text: string) =>
  load(written(text))('a')
    .toArray()
    .map((link) => [link.attribs['href'], load(link).text()])

const TEXT = `Kính gửi Ông/Bà,

Sở Ẩm thực & Văn hóa có câu hỏi về đề nghị YC-7K3M-9QXT.
Xin trả lời trước thứ Năm.

Đọc và trả lời tại ${PORTAL}/theo-doi bằng hai mã ghi trên biên nhận.
`

test('it has the words of the text, in its language, its paragraphs and its lines', () => {
  const $ = load(written(TEXT, 'Câu hỏi về đề nghị'))
  expect($('html').attr('lang')).toBe('vi')
  expect($('title').text()).toBe('Câu hỏi về đề nghị')
  expect($('p').length).toBe(3)
  expect($('br').length).toBe(1)
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  expect(words($('body').text())).toBe(words(TEXT))
  expect(load(written('Dear Sir', 'x', 'en'))('html').attr('lang')).toBe('en')
})

test('what somebody typed is text, wherever it stands', () => {
  const typed = '<script>alert("1")</script> & <img src=x onerror=alert(1)> &lt;b&gt; "\'>'
  const html = written(`Lý do: ${typed}`, typed)
  const $ = load(html)
  expect($('script, img').length).toBe(0)
  expect($('p').text()).toBe(`Lý do: ${typed}`)
  expect($('title').text()).toBe(typed)
  expect(html).toContain('&amp;lt;b&amp;gt;')
})

test.each([
  ['alone', `${PORTAL}/theo-doi`, `${PORTAL}/theo-doi`],
  ['before a full stop', `Mở ${PORTAL}/theo-doi.`, `${PORTAL}/theo-doi`],
  ['in brackets', `(xem ${PORTAL}/noi-bo), rồi`, `${PORTAL}/noi-bo`],
  ['before a line feed', `${PORTAL}/noi-bo\nNếu không`, `${PORTAL}/noi-bo`],
  ['with a query', `${PORTAL}/thong-cao?a=1&b=2`, `${PORTAL}/thong-cao?a=1&b=2`],
  ['with a token', `${PORTAL}/noi-bo/loi-moi/aB-_9-`, `${PORTAL}/noi-bo/loi-moi/aB-_9-`],
  ['the portal itself', `${PORTAL}.`, PORTAL],
])('an address %s is a link that shows where it leads', (_where, text, address) => {
  expect(links(text)).toEqual([[address, address]])
  expect(load(written(text))('p').text()).toBe(text)
})

test.each([
  'https://elsewhere.example/x',
  `${PORTAL}.evil.example/noi-bo`,
  `${PORTAL}@evil.example`,
  'javascript:alert(1)',
  `${PORTAL.replace('https', 'http')}/noi-bo`,
])('%s is no page of the portal and stays plain', (address) => {
  expect(links(`Xem ${address} nhé`)).toEqual([])
  expect(load(written(address))('p').text()).toBe(address)
})

test('an address cannot leave its attribute', () => {
  const address = `${PORTAL}/"onmouseover="alert`
  const $ = load(written(`x ${address} y`))
  expect($('a').attr()).toEqual({ href: address })
})

test('nothing is fetched and nothing is told to anyone when it is opened', () => {
  const html = written(TEXT)
  expect(load(html)('img, link, script, style, iframe, [src], [background]').length).toBe(0)
  expect(html).not.toMatch(/url\(|@import/)
  expect(html.match(/https?:\/\/[^"<\s]+/g)).toEqual([`${PORTAL}/theo-doi`, `${PORTAL}/theo-doi`])
})
