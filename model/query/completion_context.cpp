#include "model/query/completion_context.h"

#include "model/query/parse_term.h"

namespace hopscope::query {

namespace {

using Expected = CompletionContext::Expected;

bool isJoint(const Token& token)
{
    const Keyword keyword = keywordOf(token);
    return keyword == Keyword::And || keyword == Keyword::Or || keyword == Keyword::Not;
}

/// Where a term may begin.
void readTerm(CompletionContext& context, const Token& token)
{
    const NamedField named = token.type == Token::Type::Word ? namedField(token.text) : NamedField();
    if (token.type == Token::Type::Open || isJoint(token)) {
        context.expected = Expected::Term;
    } else if (named.description) {
        context.expected = Expected::OperatorOrTerm;
        context.field = named.description;
        context.key = named.key;
    } else {
        context.expected = Expected::Joint;
    }
}

/// One token further. What cannot stand there is read as what it looks like: the text is not finished.
void read(CompletionContext& context, const Token& token)
{
    const bool isIn = keywordOf(token) == Keyword::In;
    switch (context.expected) {
    case Expected::OperatorOrTerm:
        if (token.type != Token::Type::Operator && !isIn)
            return readTerm(context, token);
        context.expected = Expected::Value;
        context.operator_ = isIn ? Operator::In : token.operator_;
        return;
    case Expected::Value:
        if (token.type == Token::Type::Open && context.operator_ == Operator::In)
            context.expected = Expected::ListValue;
        else
            context.expected = isJoint(token) ? Expected::Term : Expected::Joint;
        return;
    case Expected::ListValue: context.expected = Expected::ListEnd; return;
    case Expected::ListEnd:
        context.expected = token.type == Token::Type::Comma ? Expected::ListValue : Expected::Joint;
        return;
    case Expected::Term:
    case Expected::Joint: readTerm(context, token); return;
    }
}

std::size_t lengthOfTokenAt(std::string_view text, std::size_t offset)
{
    for (const Token& token : tokensOf(text)) {
        if (token.offset == offset)
            return token.length;
    }
    return 0;
}

} // namespace

CompletionContext completionContext(std::string_view text, std::size_t cursor)
{
    std::vector<Token> tokens = tokensOf(text.substr(0, cursor));
    tokens.pop_back();
    CompletionContext context;
    context.replaceFrom = cursor;
    if (!tokens.empty() && tokens.back().isValue() && tokens.back().offset + tokens.back().length == cursor) {
        context.typed = tokens.back().text;
        context.replaceFrom = tokens.back().offset;
        // What follows may read the word otherwise: of "a!=" the word is "a", before the cursor it may be "a!".
        context.length = std::max(lengthOfTokenAt(text, context.replaceFrom), cursor - context.replaceFrom);
        tokens.pop_back();
    }
    for (const Token& token : tokens)
        read(context, token);
    return context;
}

} // namespace hopscope::query
