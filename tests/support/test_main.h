// The main() of every test.
#pragma once

#include <QRegularExpression>
#include <QTest>

/// For tests of model/ and of QtCore code.
#define HOPSCOPE_TEST_MAIN(TestClass) QTEST_GUILESS_MAIN(TestClass)
/// For tests that paint or show widgets; ctest runs them on the offscreen platform.
#define HOPSCOPE_GUI_TEST_MAIN(TestClass) QTEST_MAIN(TestClass)

/// Put this in the private slots of a test class: a log at warning or worse fails the test function that caused it.
/// Expected warnings are announced with QTest::ignoreMessage.
#define HOPSCOPE_FAIL_ON_WARNING                                                                                       \
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
