// The runner of this suite sees what it is there to see.
#include "tests/hostile/program.h"
#include "tests/support/test_main.h"

using namespace hopscope::tests;

class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aGoodRunEndsWell()
    {
        const ProgramEnd end = runProgram({.arguments = {"--cluster", "scenario:notes", "nodes"}});
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 0);
        QVERIFY(end.out.startsWith("NAME"));
        QVERIFY(end.error.isEmpty());
    }

    void badUsageIsTold()
    {
        const ProgramEnd end = runProgram({.arguments = {"no-such-command"}});
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 2);
        QVERIFY(!end.error.isEmpty());
    }
};

HOPSCOPE_TEST_MAIN(ProgramTest)
#include "program_test.moc"
