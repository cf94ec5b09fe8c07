#!/usr/bin/env python3
"""papers_test.py SOURCE: the papers that comments cite are there, and what the pages for developers say is so.

- Each page that a comment cites (NAME.md) is in the repository, and has the section, the item or the id that the comment names.
- Each folder of model/ and widgets/ has its row in model/README.md, with the libraries that its CMakeLists.txt names.
- Each schema of a JSON output and each key of --assume is in app/command-line.md.
- Links between pages, and the files that the pages for developers name, are there.
- Nothing names a path of one machine, or a paper that is kept elsewhere.
"""
import re
import sys
from pathlib import Path

source = Path(sys.argv[1]).resolve()
rooms = ["model", "widgets", "app", "tests", "resources", "installer", "translations"]
house = "model/README.md"
commands = "app/command-line.md"
faults = []


def fault(where, what):
    faults.append(f"{where}: {what}")


def text_of(path):
    return (source / path).read_text(encoding="utf-8", errors="replace")


def files(*suffixes):
    """What is committed, as far as its names tell: no build folders, nothing hidden but .github and .ci."""
    for top in [*rooms, ".github", ".ci"]:
        for path in sorted((source / top).rglob("*")):
            if path.is_file() and path.suffix in suffixes and "corpus" not in path.parts:
                yield path.relative_to(source)
    for path in sorted(source.glob("*.md")):
        yield path.relative_to(source)


def sections_of(page):
    """What can be cited: "2.1", "A.4" of headings; "6.4" or, without numbered headings, "4" of list items; "N09" of tables."""
    found = set()
    heading = ""
    for line in text_of(page).splitlines():
        if match := re.match(r"#+ ([A-Z]?\.?\d+(?:\.\d+)*)\.? ", line):
            heading = match[1]
            found.add(heading)
        elif match := re.match(r"(\d+)\. ", line):
            found.add(f"{heading}.{match[1]}" if heading else match[1])
        elif match := re.match(r"\| ([A-Z]\d+[a-z]?) \|", line):
            found.add(match[1])
    return found


def comment_of(path, line):
    """The part of a line in which papers are cited; in YAML the whole line."""
    sign = {".h": "//", ".cpp": "//", ".js": "//", ".css": "/*", ".yaml": ""}.get(path.suffix, "#")
    if sign == "":
        return line
    at = line.find(sign)
    return line[at:] if at >= 0 else ""


label = r"(?:[A-Z]\.\d+|[A-Z]\d\d+|\d+(?:\.\d+)*)"
citation = re.compile(r"\b([A-Za-z0-9][A-Za-z0-9-]*\.md)(?:'s)?,?((?:\s*(?:,|and|to|sections?|rules?|points?)?\s*" + label + r"(?![\w.-]*\w))*)")


def check_citations():
    pages = {}
    for page in files(".md"):
        pages.setdefault(page.name, []).append(page)
    sections = {}
    for path in files(".h", ".cpp", ".yaml", ".py", ".sh", ".txt", ".cmake", ".js", ".css"):
        for number, line in enumerate(text_of(path).splitlines(), 1):
            for match in citation.finditer(comment_of(path, line)):
                name, cited = match[1], re.findall(label, match[2])
                where = f"{path}:{number}"
                if name not in pages:
                    fault(where, f"cites {name}, which is not in the repository: write it beside what it rules, or say the rule here")
                    continue
                if len(pages[name]) > 1:
                    if name != "README.md":
                        fault(where, f"cites {name}, of which there are {len(pages[name])}: give one of them another name")
                    continue
                page = pages[name][0]
                known = sections.setdefault(page, sections_of(page))
                before = ""
                for one in cited:
                    if one not in known and f"{before}.{one}" not in known:
                        fault(where, f"cites {name} {one}, but {page} has no such section: correct the number, or write the section")
                    if one in known:
                        before = one


def dependencies_of(folder):
    """The rooms whose libraries a folder's CMakeLists.txt names; and its own libraries."""
    text = re.sub(r"#.*", "", text_of(f"{folder}/CMakeLists.txt"))
    own = re.findall(r"hopscope_library\(NAME (\w+)", text)
    named = []
    for part in re.findall(r"DEPENDS([^)]*?)(?=PRIVATE_DEPENDS|\))", text):
        named += re.findall(r"\bhopscope_\w+", part)
    return own, [name for name in named if name not in own]


def check_house():
    table = {}
    for line in text_of(house).splitlines():
        if match := re.match(r"\| `((?:model|widgets)/\w+)` \|(.*)\|(.*)\|\s*$", line):
            table[match[1]] = re.findall(r"`([\w/]+)`", match[3])
    folders = [str(path.parent.relative_to(source)) for room in ("model", "widgets")
               for path in sorted((source / room).glob("*/CMakeLists.txt"))]
    room_of = {}
    named_by = {}
    for folder in folders:
        own, named_by[folder] = dependencies_of(folder)
        for library in own:
            room_of[library] = folder
    for folder in folders:
        uses = sorted({room_of.get(name, "resources" if name == "hopscope_resources" else name) for name in named_by[folder]} - {folder})
        uses = [use.removeprefix("model/") if folder.startswith("model/") else use for use in uses]
        row = f"| `{folder}` | what it holds | " + ", ".join(f"`{use}`" for use in uses) + " |"
        if folder not in table:
            fault(house, f"has no row for {folder}/: add\n    {row}\n  and say in a sentence why the border is there if it is a new one")
        elif sorted(table[folder]) != uses:
            fault(house, f"the row of {folder}/ does not name what its CMakeLists.txt names: it is now\n    {row}")
    for folder in table:
        if folder not in folders:
            fault(house, f"has a row for {folder}/, which is no library's folder: take it out")


def check_commands():
    page = text_of(commands)
    schemas = {}
    for path in files(".h", ".cpp"):
        if path.parts[0] != "tests":
            for schema in re.findall(r"\bhopscope\.[a-z-]+/v\d+", text_of(path)):
                schemas.setdefault(schema, path)
    for schema, path in sorted(schemas.items()):
        if schema not in page:
            fault(commands, f"does not describe {schema} of {path}: add it to section 3, beginning with {{ \"schema\": \"{schema}\", ...")
    for schema in sorted(set(re.findall(r"\bhopscope\.[a-z-]+/v\d+", page)) - set(schemas)):
        fault(commands, f"describes {schema}, which nothing writes or reads")

    reader = "model/flow/assumptions.cpp"
    keys = set(re.findall(r'\bkey == "([a-z-]+)"', text_of(reader)))
    if array := re.search(r"factKeys\{([^}]*)\}", text_of(reader)):
        keys |= set(re.findall(r'"([a-z-]+)"', array[1]))
    if len(keys) < 10:
        fault(reader, "the keys of --assume are not found there any more: tell tests/lint/papers_test.py where they are")
        return
    written = set(re.findall(r"^\| `([a-z-]+)` \|", page.partition("## 4.")[2], re.M))
    for key in sorted(keys - written):
        fault(commands, f"section 4 has no row for --assume {key}: add | `{key}` | values | usual |")
    for key in sorted(written - keys):
        fault(commands, f"section 4 has a row for --assume {key}, which {reader} does not know")


def check_links():
    developers = {house, commands, "tests/README.md", ".github/CONTRIBUTING.md"}
    for page in files(".md"):
        text = text_of(page)
        base = (source / page).parent
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
            if not re.match(r"[a-z]+:", target) and not (base / target).exists():
                fault(page, f"links to {target}, which is not there")
        if str(page) not in developers:
            continue
        for name in re.findall(r"`((?:model|widgets|app|tests|resources|installer|translations|\.ci|\.github)/[\w./-]*[\w/])`", text):
            if not (source / name).exists():
                fault(page, f"names {name}, which is not there")


def check_places():
    rooted = re.compile(r"(?:^|[\s\"'`(=:])/(home|work)/")  # a home may stand in a test's own input
    elsewhere = re.compile(r"shared/design|\bdesign/[a-z-]+\.md")
    for path in files(".h", ".cpp", ".yaml", ".py", ".sh", ".txt", ".cmake", ".md", ".json", ".html", ".js", ".css"):
        if path.name == "papers_test.py":
            continue
        for number, line in enumerate(text_of(path).splitlines(), 1):
            roots = rooted.findall(line)
            if "work" in roots or (roots and path.parts[0] not in ("tests", "CHANGELOG.md")):
                fault(f"{path}:{number}", "names a path of one machine")
            if elsewhere.search(line):
                fault(f"{path}:{number}", "names a paper that is kept elsewhere: bring in what it rules")


for check in (check_citations, check_house, check_commands, check_links, check_places):
    check()
print("\n".join(faults))
sys.exit(1 if faults else 0)
