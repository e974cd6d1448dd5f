"""The words of the fictional archive. None is a real person, place or organisation, and names and
common words do not overlap, so that no sentence names somebody by accident."""


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN = _list(
    "Adaeze Aisling Beatrix Bethan Branwen Callista Catrin Delphine Eilidh Elowen Esme Farida "
    "Fenella Ginevra Greta Hanneke Imani Ingrid Isolde Jessamy Katya Kezia Lakshmi Leocadia "
    "Lowri Maeve Marguerite Mireille Nadia Nerys Odette Orla Petra Priya Rhiannon Rosalind "
    "Saoirse Shanthi Sunniva Tamsin Thandiwe Ulrike Verity Winifred Yasmin Zora"
)
MEN = _list(
    "Alasdair Ambrose Anselm Barnaby Bartholomew Caspian Cormac Cyprian Dafydd Desmond Edmund "
    "Emeka Fergus Florian Gethin Gregor Hamish Horatio Idris Ignatius Jasper Jethro Kofi "
    "Lambert Leopold Lysander Magnus Mungo Nikhil Osric Otis Percival Piers Quentin Rafferty "
    "Rohan Rupert Sandeep Septimus Tadhg Tobias Ulysses Vikram Wilfred Yusuf Zachary"
)
FAMILY_BEGINNINGS = _list(
    "Alder Ashen Bar Birken Black Brace Bram Briar Cald Carra Chal Col Copel Cros Dal Den Dray "
    "El Ems Fal Farn Fen Gar Gil Gos Had Hasel Hel Hollin Ing Kel Kirk Lang Lin Lod Mal Mar "
    "Mell Mos Nether Nor Oaken Os Pad Pen Rad Raven Ren Ros Ruth Sel Shel Sned Stav Swin Tar "
    "Thorn Tre Ul Ven Wad Wether Whin Wol Yar"
)
FAMILY_ENDINGS = _list(
    "bourne by combe cott croft dale den field gate gill grave grove ham hurst kin ley low man "
    "more naught ridge royd shaw sett stead ston thwaite tree wain well wick worth"
)
PLACE_BEGINNINGS = _list(
    "Amber Brine Cinder Copper Dusk Ember Falcon Flint Frost Gannet Granite Heron Iron Juniper "
    "Lark Larch Loam Merrow Mist Morrow Otter Pebble Plover Quarry Rowan Sedge Silver "
    "Slate Sorrel Spindle Starling Summer Tansy Tern Thistle Umber Willow Winter"
)
PLACE_ENDINGS = _list("haven holm mere minster mouth pool quay sands strand wold")
PLACE_KINDS = _list("town village city port borough")

ORGANISATION_TYPES: tuple[tuple[str, str], ...] = (
    ("Growth Partnership", "GP"),
    ("Enterprise Board", "EB"),
    ("Borough Council", "BC"),
    ("Health Network", "HN"),
    ("Harbour Trust", "HT"),
    ("Skills Alliance", "SA"),
    ("Rail Forum", "RF"),
    ("Science Park", "SP"),
    ("Energy Agency", "EA"),
    ("Housing Association", "HA"),
    ("University Hospital", "UH"),
    ("Chamber of Trade", "CT"),
)
NEW_TYPES: tuple[tuple[str, str], ...] = (
    ("Prosperity Company", "PC"),
    ("Innovation Network", "IN"),
    ("Regional Authority", "RA"),
    ("Development Fund", "DF"),
)
ROLES = (
    "Chief Executive",
    "Chair",
    "Programme Director",
    "Finance Director",
    "Medical Director",
    "Director of Research",
    "Director of Strategy",
    "Head of Policy",
    "Head of Innovation",
    "Operations Director",
    "Partnerships Manager",
    "Vice-Chair",
)
HONORIFICS = ("Dr", "Professor", "Cllr")
EVENT_TYPES = ("Forum", "Conference", "Summit", "Open Day", "Workshop", "Expo")
VENUES = ("Guildhall", "Corn Exchange", "Assembly Rooms", "Old Granary", "Lecture Theatre")

TOPICS = (
    "adult learning",
    "affordable housing",
    "apprenticeships",
    "battery storage",
    "broadband",
    "buses",
    "care homes",
    "clean air",
    "clinical trials",
    "coastal defence",
    "community energy",
    "creative industries",
    "cycling",
    "digital health",
    "early years",
    "exports",
    "farming",
    "ferries",
    "fisheries",
    "flood defence",
    "food and drink",
    "freight",
    "high streets",
    "hospitals",
    "hydrogen",
    "inward investment",
    "libraries",
    "life sciences",
    "manufacturing",
    "mental health",
    "museums",
    "offshore wind",
    "public health",
    "rail",
    "research",
    "rural services",
    "small companies",
    "space technology",
    "tourism",
    "volunteering",
)

ADJECTIVES = _list(
    "ambitious careful coastal cooperative daily dependable early easy efficient everyday fair "
    "fresh frequent generous hardy honest inland inventive joint lasting lively local modest "
    "nearby neighbourly new nimble open ordinary patient practical prompt quiet ready regular "
    "resilient rural safe seasonal shared simple small steady sturdy thoughtful timely tidal "
    "upland useful warm weekly welcoming young"
)
SUBJECTS = _list(
    "battery bridge bus cable canal care classroom clinic cycle dairy data dementia engine "
    "export factory ferry fibre flood food freight garden harbour heat hospice housing hydrogen "
    "kitchen laboratory library market museum nursery orchard pier pollen quay rail recycling "
    "river robotics school sensor ship shore skills solar stroke studio theatre timber tourism "
    "tram vaccine warehouse water weaving wind workshop"
)
THINGS = _list(
    "advisers apprenticeships archives audits bursaries buyers classes clubs contracts courses "
    "crews designs fairs firms forecasts gardens grants groups guides hubs ideas kits labs "
    "lessons lists loans maps meetings pilots placements plans plots projects prototypes "
    "records repairs routes rooms rotas schemes services sites stalls standards studies surveys "
    "talks teams tests tools trails trials tutors vans visits walks wards yards"
)
VERBS = _list(
    "blossom compete continue cooperate count endure excel expand flourish function grow help "
    "improve last matter mature mend multiply operate pay persist progress prosper recover repay "
    "return rise spread stretch succeed thrive travel work"
)
BENEFITS = (
    "more than any single budget could",
    "for the families along the coast",
    "far beyond the towns in which they began",
    "exactly where the old arrangements fell short",
    "whenever the neighbouring towns plan them together",
    "as soon as somebody takes the time to listen",
    "long after the first money has been spent",
    "because people trust what they can see for themselves",
    "in every season and not only in summer",
    "for companies that cannot wait another year",
    "wherever the trains and the ferries meet",
    "if we measure them in the same way everywhere",
)
REASONS = (
    "That is why the work has to go on after the first year.",
    "Nobody should have to travel for two hours to take part.",
    "The next step is to bring the smaller villages in.",
    "It took three winters to get this far, and it was worth the wait.",
    "There is no shortage of people who want to help.",
    "Each of the towns has brought something that the others lacked.",
    "The figures will be checked again in the autumn.",
    "It would have been easy to stop halfway, and we did not.",
    "What we learn here can be used along the whole coast.",
    "The hardest part was to agree on what should come first.",
)
CLAUSES = (
    "the first results should be ready before the winter",
    "no village will be left without a service",
    "the money must reach the people who do the work",
    "the two sides of the estuary depend on each other",
    "the timetable leaves enough room for a second round",
    "young people ought to have a say in what is built",
    "the lessons of the pilot have been taken to heart",
    "the costs are lower than those of the old arrangement",
)
