#include "model/client/watch_reader.h"

#include "tests/model/kube/protobuf_writer.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::client;

namespace {

std::string line(const char* version)
{
    return std::string("{\"type\":\"BOOKMARK\",\"object\":{\"metadata\":{\"resourceVersion\":\"") + version + "\"}}}";
}

std::string frame(const char* version)
{
    const Message object = Message().message(1, Message().text(6, version));
    const std::string event = Message().text(1, "BOOKMARK").message(2, Message().text(1, replyOf("v1", "Pod", object))).bytes();
    return std::string{0, 0, 0, char(event.size())} + event;
}

QStringList versionsIn(std::vector<std::string_view> pieces, kube::Encoding encoding)
{
    WatchReader reader(kube::Kind::Pod, encoding);
    QStringList versions;
    for (const std::string_view piece : pieces) {
        reader.feed(piece);
        while (const auto event = reader.next()) {
            if (!*event)
                return versions << QStringLiteral("error"); // nothing sensible follows
            versions << QString::fromStdString((*event)->resourceVersion);
        }
    }
    return versions;
}

} // namespace

class WatchReaderTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eventsAreTheSameWhereverTheBytesBreak_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("encoding");
        QTest::newRow("JSON") << QByteArray::fromStdString(line("1") + "\r\n\n" + line("2") + "\n" + line("3") + "\n{\"unfini")
                              << int(kube::Encoding::Json);
        QTest::newRow("protobuf") << QByteArray::fromStdString(frame("1") + frame("2") + frame("3") + frame("4").substr(0, 9))
                                  << int(kube::Encoding::Protobuf);
    }
    void eventsAreTheSameWhereverTheBytesBreak()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, encoding);
        const std::string_view view(text.constData(), std::size_t(text.size()));
        for (std::size_t first = 0; first <= view.size(); ++first) {
            for (std::size_t second = first; second <= view.size(); ++second)
                QCOMPARE(versionsIn({view.substr(0, first), view.substr(first, second - first), view.substr(second)},
                                    kube::Encoding(encoding)),
                         (QStringList{"1", "2", "3"}));
        }
    }

    void anEventWithoutEndIsAnError()
    {
        WatchReader reader(kube::Kind::Pod, kube::Encoding::Json);
        reader.feed(std::string(Budget{}.object, 'x'));
        QVERIFY(!reader.next());
        reader.feed("x");
        const auto event = reader.next();
        QVERIFY(event && !event->hasValue());
        QCOMPARE(event->error().limit, Limit::Object);
        QCOMPARE(versionsIn({"\x7f\xff\xff\xff"}, kube::Encoding::Protobuf), QStringList{"error"});
    }

    void eventsWithoutEndAreCountedTogether()
    {
        const auto held = std::make_shared<std::size_t>(0);
        Budget budget;
        budget.watchBytes = 100;
        WatchReader last(kube::Kind::Pod, kube::Encoding::Json, budget, held);
        {
            WatchReader one(kube::Kind::Node, kube::Encoding::Json, budget, held);
            one.feed(std::string(60, 'x'));
            QVERIFY(!one.next());
            last.feed(std::string(40, 'x'));
            QVERIFY(!last.next());
            last.feed("x");
            const auto event = last.next();
            QVERIFY(event && !event->hasValue());
            QCOMPARE(event->error().limit, Limit::WatchBytes);
        }
        QCOMPARE(*held, std::size_t(41)); // who goes takes its part along
        QVERIFY(!last.next());
    }
};

HOPSCOPE_TEST_MAIN(WatchReaderTest)
#include "watch_reader_test.moc"
