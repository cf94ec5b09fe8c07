#include "model/query/tokens.h"

#include "model/query/folded_text.h"

namespace hopscope::query {

namespace {

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

bool isQuote(char character)
{
    return character == '"' || character == '\'';
}

/// The sign that the text begins with, and its length.
std::optional<std::pair<Operator, std::size_t>> signAt(std::string_view text)
{
    using Sign = std::pair<std::string_view, Operator>;
    static constexpr Sign signs[] = {{"==", Operator::Equal},       {"!=", Operator::NotEqual}, {"<=", Operator::LessOrEqual},
                                     {">=", Operator::GreaterOrEqual}, {"=", Operator::Equal},  {"~", Operator::Contains},
                                     {"<", Operator::Less},         {">", Operator::Greater}};
    for (const auto& [sign, operator_] : signs) {
        if (text.starts_with(sign))
            return std::pair(operator_, sign.size());
    }
    return std::nullopt;
}

bool endsWord(std::string_view rest)
{
    const char next = rest.front();
    return isBlank(next) || next == '(' || next == ')' || next == ',' || signAt(rest);
}

/// Between the quotes; a backslash takes the next character as it is.
Token quotedToken(std::string_view text, std::size_t offset)
{
    Token token{Token::Type::Quoted, offset, 0, {}, {}, true};
    std::size_t at = offset + 1;
    for (; at < text.size() && token.isUnclosed; ++at) {
        if (text[at] == text[offset])
            token.isUnclosed = false;
        else if (text[at] == '\\' && at + 1 < text.size())
            token.text += text[++at];
        else
            token.text += text[at];
    }
    token.length = at - offset;
    return token;
}

Token wordToken(std::string_view text, std::size_t offset)
{
    std::size_t end = offset + 1;
    while (end < text.size() && !endsWord(text.substr(end)))
        ++end;
    return {Token::Type::Word, offset, end - offset, std::string(text.substr(offset, end - offset)), {}, false};
}

Token tokenAt(std::string_view text, std::size_t offset)
{
    const std::string sign(1, text[offset]);
    switch (text[offset]) {
    case '(': return {Token::Type::Open, offset, 1, sign, {}, false};
    case ')': return {Token::Type::Close, offset, 1, sign, {}, false};
    case ',': return {Token::Type::Comma, offset, 1, sign, {}, false};
    default: break;
    }
    if (isQuote(text[offset]))
        return quotedToken(text, offset);
    if (const auto found = signAt(text.substr(offset)))
        return {Token::Type::Operator, offset, found->second, std::string(text.substr(offset, found->second)), found->first, false};
    return wordToken(text, offset);
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        tokens.push_back(tokenAt(text, at));
        at += tokens.back().length;
    }
    tokens.push_back({Token::Type::End, text.size(), 0, {}, {}, false});
    return tokens;
}

Keyword keywordOf(const Token& token)
{
    if (token.type != Token::Type::Word)
        return Keyword::None;
    if (equalsFolded(token.text, "and"))
        return Keyword::And;
    if (equalsFolded(token.text, "or"))
        return Keyword::Or;
    if (equalsFolded(token.text, "not"))
        return Keyword::Not;
    return equalsFolded(token.text, "in") ? Keyword::In : Keyword::None;
}

std::string quotedWhereNeeded(std::string_view text)
{
    const std::vector<Token> tokens = tokensOf(text);
    const bool isOneWord = tokens.size() == 2 && tokens.front().type == Token::Type::Word && tokens.front().text == text;
    if (isOneWord && keywordOf(tokens.front()) == Keyword::None)
        return std::string(text);
    std::string quoted = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\')
            quoted += '\\';
        quoted += character;
    }
    return quoted + '"';
}

} // namespace hopscope::query
