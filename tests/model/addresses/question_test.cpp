// What a text asks for (addresses.md A.6, 10).
#include "tests/support/test_main.h"

#include "model/addresses/question.h"

using namespace hopscope;
using addresses::parseQuestion;

namespace {

/// "address 10.0.0.1 port 80 UDP", "range 10.0.0.0/24 host bits", "name web.shop", "wrong".
QString read(const QString& text)
{
    const auto question = parseQuestion(text.toStdString());
    if (!question)
        return QStringLiteral("wrong");
    std::string words;
    if (question->address)
        words += "address " + question->address->toString();
    if (question->port != 0)
        words += " port " + std::to_string(question->port);
    if (question->protocol)
        words += " " + std::string(toString(*question->protocol));
    if (question->range)
        words += "range " + question->range->toString() + (question->hadHostBits ? " host bits" : "");
    if (!question->name.empty())
        words += "name " + question->name;
    return QString::fromStdString(words);
}

} // namespace

class QuestionTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aTextAsksForOneThing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("question");
        const auto row = [](const char* text, const char* question) { QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(question); };
        row("10.244.1.7", "address 10.244.1.7");
        row("  10.244.1.7\n", "address 10.244.1.7");
        row("10.244.1.7:80", "address 10.244.1.7 port 80");
        row("10.244.1.7:53/udp", "address 10.244.1.7 port 53 UDP");
        row("10.244.1.7:132/SCTP", "address 10.244.1.7 port 132 SCTP");
        row("fd00::1", "address fd00::1");
        row("[fd00::1]", "address fd00::1");
        row("[fd00::1]:443/tcp", "address fd00::1 port 443 TCP");
        row("010.0.0.1", "address 10.0.0.1");
        row("::ffff:10.0.0.1", "address 10.0.0.1");
        row("10.244.1.0/24", "range 10.244.1.0/24");
        row("10.244.1.7/24", "range 10.244.1.0/24 host bits");
        row("fd00::/8", "range fd00::/8");
        row("0.0.0.0/0", "range 0.0.0.0/0");
        row("web.shop", "name web.shop");
        row("worker-node1", "name worker-node1");
        row("pod/shop/web-1", "name pod/shop/web-1");
        row("abc", "name abc"); // hexadecimal, but nobody's address
        row("", "wrong");
        row("10.1.2.300", "wrong");
        row("10.1.2", "wrong");
        row("10.0.0.0/33", "wrong");
        row("10.0.0.1:0", "wrong");
        row("10.0.0.1:99999", "wrong");
        row("fd00::1::2", "wrong");
        row("[10.0.0.1]:80", "wrong");
        row("[fd00::1", "wrong");
        row("10.0.0.1:80/icmp", "wrong");
        row("10.0.0.1:http", "wrong");
        row("1234", "name 1234");
    }
    void aTextAsksForOneThing()
    {
        QFETCH(QString, text);
        QTEST(read(text), "question");
    }

    void theSearchAnswersAddressesAndRangesOnly()
    {
        for (const char* text : {"10.0.0.1", "10.0.0.1:80", "[fd00::1]:80", "10.0.0.0/8"})
            QVERIFY2(addresses::isAddressQuestion(text), text);
        for (const char* text : {"", "web", "10.0", "10.0.0.", "node/10.0.0.1"})
            QVERIFY2(!addresses::isAddressQuestion(text), text);
    }
};

HOPSCOPE_TEST_MAIN(QuestionTest)
#include "question_test.moc"
