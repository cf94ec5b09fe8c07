#include "model/source/broken_list.h"

#include "model/source/text_lines.h"

#include <algorithm>

namespace hopscope::source {

namespace {

/// Looks for the items of a JSON list by braces alone; a string ends with its line at the latest.
class JsonPieces
{
public:
    explicit JsonPieces(std::string_view text) : m_text(text) {}

    void read(BrokenList& list)
    {
        for (; m_at < m_text.size(); ++m_at)
            take(m_text[m_at], list);
        if (m_begin != nowhere)
            list.pieces.push_back({m_text.substr(m_begin), m_beginLine, false});
    }

private:
    static constexpr std::size_t nowhere = std::string_view::npos;

    void take(char c, BrokenList& list)
    {
        m_line += c == '\n' ? 1 : 0;
        if (m_inString) {
            if (c == '\\')
                ++m_at;
            else if (c == '"' || c == '\n')
                endString(list);
        } else if (c == '"') {
            m_inString = true;
            m_stringBegin = m_at + 1;
        } else if (c == '{' || c == '[') {
            open(c, list);
        } else if (c == '}' || c == ']') {
            close(list);
        }
    }

    void endString(BrokenList& list)
    {
        m_inString = false;
        if (m_depth != 1 || m_isArray)
            return;
        // At the list's own level: a key, or the value of one.
        const std::string_view word = m_text.substr(m_stringBegin, m_at - m_stringBegin);
        const bool isKey = trimmed(m_text.substr(m_at + 1, 8)).starts_with(':');
        if (isKey)
            m_key = word;
        else if (m_key == "kind")
            list.kind = word;
        else if (m_key == "apiVersion")
            list.apiVersion = word;
    }

    void open(char c, BrokenList& list)
    {
        if (c == '{' && m_begin != nowhere && isAtItemIndent()) {
            list.pieces.push_back({m_text.substr(m_begin, m_at - m_begin), m_beginLine, false});
            m_depth = m_itemsDepth;
            m_begin = nowhere;
        }
        if (m_depth == 0 && c == '[')
            m_isArray = true;
        if (c == '[' && m_itemsDepth == 0 && (m_depth == 0 || (m_depth == 1 && !m_isArray && m_key == "items")))
            m_itemsDepth = m_depth + 1;
        else if (c == '{' && m_itemsDepth > 0 && !m_isClosed && m_depth == m_itemsDepth && m_begin == nowhere)
            beginItem();
        ++m_depth;
    }

    void beginItem()
    {
        m_begin = m_at;
        m_beginLine = m_line;
        if (m_indent == nowhere)
            m_indent = indentHere();
    }

    /// How far in the brace stands when it is the first of its line; nowhere when it is not.
    std::size_t indentHere() const
    {
        const std::size_t before = m_text.substr(0, m_at).find_last_not_of(" \t");
        return before != nowhere && m_text[before] == '\n' ? m_at - before : nowhere;
    }
    /// What is within an item stands further right than the items themselves.
    bool isAtItemIndent() const { return m_indent != nowhere && m_indent > 1 && indentHere() == m_indent; }

    void close(BrokenList& list)
    {
        --m_depth;
        if (m_begin != nowhere && m_depth == m_itemsDepth) {
            list.pieces.push_back({m_text.substr(m_begin, m_at + 1 - m_begin), m_beginLine, true});
            m_begin = nowhere;
        } else if (m_itemsDepth > 0 && m_depth == m_itemsDepth - 1) {
            m_isClosed = true;
            list.isWhole = true;
        }
    }

    std::string_view m_text;
    std::string_view m_key;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
    std::size_t m_begin = nowhere; ///< of the item that is open
    std::size_t m_beginLine = 0;
    std::size_t m_indent = nowhere;
    std::size_t m_stringBegin = 0;
    int m_depth = 0;
    int m_itemsDepth = 0; ///< the depth within the list's brackets, once they are found
    bool m_isArray = false;
    bool m_isClosed = false; ///< the list's brackets are
    bool m_inString = false;
};

/// Looks for the items of a YAML list by their indent.
class YamlPieces
{
public:
    explicit YamlPieces(std::string_view text) : m_text(text) {}

    void read(BrokenList& list)
    {
        for (std::size_t line = 0; m_at < m_text.size(); ++line) {
            const std::string_view words = lineAt(m_text, m_at);
            if (!isEmptyLine(words))
                take(words, line, list);
            m_at = std::min(m_at + words.size() + 1, m_text.size());
        }
        end(list);
    }

private:
    void take(std::string_view words, std::size_t line, BrokenList& list)
    {
        const std::size_t indent = words.find_first_not_of(' ');
        const bool isItem = isListItem(words);
        if (!m_inItems && isItem && !m_hadKey)
            m_inItems = true; // a list at the top
        if (m_inItems && isItem && (m_indent == std::string_view::npos || indent == m_indent)) {
            end(list);
            m_indent = indent;
            m_begin = m_at;
            m_line = line;
        } else if (indent == 0) {
            takeKey(words, list);
        }
    }

    void takeKey(std::string_view words, BrokenList& list)
    {
        const std::string_view key = keyOf(words);
        if (key.empty())
            return;
        end(list);
        m_hadKey = true;
        m_inItems = key == "items" && list.pieces.empty();
        const bool ended = m_at + words.size() < m_text.size();
        const std::string_view value = trimmed(words.substr(words.find(':') + 1));
        if (key == "kind" && ended)
            list.kind = value;
        else if (key == "apiVersion")
            list.apiVersion = value;
        list.isWhole = list.isWhole || (!list.pieces.empty() && ended);
    }

    void end(BrokenList& list)
    {
        if (m_begin != std::string_view::npos)
            list.pieces.push_back({m_text.substr(m_begin, m_at - m_begin), m_line, true});
        m_begin = std::string_view::npos;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_begin = std::string_view::npos;
    std::size_t m_line = 0;
    std::size_t m_indent = std::string_view::npos;
    bool m_inItems = false;
    bool m_hadKey = false;
};

std::string quotedWord(std::string_view word)
{
    // Kinds and versions have no quotes; what has is none of them.
    return word.find_first_of("\"\\\n") == std::string_view::npos ? '"' + std::string(word) + '"' : std::string("\"\"");
}

} // namespace

BrokenList piecesOf(const TextDocument& document)
{
    BrokenList list;
    list.json = document.json;
    if (document.json)
        JsonPieces(document.text).read(list);
    else
        YamlPieces(document.text).read(list);
    for (ListPiece& piece : list.pieces)
        piece.line += document.line;
    return list;
}

bool isCutList(const BrokenList& list, const TextDocument& document)
{
    return document.isLast && !list.pieces.empty() && !list.isWhole && list.kind.empty() && !list.apiVersion.empty();
}

std::string listOfOne(const BrokenList& list, std::string_view itemJson)
{
    std::string json = "{";
    if (list.kind.ends_with("List"))
        json += "\"kind\":" + quotedWord(list.kind) + ',';
    if (!list.apiVersion.empty())
        json += "\"apiVersion\":" + quotedWord(list.apiVersion) + ',';
    json += "\"items\":";
    json += list.json ? "[" + std::string(itemJson) + "]" : std::string(itemJson);
    return json += '}';
}

} // namespace hopscope::source
