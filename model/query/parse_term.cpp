#include "model/query/parse_term.h"

#include "model/ip/cidr.h"
#include "model/query/value_words.h"

namespace hopscope::query {

namespace {

/// "in" is an operator where something can stand in something; else it is a text like others.
bool isOperator(const Reading& reading, const Token& left)
{
    if (reading.peek().type == Token::Type::Operator)
        return true;
    if (keywordOf(reading.peek()) != Keyword::In)
        return false;
    const bool afterField = left.type == Token::Type::Word && namedField(left.text).description;
    return afterField || reading.peek(1).type == Token::Type::Open;
}

std::optional<QueryErrorKind> unfitness(ValueType type, Operator operator_, const std::string& value)
{
    const bool isPart = operator_ == Operator::Contains;
    switch (type) {
    case ValueType::Kind:
        return kindFromWord(value) ? std::nullopt : std::optional(QueryErrorKind::NotAKind);
    case ValueType::Address:
        return isPart || rangeOrAddress(value) ? std::nullopt : std::optional(QueryErrorKind::NotAnAddress);
    case ValueType::Range:
        return isPart || ip::Cidr::parse(value) ? std::nullopt : std::optional(QueryErrorKind::NotARange);
    case ValueType::Number:
        return numberFrom(value) ? std::nullopt : std::optional(QueryErrorKind::NotANumber);
    case ValueType::YesNo:
        return yesOrNo(value) ? std::nullopt : std::optional(QueryErrorKind::NotYesOrNo);
    case ValueType::Text: break;
    }
    return std::nullopt;
}

class TermParser
{
public:
    explicit TermParser(Reading& reading) : m_reading(reading) {}

    Term parse()
    {
        const Token left = m_reading.next();
        if (isOperator(m_reading, left))
            parseComparison(left);
        else
            parseText(left);
        return std::move(m_term);
    }

private:
    void parseText(const Token& token)
    {
        const NamedField named = token.type == Token::Type::Word ? namedField(token.text) : NamedField();
        if (named.description && named.description->hasKey && token.text.find(':') != std::string::npos) {
            if (named.key.empty())
                m_reading.fail(QueryErrorKind::KeyExpected, token, named.description->field);
            m_term = {named.description->field, Operator::Exists, std::string(named.key), {}};
            return;
        }
        if (token.isUnclosed)
            m_reading.fail(QueryErrorKind::UnclosedQuote, token);
        else if (token.text.empty())
            m_reading.fail(QueryErrorKind::TermExpected, token);
        m_term = {Field::Anything, Operator::Contains, {}, {token.text}};
    }

    void parseComparison(const Token& left)
    {
        const NamedField named = left.type == Token::Type::Word ? namedField(left.text) : NamedField();
        if (!named.description) {
            const FieldDescription* like = left.type == Token::Type::Word ? fieldLike(left.text) : nullptr;
            m_reading.fail(QueryErrorKind::UnknownField, left, like ? std::optional(like->field) : std::nullopt);
            return;
        }
        m_type = named.description->type;
        m_term.field = named.description->field;
        m_term.key = named.key;
        if (named.description->hasKey && named.key.empty())
            m_reading.fail(QueryErrorKind::KeyExpected, left, m_term.field);
        parseOperator();
        if (m_term.operator_ == Operator::In && m_reading.peek().type == Token::Type::Open)
            parseList();
        else
            parseValue();
    }

    void parseOperator()
    {
        const Token& token = m_reading.next();
        m_term.operator_ = token.type == Token::Type::Operator ? token.operator_ : Operator::In;
        const auto fitting = operatorsOf(m_type);
        if (std::find(fitting.begin(), fitting.end(), m_term.operator_) == fitting.end())
            m_reading.fail(QueryErrorKind::OperatorUnfit, token, m_term.field);
    }

    /// From "(" to ")".
    void parseList()
    {
        const Token open = m_reading.next();
        do {
            parseValue();
        } while (!m_reading.error && m_reading.peek().type == Token::Type::Comma && m_reading.next().length > 0);
        if (m_reading.peek().type == Token::Type::End)
            m_reading.fail(QueryErrorKind::UnclosedParenthesis, open, m_term.field);
        else if (m_reading.peek().type != Token::Type::Close)
            m_reading.fail(QueryErrorKind::ListEndExpected, m_reading.peek(), m_term.field);
        m_reading.next();
    }

    /// A word of the language is none: whoever writes "ns = and" has not finished.
    void parseValue()
    {
        const Token& token = m_reading.peek();
        const Keyword keyword = keywordOf(token);
        const bool joins = keyword == Keyword::And || keyword == Keyword::Or || keyword == Keyword::Not;
        const bool isNothing = token.text.empty() && m_term.operator_ == Operator::Contains;
        if (token.isUnclosed)
            m_reading.fail(QueryErrorKind::UnclosedQuote, token, m_term.field);
        else if (!token.isValue() || joins || isNothing)
            m_reading.fail(QueryErrorKind::ValueExpected, token, m_term.field);
        else if (const auto wrong = unfitness(m_type, m_term.operator_, token.text))
            m_reading.fail(*wrong, token, m_term.field);
        m_term.values.push_back(token.text);
        m_reading.next();
    }

    Reading& m_reading;
    Term m_term;
    ValueType m_type = ValueType::Text;
};

} // namespace

NamedField namedField(std::string_view word)
{
    const std::size_t colon = word.find(':');
    const FieldDescription* description = fieldNamed(word.substr(0, colon));
    if (!description || (colon != std::string_view::npos && !description->hasKey))
        return {};
    return {description, colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1)};
}

Term parseTerm(Reading& reading)
{
    return TermParser(reading).parse();
}

} // namespace hopscope::query
