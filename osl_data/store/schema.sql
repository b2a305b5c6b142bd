-- The documented schema. One line a column: name, type, meaning; `docs/data-dictionary.md` is generated from it.
-- Every id is a readable slug, unique over all kinds. `city` is the folder of the record (the id of the city's place).

-- Every record that may be linked to, with the name it goes by.
CREATE TABLE record (
    id VARCHAR PRIMARY KEY, -- id of the record
    kind VARCHAR NOT NULL, -- source, place, organisation, programme, contact, person (somebody named in sources who is no contact), activity, figure or disagreement
    city VARCHAR, -- city of the record; empty for reference works
    title_pl VARCHAR NOT NULL, -- name or short description in Polish
    title_en VARCHAR NOT NULL, -- the same in English
    folded VARCHAR NOT NULL -- all that can be searched, lower case, without Polish diacritics
);

-- The controlled terms.
CREATE TABLE term (
    vocabulary VARCHAR NOT NULL, -- name of the closed set
    code VARCHAR NOT NULL, -- code as held in records
    label_pl VARCHAR NOT NULL, -- Polish label
    label_en VARCHAR NOT NULL, -- English label
    broader VARCHAR, -- code of a broader term: the OSL tool of an activity type
    position INTEGER NOT NULL, -- order within the set
    PRIMARY KEY (vocabulary, code)
);

-- Public sources, and the reference works that facts about places come from.
CREATE TABLE source (
    id VARCHAR PRIMARY KEY, -- slug of the source
    city VARCHAR, -- city it speaks of; empty for a reference work
    type VARCHAR NOT NULL, -- source_type: leaflet, page, news, project, report, reference
    title VARCHAR NOT NULL, -- title as published
    publisher VARCHAR, -- who published it, where that is known
    url VARCHAR, -- address, where known
    area VARCHAR, -- place it is about, where narrower than the city
    published VARCHAR, -- date by the publisher: YYYY, YYYY-MM or YYYY-MM-DD
    published_inferred VARCHAR, -- date the context shows, where the publisher gives none
    not_before VARCHAR, -- date the source cannot be older than, for it names something of that date
    not_before_locator VARCHAR, -- where in the source that stands
    read VARCHAR NOT NULL, -- day we read it, from a stored copy of unknown age
    confirmed VARCHAR, -- day a check found it still stated
    complete BOOLEAN NOT NULL, -- whether the whole text was seen
    text VARCHAR NOT NULL, -- source_text: verbatim copy at hand, or restated notes
    licence VARCHAR, -- licence, where one is named
    summary_pl VARCHAR NOT NULL, -- what it states, in our words, Polish
    summary_en VARCHAR NOT NULL -- the same in English
);

-- Sources that state the same things at another time.
CREATE TABLE source_version (
    source VARCHAR NOT NULL, -- source
    other VARCHAR NOT NULL -- the other source
);

-- Cities, districts, estates and smaller areas.
CREATE TABLE place (
    id VARCHAR PRIMARY KEY, -- id of the place
    city VARCHAR NOT NULL, -- the city it lies in
    type VARCHAR NOT NULL, -- place_type: city, district, estate, area, street
    name VARCHAR NOT NULL, -- name in the nominative
    parent VARCHAR, -- place it is part of
    teryt VARCHAR, -- TERC code of seven digits
    voivodeship VARCHAR, -- TERC code of the voivodeship
    lat DECIMAL(8, 5), -- latitude, WGS 84; empty where no source states a point
    lon DECIMAL(8, 5), -- longitude, WGS 84
    precision VARCHAR, -- what the point stands for
    coordinates_source VARCHAR -- source of the point
);

-- Residents of places, each with year and source.
CREATE TABLE population (
    place VARCHAR NOT NULL, -- place
    residents INTEGER NOT NULL, -- number of residents
    as_of VARCHAR NOT NULL, -- date the number stands for
    approximate BOOLEAN NOT NULL, -- whether the date is only about right
    source VARCHAR NOT NULL -- source
);

-- Other names of places, organisations and programmes.
CREATE TABLE alias (
    record VARCHAR NOT NULL, -- id of the record
    name VARCHAR NOT NULL -- short form, older name or other spelling
);

-- Organisations and their units.
CREATE TABLE organisation (
    id VARCHAR PRIMARY KEY, -- id of the organisation
    city VARCHAR NOT NULL, -- city
    type VARCHAR NOT NULL, -- organisation_type
    name VARCHAR NOT NULL, -- full name in the nominative
    parent VARCHAR, -- organisation it is a unit of
    area VARCHAR -- place it works in, where stated
);

-- Programmes: PALs, partnerships, clubs, projects, centres.
CREATE TABLE programme (
    id VARCHAR PRIMARY KEY, -- id of the programme
    city VARCHAR NOT NULL, -- city
    type VARCHAR NOT NULL, -- programme_type
    name VARCHAR NOT NULL, -- full name in the nominative
    unit VARCHAR, -- organisation that runs it
    part_of VARCHAR, -- programme it is part of
    community VARCHAR, -- territorial or categorial; empty where not stated
    status VARCHAR NOT NULL, -- what a source states of its state: planned, active, ended, unknown
    status_as_of VARCHAR, -- date the source gives for the status, where that is not its own date
    start VARCHAR, -- start date, whole or partial
    "end" VARCHAR, -- end date, whole or partial
    summary_pl VARCHAR NOT NULL, -- summary in our words, Polish
    summary_en VARCHAR NOT NULL -- the same in English
);

-- Places a programme serves (HSDS service area).
CREATE TABLE programme_area (
    programme VARCHAR NOT NULL, -- programme
    place VARCHAR NOT NULL -- place
);

-- Groups a programme is stated to work with.
CREATE TABLE programme_target_group (
    programme VARCHAR NOT NULL, -- programme
    target_group VARCHAR NOT NULL -- target_group
);

-- Legal acts a programme rests on.
CREATE TABLE programme_legal_basis (
    programme VARCHAR NOT NULL, -- programme
    act VARCHAR NOT NULL -- act or order
);

-- Where the money comes from.
CREATE TABLE programme_funding (
    programme VARCHAR NOT NULL, -- programme
    fund VARCHAR NOT NULL -- fund, grant or payer
);

-- Certificates that concern a programme.
CREATE TABLE programme_accreditation (
    programme VARCHAR NOT NULL, -- programme
    name VARCHAR NOT NULL, -- name of the certificate
    holder VARCHAR NOT NULL, -- organisation that holds it
    source VARCHAR NOT NULL -- source
);

-- Organisations that take part in a programme.
CREATE TABLE programme_partner (
    programme VARCHAR NOT NULL, -- programme
    organisation VARCHAR NOT NULL, -- organisation
    role VARCHAR -- partner_role, where stated
);

-- Contacts: a role first, then perhaps a person. A contact has a channel, or is an institution, or holds a local post that
-- residents ask for by name (organiser, animator, elected office).
CREATE TABLE contact (
    id VARCHAR PRIMARY KEY, -- id of the contact
    city VARCHAR NOT NULL, -- city
    role VARCHAR NOT NULL, -- contact_role
    title VARCHAR, -- position as stated
    person VARCHAR, -- given name and surname, where a source names one that is undated or not over five years old
    why_public VARCHAR, -- why_public: for what reason the person may be named; empty where nobody is
    unit VARCHAR, -- organisation
    superseded BOOLEAN NOT NULL, -- whether a newer source names somebody else in its place
    superseded_by VARCHAR -- that contact; empty where it is suppressed
);

-- People whom only the pages of programmes name: who is no contact, or is one whose name is old. No other table has an old
-- name.
CREATE TABLE mentioned_person (
    record VARCHAR PRIMARY KEY, -- id of the record: of a person, or of the contact whose name is old
    city VARCHAR NOT NULL, -- city
    role VARCHAR NOT NULL, -- contact_role
    title VARCHAR, -- position as stated
    person VARCHAR NOT NULL, -- given name and surname
    why_public VARCHAR NOT NULL, -- why_public: for what reason the person may be named
    unit VARCHAR, -- organisation
    named_on VARCHAR, -- date of the newest dated source that names the person; empty when all are undated
    named_inferred BOOLEAN NOT NULL, -- whether that date is only what the context shows
    old BOOLEAN NOT NULL -- whether each source of the name is over five years old
);

-- Programmes for which a source names a person.
CREATE TABLE mentioned_programme (
    record VARCHAR NOT NULL, -- id of the record
    programme VARCHAR NOT NULL -- programme
);

-- Programmes a contact can be asked about.
CREATE TABLE contact_programme (
    contact VARCHAR NOT NULL, -- contact
    programme VARCHAR NOT NULL -- programme
);

-- Places stated for a contact itself.
CREATE TABLE contact_area (
    contact VARCHAR NOT NULL, -- contact
    place VARCHAR NOT NULL -- place
);

-- Phone numbers of contacts.
CREATE TABLE phone (
    contact VARCHAR NOT NULL, -- contact
    position INTEGER NOT NULL, -- order within the contact
    e164 VARCHAR NOT NULL, -- number in E.164, a short one as it is dialled
    extension VARCHAR, -- extension
    type VARCHAR NOT NULL, -- phone_type: landline, mobile, fax, infoline
    callable BOOLEAN NOT NULL, -- whether somebody can be called at it: a fax is no number to call
    label VARCHAR, -- what the source calls it
    unverified BOOLEAN NOT NULL, -- true for a number that is no valid Polish one
    printed VARCHAR, -- as printed in the source
    source VARCHAR NOT NULL -- source
);

-- E-mail addresses of contacts.
CREATE TABLE email (
    contact VARCHAR NOT NULL, -- contact
    position INTEGER NOT NULL, -- order within the contact
    address VARCHAR NOT NULL, -- e-mail address
    printed VARCHAR, -- as printed in the source
    source VARCHAR NOT NULL -- source
);

-- Postal addresses of contacts.
CREATE TABLE address (
    contact VARCHAR NOT NULL, -- contact
    position INTEGER NOT NULL, -- order within the contact
    street VARCHAR, -- street with its short prefix
    number VARCHAR, -- house number
    detail VARCHAR, -- what is neither number nor room
    room VARCHAR, -- room
    postcode VARCHAR, -- postcode 00-000
    town VARCHAR NOT NULL, -- place id of the town
    printed VARCHAR, -- as printed in the source
    misprint BOOLEAN NOT NULL, -- whether the printed form has a slip that the stored value corrects
    source VARCHAR NOT NULL -- source
);

-- When contacts can be reached, or cannot: one row a rule (HSDS schedule, RFC 5545). A day is open at the times of the open
-- rules that hold on it, without those of the closed ones.
CREATE TABLE hours (
    contact VARCHAR NOT NULL, -- contact
    position INTEGER NOT NULL, -- order within the contact
    freq VARCHAR, -- how they return: WEEKLY or MONTHLY (RFC 5545); empty where no days that return are named
    interval INTEGER NOT NULL, -- every how many weeks or months
    byday VARCHAR[] NOT NULL, -- weekday codes, that of the nth in a month after its number (1WE, -1SA is the last); empty where none is named
    bymonthday INTEGER[] NOT NULL, -- days of a month
    bymonth INTEGER[] NOT NULL, -- months, 1 is January; empty for all
    valid_from VARCHAR, -- first day, whole or partial date; a single date stands in both, or here alone
    valid_to VARCHAR, -- last day
    opens VARCHAR, -- HH:MM
    closes VARCHAR, -- HH:MM up to 24:00, of the next day where not after opens; empty where only the start is stated
    closed BOOLEAN NOT NULL, -- whether these are days or breaks on which it is closed
    holidays VARCHAR, -- what is said of public holidays: closed then, open then too, or only then
    season VARCHAR, -- part of the year that is named without its months, as printed
    printed VARCHAR, -- as printed in the source
    source VARCHAR NOT NULL -- source
);

-- Web pages of contacts.
CREATE TABLE web (
    contact VARCHAR NOT NULL, -- contact
    position INTEGER NOT NULL, -- order within the contact
    url VARCHAR NOT NULL, -- address
    source VARCHAR NOT NULL -- source
);

-- What programmes and units plan, do or did.
CREATE TABLE activity (
    id VARCHAR PRIMARY KEY, -- id of the activity
    city VARCHAR NOT NULL, -- city
    programme VARCHAR, -- programme
    unit VARCHAR, -- organisation, where no programme is named
    type VARCHAR NOT NULL, -- activity_type
    modality VARCHAR NOT NULL, -- planned, current or past
    name VARCHAR, -- proper name, where it has one
    summary_pl VARCHAR NOT NULL, -- what it is, in our words, Polish
    summary_en VARCHAR NOT NULL -- the same in English
);

-- Groups an activity is stated to be for.
CREATE TABLE activity_target_group (
    activity VARCHAR NOT NULL, -- activity
    target_group VARCHAR NOT NULL -- target_group
);

-- When and where activities take place: one row a rule, as for `hours`.
CREATE TABLE session (
    activity VARCHAR NOT NULL, -- activity
    position INTEGER NOT NULL, -- order within the activity
    freq VARCHAR, -- how they return: WEEKLY or MONTHLY (RFC 5545); empty where no days that return are named
    interval INTEGER NOT NULL, -- every how many weeks or months
    byday VARCHAR[] NOT NULL, -- weekday codes, that of the nth in a month after its number (1WE, -1SA is the last); empty where none is named
    bymonthday INTEGER[] NOT NULL, -- days of a month
    bymonth INTEGER[] NOT NULL, -- months, 1 is January; empty for all
    valid_from VARCHAR, -- first day, whole or partial date; a single date stands in both, or here alone
    valid_to VARCHAR, -- last day
    opens VARCHAR, -- HH:MM
    closes VARCHAR, -- HH:MM up to 24:00, of the next day where not after opens; empty where only the start is stated
    closed BOOLEAN NOT NULL, -- whether these are days or breaks on which it is closed
    holidays VARCHAR, -- what is said of public holidays: closed then, open then too, or only then
    season VARCHAR, -- part of the year that is named without its months, as printed
    venue VARCHAR, -- where
    venue_may_change BOOLEAN NOT NULL, -- whether the source says that the venue changes
    printed VARCHAR, -- hours as printed
    source VARCHAR NOT NULL -- source
);

-- Numbers that sources state. Never added up here.
CREATE TABLE figure (
    id VARCHAR PRIMARY KEY, -- id of the figure
    city VARCHAR NOT NULL, -- city
    what_pl VARCHAR NOT NULL, -- what is counted, Polish
    what_en VARCHAR NOT NULL, -- what is counted, English
    nature VARCHAR NOT NULL, -- activity count, money or context
    measure VARCHAR NOT NULL, -- measure: only figures of one measure and one subject may be set side by side
    value DECIMAL(18, 2) NOT NULL, -- value, or lower end of a range
    value_to DECIMAL(18, 2), -- upper end of a range
    qualifier VARCHAR NOT NULL, -- exact, about, over, nearly, up_to, target
    unit VARCHAR NOT NULL, -- figure_unit
    start VARCHAR, -- start of the period counted
    "end" VARCHAR, -- end of the period counted, or the moment
    programme VARCHAR, -- programme
    organisation VARCHAR, -- organisation
    place VARCHAR -- place
);

-- Where sources differ, or seem to.
CREATE TABLE disagreement (
    id VARCHAR PRIMARY KEY, -- id
    city VARCHAR NOT NULL, -- city
    types VARCHAR[] NOT NULL, -- disagreement_type: contradiction, version, trap
    title_pl VARCHAR NOT NULL, -- subject, Polish
    title_en VARCHAR NOT NULL, -- subject, English
    note_pl VARCHAR NOT NULL, -- what to make of it, Polish
    note_en VARCHAR NOT NULL, -- what to make of it, English
    certain BOOLEAN NOT NULL -- false where it may be no disagreement after all
);

-- Records that a disagreement concerns.
CREATE TABLE disagreement_record (
    disagreement VARCHAR NOT NULL, -- disagreement
    record VARCHAR NOT NULL -- id of a record
);

-- What each source states in a disagreement.
CREATE TABLE claim (
    disagreement VARCHAR NOT NULL, -- disagreement
    position INTEGER NOT NULL, -- order
    source VARCHAR NOT NULL, -- source
    locator VARCHAR NOT NULL, -- where in the source
    states_pl VARCHAR NOT NULL, -- what it states, Polish
    states_en VARCHAR NOT NULL, -- what it states, English
    printed VARCHAR -- as printed
);

-- Which source states which field of which record, where, and how it was printed.
CREATE TABLE evidence (
    record VARCHAR NOT NULL, -- id of the record
    field VARCHAR NOT NULL, -- field of the record
    source VARCHAR NOT NULL, -- source
    locator VARCHAR NOT NULL, -- line of the stored text copy, or fact of our reading notes
    printed VARCHAR, -- as printed
    note VARCHAR -- deciding words of a place that does not say it plainly, and why they carry the value
);

-- The day that states are told for. A build of another day is made anew.
CREATE TABLE build_day (
    day DATE NOT NULL -- the day in Warsaw
);

-- The tables and columns of this file, for the codebook.
CREATE TABLE codebook (
    relation VARCHAR NOT NULL, -- table or view
    field VARCHAR NOT NULL, -- column; empty for the relation itself
    type VARCHAR NOT NULL, -- SQL type; empty for the relation itself
    meaning VARCHAR NOT NULL -- meaning
);
