// The written cases: every step of every candidate, in every proxy mode that a case names.
#include "tests/model/flow/flow_case.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace hopscope;

namespace {

const QString casesPath = QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/cases/flow-cases.yaml");

} // namespace

class FlowCasesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void packetTakesTheWrittenPath_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("mode");
        if (!QFile::exists(casesPath)) {
            QTest::newRow("no cases") << -1 << QString();
            return;
        }
        m_cases = support::readFlowCases(casesPath.toStdString());
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            for (const std::string& mode : m_cases[i].modes)
                QTest::addRow("%s %s", m_cases[i].id.c_str(), mode.c_str()) << int(i) << QString::fromStdString(mode);
        }
    }

    void packetTakesTheWrittenPath()
    {
        QFETCH(int, index);
        QFETCH(QString, mode);
        if (index < 0)
            QSKIP("../shared/cases/flow-cases.yaml is not on this machine.");
        const support::FlowCase& flowCase = m_cases[std::size_t(index)];
        const std::vector<std::string> found = support::differences(flowCase, mode.toStdString());
        std::string all;
        for (const std::string& difference : found)
            all += "\n  " + difference;
        QVERIFY2(found.empty(), all.c_str());
    }

private:
    std::vector<support::FlowCase> m_cases;
};

HOPSCOPE_TEST_MAIN(FlowCasesTest)
#include "flow_cases_test.moc"
