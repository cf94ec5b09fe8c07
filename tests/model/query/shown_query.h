// A query written out with all its parentheses, for tests of how a text was understood.
#pragma once

#include "model/query/fields.h"

#include <QStringList>

namespace hopscope::support {

inline QString shown(const query::Term& term)
{
    const auto text = [](std::string_view part) { return QString::fromUtf8(part.data(), qsizetype(part.size())); };
    QStringList words;
    for (const std::string& value : term.values)
        words << text(value);
    const QString values = words.join(QStringLiteral(" | "));
    if (term.field == query::Field::Anything)
        return QStringLiteral("'%1'").arg(values);
    const QString key = term.key.empty() ? QString() : u':' + text(term.key);
    const QString left = text(query::fieldName(term.field)) + key;
    if (term.operator_ == query::Operator::Exists)
        return QStringLiteral("[%1]").arg(left);
    return QStringLiteral("[%1 %2 %3]").arg(left, text(query::toString(term.operator_)), values);
}

/// "(and 'web' (not [ns = prod]))"
inline QString shown(const query::Expression& expression)
{
    using Type = query::Expression::Type;
    if (expression.type == Type::Term)
        return shown(expression.term);
    QString result = expression.type == Type::Not ? QStringLiteral("(not")
                     : expression.type == Type::And ? QStringLiteral("(and")
                                                    : QStringLiteral("(or");
    for (const query::Expression& part : expression.parts)
        result += u' ' + shown(part);
    return result + u')';
}

} // namespace hopscope::support
