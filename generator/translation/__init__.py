"""Words of another language, laid over the original's values, and whole texts."""

from generator.translation.editions import Edition, translate
from generator.translation.laying import Layer
from generator.translation.pages import sort_pages

__all__ = ["Edition", "Layer", "sort_pages", "translate"]
