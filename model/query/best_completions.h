// The first few of many texts. Private to model/query.
#pragma once

#include "model/query/completions.h"
#include "model/query/folded_text.h"

#include <tuple>

namespace hopscope::query {

/// Keeps those that hold what was typed and come first, each once, however many are offered.
class BestCompletions
{
public:
    explicit BestCompletions(std::string_view typed) : m_typed(folded(typed)) {}

    /// `place`: among those that are not in order of their texts.
    void offer(std::string_view text, CompletionKind kind, std::size_t place = 0)
    {
        if (text.empty() || !containsFolded(text, m_typed))
            return;
        const Rank rank = rankOf(text, kind, place);
        if (m_best.size() == maximumCompletions && !(rank < rankOf(m_best.back())))
            return;
        const auto at = std::lower_bound(m_best.begin(), m_best.end(), rank,
                                            [&](const Best& best, const Rank& other) { return rankOf(best) < other; });
        if (at != m_best.end() && at->text == text)
            return;
        m_best.insert(at, {std::string(text), kind, place});
        if (m_best.size() > maximumCompletions)
            m_best.pop_back();
    }

    struct Best
    {
        std::string text;
        CompletionKind kind;
        std::size_t place = 0;
    };
    const std::vector<Best>& best() const { return m_best; }

private:
    /// Begins with it or only holds it; operators first, which only a field has, the usual one first; numbers first, short before long and so by
    /// number; then the text.
    using Rank = std::tuple<bool, bool, bool, std::size_t, std::string_view>;
    Rank rankOf(const Best& best) const { return rankOf(best.text, best.kind, best.place); }
    Rank rankOf(std::string_view text, CompletionKind kind, std::size_t place) const
    {
        const bool isPart = !equalsFolded(text.substr(0, m_typed.size()), m_typed);
        const bool isNumber = text.find_first_not_of("0123456789") == std::string_view::npos;
        return {isPart, kind != CompletionKind::Operator, !isNumber, isNumber ? text.size() : place, text};
    }

    std::string m_typed;
    std::vector<Best> m_best;
};

} // namespace hopscope::query
