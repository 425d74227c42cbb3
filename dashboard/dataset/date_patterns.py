"""How dates are written in Korean articles, as patterns over the normal form of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset import date_words as words
from dashboard.dataset.counters import counter_at

if TYPE_CHECKING:
    from collections.abc import Iterable

_FLAGS = re.ASCII | re.VERBOSE


def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern whose Hangul is any letter but a Latin one, which compiles twenty times faster."""
    other = r"(?u:[\W\d_A-Za-z])"
    letter = r"(?u:[^\W\d_A-Za-z])"
    return re.compile(pattern.replace("[^가-힣]", other).replace("[가-힣]", letter), flags)


def _any(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(name.replace(" ", r"\ ?") for name in longest_first)


# Words of one syllable count only where no longer word begins: 말 but not 말뭉치.
_EDGE = (
    r"(?=$|[^가-힣]|[에엔의과와로면경만은는였]|부터|까지|쯤|께|이[면나후전다던었며고라]|보다|기준"
    r"|으로|안에|대비|인(?![가-힣])|현재|당시|무렵|즈음)"
)
# Behind a number of days or years these say how long, not when.
_HOW_LONG = r"""(?:
    여(?![가-힣]{2})|째|차|\ 차(?=$|[^가-힣]|[에를인의])|치|분(?!기)|짜리|물|제(?![가-힣]{2})
    |\ ?(?:
        간(?=$|[^가-힣]|[의에은을이도씩])|동안|만(?=$|[^가-힣]|[에의])|연속|이상(?![가-힣]{2})|이내|이하|미만
        |초과|가량|정도|남짓|안팎|넘|가까이|이나|씩|단위|주기|일정|이?\ ?걸[리려린렸]|에\ 걸[쳐친]
        |앞당|늦|먼저|로\ ?(?:단축|줄|늘|연장|축소)
        |뒤(?=$|[^가-힣]|[에인의면를로])|후(?=$|[^가-힣]|[에인의면를])
        |전(?=$|[^가-힣]|[에인의만]|보다|부터|까지)|[내안](?=$|[^가-힣]|[에로]|으로)
    ))"""
_YEARS_LONG = rf"""(?:{_HOW_LONG}
    |\ ?(?:근무|경력|임기|만기|계약|보증|할부|상환|약정|거치|역사|전통|복역|선고))"""
_JOINT = r"\ ?[~·,-]\ ?"
_FULL_YEAR = r"(?:1[5-9]|20|21)\d\d"
_YEAR = rf"""
    (?:(?P<year_first>{_FULL_YEAR}|'?\d\d)\ ?(?P<year_joint>{_JOINT})(?='?\d{{2,4}}\ ?년))?
    (?:
        (?P<year>{_FULL_YEAR})\ ?(?:회계연도|(?:회계|학)?년도?)(?!대(?!비)|간|생|째)
        (?(year_first)|(?!\ ?동안|\ ?만에))
        |(?P<short_year>'?\d\d)\ ?년도?(?!대|{_YEARS_LONG})
    )
    |(?<![가-힣])(?:
        (?P<years>{_any(words.YEARS)})|(?P<years_of_previous>{_any(words.YEARS_OF_PREVIOUS)})
        |(?P<this_year>올)(?=\ ?(?:\d|[초말]|연[초말]|[상하]반기|봄|여름|가을|겨울|들어|한\ ?해))
    )"""
_MONTH = rf"""
    (?:(?<!\d)(?P<month_first>\d{{1,2}})(?P<month_joint>{_JOINT}))?
    (?P<month>\d{{1,2}})\ ?월(?!드|요일|세)"""
_THIRD = rf"(?P<third>초순|상순|중순|하순|[초말]{_EDGE})"
# 1일 평균, 1일 10만건 are rates.
_DAY = rf"""
    (?:(?<!\d)(?P<day_first>\d{{1,2}})(?P<day_joint>{_JOINT}))?
    (?<!박)(?<!박\ )(?!1일\ ?(?:평균|생산|처리|이용|사용|최대|\d))
    (?P<day>\d{{1,2}})\ ?일(?!본|정|반|상|괄|당(?!시)|권|\ ?(?:간(?![가-힣]{{2}})|동안|만에))"""
_PART = rf"""(?:
    (?:(?P<part_first>[1-4])(?P<part_joint>\ ?[~,-]\ ?|·(?!4)))?
    (?:(?P<quarter>[1-4])(?:\ ?[·/]\ ?4)?\ ?분기(?!\ ?(?:연속|째|만에|점|보고|별)))
    (?:\ ?(?P<edge>[초말]){_EDGE})?
    |(?P<part>[상하전후]반기|연?[초말]{_EDGE}|봄|여름|가을|겨울)
    )"""
_CALENDAR = _compiled(
    rf"""
    (?:
        (?:(?P<ahead>오는|다가오는|다음)|(?P<behind>지난|앞선)|(?P<within>이번))(?!\ ?[달주해날])\ ?
    )?
    (?:{_YEAR})?
    (?:
        (?=\ ?\d[\d~·,\ -]{{0,8}}[월일])
        (?:\ ?{_MONTH})?
        (?:\ ?{_THIRD}|\ ?{_DAY}(?(month)|(?(ahead)|(?(behind)|(?!{_HOW_LONG})))))?
        |\ ?{_PART}
    )?""",
    _FLAGS,
)
_MONTH_WORD = _compiled(
    rf"""(?<![가-힣])
    (?:(?P<months>{_any(words.MONTHS)})|(?P<months_of_previous>{_any(words.MONTHS_OF_PREVIOUS)}))
    (?!러|성|리기|력|세)
    (?:\ ?{_THIRD}|\ ?{_DAY})?""",
    _FLAGS,
)
_WEEK_WORD = _compiled(
    rf"""(?<![가-힣])(?:
    (?P<weeks>{_any(words.WEEKS)})
    (?:(?P<weekend>말)|\ ?(?P<weekday>[{words.WEEKDAYS}])요일
        |(?![총제식력자택요](?![가-힣]))(?![가-힣]{{2}})
        |(?=에|엔|부터|까지|보다|중|내|안에|쯤|께|이[다며고후전나면던]|였|기준|대비|현재|무렵|들어|초))
    |(?:(?P<ahead>오는)|(?P<behind>지난)|(?P<within>이번))\x20
    (?P<weekday_alone>[{words.WEEKDAYS}])요일
    )""",
    _FLAGS,
)
_DAY_WORD = _compiled(
    rf"""(?<![가-힣])(?:
    (?P<days>{_any(words.DAYS)})(?<!내일(?=배움))(?!날|야|서|의집)
    |(?P<days_of_previous>{_any(words.DAYS_OF_PREVIOUS)})
    )""",
    _FLAGS,
)
# 지난해 같은 기간, 전년 동기: the period before, a year earlier.
_SAME_PERIOD = _compiled(
    r"""(?<![가-힣])(?:(?P<years>지난\ ?해|작년)|(?P<years_of_previous>전년도?))\ ?
    (?P<same_period>같은\ ?(?:기간|분기|시기|달)|동\ ?기(?!화|부|생|식)|동월)""",
    _FLAGS,
)
_QUARTER_WORD = _compiled(rf"(?<![가-힣])(?P<quarters>{_any(words.QUARTERS_OF_PREVIOUS)})", _FLAGS)
_DECADE = _compiled(r"(?P<year>(?:1[5-9]|20|21)\d0|\d0)\ ?(?P<decade>년대)", _FLAGS)
# 2025.3.5, '25.3.5, 25.03.05, 2025/03/05, 2025. 3. 5.
_STAMP = _compiled(
    r"""(?P<year>(?:19|20)\d\d|'\d\d|\d\d(?=[.-]\d\d[.-]\d\d(?!\d))
        |(?:1[5-9]|[23]\d)(?=[.]\ ?\d\d?[.]\ ?\d\d?(?!\d)))
    (?P<mark>\ ?[./-]\ ?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\d])""",
    _FLAGS,
)
# (1.23~5.30), (8.21, 차관 주재): a month and a day; elsewhere such digits are a decimal.
_MONTH_DAY = _compiled(
    r"""(?:(?<=\()|(?<=[:~-])|(?<=[:~-]\ ))
    (?P<month>1[0-2]|[1-9])\.\ ?(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)
    (?:(?<=\d\d)|(?=\.)|(?=[~-]\d\d?\.\d\d))(?=\.?\ ?[~-]\ ?\d\d?\.|\.?,\ |\.?\))""",
    _FLAGS,
)
# 2025.03, 2025-03 and '25.3월, but not 2025.5포인트 or 2025.03%.
_MONTH_STAMP = _compiled(
    r"""(?P<year>(?:19|20)\d\d|'\d\d)\ ?[./-]\ ?(?P<month>0?[1-9]|1[0-2])
    (?:월(?:\ ?(?P<day>\d\d?)일)?)?
    (?![\d%]|[.,]\d|\ ?(?:포인트|퍼센트|달러|억|조|만|[원배점선개명건년]))""",
    _FLAGS,
)
# 2Q25, 25.1Q, 2025 1H, Q3 2024, FY25.
_CODE = _compiled(
    rf"""(?:
    (?:(?P<year>{_FULL_YEAR}|'?\d\d)[.\ ]?)?(?P<number>[1-4])(?P<kind>[QH])
    (?:\ ?(?P<year_behind>{_FULL_YEAR}|'?\d\d(?!\d)))?[EPF]?
    |Q(?P<number_behind>[1-4])(?:\ ?(?P<year_last>{_FULL_YEAR}|'?\d\d(?!\d)))?
    |FY\ ?(?P<fiscal_year>{_FULL_YEAR}|'?\d\d)
    )(?![A-Za-z\d])""",
    _FLAGS,
)
# The year in a name such as CES 2020; a figure goes on with what it counts, a year does not.
_NAMED_YEAR = _compiled(
    r"""(?:
        (?P<year_first>(?:19|20)\d\d|'\d\d(?=[~-]'))\ ?(?P<year_joint>[~-])\ ?(?=['\d])
        |(?<=[A-Za-z가-힣\s])|(?=20\d\d\ [가-힣A-Za-z])
    )
    (?P<named_year>20[0-3]\d|(?<=[~-])(?:'|\d\d)?\d\d)(?![\d%년여A-Za-z]|[.,]\d|\ ?[~만억조경])""",
    _FLAGS,
)

PATTERNS = (
    *(_STAMP, _CODE, _DECADE, _SAME_PERIOD, _MONTH_WORD, _WEEK_WORD, _QUARTER_WORD, _DAY_WORD),
    *(_CALENDAR, _MONTH_STAMP, _MONTH_DAY, _NAMED_YEAR),
)
"""The patterns, the first of which that names a time is the right one."""

START = _compiled(
    r"(?=['\d])(?<![\d.,])(?<![A-Za-z\d][/=_])(?<!\d-)'?\d|(?=[QF])(?<![A-Za-z])(?:Q(?=[1-4])|FY(?=\d))"
    r"|(?=[지재작올금연내전같그이다어오모직앞])(?<![가-힣])[지재작올금연내전같그이다어오모직앞]|[상하]반기|봄|여름|가을|겨울",
    re.ASCII,
)
"""Where a date can begin."""

FROM_TO = _compiled(r"\s?(?:부터|에서|[~-])\s?")
"""What stands between the ends of an interval."""

COMPARED = _compiled(r"\s?(?:보다|대비|에 비해|에 비하|[와과] 비교)")
"""What stands behind a date that another is compared with."""

LASTING = _compiled(
    rf"""\ ?부터\ ?(?:
        (?P<count>\d{{1,3}})\ ?(?P<unit>일|주|개월|년)|(?P<word>{_any(words.DURATIONS)})
    )\ ?(?:간|동안)""",
    _FLAGS,
)
"""How long something goes on from a date: 12일부터 사흘간."""

_AFTER_HOW_LONG = _compiled(
    r"(?:약|최근|지난|향후|앞으로|총|최[대소장단]|무려|꼬박|장장|만|근|매|또|수명|기간|경력|임기|만기|징역|연)\s?$"
)
_LIKELY_YEARS = frozenset({19, *range(21, 30), *range(31, 36), *range(80, 100)})
_ROUND_YEARS = frozenset({20, 30, 40, 50})
_TOWARDS = _compiled(r"까지|부터|기준|대비|에는")


def duration(lasting: re.Match[str]) -> tuple[int, str]:
    """How long a match of `LASTING` says that something goes on."""
    if lasting["word"]:
        spoken = {name.replace(" ", ""): length for name, length in words.DURATIONS.items()}
        return spoken[lasting["word"].replace(" ", "")]
    return int(lasting["count"]), lasting["unit"]


def is_year(match: re.Match[str], text: str) -> bool:
    """Whether a number is a year: `25년` and `CES 2025`, but not `약 25년`, `10년`, `2000번`."""
    groups = match.groupdict()
    if groups.get("named_year"):
        counted = counter_at(text, match.end()) or _AFTER_HOW_LONG.search(text[: match.start()])
        return not counted
    short = groups.get("short_year")
    if not short or short.startswith("'"):
        return True
    if any(groups[more] for more in ("month", "quarter", "part")):
        return True
    first = groups["year_first"]
    numbers = {int(short), *([] if first is None else [int(first.strip("'")) % 100])}
    if numbers <= _ROUND_YEARS:
        return first is None and bool(_TOWARDS.match(text, match.end()))
    return numbers <= _LIKELY_YEARS and not _AFTER_HOW_LONG.search(text[: match.start()])
