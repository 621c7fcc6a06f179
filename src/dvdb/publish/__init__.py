"""Views, site, exports."""
