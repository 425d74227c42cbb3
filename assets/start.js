// Starts Dash; the last of its scripts.
new DashRenderer();
