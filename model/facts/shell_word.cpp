#include "model/facts/shell_word.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool endsWord(char c)
{
    return isBlank(c) || c == '\n' || c == ';' || c == '&' || c == '|' || c == '<' || c == '>' || c == '(' || c == ')';
}

} // namespace

void ShellWordReader::skipBlanks()
{
    while (!isAtEnd()) {
        if (isBlank(current()))
            advance();
        else if (current() == '\\' && current(1) == '\n')
            advance(2);
        else if (current() == '#')
            while (!isAtEnd() && current() != '\n')
                advance();
        else
            return;
    }
}

std::vector<ShellWord> ShellWordReader::word()
{
    m_words.clear();
    m_open = false;
    while (!isAtEnd() && m_problem.empty() && !endsWord(current())) {
        const char c = current();
        if (c == '\'')
            readQuoted();
        else if (c == '"')
            readDoubleQuoted();
        else if (c == '\\')
            readEscaped(false);
        else if (c == '$')
            readExpansion(false);
        else if (c == '`')
            readBackquoted();
        else {
            append(c);
            advance();
        }
    }
    return std::move(m_words);
}

void ShellWordReader::append(char c)
{
    if (!m_open)
        m_words.emplace_back();
    m_open = true;
    if (m_words.back().understood)
        m_words.back().text += c;
}

void ShellWordReader::appendUnknown()
{
    if (!m_open)
        m_words.emplace_back();
    m_open = true;
    m_words.back().understood = false;
}

/// Without quotes the shell splits a value at blanks (field splitting), and nothing is left of an empty one.
void ShellWordReader::append(const CommandWord& value, bool inQuotes)
{
    for (const char c : value.text) {
        if (!inQuotes && (isBlank(c) || c == '\n'))
            m_open = false;
        else
            append(c);
    }
    if (!value.understood)
        appendUnknown();
}

void ShellWordReader::appendArguments(bool inQuotes)
{
    if (!m_state.arguments)
        return appendUnknown();
    bool first = true;
    for (const CommandWord& argument : *m_state.arguments) {
        if (!first)
            m_open = false;
        first = false;
        if (inQuotes && !m_open) {
            m_words.emplace_back();
            m_open = true;
        }
        append(argument, inQuotes);
    }
}

void ShellWordReader::readQuoted()
{
    const std::size_t end = m_text.find('\'', m_at + 1);
    if (end == std::string::npos) {
        m_problem = "an open quote";
        return;
    }
    append(CommandWord{m_text.substr(m_at + 1, end - m_at - 1), true}, true);
    if (!m_open) {
        m_words.emplace_back();
        m_open = true;
    }
    m_words.back().quoted = true;
    m_at = end + 1;
}

void ShellWordReader::readDoubleQuoted()
{
    advance();
    const bool onlyArguments = m_text.compare(m_at, 3, "$@\"") == 0;
    if (!m_open && !onlyArguments) {
        m_words.emplace_back();
        m_open = true;
    }
    while (!isAtEnd() && current() != '"' && m_problem.empty()) {
        if (current() == '\\')
            readEscaped(true);
        else if (current() == '$')
            readExpansion(true);
        else if (current() == '`')
            readBackquoted();
        else {
            append(current());
            advance();
        }
    }
    if (isAtEnd())
        m_problem = "an open quote";
    else
        advance();
    if (m_open)
        m_words.back().quoted = true;
}

void ShellWordReader::readEscaped(bool inQuotes)
{
    const char next = current(1);
    const bool special = next == '$' || next == '`' || next == '"' || next == '\\';
    if (next == '\n') {
        advance(2);
        return;
    }
    if (inQuotes && !special)
        append('\\');
    if (next != '\0')
        append(next);
    advance(2);
    if (!inQuotes && m_open)
        m_words.back().quoted = true;
}

std::string ShellWordReader::name()
{
    const std::size_t begin = m_at;
    while (isNameCharacter(current()))
        advance();
    return m_text.substr(begin, m_at - begin);
}

CommandWord ShellWordReader::variable(const std::string& name) const
{
    if (name.find_first_not_of("0123456789") == std::string::npos) {
        const std::size_t index = name.size() > 3 ? 1000 : std::size_t(std::stoi(name));
        if (!m_state.arguments || index == 0)
            return {{}, false};
        return index <= m_state.arguments->size() ? (*m_state.arguments)[index - 1] : CommandWord{};
    }
    const auto found = m_state.variables.find(name);
    return found == m_state.variables.end() ? CommandWord{{}, false} : found->second;
}

void ShellWordReader::readExpansion(bool inQuotes)
{
    advance();
    const char c = current();
    if (c == '(')
        return readSubstitution();
    if (c == '{')
        return readBraced(inQuotes);
    if (c == '@' || (c == '*' && !inQuotes)) {
        advance();
        return appendArguments(inQuotes);
    }
    if (c >= '0' && c <= '9') {
        advance();
        return append(variable(std::string(1, c)), inQuotes);
    }
    if (isNameCharacter(c))
        return append(variable(name()), inQuotes);
    if (c != '\0' && std::string_view("*#?$!-'\"").find(c) != std::string_view::npos && !(inQuotes && c == '"')) {
        appendUnknown();
        if (c != '\'' && c != '"')
            advance();
        return;
    }
    append('$');
}

/// ${NAME}, and with a value to take instead: ${NAME:-value}, ${NAME-value}, the same with = and +.
void ShellWordReader::readBraced(bool inQuotes)
{
    advance();
    const std::string asked = name();
    const std::size_t begin = m_at;
    if (!skipBalanced('{', '}')) {
        m_problem = "an open ${";
        return;
    }
    std::string rest = m_text.substr(begin, m_at - begin);
    advance();
    if (asked.empty() && (rest == "@" || rest == "*"))
        return appendArguments(inQuotes);
    if (asked.empty())
        return appendUnknown();
    const CommandWord value = variable(asked);
    if (rest.empty())
        return append(value, inQuotes);
    const bool alsoEmpty = rest.front() == ':';
    const std::string instead = rest.substr(std::min(rest.size(), std::size_t(alsoEmpty ? 2 : 1)));
    const char operation = rest.size() > (alsoEmpty ? 1 : 0) ? rest[alsoEmpty ? 1 : 0] : '\0';
    const bool plain = instead.find_first_of("$`'\"\\") == std::string::npos;
    if (!value.understood || !plain || std::string_view("-=+").find(operation) == std::string_view::npos || operation == '\0')
        return appendUnknown();
    const bool has = !alsoEmpty || !value.text.empty();
    if (operation == '+')
        return append(has ? CommandWord{instead, true} : CommandWord{}, inQuotes);
    append(has ? value : CommandWord{instead, true}, inQuotes);
}

void ShellWordReader::readSubstitution()
{
    advance();
    if (!skipBalanced('(', ')')) {
        m_problem = "an open $(";
        return;
    }
    advance();
    appendUnknown();
}

void ShellWordReader::readBackquoted()
{
    const std::size_t end = m_text.find('`', m_at + 1);
    if (end == std::string::npos) {
        m_problem = "an open `";
        return;
    }
    m_at = end + 1;
    appendUnknown();
}

/// Stands before the closing character afterwards.
bool ShellWordReader::skipBalanced(char open, char close)
{
    int depth = 1;
    for (; !isAtEnd(); advance()) {
        const char c = current();
        if (c == '\\')
            advance();
        else if (c == '\'' || c == '"') {
            const std::size_t end = m_text.find(c, m_at + 1);
            if (end == std::string::npos)
                return false;
            m_at = end;
        } else if (c == open)
            ++depth;
        else if (c == close && --depth == 0)
            return true;
    }
    return false;
}

bool ShellWordReader::skipLinesTo(const std::string& delimiter, bool stripsTabs)
{
    while (!isAtEnd()) {
        const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        std::string line = m_text.substr(m_at, end - m_at);
        if (stripsTabs)
            line.erase(0, line.find_first_not_of('\t'));
        m_at = std::min(end + 1, m_text.size());
        if (line == delimiter)
            return true;
    }
    return false;
}

} // namespace hopscope::facts
