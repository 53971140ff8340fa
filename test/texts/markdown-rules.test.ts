import { translate } from '../../src/i18n'
import { problemIn } from '../../src/texts/markdown-rules'
import { cpuOf } from './cpu'

const NOWHERE = 'texts.problem.link_nowhere'
const ADDRESS = 'texts.problem.link_address'

test.each([
  ['Một đoạn', 'Sở Y tế thông báo.'],
  ['smaller than', 'Nồng độ < 5 mg/l, áp suất <10 bar'],
  ['a name in angle brackets that is no element', 'Gửi <họ và tên>'],
  ['a tag that was escaped', String.raw`Thẻ \<b> của HTML`],
  ['a web address', '[cổng](https://mau.gov.vn/a?b=c#d)'],
  ['an address in angle brackets', 'Xem <https://mau.gov.vn>'],
  ['mail and telephone', '[thư](mailto:vp@mau.gov.vn) và [gọi](tel:+842812345678)'],
  ['a way within the portal', '[thông cáo](/thong-cao/mot-ban)'],
  ['brackets that are no link', 'Xem [1] và [2] (trang 3)'],
])('%s may stand', (_what, markdown) => {
  expect(problemIn(markdown)).toBeNull()
})

test.each([
  ['<script>alert(1)</script>', 'texts.problem.html'],
  ['một\n\n<SCRIPT SRC=//evil.example>', 'texts.problem.html'],
  ['<b onclick="x()">đậm</b>', 'texts.problem.html'],
  ['xuống dòng<br/>tiếp', 'texts.problem.html'],
  ['<img src=x onerror=1>', 'texts.problem.html'],
  ['<!-- ghi chú -->', 'texts.problem.html'],
  ['<svg/onload=1>', 'texts.problem.html'],
  ['![ảnh](https://mau.gov.vn/a.png)', 'texts.problem.picture'],
  ['[x]()', NOWHERE],
  ['[x](<>)', NOWHERE],
  ['[x](#)', NOWHERE],
  ['[x](#muc-1)', NOWHERE],
  ['[](https://mau.gov.vn)', 'texts.problem.link_without_words'],
  ['[ **&nbsp;** ](https://mau.gov.vn)', 'texts.problem.link_without_words'],
  ['[x](javascript:alert(1))', ADDRESS],
  ['[x](JaVaScRiPt:alert(1))', ADDRESS],
  ['[x](jav&#x09;ascript:alert(1))', ADDRESS],
  ['[x](data:text/html;base64,PHNjcmlwdD4=)', ADDRESS],
  ['<vbscript:msgbox>', ADDRESS],
  ['[x]: javascript:alert(1)\n\n[x]', ADDRESS],
  ['[x](//evil.example)', ADDRESS],
  ['[x](/\\evil.example)', ADDRESS],
  ['[x](www.mau.gov.vn)', ADDRESS],
  ['[x](https://)', ADDRESS],
  ['[x](https://mau.gov.vn@evil.example/)', ADDRESS],
  ['[x](https://localhost/)', ADDRESS],
  ['[x](mailto:khong-co)', ADDRESS],
  ['[x](ftp://mau.gov.vn)', ADDRESS],
  ['- mục\n  > [x](file:///etc/passwd)', ADDRESS],
])('%j may not: %s', (markdown, key) => {
  expect(problemIn(markdown)?.key).toBe(key)
})

test('the sentence names the line and what is wrong there', () => {
  const found = problemIn('Một đoạn.\n\nHai đoạn, [ba](javascript:x).')!
  const sentence = translate('vi', found.key, found.values)
  expect(sentence).toContain('dòng 3')
  expect(sentence).toContain('javascript:x')
})

test('what is found is not told at length', () => {
  const found = problemIn(`[x](ftp://${'a'.repeat(5000)})`)!
  expect(translate('vi', found.key, found.values).length).toBeLessThan(300)
})

test('a long text is read at once', async () => {
  const text = '<'.repeat(30_000) + '['.repeat(20_000) + '<a '.repeat(10_000) + '!['.repeat(20_000)
  expect(await cpuOf(() => problemIn(text))).toBeLessThan(3)
})
