"""What the program needs at run time is what it says that it needs."""

import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

GUARD = """
import sys

class Guard:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {refused!r}:
            raise ModuleNotFoundError(f"{{name}} is no run-time dependency", name=name)

sys.meta_path.insert(0, Guard())
from goodoffices.cli import main
main({arguments!r})
"""
EXAMPLE = "cases/dossiers/xi-zelensky-call-2023"


def closure(names: list[str]) -> set[str]:
    """Find the installed distributions that some requirements bring in, extras left out."""
    found: set[str] = set()
    while names:
        name = re.sub(r"[-_.]+", "-", names.pop()).lower()
        if name in found:
            continue
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        found.add(name)
        parsed = [Requirement(need) for need in needs]
        names += [n.name for n in parsed if n.marker is None or n.marker.evaluate({"extra": ""})]
    return found


def development_modules() -> set[str]:
    """Name the importable modules that only the development tools bring in."""
    runtime = closure(["goodoffices"])
    modules = importlib.metadata.packages_distributions().items()
    return {
        module
        for module, owners in modules
        if not any(re.sub(r"[-_.]+", "-", owner).lower() in runtime for owner in owners)
    }


class TestRuntime:
    @pytest.mark.parametrize(
        "arguments",
        [["--help"], ["brief", f"{{package}}/{EXAMPLE}", "-o", "{folder}/brief.html"]],
        ids=["help", "brief"],
    )
    def test_run_time_dependencies_suffice(self, tmp_path, arguments):
        """The overview and a whole brief are made with every development tool out of reach."""
        import goodoffices

        package = Path(goodoffices.__file__).parent
        refused = development_modules() - {"goodoffices"}
        words = [word.format(package=package, folder=tmp_path) for word in arguments]
        script = GUARD.format(refused=refused, arguments=words)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

        assert done.returncode == 0, done.stderr
        assert {"pytest", "hypothesis", "sphinx", "playwright"} <= refused
