// Whoever may know the truth may know what is known: the words of a view are the engine's own words.
@_exported public import KompasView
