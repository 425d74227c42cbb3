"""What a chart is: its contract, its request, its rendering, its limits and its words."""
