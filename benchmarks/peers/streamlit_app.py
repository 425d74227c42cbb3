"""Streamlit: the three charts on a page; run by ``streamlit run``."""

from __future__ import annotations

import streamlit as st

from benchmarks.peers.charts import CHARTS
from benchmarks.peers.frames import Frames, read_frames


@st.cache_data
def kept() -> Frames:
    """Return the rows, read once."""
    return read_frames()


st.set_page_config(page_title="Streamlit", layout="wide")
st.title("Streamlit")
for name, draw in CHARTS.items():
    st.plotly_chart(draw(kept()), key=name)
