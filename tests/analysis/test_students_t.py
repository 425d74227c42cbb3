"""Quantiles of Student's t distribution are those of SciPy."""

from __future__ import annotations

import pytest
import scipy

from dashboard.analysis.students_t import quantile


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 5, 10, 31, 1_000, 99_999])
@pytest.mark.parametrize("share", [0.5, 0.9, 0.95, 0.99])
def test_it_is_the_quantile_of_scipy(freedom, share):
    assert quantile(freedom, share) == pytest.approx(scipy.stats.t.ppf((1 + share) / 2, freedom))
