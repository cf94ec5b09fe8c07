// Waiting until two things that both change are equal.
#pragma once

#include <QTest>

namespace hopscope::tests {

/// What `difference` says last: empty as soon as it says nothing, and waited for no longer than `milliseconds`. Each look at
/// both sides counts as it was: QTRY_COMPARE looks once more after they were equal, when something may have changed.
template <class Difference>
QString differenceLeft(Difference difference, int milliseconds)
{
    QString left;
    (void)QTest::qWaitFor([&] {
        left = difference();
        return left.isEmpty();
    }, milliseconds);
    return left;
}

/// The same of two lists.
template <class Ours, class Theirs>
QString differenceLeft(Ours ours, Theirs theirs, int milliseconds)
{
    return differenceLeft([&] {
        const QStringList expected = theirs();
        const QStringList actual = ours();
        if (actual == expected)
            return QString();
        return QStringLiteral("expected: ") + expected.join(QStringLiteral(", ")) + QStringLiteral("\nactual:   ") +
               actual.join(QStringLiteral(", ")) + QLatin1Char('\n');
    }, milliseconds);
}

} // namespace hopscope::tests
