#include "model/policy/calico_selector.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace hopscope::policy {

namespace {

constexpr int deepest = 50; ///< parentheses and exclamation marks within each other

/// Reads and answers in one go. Once something is not understood, nothing that follows counts.
class SelectorReader
{
public:
    SelectorReader(std::string_view text, const kube::StringMap& labels) : m_text(text), m_labels(labels) {}

    std::optional<bool> answer()
    {
        const bool holds = readOr(0);
        skipSpace();
        return m_understood && m_text.empty() ? std::optional(holds) : std::nullopt;
    }

private:
    bool readOr(int depth)
    {
        bool holds = readAnd(depth);
        while (take("||"))
            holds = readAnd(depth) || holds;
        return holds;
    }

    bool readAnd(int depth)
    {
        bool holds = readTerm(depth);
        while (take("&&"))
            holds = readTerm(depth) && holds;
        return holds;
    }

    bool readTerm(int depth)
    {
        if (depth > deepest)
            return fail();
        if (take("!"))
            return !readTerm(depth + 1);
        if (take("(")) {
            const bool holds = readOr(depth + 1);
            return take(")") ? holds : fail();
        }
        const std::string name = readName();
        if (name == "all" || name == "has")
            return readCall(name);
        return readComparison(name);
    }

    /// all(), has(label). global() is no selector of pods.
    bool readCall(const std::string& function)
    {
        if (!take("("))
            return fail();
        const std::string label = readName();
        if (!take(")") || (function == "all") != label.empty())
            return fail();
        return function == "all" || valueOf(label).has_value();
    }

    /// What is not there is not equal to anything, and in no set.
    bool readComparison(const std::string& label)
    {
        if (label.empty())
            return fail();
        const auto value = valueOf(label);
        if (take("=="))
            return value == readText();
        if (take("!="))
            return value != readText();
        if (takeWord("not")) {
            if (!takeWord("in"))
                return fail();
            return !isIn(value, readSet());
        }
        if (takeWord("in"))
            return isIn(value, readSet());
        if (takeWord("contains")) {
            const std::string part = readText();
            return value && value->find(part) != std::string::npos;
        }
        const bool starts = takeWord("starts");
        if (!starts && !takeWord("ends"))
            return fail();
        if (!takeWord("with"))
            return fail();
        const std::string part = readText();
        return value && (starts ? value->starts_with(part) : value->ends_with(part));
    }

    static bool isIn(const std::optional<std::string>& value, const std::vector<std::string>& set)
    {
        return value && std::find(set.begin(), set.end(), *value) != set.end();
    }

    std::vector<std::string> readSet()
    {
        std::vector<std::string> set;
        if (!take("{")) {
            fail();
            return set;
        }
        if (take("}"))
            return set;
        do
            set.push_back(readText());
        while (m_understood && take(","));
        if (!take("}"))
            fail();
        return set;
    }

    /// In single or double quotes; there is no way to write the quote itself.
    std::string readText()
    {
        skipSpace();
        const char quote = m_text.empty() ? '\0' : m_text.front();
        const std::size_t end = quote == '\'' || quote == '"' ? m_text.find(quote, 1) : std::string_view::npos;
        if (end == std::string_view::npos) {
            fail();
            return {};
        }
        std::string text(m_text.substr(1, end - 1));
        m_text.remove_prefix(end + 1);
        return text;
    }

    std::string readName()
    {
        skipSpace();
        const auto end = std::find_if_not(m_text.begin(), m_text.end(), [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '/' || c == '-';
        });
        std::string name(m_text.begin(), end);
        m_text.remove_prefix(name.size());
        return name;
    }

    bool take(std::string_view sign)
    {
        skipSpace();
        if (!m_understood || !m_text.starts_with(sign))
            return false;
        m_text.remove_prefix(sign.size());
        return true;
    }

    bool takeWord(std::string_view word)
    {
        const std::string_view before = m_text;
        if (readName() == word)
            return true;
        m_text = before;
        return false;
    }

    std::optional<std::string> valueOf(const std::string& label)
    {
        if (label.starts_with("projectcalico.org/") || label.starts_with("pcns.") || label.starts_with("pcsa."))
            fail();
        const auto found = m_labels.find(label);
        return found == m_labels.end() ? std::nullopt : std::optional(std::string(found->second));
    }

    void skipSpace()
    {
        while (!m_text.empty() && std::isspace(static_cast<unsigned char>(m_text.front())))
            m_text.remove_prefix(1);
    }

    bool fail()
    {
        m_understood = false;
        return false;
    }

    std::string_view m_text;
    const kube::StringMap& m_labels;
    bool m_understood = true;
};

} // namespace

std::optional<bool> selectsLabels(std::string_view expression, const kube::StringMap& labels)
{
    if (expression.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return true;
    return SelectorReader(expression, labels).answer();
}

} // namespace hopscope::policy
