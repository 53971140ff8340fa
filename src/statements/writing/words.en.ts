import type { WordsFor } from '../../i18n/words'
import type { writingVi } from './words.vi'

export const writingEn: WordsFor<typeof writingVi> = {
  'writing.tools': 'Formatting',
  'writing.tools.help': 'Ctrl+B for bold, Ctrl+I for italics, Ctrl+K for a link.',
  'writing.tool.bold': 'Bold',
  'writing.tool.italic': 'Italic',
  'writing.tool.heading': 'Heading',
  'writing.tool.list': 'Bullets',
  'writing.tool.numbered': 'Numbers',
  'writing.tool.quote': 'Quotation',
  'writing.tool.link': 'Link',
  'writing.tool.table': 'Table',
  'writing.tool.sample': 'text',
  'writing.tool.table.sample': '| Column 1 | Column 2 |\n| --- | --- |\n| text | text |',

  'writing.preview': 'Preview',
  'writing.preview.title': 'Preview, not saved',
  'writing.preview.help': 'The text as readers will see it on the public page.',
  'writing.preview.back': 'Back to the form',
  'writing.preview.untitled': 'No title yet',
  'writing.preview.empty': 'There is no text to preview yet.',
  'writing.preview.failed': 'No preview now: the connection is lost or the session has ended.',

  'writing.hints': 'Worth a second look',
  'writing.hints.count': 'Worth a second look: {count}',
  'writing.hints.left': 'Hints that nobody dealt with: {count}',
  'writing.hints.see': 'See the hints on the page of the statement',
  'writing.hints.help': 'Hints to check; they stop neither saving nor submitting.',
  'writing.hints.more': 'And {count} other places.',
  'writing.hints.edit': 'Edit the draft',
  'writing.hint.line': 'line {line}',
  'writing.hint.title.vi': 'Title',
  'writing.hint.summary.vi': 'Summary',
  'writing.hint.body.vi': 'Text',
  'writing.hint.title.en': 'English title',
  'writing.hint.summary.en': 'English summary',
  'writing.hint.body.en': 'English text',

  'writing.link.nowhere':
    'The link “{target}” in line {line} leads to no public page of the portal. Correct the address or remove the link.',
  'writing.link.faded':
    'The link “{target}” stands in what is public already and leads to no public page any more. It may be better to remove or replace it.',
  'writing.link.withdrawn':
    'The link “{target}” leads to a statement that was withdrawn. Please check whether it is still needed.',
  'writing.link.staff':
    'The link “{target}” in line {line} leads to a staff page that readers cannot open. Link to a public page or remove the link.',

  'writing.made':
    'This form was saved as a draft before. What stands below differs from that draft and was not saved; saving it makes one more draft.',
  'writing.made.draft': 'The draft that was made from this form:',

  'writing.field.word': 'Word file',
  'writing.word': 'Take the text from a Word file',
  'writing.word.file': 'Word file (.docx)',
  'writing.word.hint':
    'Only text and formatting are taken and added after what is already written; images are added separately once saved. The file is not kept. At most 10 MB; files with macros are refused.',
  'writing.word.into': 'Add to',
  'writing.word.into.vi': 'Vietnamese text',
  'writing.word.into.en': 'English text',
  'writing.word.read': 'Read the Word file',
  'writing.word.where': 'If there is a Word file: take its text from the file',
  'writing.word.drop': 'Drop the Word file here to take its text',
  'writing.word.brought':
    'The text of “{name}” was added after what was written; it is not saved. Please read it through.',
  'writing.word.lost': 'Not taken, or changed:',
  'writing.word.nothing_lost': 'No formatting was lost.',
  'writing.word.choose': 'Choose one Word file (.docx).',
  'writing.word.type':
    '“{name}” is not a .docx Word file, and nothing else is read here. Choose another file, or open the text in Word and save it as .docx.',
  'writing.word.macros':
    '“{name}” contains macros or code, so it is not read. Save it as .docx without macros and choose it again.',
  'writing.word.remote':
    '“{name}” fetches a template or content from elsewhere when opened, so it is not read. Copy the words into a new Word file, save that as .docx and choose it.',
  'writing.word.embedded':
    '“{name}” contains other files or embedded objects, so it is not read. Remove them, save it as .docx and choose it again.',
  'writing.word.unpacked':
    '“{name}” is too large when unpacked, so it is not read. Copy the words into a new Word file, save that as .docx and choose it.',
  'writing.word.unreadable':
    '“{name}” cannot be read. Open it in Word, save it again as .docx and choose it again.',
  'writing.word.unread':
    'The chosen Word file has not been read. Choose it again and press “Read the Word file”, or clear the choice and save.',

  'writing.paste.busy': 'Converting what was pasted…',
  'writing.paste.done': 'What was pasted has been converted.',
  'writing.paste.lost': 'What was pasted has been converted. Not taken, or changed:',
  'writing.paste.plain': 'The formatting could not be converted: plain text was pasted.',

  'writing.copy.kept': 'Kept at {time}, for you alone. Not saved to the draft yet.',
  'writing.copy.failed':
    'Not kept: the connection is lost or the session has ended. The portal will try again.',
  'writing.copy.closed':
    'This was saved or thrown away in another tab, so it is no longer kept here. Copy what you typed last and reload the page.',
  'writing.copy.overtaken':
    '{name} saved another version at {time}, after you opened the form. When you save, the portal shows both to compare.',
  'writing.copy.somebody': 'Somebody else',
  'writing.copies': 'Text being written, not saved',
  'writing.copies.help': 'The portal keeps it for 30 days, for you alone.',
  'writing.copy.restored': 'This is what was kept at {time}; it is not saved.',
  'writing.copy.overtaken_by': '{name} saved another text at {time}.',
  'writing.copy.line': 'Kept at {time}',
  'writing.copy.open': 'Restore',
  'writing.copy.open_one': 'Restore the text kept at {time}',
  'writing.copy.drop': 'Throw away',
  'writing.copy.drop_one': 'Throw away the text kept at {time}',
  'writing.copy.drop.question': 'Throw away the text kept at {time}?',
  'writing.copy.drop.what': 'Text: {name}',
  'writing.copy.drop.effect':
    'What was not saved will be lost. A saved draft, if there is one, stays as it is.',
  'writing.copy.drop.send': 'Throw this text away',
  'writing.copy.here': 'You have text that is not saved, kept at {time}.',
  'writing.copy.here.open': 'Open to restore it',
}
