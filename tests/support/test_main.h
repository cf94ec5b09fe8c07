// The main() of every test.
#pragma once

#include <QRegularExpression>
#include <QTest>

/// For tests of model/ and of QtCore code.
#define HOPSCOPE_TEST_MAIN(TestClass) QTEST_GUILESS_MAIN(TestClass)
/// For tests that paint or show widgets; ctest runs them on the offscreen platform.
#define HOPSCOPE_GUI_TEST_MAIN(TestClass) QTEST_MAIN(TestClass)

namespace hopscope::test {

/// From here to the end of the test function a log at warning or worse fails it. Expected warnings are announced with
/// QTest::ignoreMessage; what the offscreen platform says of itself is let pass.
inline void failOnWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
}

} // namespace hopscope::test

/// Put this in the private slots of a test class that has no init() of its own; one that has calls failOnWarning() there.
#define HOPSCOPE_FAIL_ON_WARNING                                                                                       \
    void init() { hopscope::test::failOnWarning(); }
