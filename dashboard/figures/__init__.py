"""The parts that every chart is made of: choices, canvas, theme, marks, words around the plot."""
