import type { Pattern } from './facts'
import { whole } from './facts-patterns'

const SCALES =
  '%|‰|phần trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng|VND|VNĐ|USD|EUR|đô la|tấn|tạ|kg|km²|km2|km|m³|m3|m²|m2|mm|cm|ha|' +
  'lít|MW|kV|°C|độ|giờ|phút|giây|ngày|tuần|tháng|năm(?!\\s+\\d)|thousand|million|billion|trillion|percent|per cent|' +
  'dong|dollars?|euros?|hours?|days?|weeks?|months?|years?|minutes?|tons?|tonnes?|hectares?|degrees?'

const WORDS =
  'một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|linh|lẻ|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|rưỡi|chục'

/** Before these a word such as năm or ba is a number, and no year and no father. */
const COUNTED =
  'người|ngày|giờ|tuần|tháng|năm|xã|phường|tỉnh|thành phố|cơ quan|đơn vị|hộ|vụ|ca|trường|lần|cháu|em|cán bộ|học sinh|' +
  'bệnh nhân|nạn nhân|đối tượng|công trình|dự án|căn nhà|ngôi nhà|văn bản|quyết định|điều|khoản'

const ENGLISH =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|double'

const PATTERNS = [
  // the number of a document
  whole('\\d+(?:/\\d+)*(?:/[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+)*)+', 'gu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/-])[-−]?\\d+(?:[.,/]\\d+)*(?:\\s*(?:${SCALES})(?![\\p{L}\\p{M}\\p{N}]))*`,
    'giu',
  ),
  whole(`(?:(?:${WORDS})\\s+)+(?:${WORDS})`),
  whole(`(?:một|ba|bốn|tư|năm)(?=\\s+(?:${COUNTED})(?![\\p{L}\\p{M}]))`),
  whole('hai|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|tỉ'),
  whole(`(?:${ENGLISH})(?:[\\s-]+(?:${ENGLISH}))*`),
  // within a word: COVID-19
  /\d+/gu,
]

/** 05 is 5, −5 is -5, 5 tỉ is 5 tỷ, 5 phần trăm is 5%. What a point or a comma means is not guessed. */
const valueOf = ([text]: RegExpExecArray) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/−/g, '-')
    .replace(/(?<![\d.,])0+(?=\d)/g, '')
    .replaceAll('tỉ', 'tỷ')
    .replaceAll('ngàn', 'nghìn')
    .replaceAll('bẩy', 'bảy')
    .replace(/phần trăm|per ?cent/g, '%')
    .replace(/ (?=[%‰°])/g, '')

export const NUMBERS: Pattern[] = PATTERNS.map((pattern) => ({ pattern, value: valueOf }))
