import type { WordsFor } from '../../i18n/words'
import type { changesVi } from './words.vi'

export const changesEn: WordsFor<typeof changesVi> = {
  'changes.minor.grave':
    '“Minor change” cannot be chosen: this edition changes figures, dates or times, names or negations ({changes}). Choose “Correction” or “Update” and say what changed.',
  'changes.minor.language':
    '“Minor change” cannot be chosen where the English text is added or dropped: choose “Update” and say what changed.',
  'changes.minor.words':
    '“Minor change” cannot be chosen: this edition changes {words} words, a minor change no more than {most}. Choose “Correction” or “Update” and say what changed.',
  'changes.minor.files':
    '“Minor change” cannot be chosen: this edition adds, drops or replaces files, or changes what is said of them ({changes}). Choose “Correction” or “Update” and say what changed.',
  'changes.minor.links':
    '“Minor change” cannot be chosen: this edition adds or drops related documents ({changes}). Choose “Correction” or “Update” and say what changed.',
  'changes.minor.targets':
    '“Minor change” cannot be chosen: this edition changes where links lead ({changes}). Choose “Correction” or “Update” and say what changed.',
  'changes.minor.replaced':
    '“Minor change” cannot be chosen: this edition puts other words in the place of some ({changes}). A minor change only mends accents, or one letter that is missing, superfluous or misplaced. Choose “Correction” or “Update” and say what changed.',
  'changes.minor.became': '{before} to {after}',
  'changes.minor.became.words': '“{before}” to “{after}”',
  'changes.minor.came': 'added “{after}”',
  'changes.minor.went': 'dropped “{before}”',
  'changes.minor.more': 'and {more} more',
  'changes.why.no_note':
    'A correction or an update has to tell readers what changes: edit the draft and fill in “What changed”.',
  'changes.why.no_target':
    'An erratum has to name the document it corrects: choose it under “Corrects the document”, then submit.',
  'changes.stays': 'A published statement keeps its kind, form and occasion.',

  'changes.added': 'added:',
  'changes.removed': 'removed:',
  'changes.left': '({left} paragraphs unchanged)',
  'changes.diff.came': 'This edition adds a text in this language.',
  'changes.diff.gone': 'This edition has no text in this language any more.',
  'changes.diff.same': 'The text is unchanged.',
  'changes.diff.look': 'The words are unchanged, only their layout is different.',
  'changes.diff.legend': 'Words struck through were removed, words underlined are new.',
  'changes.english': 'English (optional)',
  'changes.english.hint':
    'Readers of the English pages see these words; left empty, they see the Vietnamese ones.',
  'changes.in_english': 'English',

  'changes.diff.title': 'How it differs from what is public',
  'changes.diff.grave': 'Figures, dates, names and negations that changed',
  'changes.diff.none': 'No word differs from what is public.',
  'changes.beside.files_title': 'Images and attachments that changed',
  'changes.beside.links_title': 'Related documents that changed',
  'changes.beside.files.added': 'Added',
  'changes.beside.files.removed': 'Removed',
  'changes.beside.files.replaced': 'File replaced',
  'changes.beside.files.described': 'Description changed',
  'changes.beside.files.reordered': 'Order changed',
  'changes.beside.links.added': 'Added',
  'changes.beside.links.removed': 'Removed',
  'changes.file.image': 'image',
  'changes.file.document': 'document',
  'changes.file.recording': 'recording',
  'changes.language.vi': 'Vietnamese text',
  'changes.language.en': 'English text',

  'changes.history.title': 'Editions',
  'changes.history.back': 'Back to the statement',
  'changes.history.link': 'Read each edition and what changed',
  'changes.history.lead':
    'Every edition is kept word for word. What changed is marked against the edition before.',
  'changes.history.one': 'This statement was published once and has not changed.',
  'changes.history.withdrawn':
    'This statement was withdrawn on {time}. Its text is kept for reference and is no longer valid.',
  'changes.history.edition': 'Edition {ordinal}',
  'changes.history.current': 'Current',
  'changes.history.last': 'The last one before the withdrawal',
  'changes.history.change': 'What changed since the edition before',
  'changes.history.text': 'Full text of edition {ordinal}',
  'changes.history.elsewhere.vi': 'The English text was not changed. The Vietnamese text was;',
  'changes.history.elsewhere.vi.see': 'see the Vietnamese page',
  'changes.history.elsewhere.en': 'The Vietnamese text was not changed. The English text was;',
  'changes.history.elsewhere.en.see': 'see the English page',
  'changes.history.files': 'Images and attachments of edition {ordinal}',
  'changes.history.no_text': 'This edition has no text in this language.',

  'changes.links.corrects': 'Corrects the document',
  'changes.links.corrects.label': 'Corrects document No.',
  'changes.links.corrects.find': 'Choose the document to correct',
  'changes.links.answers': 'Documents related to the information denied',
  'changes.links.answers.label': 'Related to document No.',
  'changes.links.answers.find': 'Choose a related document',
  'changes.links.follows': 'Follows the document',
  'changes.links.follows.label': 'Follows document No.',
  'changes.links.follows.find': 'Choose the earlier document',
  'changes.links.hint': 'Number and symbol, or words of the title, of a published document of the agency.',
  'changes.links.help': 'The two pages link to each other once both documents are public.',
  'changes.links.missing':
    'Not chosen yet. An erratum has to name the document it corrects before it is submitted.',
  'changes.links.none': 'No document has been chosen.',
  'changes.links.search': 'Find the document',
  'changes.links.choose': 'Choose',
  'changes.links.choose_one': 'Choose: {title}',
  'changes.links.chosen': 'Chosen',
  'changes.links.remove': 'Remove',
  'changes.links.remove_one': 'Remove: {title}',
  'changes.links.found': 'Documents found',
  'changes.links.nothing': 'No published document of the agency matches “{q}”.',
  'changes.links.nothing.help': 'Check the number and symbol, or search by a few words of the title.',
  'changes.links.more': 'There are more: add words to narrow the search.',

  'changes.linked.title': 'Related documents',
  'changes.linked.from.corrects': 'Corrects',
  'changes.linked.to.corrects': 'Corrected by',
  'changes.linked.from.answers': 'Related to',
  'changes.linked.to.answers': 'Mentioned in the denial of false information',
  'changes.linked.from.follows': 'Follows',
  'changes.linked.to.follows': 'Followed by',
  'changes.linked.removed': 'Removed document',
  'changes.linked.corrected': 'This document has been corrected.',
  'changes.linked.ended.withdrawn': 'A correction of this document has been withdrawn:',
  'changes.linked.ended.removed': 'A correction of this document has been removed:',
  'changes.linked.dated': 'of {day}',

  'changes.removed.title': 'Document removed',
  'changes.removed.lead':
    'The document published at this address was removed. Its text is no longer available here.',
  'changes.removed.kind': 'Kind',
  'changes.removed.at': 'Removed at',
  'changes.removed.basis': 'Legal basis',
  'changes.removed.decided': 'Decided by',
  'changes.removed.all': 'See other statements',
  'changes.removed.feed': 'This document was removed. Legal basis: {basis}',
  'changes.removed.feed.vi': 'This document was removed. Legal basis (in Vietnamese): {basis}',

  'changes.removal.part': 'Remove from the portal',
  'changes.removal.part.help':
    'Only where the law does not allow the text to be kept. A wrong text is corrected or withdrawn.',
  'changes.removal.part.link': 'Remove the statement',
  'changes.removal.part.gone': 'The statement was removed. Only the head of the agency can still read it.',
  'changes.removal.title': 'Remove the statement?',
  'changes.removal.lead':
    'Removing deletes the text from the portal; withdrawing leaves it readable under a notice. Remove only where the law does not allow the text to be kept.',
  'changes.removal.instead': 'I only want to withdraw the statement',
  'changes.removal.basis': 'Legal basis of the removal',
  'changes.removal.basis.hint':
    'Article and clause of a legal document, or the decision of a competent authority. Readers will see this line: do not repeat what has to be removed.',
  'changes.removal.basis_en': 'Legal basis in English',
  'changes.removal.next': 'Continue',
  'changes.removal.sure.title': 'Remove this statement for good?',
  'changes.removal.sure.back': 'Change the legal basis',
  'changes.removal.sure.text.one':
    'All that was published, the images and the attachments are gone from the portal as soon as you confirm; search finds them no more.',
  'changes.removal.sure.text':
    'The text of all {editions} editions, the images and the attachments are gone from the portal as soon as you confirm; search finds them no more.',
  'changes.removal.sure.stub':
    'Its address keeps the number and symbol, the issuing agency, the date of issue, the legal basis and your name.',
  'changes.ends.scheduled': 'The edition scheduled for {time} will not be published.',
  'changes.ends.submitted': 'The new edition that awaits approval will not be approved any more.',
  'changes.ends.draft': 'The draft of a new edition cannot be submitted any more.',
  'changes.removal.sure.final': 'A removal cannot be undone.',
  'changes.removal.sure.send': 'Remove the statement',
  'changes.removal.done': 'The statement was removed. Its public address keeps the legal basis.',
}
