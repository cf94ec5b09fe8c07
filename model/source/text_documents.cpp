#include "model/source/text_documents.h"

#include "model/source/text_lines.h"

#include <algorithm>
#include <unordered_set>

namespace hopscope::source {

namespace {

std::size_t countLines(std::string_view text)
{
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

/// Where a line begins so, no value of JSON goes on.
constexpr std::string_view yamlBegin = "apiVersion:";

struct JsonValue
{
    std::size_t length = 0; ///< when it does not end: up to where the next document begins
    bool ends = false;
};

/// Whether a '{' at `brace` cannot be part of the value that began at the front of `text`: behind a comma only a list has one.
bool beginsAnew(std::string_view text, std::size_t brace, bool inList)
{
    if (text[brace - 1] != '\n')
        return false;
    const std::size_t before = text.find_last_not_of(blanks, brace - 1);
    return before != std::string_view::npos && std::string_view(inList ? "[,:" : "[:").find(text[before]) == std::string_view::npos;
}

/// Where, behind a value that broke before `from`, the next document begins: at the first line that can be nothing else.
std::size_t nextBegin(std::string_view text, std::size_t from)
{
    for (std::size_t end = text.find('\n', from); end != std::string_view::npos; end = text.find('\n', end + 1)) {
        const std::string_view rest = text.substr(end + 1);
        if (rest.starts_with(yamlBegin) || (rest.starts_with('{') && beginsAnew(text, end + 1, true) && beginsJson(rest)))
            return end + 1;
    }
    return text.size();
}

/// The braces and brackets that are open. One that closes what is not open is passed over: whether the value is JSON is for the
/// parser to say, and what is left of it is no document of its own.
class OpenBrackets
{
public:
    bool empty() const { return m_open.empty(); }
    bool inList() const { return !m_open.empty() && m_open.back() == '['; }
    void open(char c)
    {
        m_open.push_back(c);
        ++count(c);
    }
    void close(char c)
    {
        const char opener = c == '}' ? '{' : '[';
        for (bool found = count(opener) == 0; !found; m_open.pop_back()) {
            found = m_open.back() == opener;
            --count(m_open.back());
        }
    }

private:
    std::size_t& count(char c) { return c == '{' ? m_braces : m_brackets; }

    std::vector<char> m_open;
    std::size_t m_braces = 0;
    std::size_t m_brackets = 0;
};

/// The JSON value at the front.
JsonValue jsonValue(std::string_view text)
{
    OpenBrackets open;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            else if (c == '\n')
                return {nextBegin(text, i), false};
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (c == '{' && !open.empty() && beginsAnew(text, i, open.inList()))
                return {i, false};
            open.open(c);
        } else if (c == '}' || c == ']') {
            open.close(c);
            if (open.empty())
                return {i + 1, true};
        } else if (c == yamlBegin[0] && text[i - 1] == '\n' && text.substr(i).starts_with(yamlBegin)) {
            return {i, false};
        }
    }
    return {text.size(), false};
}

/// One part between "---" lines, read line by line.
class PartSplitter
{
public:
    PartSplitter(std::string_view part, std::size_t line, SplitText& split) : m_part(part), m_line(line), m_split(split) {}

    void run()
    {
        while (m_at < m_part.size()) {
            if (!takeJson())
                takeLine();
        }
        endYaml();
    }

private:
    bool takeJson()
    {
        const std::string_view rest = m_part.substr(m_at);
        // Within YAML only a line that begins with the brace; what is further right is a value of a key.
        const bool couldBe = m_inYaml ? rest[0] == '{' && !m_isFlow : rest[0] == '{' || rest[0] == '[' || rest[0] == ' ' || rest[0] == '\t';
        if (!couldBe || (!m_inYaml && !isJsonLine(rest)) || !beginsJson(rest))
            return false;
        endYaml();
        skipBlanks();
        const std::string_view value = m_part.substr(m_at);
        const JsonValue json = jsonValue(value);
        m_split.documents.push_back({value.substr(0, json.length), m_line, true, !json.ends});
        advance(json.length);
        m_begin = m_at;
        return true;
    }

    static bool isJsonLine(std::string_view rest)
    {
        const std::size_t first = lineAt(rest, 0).find_first_not_of(blanks);
        return first != std::string_view::npos && (rest[first] == '{' || rest[first] == '[');
    }

    void takeLine()
    {
        const std::string_view line = lineAt(m_part, m_at);
        if (!isEmptyLine(line))
            takeWords(line);
        advance(std::min(line.size() + 1, m_part.size() - m_at));
        if (isDocumentEnd(line))
            endYaml();
    }

    void takeWords(std::string_view line)
    {
        const std::size_t indent = line.find_first_not_of(" \t");
        if (m_inYaml && (m_isFlow || indent > m_indent))
            return;
        const std::string_view key = keyOf(line);
        const bool item = isListItem(line);
        const bool flow = !m_inYaml && beginsFlow(line);
        if (m_inYaml && ((indent < m_indent && (!key.empty() || item)) || isNextDocument(key)))
            endYaml();
        if (key.empty() && !item && !flow && !(m_inYaml && isRestOfValue(line)))
            return addForeign(line);
        if (!m_inYaml)
            beginYaml(indent, flow);
        if (m_keys.empty())
            m_firstKey = key;
        if (!key.empty())
            m_keys.insert(key);
    }

    /// Whether the key makes a mapping of its own: it is there already, and documents begin with it.
    bool isNextDocument(std::string_view key) const
    {
        return m_keys.contains(key) && (key == m_firstKey || key == "apiVersion" || key == "kind");
    }

    /// Closing brackets, and what YAML writes before a value.
    static bool isRestOfValue(std::string_view line)
    {
        return std::string_view("}],?&!*").find(trimmed(line)[0]) != std::string_view::npos;
    }

    void addForeign(std::string_view line)
    {
        m_split.foreign.push_back({trimmed(line), m_line});
        if (m_inYaml)
            m_foreign.push_back(line);
        else
            m_begin = std::min(m_at + line.size() + 1, m_part.size());
    }

    void beginYaml(std::size_t indent, bool flow)
    {
        m_inYaml = true;
        m_isFlow = flow;
        m_indent = indent;
        m_yamlLine = m_line - countLines(m_part.substr(m_begin, m_at - m_begin));
    }

    void endYaml()
    {
        if (m_inYaml)
            m_split.documents.push_back({m_part.substr(m_begin, m_at - m_begin), m_yamlLine, false, false, false, std::move(m_foreign)});
        m_foreign.clear();
        m_keys.clear();
        m_inYaml = false;
        m_isFlow = false;
        m_begin = m_at;
    }

    void skipBlanks() { advance(std::min(m_part.find_first_not_of(blanks, m_at), m_part.size()) - m_at); }

    void advance(std::size_t length)
    {
        m_line += countLines(m_part.substr(m_at, length));
        m_at += length;
    }

    std::string_view m_part;
    std::size_t m_line;
    SplitText& m_split;
    std::size_t m_at = 0;
    std::size_t m_begin = 0; ///< of the YAML document that is read, or of the next one
    std::size_t m_yamlLine = 1;
    std::size_t m_indent = 0;
    bool m_inYaml = false;
    bool m_isFlow = false;
    std::string_view m_firstKey;
    std::unordered_set<std::string_view> m_keys; ///< at the document's top
    std::vector<std::string_view> m_foreign;
};

/// Where the next line of "---" is; the text's end when there is none.
std::size_t nextSeparator(std::string_view text, std::size_t from)
{
    if (from == 0 && isSeparator(lineAt(text, 0)))
        return 0;
    for (std::size_t found = text.find("\n---", from); found != std::string_view::npos; found = text.find("\n---", found + 1)) {
        if (isSeparator(lineAt(text, found + 1)))
            return found + 1;
    }
    return text.size();
}

} // namespace

SplitText splitDocuments(std::string_view text)
{
    SplitText split;
    std::size_t begin = 0;
    std::size_t line = 1;
    while (true) {
        const std::size_t separator = nextSeparator(text, begin);
        const std::string_view part = text.substr(begin, separator - begin);
        PartSplitter(part, line, split).run();
        line += countLines(part);
        if (separator == text.size())
            break;
        // What stands behind "---" on its line belongs to the document: "--- # Source: chart/x.yaml", "--- {a: 1}".
        begin = separator + 3;
    }
    if (!split.documents.empty())
        split.documents.back().isLast = true;
    return split;
}

std::string withoutForeignLines(const TextDocument& document)
{
    std::string text;
    text.reserve(document.text.size());
    std::size_t from = 0;
    for (const std::string_view line : document.foreign) {
        const auto begin = std::size_t(line.data() - document.text.data());
        text.append(document.text.substr(from, begin - from));
        from = begin + line.size();
    }
    return text.append(document.text.substr(from));
}

} // namespace hopscope::source
