// What belongs at a place of a query that is being typed. Private to model/query.
#pragma once

#include "model/query/fields.h"

namespace hopscope::query {

struct CompletionContext
{
    enum class Expected : std::uint8_t
    {
        Term,           ///< at the beginning, behind "and" and "("
        OperatorOrTerm, ///< behind the name of a field, which may as well be a text
        Value,
        ListValue,
        ListEnd,
        Joint,          ///< behind a term: "and", "or", or another term
    };
    Expected expected = Expected::Term;
    const FieldDescription* field = nullptr; ///< whose operator or value is expected
    std::string key;
    Operator operator_ = Operator::Equal;
    std::string typed;           ///< of the word at the cursor, without quotes
    std::size_t replaceFrom = 0; ///< that word
    std::size_t length = 0;
};

/// `cursor` is not behind the end of the text.
CompletionContext completionContext(std::string_view text, std::size_t cursor);

} // namespace hopscope::query
