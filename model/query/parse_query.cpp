#include "model/query/parse_term.h"

namespace hopscope::query {

namespace {

/// Recursive descent, one function a line of the grammar. After an error it only finds its way out.
class Parser
{
public:
    explicit Parser(std::string_view text) : m_reading{tokensOf(text)} {}

    ParsedQuery parse()
    {
        if (m_reading.peek().type == Token::Type::End)
            return Query();
        Expression expression = parseOr(0);
        if (m_reading.peek().type == Token::Type::Close)
            m_reading.fail(QueryErrorKind::UnopenedParenthesis, m_reading.peek());
        else if (m_reading.peek().type != Token::Type::End)
            m_reading.fail(QueryErrorKind::TermExpected, m_reading.peek());
        if (m_reading.error)
            return std::move(*m_reading.error);
        return Query{std::move(expression)};
    }

private:
    static Expression joined(Expression::Type type, std::vector<Expression> parts)
    {
        if (parts.size() == 1)
            return std::move(parts.front());
        return {type, {}, std::move(parts)};
    }

    Expression parseOr(int depth)
    {
        std::vector<Expression> parts;
        parts.push_back(parseAnd(depth));
        while (!m_reading.error && keywordOf(m_reading.peek()) == Keyword::Or) {
            m_reading.next();
            parts.push_back(parseAnd(depth));
        }
        return joined(Expression::Type::Or, std::move(parts));
    }

    Expression parseAnd(int depth)
    {
        std::vector<Expression> parts;
        parts.push_back(parseNot(depth));
        while (!m_reading.error && goesOn()) {
            if (keywordOf(m_reading.peek()) == Keyword::And)
                m_reading.next();
            parts.push_back(parseNot(depth));
        }
        return joined(Expression::Type::And, std::move(parts));
    }

    /// Whether "and", or another term without it, comes next.
    bool goesOn() const
    {
        const Token& token = m_reading.peek();
        return token.type == Token::Type::Open || (token.isValue() && keywordOf(token) != Keyword::Or);
    }

    Expression parseNot(int depth)
    {
        if (keywordOf(m_reading.peek()) != Keyword::Not)
            return parsePrimary(depth);
        if (depth == maximumDepth)
            m_reading.fail(QueryErrorKind::TooDeep, m_reading.peek());
        if (m_reading.error)
            return {};
        m_reading.next();
        std::vector<Expression> parts;
        parts.push_back(parseNot(depth + 1));
        return {Expression::Type::Not, {}, std::move(parts)};
    }

    Expression parsePrimary(int depth)
    {
        const Token& token = m_reading.peek();
        const Keyword keyword = keywordOf(token);
        if (token.type == Token::Type::Open)
            return parseParentheses(depth);
        if (token.isValue() && keyword != Keyword::And && keyword != Keyword::Or)
            return {Expression::Type::Term, parseTerm(m_reading), {}};
        m_reading.fail(QueryErrorKind::TermExpected, token);
        return {};
    }

    Expression parseParentheses(int depth)
    {
        const Token& open = m_reading.peek();
        if (depth == maximumDepth)
            m_reading.fail(QueryErrorKind::TooDeep, open);
        if (m_reading.error)
            return {};
        m_reading.next();
        Expression expression = parseOr(depth + 1);
        if (m_reading.peek().type == Token::Type::End)
            m_reading.fail(QueryErrorKind::UnclosedParenthesis, open);
        else if (m_reading.peek().type != Token::Type::Close)
            m_reading.fail(QueryErrorKind::TermExpected, m_reading.peek());
        m_reading.next();
        return expression;
    }

    Reading m_reading;
};

} // namespace

ParsedQuery parseQuery(std::string_view text)
{
    return Parser(text).parse();
}

} // namespace hopscope::query
