from __future__ import annotations

from dashboard.dataset.report import report


def test_a_disagreement_with_its_claims(records_of):
    records = records_of(
        parameter_counts=[{"claim": "a"}, {"claim": "b"}],
        disagreements=[
            {
                "disagreement": "size",
                "kind": "figure",
                "title_ko": "크기",
                "title_en": "Size",
                "claims": "b;a",
            }
        ],
    )
    (disagreement,) = report(records)
    assert (disagreement.disagreement, disagreement.kind) == ("size", "figure")
    assert (disagreement.title.ko, disagreement.title.en) == ("크기", "Size")
    assert [claim["claim"] for claim in disagreement.claims] == ["b", "a"]


def test_the_real_disagreements_name_real_claims(real_records):
    known = report(real_records)
    assert known
    for disagreement in known:
        assert len(disagreement.claims) >= 2
        assert disagreement.explanation.ko
        assert disagreement.explanation.en
