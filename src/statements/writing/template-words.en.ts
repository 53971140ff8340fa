import type { templatesVi } from './template-words.vi'

export const templatesEn: Record<keyof typeof templatesVi, string> = {
  'writing.english.of':
    'This English text matches the edition of {time}; the Vietnamese has since been changed.',
  'writing.english.holds': 'The English text still says what the new Vietnamese says',
  'writing.english.holds.hint':
    'Tick it when the change in Vietnamese does not make the English wrong. Otherwise readers of English are told that theirs is of an earlier edition.',
  'writing.manner.usual': 'This kind mostly goes out in the form “{form}”, on the occasion “{occasion}”.',
  'writing.manner.followed':
    'Form and occasion were changed along with the kind. Please correct them if they are wrong.',
  'writing.manner.cited':
    'Forms by {forms}; periodic information by {periodic}, extraordinary information by {extraordinary}.',

  'writing.start.title': 'What will you write?',
  'writing.start.lead':
    'Choose a kind and a template. A template has the parts such a text needs; what is to be filled in stands in square brackets.',
  'writing.start.word': 'Begin with a Word file',
  'writing.start.word.help': 'The portal takes words and formatting from the .docx file into the form.',
  'writing.start.use': 'Use the template',
  'writing.start.with_english': 'With English',
  'writing.start.blank': 'Without a template',
  'writing.kind.press_release': 'Announce an event, a decision or a result.',
  'writing.kind.statement': 'Give the agency’s official position in the words of its spokesperson.',
  'writing.kind.reply': 'Publish the answer to a question of the press.',
  'writing.kind.initial_information':
    'What is verified and being verified about something unexpected, and what follows.',
  'writing.kind.periodic_information': 'The work of a month or a quarter, by the calendar.',
  'writing.kind.erratum': 'Correct a mistake in another document that the agency issued.',
  'writing.kind.denial': 'Say what is true when something false is spread.',
  'writing.kind.press_conference': 'Record what was said, asked and answered at a press conference.',
  'writing.kind.correction_request': 'Ask a press agency to correct and apologise, with grounds.',

  'writing.blanks.left':
    'Still to be filled in: {count}, first “{first}”. Fill it in or delete it before you submit.',

  'writing.template.title': 'Templates',
  'writing.template.lead':
    'Writers choose one at the start. Changing a template changes no text begun before.',
  'writing.template.back': 'Back to the templates',
  'writing.template.add': 'Add a template',
  'writing.template.change': 'Change the template',
  'writing.template.name': 'Name of the template',
  'writing.template.name.hint': 'Writers choose by it, for example “Road closure”.',
  'writing.template.blanks':
    'For what the writer has to fill in, write [fill in: what belongs here]; nothing is submitted while one is left.',
  'writing.template.save': 'Save the template',
  'writing.template.changed_at': 'changed at {time}',
  'writing.template.none': 'No templates of their own, writers use those of the portal: {agencies}.',
  'writing.template.ended_ones': 'No longer used',
  'writing.template.shipped': 'Templates of the portal',
  'writing.template.shipped.help':
    'For every agency. One that needs something else makes a template of its own from them.',
  'writing.template.cancel': 'Cancel',
  'writing.template.copy': 'Copy as our template',
  'writing.template.added': 'The template was added.',
  'writing.template.changed': 'The template was saved. Texts begun from now on use it.',
  'writing.template.end': 'Stop using the template',
  'writing.template.end.question': 'Stop using the template “{name}”?',
  'writing.template.end.effect': 'Writers can no longer choose it. Texts begun with it stay.',
  'writing.template.ended': 'The template is no longer used.',
  'writing.template.ended_already': 'This template is no longer used.',
  'writing.template.name_taken': 'The agency has a template of this name for this kind. Choose another name.',
  'writing.template.changed_meanwhile':
    'Somebody else has just saved this template. What you typed is below; saving again replaces theirs.',
  'writing.template.theirs': 'The template as somebody else has saved it',
  'writing.template.shipped.press_release': 'Press release',
  'writing.template.shipped.statement': 'Statement on a matter',
  'writing.template.shipped.reply': 'Reply to questions of the press',
  'writing.template.shipped.initial_information': 'First information on an event',
  'writing.template.shipped.further_information': 'Further information on an event',
  'writing.template.shipped.periodic_information': 'Monthly or quarterly information',
  'writing.template.shipped.erratum': 'Erratum to a document',
  'writing.template.shipped.denial': 'Denial of false information',
  'writing.template.shipped.press_conference': 'Record of a press conference',
  'writing.template.shipped.correction_request': 'Request to a press agency to correct',
}
