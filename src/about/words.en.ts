import type { WordsFor } from '../i18n/words'
import type { aboutVi } from './words.vi'

export const aboutEn: WordsFor<typeof aboutVi> = {
  'about.accessibility.title': 'Accessibility statement',
  'about.accessibility.lead':
    'This portal is made for everyone to read and use, also without sight, without a mouse, on a small telephone or a slow network.',
  'about.accessibility.scope': 'This statement applies to every page at',
  'about.accessibility.standard': 'Standard and conformance',
  'about.accessibility.standard.aim':
    'The portal aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
  'about.accessibility.standard.law':
    'Legal basis: Decree 224/2026/NĐ-CP, article 10.3, and Circular 26/2020/TT-BTTTT on standards and technologies that help people with disabilities to access and use information and communication products and services.',
  'about.accessibility.standard.met':
    'The portal conforms partly with WCAG 2.2 level AA: what is known not to be good is listed below.',
  'about.accessibility.checked': 'How it was checked',
  'about.accessibility.checked.machine':
    'At each change of the software, every page is checked automatically against WCAG 2.2 levels A and AA, in light and in dark.',
  'about.accessibility.checked.hand':
    'The pages were tried with the keyboard, on a screen 320 pixels wide and with JavaScript switched off.',
  'about.accessibility.checked.own': 'This is our own assessment; nobody independent has assessed it yet.',
  'about.accessibility.known': 'What is not good',
  'about.accessibility.known.files':
    'Files that come with a statement or an answer are as the agencies made them; a screen reader cannot read some of them.',
  'about.accessibility.known.archive':
    'Texts imported from an archive keep the layout of their source: headings and tables may be wrong.',
  'about.accessibility.known.people':
    'No test with people who use screen readers and other assistive tools has been done yet.',
  'about.accessibility.report': 'Report a barrier',
  'about.accessibility.report.how':
    'Please tell us the address of the page, what you were doing, your device and assistive tools. If you cannot read something, you may ask for it in another form.',
  'about.accessibility.report.when':
    'The portal sets no common time limit for such reports: each agency answers within its own working hours. If you need information at once, the telephone is the fastest way.',
  'about.accessibility.dated': 'Made on',

  'about.official.title': 'Checking the address and documents that circulate',
  'about.official.lead':
    'Before you believe, quote or share it: check the address, then find the document here.',
  'about.official.sample':
    'This portal runs on sample data: the sample agencies, people, telephone numbers and statements are invented. Do not use it to check a real document.',
  'about.official.address': 'The correct address',
  'about.official.address.compare':
    'Compare every character, from after // to the first /. An address that differs by one character is another site.',
  'about.official.address.alike':
    'Beware of characters that look alike: 1 and l, 0 and o, rn and m, or letters of another alphabet.',
  'about.official.address.longer':
    'Beware of longer names: if a dot or a hyphen and another name follow the correct address, it is not this portal.',
  'about.official.address.padlock':
    'The padlock and https only say that the connection is encrypted. A false site may have a padlock too.',
  'about.official.address.type':
    'Type the address or open your own bookmark rather than follow a link in a message.',
  'about.official.never': 'What this portal never asks for',
  'about.official.never.bank': 'Banking passwords, one-time codes, card numbers.',
  'about.official.never.money': 'Money, fees or deposits of any kind.',
  'about.official.never.app': 'Installing an app or letting somebody control your device.',
  'about.official.never.secret':
    'The secret of a request by telephone, letter or message: it is entered only on the page',
  'about.official.never.report':
    'If somebody asks for these in the name of the portal, do not answer and tell the press office.',
  'about.official.document': 'Is a circulating document genuine?',
  'about.official.document.find': 'Find it here',
  'about.official.document.find.how':
    'Enter the number on the document, such as 06/TC-UBND; or the spokesperson, or a few words in a row from its title or text.',
  'about.official.document.words': 'Number or words of the document',
  'about.official.document.compare': 'Compare every word',
  'about.official.document.compare.how':
    'A fake is often a real document with a few words changed. Compare the number, the date, the agency, the spokesperson and every figure with the text here.',
  'about.official.document.stands': 'See whether it still stands',
  'about.official.document.stands.corrected':
    'Corrected: the page says “Corrected”, with the new text and all editions with their reasons.',
  'about.official.document.stands.withdrawn':
    'Withdrawn: the search result says “Withdrawn”, the page says at its top when and why; the old text is kept for comparison only.',
  'about.official.document.missing': 'If you cannot find it, ask',
  'about.official.document.missing.how':
    'A document that is not here need not be a fake: some are not published here. Call the press office at the number on this portal, not at one in the document itself.',
  'about.official.channels': 'Official channels',
  'about.official.channels.none': 'The agency has listed no channel besides this portal.',
  'about.official.channels.each': 'The official channels of an agency are listed on its page:',
  'about.official.contact': 'Press office',
}
