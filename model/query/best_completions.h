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

    void offer(std::string_view text, CompletionKind kind)
    {
        if (text.empty() || !containsFolded(text, m_typed))
            return;
        const Rank rank = rankOf(text, kind);
        if (m_best.size() == maximumCompletions && !(rank < rankOf(m_best.back())))
            return;
        const auto place = std::lower_bound(m_best.begin(), m_best.end(), rank,
                                            [&](const Best& best, const Rank& other) { return rankOf(best) < other; });
        if (place != m_best.end() && place->text == text)
            return;
        m_best.insert(place, {std::string(text), kind});
        if (m_best.size() > maximumCompletions)
            m_best.pop_back();
    }

    struct Best
    {
        std::string text;
        CompletionKind kind;
    };
    const std::vector<Best>& best() const { return m_best; }

private:
    /// Begins with it or only holds it; operators first, which only a field has; numbers first, short before long and so by
    /// number; then the text.
    using Rank = std::tuple<bool, bool, bool, std::size_t, std::string_view>;
    Rank rankOf(const Best& best) const { return rankOf(best.text, best.kind); }
    Rank rankOf(std::string_view text, CompletionKind kind) const
    {
        const bool isPart = !equalsFolded(text.substr(0, m_typed.size()), m_typed);
        const bool isNumber = text.find_first_not_of("0123456789") == std::string_view::npos;
        return {isPart, kind != CompletionKind::Operator, !isNumber, isNumber ? text.size() : 0, text};
    }

    std::string m_typed;
    std::vector<Best> m_best;
};

} // namespace hopscope::query
