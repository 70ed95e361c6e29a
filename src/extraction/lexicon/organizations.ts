import type { ActorKind } from '../../vocabulary/enums.ts';

/** A body known by name. */
export interface KnownOrganization {
  readonly name: string;
  readonly kind: ActorKind;
  /** Null where not certain. */
  readonly wikidata: string | null;
  /** The body that it is an organ of, by name. */
  readonly partOf: string | null;
}

/** Name | Wikidata id or nothing | further names | the body it is an organ of. */
const intergovernmental = `
United Nations|Q1065|UN,U.N.,U.N
UN Security Council|Q37470|United Nations Security Council,Security Council,U.N. Security Council,UNSC|United Nations
UN General Assembly|Q47423|United Nations General Assembly,General Assembly,UNGA|United Nations
UN Human Rights Council||Human Rights Council|United Nations
NATO|Q7184|Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation
European Union|Q458|EU,E.U.
European Commission|Q8880||European Union
European Parliament|Q8889||European Union
European Council|Q8886||European Union
European Central Bank|Q8901|ECB|European Union
European Court of Human Rights|Q122880|ECHR
Council of Europe|Q8908|
World Health Organization|Q7817|World Health Organisation,WHO|United Nations
International Monetary Fund|Q7804|IMF
World Bank|Q7164|
World Trade Organization|Q7825|World Trade Organisation,WTO
International Atomic Energy Agency|Q41984|IAEA
UNESCO|Q7809|Unesco|United Nations
UNICEF|Q740308|Unicef|United Nations
UNHCR|Q132551|UN refugee agency,United Nations High Commissioner for Refugees|United Nations
World Food Programme|Q204344|World Food Program,WFP|United Nations
Food and Agriculture Organization|Q82151|FAO|United Nations
International Labour Organization|Q54129|ILO|United Nations
International Criminal Court|Q47488|ICC
International Court of Justice|Q7801|ICJ|United Nations
African Union|Q7159|AU
ASEAN|Q7768|Asean,Association of Southeast Asian Nations
Arab League|Q7172|
OPEC|Q7795|Opec
OECD|Q41550|Organisation for Economic Co-operation and Development
OSCE|Q81299|Organization for Security and Co-operation in Europe
Interpol|Q8475|
IPCC|Q171183|Intergovernmental Panel on Climate Change|United Nations
G20|Q19771|Group of 20
G7||Group of Seven
BRICS||
ECOWAS||Ecowas
Commonwealth of Nations|Q7785|
Gulf Cooperation Council||GCC
Shanghai Cooperation Organisation||Shanghai Cooperation Organization
`;

const media = `
Reuters
Associated Press||AP
Agence France-Presse||AFP
BBC
CNN
Al Jazeera
Sky News
Fox News
CBS News
NBC News
ABC News
NPR
New York Times
Washington Post
Wall Street Journal
Financial Times
Guardian
Times of London
Daily Telegraph
Le Monde
Le Figaro
Der Spiegel
El País
Corriere della Sera
La Repubblica
RAI
ZDF
ARD
TASS||Tass
RIA Novosti
Interfax
Xinhua
Kyodo
NHK
Haaretz
Politico
Bloomberg
Axios
Lancet
USA Today||USA TODAY
MSNBC
CNBC
NBC
Huffington Post
Breitbart News||Breitbart
PolitiFact||Politifact
New Yorker
`;

const organizations = `
Republican Party|Q29468|GOP
Democratic Party|Q29552|
Amnesty International
Human Rights Watch
Red Cross
Greenpeace
UEFA
FIFA
Hamas
Hezbollah
Taliban
World Wildlife Fund
`;

/** Names of groups without one legal body, and the adjective that stands for them. */
const groups = `
The West|Q160381|West,Western
The Global South||Global South
`;

function parse(table: string, kind: ActorKind): [string, KnownOrganization][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', wikidata = '', names = '', partOf = ''] = line.split('|');
      const known = { name, kind, wikidata: wikidata || null, partOf: partOf || null };
      return [name, ...names.split(',')].filter(Boolean).map((form): [string, KnownOrganization] => [form, known]);
    });
}

/** Known bodies by every name they go by, as written, without "the". */
export const organizationNames: ReadonlyMap<string, KnownOrganization> = new Map([
  ...parse(groups, 'GROUP'),
  ...parse(media, 'MEDIA'),
  ...parse(organizations, 'ORGANIZATION'),
  ...parse(intergovernmental, 'INTERGOVERNMENTAL_ORGANIZATION'),
]);
