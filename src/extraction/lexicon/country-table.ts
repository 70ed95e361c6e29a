/**
 * Countries, one a line: ISO 3166-1 code (or that of a part of the United Kingdom) | Wikidata id | name | demonyms | capital (seat of government) | further names.
 * Written for this project from common knowledge. A capital that is itself the country's name is left out, and so is
 * one that is likelier to be something else in news ("Victoria", "Malé"): a missed metonym is better than a false one.
 */
export const countryTable = `
AF|Q889|Afghanistan|Afghan,Afghans|Kabul
AL|Q222|Albania|Albanian,Albanians|Tirana
DZ|Q262|Algeria|Algerian,Algerians|Algiers
AD|Q228|Andorra|Andorran,Andorrans|
AO|Q916|Angola|Angolan,Angolans|Luanda
AR|Q414|Argentina|Argentine,Argentinian,Argentines,Argentinians|Buenos Aires
AM|Q399|Armenia|Armenian,Armenians|Yerevan
AU|Q408|Australia|Australian,Australians|Canberra
AT|Q40|Austria|Austrian,Austrians|Vienna
AZ|Q227|Azerbaijan|Azerbaijani,Azerbaijanis|Baku
BS|Q778|Bahamas|Bahamian,Bahamians|Nassau
BH|Q398|Bahrain|Bahraini,Bahrainis|Manama
BD|Q902|Bangladesh|Bangladeshi,Bangladeshis|Dhaka
BB|Q244|Barbados|Barbadian,Barbadians|Bridgetown
BY|Q184|Belarus|Belarusian,Belarusians|Minsk
BE|Q31|Belgium|Belgian,Belgians|
BZ|Q242|Belize|Belizean,Belizeans|Belmopan
BJ|Q962|Benin|Beninese|Porto-Novo
BT|Q917|Bhutan|Bhutanese|Thimphu
BO|Q750|Bolivia|Bolivian,Bolivians|La Paz
BA|Q225|Bosnia and Herzegovina|Bosnian,Bosnians|Sarajevo|Bosnia
BW|Q963|Botswana|Botswanan|Gaborone
BR|Q155|Brazil|Brazilian,Brazilians|Brasília|Brasilia
BN|Q921|Brunei|Bruneian|Bandar Seri Begawan
BG|Q219|Bulgaria|Bulgarian,Bulgarians|Sofia
BF|Q965|Burkina Faso|Burkinabe|Ouagadougou
BI|Q967|Burundi|Burundian,Burundians|Gitega
KH|Q424|Cambodia|Cambodian,Cambodians|Phnom Penh
CM|Q1009|Cameroon|Cameroonian,Cameroonians|Yaoundé
CA|Q16|Canada|Canadian,Canadians|Ottawa
CV|Q1011|Cape Verde|Cape Verdean|Praia
CF|Q929|Central African Republic||Bangui
TD|Q657|Chad|Chadian,Chadians|N'Djamena
CL|Q298|Chile|Chilean,Chileans|Santiago
CN|Q148|China|Chinese|Beijing|People's Republic of China
CO|Q739|Colombia|Colombian,Colombians|Bogotá
KM|Q970|Comoros|Comorian,Comorians|Moroni
CD|Q974|Democratic Republic of the Congo|Congolese|Kinshasa|DR Congo,DRC
CG|Q971|Republic of the Congo||Brazzaville
CR|Q800|Costa Rica|Costa Rican,Costa Ricans|
HR|Q224|Croatia|Croatian,Croatians,Croat|Zagreb
CU|Q241|Cuba|Cuban,Cubans|Havana
CY|Q229|Cyprus|Cypriot,Cypriots|Nicosia
CZ|Q213|Czech Republic|Czech,Czechs|Prague|Czechia
DK|Q35|Denmark|Danish,Danes,Dane|Copenhagen
DJ|Q977|Djibouti|Djiboutian|
DM|Q784|Dominica||
DO|Q786|Dominican Republic|Dominican,Dominicans|Santo Domingo
EC|Q736|Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
EG|Q79|Egypt|Egyptian,Egyptians|Cairo
SV|Q792|El Salvador|Salvadoran,Salvadorans|
GQ|Q983|Equatorial Guinea|Equatoguinean|Malabo
ER|Q986|Eritrea|Eritrean,Eritreans|Asmara
EE|Q191|Estonia|Estonian,Estonians|Tallinn
SZ|Q1050|Eswatini|Swazi|Mbabane
ET|Q115|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
FJ|Q712|Fiji|Fijian,Fijians|Suva
FI|Q33|Finland|Finnish,Finns,Finn|Helsinki
FR|Q142|France|French|Paris
GA|Q1000|Gabon|Gabonese|Libreville
GM|Q1005|Gambia|Gambian,Gambians|Banjul
GE|Q230|Georgia|Georgian,Georgians|Tbilisi
DE|Q183|Germany|German,Germans|Berlin
GH|Q117|Ghana|Ghanaian,Ghanaians|Accra
GR|Q41|Greece|Greek,Greeks|Athens
GT|Q774|Guatemala|Guatemalan,Guatemalans|
GN|Q1006|Guinea|Guinean,Guineans|Conakry
GW|Q1007|Guinea-Bissau||Bissau
GY|Q734|Guyana|Guyanese|Georgetown
HT|Q790|Haiti|Haitian,Haitians|Port-au-Prince
HN|Q783|Honduras|Honduran,Hondurans|Tegucigalpa
HU|Q28|Hungary|Hungarian,Hungarians|Budapest
IS|Q189|Iceland|Icelandic,Icelanders,Icelander|Reykjavik|Reykjavík
IN|Q668|India|Indian,Indians|New Delhi,Delhi
ID|Q252|Indonesia|Indonesian,Indonesians|Jakarta
IR|Q794|Iran|Iranian,Iranians|Tehran
IQ|Q796|Iraq|Iraqi,Iraqis|Baghdad
IE|Q27|Ireland|Irish|Dublin
IL|Q801|Israel|Israeli,Israelis|Jerusalem
IT|Q38|Italy|Italian,Italians|Rome
CI|Q1008|Ivory Coast|Ivorian,Ivorians|Yamoussoukro|Côte d'Ivoire
JM|Q766|Jamaica|Jamaican,Jamaicans|
JP|Q17|Japan|Japanese|Tokyo
JO|Q810|Jordan|Jordanian,Jordanians|Amman
KZ|Q232|Kazakhstan|Kazakh,Kazakhs|Astana
KE|Q114|Kenya|Kenyan,Kenyans|Nairobi
KW|Q817|Kuwait|Kuwaiti,Kuwaitis|
KG|Q813|Kyrgyzstan|Kyrgyz|Bishkek
LA|Q819|Laos|Laotian,Laotians|Vientiane
LV|Q211|Latvia|Latvian,Latvians|Riga
LB|Q822|Lebanon|Lebanese|Beirut
LS|Q1013|Lesotho|Basotho|Maseru
LR|Q1014|Liberia|Liberian,Liberians|Monrovia
LY|Q1016|Libya|Libyan,Libyans|Tripoli
LI|Q347|Liechtenstein||Vaduz
LT|Q37|Lithuania|Lithuanian,Lithuanians|Vilnius
LU|Q32|Luxembourg|Luxembourgish|
MG|Q1019|Madagascar|Malagasy|Antananarivo
MW|Q1020|Malawi|Malawian,Malawians|Lilongwe
MY|Q833|Malaysia|Malaysian,Malaysians|Kuala Lumpur
MV|Q826|Maldives|Maldivian,Maldivians|
ML|Q912|Mali|Malian,Malians|Bamako
MT|Q233|Malta|Maltese|Valletta
MR|Q1025|Mauritania|Mauritanian,Mauritanians|Nouakchott
MU|Q1027|Mauritius|Mauritian,Mauritians|Port Louis
MX|Q96|Mexico|Mexican,Mexicans|Mexico City
MD|Q217|Moldova|Moldovan,Moldovans|Chisinau
MC|Q235|Monaco|Monegasque|
MN|Q711|Mongolia|Mongolian,Mongolians|Ulaanbaatar
ME|Q236|Montenegro|Montenegrin,Montenegrins|Podgorica
MA|Q1028|Morocco|Moroccan,Moroccans|Rabat
MZ|Q1029|Mozambique|Mozambican,Mozambicans|Maputo
MM|Q836|Myanmar|Burmese|Naypyidaw|Burma
NA|Q1030|Namibia|Namibian,Namibians|Windhoek
NP|Q837|Nepal|Nepali,Nepalese,Nepalis|Kathmandu
NL|Q55|Netherlands|Dutch|The Hague,Amsterdam|Holland
NZ|Q664|New Zealand|New Zealanders|Wellington
NI|Q811|Nicaragua|Nicaraguan,Nicaraguans|Managua
NE|Q1032|Niger|Nigerien,Nigeriens|Niamey
NG|Q1033|Nigeria|Nigerian,Nigerians|Abuja
KP|Q423|North Korea|North Korean,North Koreans|Pyongyang
MK|Q221|North Macedonia|Macedonian,Macedonians|Skopje
NO|Q20|Norway|Norwegian,Norwegians|Oslo
OM|Q842|Oman|Omani,Omanis|Muscat
PK|Q843|Pakistan|Pakistani,Pakistanis|Islamabad
PS|Q219060|Palestine|Palestinian|Ramallah|State of Palestine
PA|Q804|Panama|Panamanian,Panamanians|Panama City
PG|Q691|Papua New Guinea|Papuan|Port Moresby
PY|Q733|Paraguay|Paraguayan,Paraguayans|Asunción
PE|Q419|Peru|Peruvian,Peruvians|Lima
PH|Q928|Philippines|Philippine,Filipino,Filipinos|Manila
PL|Q36|Poland|Polish,Poles,Pole|Warsaw
PT|Q45|Portugal|Portuguese|Lisbon
QA|Q846|Qatar|Qatari,Qataris|Doha
RO|Q218|Romania|Romanian,Romanians|Bucharest
RU|Q159|Russia|Russian,Russians|Moscow|Russian Federation
RW|Q1037|Rwanda|Rwandan,Rwandans|Kigali
SA|Q851|Saudi Arabia|Saudi,Saudis|Riyadh
SN|Q1041|Senegal|Senegalese|Dakar
RS|Q403|Serbia|Serbian,Serbians,Serb,Serbs|Belgrade
SL|Q1044|Sierra Leone|Sierra Leonean|Freetown
SG|Q334|Singapore|Singaporean,Singaporeans|
SK|Q214|Slovakia|Slovak,Slovakian,Slovaks|Bratislava
SI|Q215|Slovenia|Slovenian,Slovene,Slovenians|Ljubljana
SB|Q685|Solomon Islands||Honiara
SO|Q1045|Somalia|Somali,Somalis|Mogadishu
ZA|Q258|South Africa|South African,South Africans|Pretoria
KR|Q884|South Korea|South Korean,South Koreans|Seoul
SS|Q958|South Sudan|South Sudanese|Juba
ES|Q29|Spain|Spanish,Spaniards|Madrid
LK|Q854|Sri Lanka|Sri Lankan,Sri Lankans|Colombo
SD|Q1049|Sudan|Sudanese|Khartoum
SR|Q730|Suriname|Surinamese|Paramaribo
SE|Q34|Sweden|Swedish,Swedes,Swede|Stockholm
CH|Q39|Switzerland|Swiss|
SY|Q858|Syria|Syrian,Syrians|Damascus
TW|Q865|Taiwan|Taiwanese|Taipei
TJ|Q863|Tajikistan|Tajik,Tajiks|Dushanbe
TZ|Q924|Tanzania|Tanzanian,Tanzanians|Dodoma
TH|Q869|Thailand|Thai,Thais|Bangkok
TL|Q574|East Timor|Timorese|Dili|Timor-Leste
TG|Q945|Togo|Togolese|Lomé
TO|Q678|Tonga|Tongan,Tongans|
TT|Q754|Trinidad and Tobago|Trinidadian|Port of Spain
TN|Q948|Tunisia|Tunisian,Tunisians|Tunis
TR|Q43|Turkey|Turkish,Turks|Ankara|Türkiye
TM|Q874|Turkmenistan|Turkmen|Ashgabat
UG|Q1036|Uganda|Ugandan,Ugandans|Kampala
UA|Q212|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
AE|Q878|United Arab Emirates|Emirati,Emiratis|Abu Dhabi|UAE
GB|Q145|United Kingdom|British,Britons,Briton|London,Downing Street,Whitehall|UK,U.K.,Britain,Great Britain
US|Q30|United States|American,Americans|Washington,White House,Capitol Hill|US,U.S.,USA,U.S.A.,United States of America,America
UY|Q77|Uruguay|Uruguayan,Uruguayans|Montevideo
UZ|Q265|Uzbekistan|Uzbek,Uzbeks|Tashkent
VU|Q686|Vanuatu||Port Vila
VA|Q237|Vatican City||Vatican,Holy See
VE|Q717|Venezuela|Venezuelan,Venezuelans|Caracas
VN|Q881|Vietnam|Vietnamese|Hanoi
ENG|Q21|England||
SCT|Q22|Scotland|Scottish,Scots|Edinburgh
WLS|Q25|Wales|Welsh|
NIR|Q26|Northern Ireland|Northern Irish|
GL|Q223|Greenland|Greenlandic|Nuuk
XK|Q1246|Kosovo|Kosovar,Kosovars|Pristina
YE|Q805|Yemen|Yemeni,Yemenis|Sanaa
ZM|Q953|Zambia|Zambian,Zambians|Lusaka
ZW|Q954|Zimbabwe|Zimbabwean,Zimbabweans|Harare
`;
