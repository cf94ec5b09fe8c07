// One comparison of a query. Private to model/query.
#pragma once

#include "model/query/fields.h"
#include "model/query/tokens.h"

#include <algorithm>

namespace hopscope::query {

/// The tokens of a text and how far they are read, with the first thing that is wrong.
struct Reading
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    std::optional<QueryError> error = {};

    /// Those behind the last are the last: End.
    const Token& peek(std::size_t ahead = 0) const { return tokens[std::min(at + ahead, tokens.size() - 1)]; }
    const Token& next()
    {
        const Token& token = peek();
        at = std::min(at + 1, tokens.size() - 1);
        return token;
    }
    void fail(QueryErrorKind kind, const Token& token, std::optional<Field> field = {})
    {
        if (!error)
            error = QueryError{kind, token.offset, token.length, token.text, field};
    }
};

/// A word before an operator: a field and its key.
struct NamedField
{
    const FieldDescription* description = nullptr; ///< null: there is none of this name
    std::string_view key;                          ///< part of the text it was read from
};
NamedField namedField(std::string_view word);

/// Reads the term that begins with the word or quoted text at `reading.at`.
Term parseTerm(Reading& reading);

} // namespace hopscope::query
