"""What each module shows, and what the first import may pull in."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import goodoffices

SOURCE = Path(goodoffices.__file__).parent
MODULES = sorted(
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in SOURCE.rglob("*.py")
)


def made_public(tree: ast.Module) -> set[str]:
    """Name the functions, classes and constants that a module makes without an underscore."""
    names = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if not name.startswith("_") and not is_alias(tree, name)}


def is_alias(tree: ast.Module, name: str) -> bool:
    """Tell a type alias or variable, which may stay inside its room, from what a module offers."""
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    constant = name.isupper() and len(name) > 1
    return name[0].isupper() and not constant and name not in classes


@pytest.mark.parametrize("name", MODULES)
class TestAll:
    def test_is_what_is_public(self, name):
        """Each public function, class and constant is listed, and what is listed exists."""
        module = importlib.import_module(name)
        listed = set(getattr(module, "__all__", ()))
        tree = ast.parse(Path(module.__file__).read_text("utf-8"))

        assert made_public(tree) <= listed
        assert all(hasattr(module, public) for public in listed)

    def test_lists_nothing_private_or_twice(self, name):
        """The list is a list of names for others, each once."""
        listed = getattr(importlib.import_module(name), "__all__", [])

        assert len(set(listed)) == len(listed)
        assert [public for public in listed if public.startswith("_")] in ([], ["__version__"])

    def test_the_module_says_its_one_reason(self, name):
        """The first line of a module is one sentence; the folder map is made of it."""
        first, *rest = (importlib.import_module(name).__doc__ or "").strip().split("\n")

        assert first.endswith(".")
        assert not rest or rest[0] == ""


class TestImports:
    @pytest.mark.parametrize(
        ("code", "allowed"),
        [
            ("import goodoffices", set()),
            ("import goodoffices.cli", {"click"}),
            (
                "from goodoffices.cli import goodoffices as g; g(['--help'], 'g', None, False)",
                {"click"},
            ),
            ("import goodoffices.errors, goodoffices.files, goodoffices.inert", set()),
        ],
    )
    def test_what_is_light_stays_light(self, code, allowed):
        """The version, the overview and the ground floor need nothing but what is named."""
        script = f"import sys; {code}\nprint(*sys.modules, file=sys.stderr)"
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        loaded = {module.partition(".")[0] for module in done.stderr.split()}
        usual = {*sys.stdlib_module_names, "goodoffices", "sitecustomize", "__editable__"}

        assert {m for m in loaded - usual if not m.startswith(("_", "__editable__"))} <= allowed
