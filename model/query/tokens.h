// The text of a query cut into words and signs. Private to model/query.
#pragma once

#include "model/query/query.h"

namespace hopscope::query {

struct Token
{
    enum class Type : std::uint8_t
    {
        Word,
        Quoted,
        Open,     ///< (
        Close,    ///< )
        Comma,
        Operator, ///< a sign; "in" is a word
        End,
    };
    Type type = Type::End;
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string text;       ///< without quotes
    Operator operator_ = Operator::Equal;
    bool isUnclosed = false; ///< of Quoted: the text ends before its quote does

    bool isValue() const { return type == Type::Word || type == Type::Quoted; }
};

/// All of them, with End behind the last. Every text has tokens: what is wrong with their order is the parser's matter.
std::vector<Token> tokensOf(std::string_view text);

enum class Keyword : std::uint8_t
{
    None,
    And,
    Or,
    Not,
    In,
};
/// Of a word in any case of letters; None for what is quoted.
Keyword keywordOf(const Token& token);

/// The text so that it is one value: in quotes where it needs them.
std::string quotedWhereNeeded(std::string_view text);

} // namespace hopscope::query
