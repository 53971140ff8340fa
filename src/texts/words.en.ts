import type { WordsFor } from '../i18n/words'
import type { textsVi } from './words.vi'

export const textsEn: WordsFor<typeof textsVi> = {
  'texts.problem.html':
    'Line {line} has HTML code, “{found}”. Remove it and format the text with the buttons of the toolbar.',
  'texts.problem.picture':
    'Line {line} puts a picture into the text. Remove it, save the draft, then add it under “Images and attached files”.',
  'texts.problem.link_nowhere':
    'The link “{words}” on line {line} has no address. Give it one or remove the link.',
  'texts.problem.link_without_words':
    'The link to {target} on line {line} has no words. Write words that tell readers where it leads.',
  'texts.problem.link_address':
    'The link “{target}” on line {line} cannot be used. An address begins with https://, mailto:, tel:, or with / within the portal.',
  'texts.lost.old_font':
    'The file uses fonts of the old kind (.VnTime, VNI): letters with marks may be wrong. Convert it to Unicode and read it again.',
  'texts.lost.letterhead':
    'The head of the paper (national motto, agency, number and symbol) was left out: the public page writes them itself.',
  'texts.lost.header': 'Headers and footers were left out.',
  'texts.lost.picture':
    'Pictures left out: {count}. Save the draft, then add them under “Images and attached files”.',
  'texts.lost.embedded': 'Embedded content left out (film, sound, frames of other pages): {count}.',
  'texts.lost.drawing': 'Charts, drawings, formulas or embedded objects left out: {count}.',
  'texts.lost.text_box':
    'Text boxes: {count}. Their words stand after the nearest paragraph where they could be read. Check where they belong.',
  'texts.lost.note': 'Notes moved to the end of the text, numbered in square brackets: {count}.',
  'texts.lost.comment': 'Comments left out: {count}.',
  'texts.lost.change':
    'Places with tracked changes: {count}. The text was taken as if all of them were accepted. Read it again.',
  'texts.lost.hidden': 'Places with hidden text left out: {count}.',
  'texts.lost.merged':
    'Merged cells taken apart: {count}. The words stand in the first cell, the others are empty.',
  'texts.lost.nested': 'Tables in a cell of another, now words in that cell: {count}.',
  'texts.lost.flat': 'Tables of one row or one column, or too large, now paragraphs: {count}.',
  'texts.lost.list':
    'Numbered lists: {count}. Numbers and their style (a, b, c; I, II; Article 1) may differ from the file. Check them.',
  'texts.lost.heading_number':
    'Headings with automatic numbers: {count}. The numbers did not come along. Type them where they are needed.',
  'texts.lost.link': 'Links that cannot be used, of which only the words were kept: {count}.',
  'texts.lost.raised': 'Raised or lowered words, now ordinary ones: {count}. Check them.',
  'texts.lost.symbol': 'Signs of a font of their own (Symbol, Wingdings) left out: {count}.',
  'texts.lost.invisible':
    'Signs that nobody sees (soft hyphens, spaces of no width, marks of direction) removed: {count}.',
  'texts.lost.nbsp': 'Spaces that break no line replaced with ordinary ones: {count}.',
  'texts.lost.nfc': 'Letters with marks were put into composed Unicode.',
  'texts.lost.mark': 'Bold and italic could not be kept in this text. Mark them again.',
  'texts.word.unreadable': 'This file cannot be read. Save it again with Word as .docx and choose it again.',
  'texts.word.too_long': 'This text is too long to be read. Divide it, or paste it part by part.',
  'texts.hint.double_space': 'Spaces too many: {count} places.',
  'texts.hint.straight_quote': 'Straight quotation marks ("): {count}. Use curly ones, “ ”.',
  'texts.hint.space_before':
    'Marks that stand after a space: {count}. A mark stands beside the word before it.',
  'texts.hint.space_after': 'Marks without a space after them: {count}.',
  'texts.hint.not_composed':
    'The text has decomposed Unicode letters. The portal composes them when it is saved.',
  'texts.hint.capitals':
    'This line is all in capitals, which is hard to read. Use small letters; a heading or bold gives weight.',
  'texts.hint.tone': 'Tone marks are placed in two ways in one text: “{one}” and “{other}”. Keep to one.',
  'texts.hint.number': 'The number “{found}” is written as in English. In Vietnamese it is “{better}”.',
  'texts.hint.abbreviation':
    'Abbreviations nobody explained: {list}. Write them in full the first time, with the abbreviation in brackets.',
  'texts.hint.no_date': '“{date}” is no day of the calendar.',
  'texts.hint.year': 'The year {year} in “{date}” may be mistyped.',
  'texts.hint.weekday.0': '“{date}” names the wrong day of the week: it is a Sunday.',
  'texts.hint.weekday.1': '“{date}” names the wrong day of the week: it is a Monday.',
  'texts.hint.weekday.2': '“{date}” names the wrong day of the week: it is a Tuesday.',
  'texts.hint.weekday.3': '“{date}” names the wrong day of the week: it is a Wednesday.',
  'texts.hint.weekday.4': '“{date}” names the wrong day of the week: it is a Thursday.',
  'texts.hint.weekday.5': '“{date}” names the wrong day of the week: it is a Friday.',
  'texts.hint.weekday.6': '“{date}” names the wrong day of the week: it is a Saturday.',
}
