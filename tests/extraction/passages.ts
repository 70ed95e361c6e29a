/** A short passage written for these tests, and the attributions it must give; `as` text of the spans, in order. */
export interface Passage {
  readonly about: string;
  readonly text: string;
  /** [source or null, cue, contents] of each attribution that must be found, each an exact slice of the text. */
  readonly expected: readonly (readonly [source: string | null, cue: string, ...content: string[]])[];
}

/** Written for this project; none of it comes from a published article. */
export const PASSAGES: readonly Passage[] = [
  {
    about: 'a direct quotation with its cue after it',
    text: '“We will rebuild the bridge before winter,” said Maria Olsen.',
    expected: [['Maria Olsen', 'said', '“We will rebuild the bridge before winter,”']],
  },
  {
    about: 'straight marks, source before the cue',
    text: '"The harbour is closed until further notice," Olsen said.',
    expected: [['Olsen', 'said', '"The harbour is closed until further notice,"']],
  },
  {
    about: 'an indirect statement with that',
    text: 'The ministry said that the talks had failed.',
    expected: [['The ministry', 'said', 'that the talks had failed']],
  },
  {
    about: 'an indirect statement without that',
    text: 'The mayor said the school would reopen on Monday.',
    expected: [['The mayor', 'said', 'the school would reopen on Monday']],
  },
  {
    about: 'according to, after the content',
    text: 'Three people were hurt in the fire, according to the police.',
    expected: [['the police', 'according to', 'Three people were hurt in the fire']],
  },
  {
    about: 'according to, before the content',
    text: 'According to the report, the dam was inspected twice last year.',
    expected: [['the report', 'According to', 'the dam was inspected twice last year']],
  },
  {
    about: 'a quotation interrupted by its cue',
    text: '“This was a mistake,” Haddad said. “We should have listened.”',
    expected: [['Haddad', 'said', '“This was a mistake,”', '“We should have listened.”']],
  },
  {
    about: 'she added',
    text: '“Nobody was told,” she added.',
    expected: [['she', 'added', '“Nobody was told,”']],
  },
  {
    about: 'an inverted said with a title',
    text: '“The figures are wrong,” said Senator Ruth Bell.',
    expected: [['Senator Ruth Bell', 'said', '“The figures are wrong,”']],
  },
  {
    about: 'a mixed statement',
    text: 'Bell said the plan was “a gift to polluters.”',
    expected: [['Bell', 'said', 'the plan was “a gift to polluters.”']],
  },
  {
    about: 'an emoji before the quotation does not move its offsets',
    text: '🎉🎉 “We won,” said Amina Diallo.',
    expected: [['Amina Diallo', 'said', '“We won,”']],
  },
  {
    about: 'doubled apostrophes as marks',
    text: "''The vote will be close,'' Mr. Tanaka said.",
    expected: [['Mr. Tanaka', 'said', "''The vote will be close,''"]],
  },
  {
    about: 'a quotation within a quotation',
    text: '“He told me ‘never again’ and left,” said Novak.',
    expected: [['Novak', 'said', '“He told me ‘never again’ and left,”']],
  },
  {
    about: 'tweeted',
    text: 'The senator tweeted that he would not run again.',
    expected: [['The senator', 'tweeted', 'that he would not run again']],
  },
  {
    about: 'a denial',
    text: 'The company denied that it had known about the leak.',
    expected: [['The company', 'denied', 'that it had known about the leak']],
  },
  {
    about: 'told with an addressee',
    text: 'Olsen told reporters that she would resign.',
    expected: [['Olsen', 'told', 'that she would resign']],
  },
  {
    about: 'two statements in two sentences',
    text: 'The union said the strike would go on. The employers said it was illegal.',
    expected: [
      ['The union', 'said', 'the strike would go on'],
      ['The employers', 'said', 'it was illegal'],
    ],
  },
  {
    about: 'a belief',
    text: 'Many voters believe that the election was fair.',
    expected: [['Many voters', 'believe', 'that the election was fair']],
  },
  {
    about: 'a poll as the source',
    text: 'The poll found that most residents oppose the tunnel.',
    expected: [['The poll', 'found', 'that most residents oppose the tunnel']],
  },
  {
    about: 'a question',
    text: '“Who pays for this?” asked Ivanov.',
    expected: [['Ivanov', 'asked', '“Who pays for this?”']],
  },
  {
    about: 'a stray mark in the paragraph before',
    text: 'The plank was 5" wide.\n\n“It fell at noon,” said Okafor.',
    expected: [['Okafor', 'said', '“It fell at noon,”']],
  },
  {
    about: 'line ends of two characters',
    text: 'The day was calm.\r\n\r\n“It fell at noon,” said Okafor.\r\n',
    expected: [['Okafor', 'said', '“It fell at noon,”']],
  },
  {
    about: 'a quotation introduced by a colon',
    text: 'Okafor said: “We heard a loud noise.”',
    expected: [['Okafor', 'said:', '“We heard a loud noise.”']],
  },
  {
    about: 'no-break spaces around the marks',
    text: '“It\u00a0fell at noon,”\u00a0said Okafor.',
    expected: [['Okafor', 'said', '“It\u00a0fell at noon,”']],
  },
  {
    about: 'a warning',
    text: 'The bank warned that prices would rise.',
    expected: [['The bank', 'warned', 'that prices would rise']],
  },
  {
    about: 'a quotation that runs over two paragraphs, by the first of them',
    text: '“We asked for help,” Okafor said. “Nobody came.\n\n“Then the roof fell in.”',
    expected: [['Okafor', 'said', '“We asked for help,”', '“Nobody came.']],
  },
  {
    about: 'declined to comment, which is an answer too',
    text: 'The company declined to comment.',
    expected: [['The company', 'declined', 'to comment']],
  },
  {
    about: 'single marks',
    text: '‘The road is open,’ said Okafor.',
    expected: [['Okafor', 'said', '‘The road is open,’']],
  },
];

/** Passages in which nobody is quoted: marks for irony, titles of works, names, and silence. */
export const NEAR_MISSES: readonly string[] = [
  'The house has four rooms and a garden.',
  'Rain fell on the hills all night.',
  'The museum opens at nine and closes at five.',
  'She walked to the station and bought a ticket.',
  'The orchestra played “The Four Seasons” in the park.',
  'The band released “Blue Morning” in May.',
  'The so-called “garden” was a parking lot.',
  'He wore a size 9" boot.',
  'The train to Lyon leaves at 5 p.m.',
  '',
  '\n\n\n',
  '“”',
];
