// The words of a shell script with their quotes and variables. Private to model/facts.
#pragma once

#include "model/facts/shell_script.h"

namespace hopscope::facts {

/// Reads words out of a script; stands between characters of it.
class ShellWordReader
{
public:
    ShellWordReader(const std::string& text, const ShellState& state) : m_text(text), m_state(state) {}

    bool isAtEnd() const { return m_at >= m_text.size(); }
    char current(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    void advance(std::size_t count = 1) { m_at += count; }
    /// Blanks, continuations and comments; no line ends.
    void skipBlanks();
    /// The word that begins here; several or none where a variable without quotes holds blanks or nothing.
    std::vector<ShellWord> word();
    /// Past a line that is `delimiter` alone, the end of a here-document; false where there is none.
    bool skipLinesTo(const std::string& delimiter, bool stripsTabs);
    const std::string& problem() const { return m_problem; }

private:
    void readQuoted();
    void readDoubleQuoted();
    void readEscaped(bool inQuotes);
    void readExpansion(bool inQuotes);
    void readBraced(bool inQuotes);
    void readSubstitution();
    void readBackquoted();
    void append(const CommandWord& value, bool inQuotes);
    void appendArguments(bool inQuotes);
    void append(char c);
    void appendUnknown();
    bool skipBalanced(char open, char close);
    CommandWord variable(const std::string& name) const;
    std::string name();

    const std::string& m_text;
    const ShellState& m_state;
    std::size_t m_at = 0;
    std::vector<ShellWord> m_words;
    bool m_open = false; ///< the last word of m_words goes on
    std::string m_problem;
};

} // namespace hopscope::facts
