"""Pages as people save and copy them, written for these tests: each with what must stay and what must go."""

from typing import NamedTuple

from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source


class Saved(NamedTuple):
    """A text, its headline and imprint, the lines that its document must have, and scraps that it must not have."""

    content: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    lines: tuple[str, ...]
    gone: tuple[str, ...]


def document_of(content: str | bytes, options: ReadingOptions | None = None) -> Document:
    """Return the document of a text on standard input."""
    raw = content if isinstance(content, bytes) else content.encode()
    return read(Source("-", content=raw), options or ReadingOptions())


LAID_OUT = Saved(
    "Bridge falls in Arnsby\nThe Example Times\n2022-02-17\n\nBridge falls in Arnsby\n"
    "Three people died when a bridge fell into the river, police said.\nThe mayor gave no comment.\n",
    "Bridge falls in Arnsby", "The Example Times", (), "2022-02-17",
    ("Three people died when a bridge fell into the river, police said.", "The mayor gave no comment."),
    ("Example Times", "2022"),
)  # fmt: skip
WITHOUT_DATE = Saved(
    "Contact lost with the Arnsby ferry\nQX\n\n"
    "Contact has been lost with the Arnsby ferry, the coast guard said on Tuesday.\n"
    "The ferry had 129 people on board.\n",
    "Contact lost with the Arnsby ferry", "QX", (), None,
    ("The ferry had 129 people on board.",), ("QX",),
)  # fmt: skip
CONVERTED = Saved(
    """Skip to content
Menu
World
Africa
Subscribe | Sign in
Home > World > Africa

# France to leave the desert, says [minister](https://example.org/minister)

**By Jane Doe and John Roe**, Staff Writers | 17 Feb 2022

[Share on Facebook](https://facebook.com/x) [Tweet](https://twitter.com/x)

![Soldiers](https://example.org/a.jpg)

*Soldiers at the gate of the base in Arnsby.* (AFP)

PARIS (AFP) – The **2,400** soldiers will leave in *four to six months*, the [ministry](https://example.org/m_(x)) said.

- Get our newsletter
- \\[Updated\\] The base at Arnsby will close first.

> "We cannot stay," the minister said.[1]

**Also read:** [Why the war was lost](https://example.org/w)

[Read the full report](https://example.org/r)

© 2022 The Example Times. All rights reserved.
""",
    "France to leave the desert, says minister", "The Example Times", ("Jane Doe", "John Roe"), "2022-02-17",
    (
        "Soldiers at the gate of the base in Arnsby. (AFP)",
        "PARIS (AFP) – The 2,400 soldiers will leave in four to six months, the ministry said.",
        "[Updated] The base at Arnsby will close first.",
        '"We cannot stay," the minister said.',
    ),
    ("http", "**", "Skip", "Africa", "Sign in", "newsletter", "Why the war", "full report", "rights", "Jane", "[1]"),
)  # fmt: skip
ESSAY = Saved(
    """Example Research
The long retreat from Arnsby: what nine years of a desert war have taught us
By Dr. Ingrid Solheim
Example Research, July 14, 2021
Region: Africa
Theme: Politics, War
All Example Research articles can be read in 51 languages by activating the "Translate Website" button.
Visit and follow us on Instagram, Twitter and Facebook.
***
The soldiers came to Arnsby in 2013 with a promise that nobody has kept, and now the last of
them are to leave the three bases in the north before the rains. The government has said that
2,400 men and women will be sent home.

3

They leave behind a runway, four hangars and a debt of 12 million euros, say auditors of the north-
ern province, who came in
Page 4 of 7
June and found nothing to praise.
*
Note to readers: please click the share buttons above or below. Forward this article to your lists.
Ingrid Solheim is a researcher at the Example Institute. She can be reached at ingrid@example.org.
The original source of this article is Example Research
Copyright © Ingrid Solheim, Example Research, 2021
Comment on Example Research Articles on our Facebook page
Become a Member of Example Research
""",
    "The long retreat from Arnsby: what nine years of a desert war have taught us", "Example Research",
    ("Ingrid Solheim",), "2021-07-14",
    (
        (
            "The soldiers came to Arnsby in 2013 with a promise that nobody has kept, and now the last of them are to "
            "leave the three bases in the north before the rains. The government has said that 2,400 men and women "
            "will be sent home."
        ),
        (
            "They leave behind a runway, four hangars and a debt of 12 million euros, say auditors of the northern "
            "province, who came in June and found nothing to praise."
        ),
    ),
    ("Page 4", "Copyright", "Translate", "Theme", "Note to readers", "reached at", "Member"),
)  # fmt: skip
CROSSPOST = Saved(
    """Arnsby bridge collapse kills three

Belgium (Arnsby Morning Newspaper) — Three people died when a bridge fell into the river, police said.

The mayor, Mary Roe, said that "nobody could have known".

Crosspost: this report first appeared in The Harbour Gazette.

Published: 19 February 2022 10:30 GMT
Updated: 20 February 2022 11:00 GMT
Tags: bridge, Arnsby
""",
    "Arnsby bridge collapse kills three", "Arnsby Morning Newspaper", (), "2022-02-19T10:30+00:00",
    (
        "Belgium (Arnsby Morning Newspaper) — Three people died when a bridge fell into the river, police said.",
        "Crosspost: this report first appeared in The Harbour Gazette.",
    ),
    ("Published", "Updated", "Tags"),
)  # fmt: skip
PRINTED = Saved(
    """17/02/2022, 15:32  Three die as bridge falls - The Example Times
https://www.example-times.com/news/bridge 1/3
Three die as bridge falls in Arnsby
The Example Times
By Jane Doe, Transport Correspondent
Published 4:05 PM EST, Thu February 17, 2022
3 min read
A bridge fell into the river in Arnsby on Thursday and killed three people, and the police are still looking for
17/02/2022, 15:32  Three die as bridge falls - The Example Times
https://www.example-times.com/news/bridge 2/3
a fourth who was seen on it shortly before. The mayor said
that the bridge had been inspected in May.
ADVERTISEMENT
Photo: John Roe/The Example Times
Photo: Rescue workers stand beside the fallen bridge.
"We heard a noise," said Mary Roe. Reuters contributed to this report.
Reporting by Jane Doe in Arnsby; editing by Max Moe
More from The Example Times
Ten bridges that could fall next
The mayor who loved concrete
""",
    "Three die as bridge falls in Arnsby", "The Example Times", ("Jane Doe",), "2022-02-17T16:05-05:00",
    (
        (
            "A bridge fell into the river in Arnsby on Thursday and killed three people, and the police are still "
            "looking for a fourth who was seen on it shortly before. The mayor said that the bridge had been inspected "
            "in May."
        ),
        "Rescue workers stand beside the fallen bridge.",
        '"We heard a noise," said Mary Roe. Reuters contributed to this report.',
    ),
    ("https", "15:32", "min read", "ADVERTISEMENT", "John Roe", "editing by", "Ten bridges", "concrete"),
)  # fmt: skip
CAPTIONS = Saved(
    """Blast in Arnsby: what we know
Image copyright EPA Image caption The blast destroyed six shops and a bakery
A blast in Arnsby has killed at least six people and wounded 120, officials said on Friday.
Enlarge this image toggle caption Jane Doe/AP Jane Doe/AP
Getty Images The consulate was badly damaged in the blast
Image caption A crater was left in the road
Advertisement Continue reading the main story Police have made two arrests, the mayor said.
The bakery had stood there since 1932. Photograph: John Roe/Example Pictures
FILE PHOTO: The consulate in May 2015
© Harbour Gazette 2019
""",
    "Blast in Arnsby: what we know", "Harbour Gazette", (), None,
    (
        "The blast destroyed six shops and a bakery", "The consulate was badly damaged in the blast",
        "A crater was left in the road", "Police have made two arrests, the mayor said.",
        "The bakery had stood there since 1932.", "The consulate in May 2015",
    ),
    ("EPA", "Enlarge", "Getty", "Advertisement", "John Roe", "2019", "caption"),
)  # fmt: skip
FORMS = Saved(
    """Ferry runs aground off Arnsby
By Staff Reporter
Thursday, 17 February 2022
A ferry with 103 passengers ran aground off Arnsby late on Wednesday, the coast guard said.
Newsletter Continue reading the main story Sign up Enter your email address. Unsubscribe at any time. View all \
newsletters. Thank you for subscribing. An error has occurred. Please try again. Privacy policy.
Share this: Facebook Twitter LinkedIn Email Print
We use cookies to improve your experience. By continuing you accept our cookie policy.
Nobody was hurt, and the ferry was pulled off the sand on Thursday morning.
Read more:
The ferry that nobody wanted
Why the coast guard is short of boats
The operator, Arnsby Lines, said that it would look into the matter.
Disclaimer: The views expressed here are the author's own and do not necessarily reflect those of the magazine.
We pay for your stories! Got a story? Email us at tips@harbour-gazette.example or call 0123 456789
Privacy Policy | Terms of Use | Contact
""",
    "Ferry runs aground off Arnsby", None, (), "2022-02-17",
    (
        "Nobody was hurt, and the ferry was pulled off the sand on Thursday morning.",
        "The operator, Arnsby Lines, said that it would look into the matter.",
    ),
    ("Newsletter", "Share", "cookies", "nobody wanted", "short of boats", "Disclaimer", "tips@", "Privacy", "Staff"),
)  # fmt: skip
AGENCY = Saved(
    """Grain barge rams lock gate; nine hurt
Northern Mail
2017-12-27

KIEL (AP) - A grain barge has rammed a lock gate, news agency dpa reports. Nine were hurt, police say.
"It was dark," the captain told AFP.
jm/dm (AFP, dpa)
Harry Bosch and the Associated Press contributed to this report.
Ann Other contributed to this report.
Copyright 2017 The Associated Press. All rights reserved.
""",
    "Grain barge rams lock gate; nine hurt", "Northern Mail", (), "2017-12-27",
    (
        "KIEL (AP) - A grain barge has rammed a lock gate, news agency dpa reports. Nine were hurt, police say.",
        '"It was dark," the captain told AFP.', "jm/dm (AFP, dpa)",
        "Harry Bosch and the Associated Press contributed to this report.", "Copyright 2017 The Associated Press.",
    ),
    ("Ann Other", "rights reserved"),
)  # fmt: skip
COLUMNS = Saved(
    """Leaving the desert: what a long war has taught

By Ingrid Okoro-Solheim
Photo credit: Example Institute archive

When the president announced last Thursday that the troops would leave
the desert, he closed a chapter that had opened with a rescue. Nine re-
gional bases, among them Gorm, Lyng and Tarn, will be handed over in
June.

Nobody knows who will keep the road open. The traders
of Gorm have asked for an escort.

Disclaimer: The views expressed in this commentary are the author's own and
do not necessarily reflect those of the institute.

Example Institute, 21 February 2022
""",
    "Leaving the desert: what a long war has taught", "Example Institute", ("Ingrid Okoro-Solheim",), "2022-02-21",
    (
        (
            "When the president announced last Thursday that the troops would leave the desert, he closed a chapter "
            "that had opened with a rescue. Nine regional bases, among them Gorm, Lyng and Tarn, will be handed over "
            "in June."
        ),
        "Nobody knows who will keep the road open. The traders of Gorm have asked for an escort.",
    ),
    ("Disclaimer", "institute.", "Photo credit"),
)  # fmt: skip
TRANSCRIPT = Saved(
    """Ferry Passengers Wait For Answers
Radio Arnsby
2016-01-06

JANE HOST, HOST:
Passengers of the ferry are still waiting to be told what happened on Wednesday night.
MARY ANN ROE, BYLINE: Good morning, Jane.
ROE: The ferry had 103 passengers on board, and some of them slept on the floor of the town hall.
""",
    "Ferry Passengers Wait For Answers", "Radio Arnsby", ("Mary Ann Roe",), "2016-01-06",
    ("MARY ANN ROE, BYLINE: Good morning, Jane.",), (),
)  # fmt: skip
SEGMENTED = Saved(
    """Arnsby gets its cows: two dairies to merge
By **Felix Adeyemi-Stroud** | The Ledger | Monday 9 September 2024

---

Two dairies in Arnsby are to merge in a deal worth £1.8 billion, they said on Monday.

## A price that surprised

The price is 21 percent above Friday's close, and the union fears for 800 jobs.
""",
    "Arnsby gets its cows: two dairies to merge", "The Ledger", ("Felix Adeyemi-Stroud",), "2024-09-09",
    ("A price that surprised", "The price is 21 percent above Friday's close, and the union fears for 800 jobs."),
    ("##", "---", "Ledger"),
)  # fmt: skip
ALL = {name: page for name, page in list(globals().items()) if isinstance(page, Saved)}
