// QCOMPARE for the model's enums, by the words they have: Qt's own would take their toString() for one of QtTest's.
#pragma once

#include <QTest>

#include <string_view>

#define QCOMPARE_WORDS(actual, expected) QCOMPARE(hopscope::support::word(actual), hopscope::support::word(expected))

namespace hopscope::support {

template <class Enum>
QString word(Enum value)
{
    const std::string_view text = toString(value);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace hopscope::support
