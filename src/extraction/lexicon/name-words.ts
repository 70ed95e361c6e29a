import type { ActorKind } from '../../vocabulary/enums.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Last (or first, with "of") words of names of bodies. Lower case. */
export const bodyWords = set(
  `agency academy administration airlines airways alliance army association assembly authority bank board brigade bureau
  campaign centre center chamber church club coalition college commission committee company congress consortium
  constabulary cooperative corp corporation council court department directorate enterprises federation firm force forces
  forum foundation front fund government group guard holding holdings hospital inc industries initiative institute
  institution laboratory laboratories league limited llc ltd ministry mission motors movement museum navy network
  observatory office organisation organization parliament partners party plc police school senate service services
  society studio studios syndicate team trust tribunal union universities university workers zoo analytics bancorp
  capital caucus clinic communications consulting consultants energy entertainment healthcare insurance mining music
  oil orchestra pac pharmaceuticals pictures records securities software solutions strategies technologies technology
  ventures`,
);
/** Words of bodies that are news media. */
export const mediaWords = set(
  `bulletin chronicle courier daily dispatch echo examiner express gazette globe herald independent journal magazine mail
  mercury mirror news observer post press radio record register review standard star sun telegraph television times
  tribune tv gazzetta giornale corriere zeitung journal broadcasting broadcaster newspaper`,
);
/** Last words of names of places. */
export const placeWords = set(
  `airport avenue bay beach bridge canal cape coast county creek desert district forest garden gulf harbour harbor hill
  hills island islands lake lane mountain mountains ocean park peninsula place plain port province quarter region reserve
  ridge river road sea square station strait street atlantic pacific terrace town valley village`,
);
/** Last words of names of events, works and other things that do not speak. */
export const thingWords = set(
  `act accord accords agreement award awards bill championship championships christmas conference convention cup day
  declaration festival games law marathon match mission open olympics plan poll prize programme program protocol report
  resolution review statement study summit survey system systems missiles treaty war week world`,
);
/** Names of days and months. */
export const calendarWords = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter ramadan`,
);
/** Words that begin a sentence with a capital without being a name. */
export const plainWords = set(
  `a about above according across after again against ahead all almost along already also although always amid among an
  and another any anyone anything are around as asked at back based be because before behind being below beside between
  beyond both but by can citing could despite did do does down during each earlier either else especially even ever
  every everybody everyone everything except few finally first five for forty four from further given had has have having
  he hence her here hers him his how however i if in indeed inside instead into is it its itself just last late lately
  later least less like many may maybe me meanwhile might mine more moreover most much must my near neither never
  nevertheless next no nobody none nor not nothing now of off often on once one only or other others our out outside
  over own people perhaps please police prosecutors quite rather responding echoing reacting replying since six so some
  somebody someone something sometimes soon speaking still strikes such ten than that the their them then there these
  they thing things this those though three through thus to today together tomorrow tonight too toward towards two under
  unless unlike until up upon us very via was we were what when whenever where whether which while who whoever whose why
  will with within without would yes yesterday yet you your critics experts officials economists analysts residents
  researchers scientists workers members fans teachers parents doctors lawmakers protesters voters shares closures`,
);
/** Lower-case words that may stand inside a name. */
export const nameParticles = set('de da do dos del della dello di du des la le van von der den bin ibn al el ter und');
/** Words after which "of" (and "for") carries a name on: "University of Mombasa". */
export const ofHeads = set(
  `academy association bank board bureau centre center chamber church college commission committee confederation congress
  council court department federation friends house institute league ministry museum office organisation organization
  party school secretariat society union university`,
);
/** Words after which "for" and "on" do: "Commission on Presidential Debates". */
export const forHeads = set(
  `academy agency alliance association board bureau campaign centre center coalition commission committee council
  department foundation fund initiative institute network office organisation organization society union`,
);
/** First words of names of bodies with two fields: "Securities and Exchange Commission". */
export const fieldWords = set(
  `agriculture arts climate culture customs defence defense drug education energy exchange fisheries food health housing
  immigration justice labor labour science securities sports trade transport`,
);
/** Names of people together. */
export const groupNames = set(
  `republicans democrats conservatives liberals tories libertarians socialists communists hispanics latinos latinas muslims
  christians jews catholics protestants evangelicals hindus sikhs arabs kurds africans asians europeans westerners
  african-americans asian-americans mexican-americans`,
);
/** Words of a party or a candidacy that stand before a person's name without being part of it. */
export const labelWords = set(
  `candidate conservative democrat democratic labour liberal libertarian nominee republican senators tory`,
);

/** Nouns of people, singular. */
export const personNouns = set(
  `accountant activist adviser advisor aide ambassador analyst attorney author biologist boss captain chairman chairwoman
  chief coach colleague commander councillor critic defender diplomat director doctor driver economist editor employee
  engineer envoy expert farmer father fisherman friend goalkeeper governor head historian insider investigator judge
  lawyer lawmaker leader manager mayor member midfielder minister mother mp neighbour neighbor nurse officer official
  owner person player police-officer politician president prosecutor protester researcher resident retiree scientist
  secretary senator sergeant source spokesman spokesperson spokeswoman striker student teacher trader veteran victim
  volunteer winger witness woman man worker writer youth survivor campaigner negotiator teenager businessman businesswoman
  tycoon billionaire candidate nominee front-runner frontrunner contender donor moderator host commentator constituent
  pastor sheriff strategist pollster columnist anchor congressman congresswoman guy mogul magnate actor actress`,
);
/** Nouns of people together: groups that may be addressed or speak. */
export const groupNouns = set(
  `allies analysts activists agencies aides audience authorities backers campaigners charities citizens colleagues
  companies councillors countries couple critics crowd customers delegates delegation demonstrators diplomats doctors
  economists employees employers engineers executives experts families fans farmers fishermen governments groups
  investigators investors journalists judges jurors jury lawmakers lawyers leaders legislators members ministers
  nations negotiators neighbours neighbors nurses officials opponents parents partners people players police politicians
  prosecutors protesters reporters rebels representatives researchers residents rivals scientists senators shareholders
  sides sources spectators states strikers students supporters survivors teachers team traders troops unions victims
  villagers voters witnesses workers youths women men listeners viewers readers lenders attendees audiences donors
  followers subordinates miners guests passengers patients pupils tenants bankers`,
);
/** Nouns of bodies that a description may stand for, and the kind of actor that they are. */
export const bodyNouns: ReadonlyMap<string, ActorKind> = new Map(
  (
    [
      ['MEDIA', 'broadcaster newspaper paper agency magazine journal station website outlet network media'],
      [
        'ORGANIZATION',
        'administration airline army association bank board bureau campaign carmaker chamber charity church club coalition college commission committee company consultancy consortium council court department embassy federation firm force foundation fund government group hospital institute judiciary league maker manufacturer military ministry municipality navy office opposition organisation organization palace parliament party police presidency publisher regulator school senate society supplier team think-tank treasury tribunal trust union university utility watchdog',
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, ActorKind] => [word, kind])),
);
