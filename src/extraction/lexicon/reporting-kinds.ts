/** Lemmas of verbs and nouns that report speech, thought or writing, by kind: written for this project, from no corpus. */
const LEXICON = {
  say: 'say tell state remark comment mention note add observe voice utter exclaim declare announce proclaim reply respond answer retort quip joke whisper mutter murmur shout yell cry recite speak talk chat articulate express recount relate narrate relay convey',
  claim:
    'claim allege assert argue contend maintain insist affirm aver avow stress emphasize emphasise underscore underline reiterate repeat charge accuse blame declare posit submit counter rebut refute deny dispute dismiss reject contradict disagree object protest complain lament decry denounce condemn criticize criticise slam blast rip bash attack mock ridicule deride assail lambaste rebuke scold chide',
  reveal:
    'reveal disclose admit concede acknowledge confess confirm recognize recognise leak divulge expose clarify explain elaborate detail describe outline illustrate specify demonstrate show find conclude determine discover learn report estimate calculate indicate suggest imply hint signal intimate point cite quote reference',
  think:
    'think believe feel consider suspect doubt wonder suppose assume guess reckon imagine fear worry hope wish expect anticipate predict forecast project foresee envision see view regard deem judge know understand realize realise remember recall agree accept decide want',
  write: 'write tweet retweet post blog publish report read title headline document record email text type pen',
  ask: 'ask inquire enquire question query beg plead request demand urge call appeal press challenge exhort implore encourage advise recommend propose suggest warn caution remind promise pledge vow swear threaten guarantee assure order command instruct',
  praise:
    'praise laud applaud hail commend compliment congratulate thank welcome endorse support back defend tout boast brag celebrate bemoan mourn apologize apologise joke',
  source:
    'statement comment remark report claim allegation accusation assertion announcement declaration testimony statement tweet post interview speech letter memo email study survey poll opinion belief view suggestion argument criticism complaint warning promise pledge vow call demand question answer response reply denial admission acknowledgment concern fear hope expectation prediction suspicion idea notion theory',
} as const;

const kinds = new Map<string, number>();
for (const [index, words] of Object.values(LEXICON).entries())
  for (const word of words.split(' ')) kinds.set(word, (kinds.get(word) ?? 0) | (1 << index));

/** Bit set of the kinds of reporting word that `lemma` (lower case) belongs to; 0 when it is none. */
export function reportingKinds(lemma: string): number {
  return kinds.get(lemma) ?? 0;
}
