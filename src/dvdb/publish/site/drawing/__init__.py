"""Drawings made by the server as SVG: no script, no style attribute, colours by class in site.css.

Horizontal places are in per cent of the width and heights in pixels, so that a drawing fits a phone and a
wide screen with its text at the same size.
"""
