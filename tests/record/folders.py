"""Dossier folders as people edit them, for the tests of what is written there."""


def edit(store, old, new, name="dossier.yaml"):
    """Edit a file of the folder by hand."""
    path = store.folder / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
