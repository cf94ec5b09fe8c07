#include "model/kube/decode_protobuf.h"
#include "model/kube/list_reader.h"

#include "tests/model/kube/protobuf_writer.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

std::string podText(const char* name)
{
    return std::string("{'metadata':{'name':'") + name + "','namespace':'n','labels':{'odd':'}],{\\\\'}}}";
}

std::string quoted(std::string text)
{
    for (char& c : text)
        c = c == '\'' ? '"' : c;
    return text;
}

std::string jsonList(const std::string& items)
{
    return quoted("{'kind':'PodList','apiVersion':'v1','metadata':{'resourceVersion':'7','continue':'on',"
                  "'remainingItemCount':9},'items':[" + items + "]}");
}

std::string protobufList(const std::vector<const char*>& names)
{
    Message list = Message().message(1, listMeta("7", "on"));
    for (const char* name : names)
        list.message(2, Message().message(1, meta(name, "n")));
    return replyOf("v1", "PodList", list);
}

QStringList namesOf(const std::vector<Object>& objects)
{
    QStringList names;
    for (const Object& object : objects)
        names << QString::fromStdString(metaOf(object).name);
    return names;
}

Result<DecodedList> read(const std::string& text, Encoding encoding = Encoding::Json)
{
    ListReader reader(Kind::Pod, encoding);
    if (const Status appended = reader.append(text); !appended)
        return appended.error();
    return reader.finish();
}

/// A watch event as the API server frames it: the event bare, its object in an envelope.
std::string eventFrame(std::string_view type, std::string_view kind, const Message& object)
{
    return Message().text(1, type).message(2, Message().text(1, replyOf("v1", kind, object))).bytes();
}

} // namespace

class ListReaderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anObjectIsThereAsSoonAsItsLastByteIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("encoding");
        QTest::newRow("JSON") << QByteArray::fromStdString(jsonList(podText("a") + " ,\n" + podText("b")))
                              << int(Encoding::Json);
        QTest::newRow("protobuf") << QByteArray::fromStdString(protobufList({"a", "b"})) << int(Encoding::Protobuf);
    }
    void anObjectIsThereAsSoonAsItsLastByteIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, encoding);
        ListReader reader(Kind::Pod, Encoding(encoding));
        QStringList seen;
        for (const char byte : text) {
            QVERIFY(reader.append(std::string_view(&byte, 1)).hasValue());
            const QStringList now = namesOf(reader.take());
            QVERIFY(now.size() <= 1); // never two at one byte
            seen += now;
        }
        QCOMPARE(seen, (QStringList{"a", "b"}));
        const auto list = reader.finish();
        QVERIFY(list.hasValue());
        QVERIFY(list->items.empty());
        QCOMPARE(list->resourceVersion, std::string("7"));
        QCOMPARE(list->continueToken, std::string("on"));
        QVERIFY(list->remaining == std::size_t(9));
    }

    void bothGiveTheSameValues()
    {
        const auto json = read(jsonList(R"({'metadata':{'name':'a','namespace':'n'}})"));
        const auto protobuf = read(protobufList({"a"}), Encoding::Protobuf);
        QVERIFY(json.hasValue() && protobuf.hasValue());
        QVERIFY(json->items == protobuf->items);
    }

    void aListOfNothingIsAList()
    {
        for (const char* text : {"{'metadata':{'resourceVersion':'3'},'items':[]}", "{'kind':'PodList','items':null}",
                                 " {'items' : [ ] , 'metadata':{}} "}) {
            const auto list = read(quoted(text));
            QVERIFY2(list.hasValue(), text);
            QVERIFY(list->items.empty() && list->malformed.empty() && !list->remaining);
        }
        QVERIFY(read(protobufList({}), Encoding::Protobuf).hasValue());
    }

    void whatIsNoSuchListIsRefused()
    {
        for (const char* text :
             {"", "{", "[]", "null", "{}", "{'kind':'Status','code':200}", "{'kind':'NodeList','items':[]}", "{'items':[}",
              "{'items':[{}{}]}", "{'items':[{},]}", "{'items':[{]}", "{'items':[{'a':1,'a':2}]}", "<html>", "{'items':[]}x"})
            QVERIFY2(!read(quoted(text)).hasValue(), text);
    }

    void aRefusalIsTheSameInOnePieceAndInMany()
    {
        // A field that no list has, and behind it a number without end.
        const std::string text = std::string("k8s\0\x09", 5) + std::string(12, '\xff');
        ListReader pieces(Kind::Pod, Encoding::Protobuf);
        std::optional<Error> error;
        for (std::size_t i = 0; i < text.size() && !error; ++i) {
            if (const Status appended = pieces.append(text.substr(i, 1)); !appended)
                error = appended.error();
        }
        QVERIFY(error == read(text, Encoding::Protobuf).error());
    }

    void aListThatIsCutIsNeverAShorterList()
    {
        const std::string whole = jsonList(podText("a") + "," + podText("b"));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!read(whole.substr(0, length)).hasValue());
        QVERIFY(read(whole).hasValue());
    }

    void oneOddElementDoesNotCostTheRest()
    {
        const auto list = read(jsonList("1," + podText("a") + ",{'metadata':{}},null," + podText("b") +
                                        ",{'kind':'Service','apiVersion':'v1','metadata':{'name':'s'}}"));
        QVERIFY(list.hasValue());
        QCOMPARE(namesOf(list->items), (QStringList{"a", "b"}));
        QCOMPARE(list->malformed.size(), std::size_t(3));
        QCOMPARE(list->skipped, std::size_t(1));
    }

    void aWatchEventCarriesItsObject()
    {
        const Message pod = Message().message(1, Message().text(1, "p").text(3, "n").text(6, "12"))
            .message(2, Message().text(10, "w1"));
        for (const auto& [word, type] : {std::pair{"ADDED", WatchEvent::Type::Added},
                                         std::pair{"MODIFIED", WatchEvent::Type::Modified},
                                         std::pair{"DELETED", WatchEvent::Type::Deleted}}) {
            const auto event = decodeProtobufWatchEvent(eventFrame(word, "Pod", pod), Kind::Pod);
            QVERIFY2(event.hasValue(), event.hasValue() ? "" : event.error().message.c_str());
            QVERIFY(event->type == type);
            QCOMPARE(event->resourceVersion, std::string("12"));
            QCOMPARE(std::get<Pod>(*event->object).nodeName, std::string("w1"));
        }
    }

    void anEventOfABrokenObjectSaysWhoseItIsAndGoesOn()
    {
        const Message broken = Message().message(1, Message().text(1, "p").text(3, "n").text(6, "12")).text(2, "no spec");
        const auto event = decodeProtobufWatchEvent(eventFrame("MODIFIED", "Pod", broken), Kind::Pod);
        QVERIFY(event.hasValue());
        QVERIFY(!event->object && event->malformed);
        QVERIFY(event->malformed->context.starts_with("Pod n/p: "));
        QCOMPARE(event->malformedKey.toString(), std::string("n/p"));
        QCOMPARE(event->resourceVersion, std::string("12"));
    }

    void aBookmarkMovesTheVersionAndMayEndTheInitialEvents()
    {
        const Message plain = Message().message(1, Message().text(6, "90"));
        const Message last = Message().message(1, Message().text(6, "91").entry(12, "k8s.io/initial-events-end", "true"));
        const auto first = decodeProtobufWatchEvent(eventFrame("BOOKMARK", "Pod", plain), Kind::Pod);
        const auto second = decodeProtobufWatchEvent(eventFrame("BOOKMARK", "Pod", last), Kind::Pod);
        QVERIFY(first.hasValue() && second.hasValue());
        QCOMPARE(first->resourceVersion, std::string("90"));
        QVERIFY(!first->object && !first->endsInitialEvents);
        QVERIFY(second->endsInitialEvents);
    }

    void anErrorCarriesTheStatus()
    {
        const Message status = Message().message(1, Message()).text(2, "Failure").text(3, "too old").text(4, "Expired").number(6, 410);
        const auto event = decodeProtobufWatchEvent(eventFrame("ERROR", "Status", status), Kind::Pod);
        QVERIFY(event.hasValue());
        QVERIFY(event->type == WatchEvent::Type::Error);
        QCOMPARE(event->statusCode, 410);
        QCOMPARE(event->statusMessage, std::string("too old"));
    }

    void whatIsNoEventIsAnError()
    {
        const std::string whole = eventFrame("ADDED", "Pod", Message().message(1, meta("p", "n")));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeProtobufWatchEvent(std::string(whole.data(), length), Kind::Pod).hasValue());
        QVERIFY(!decodeProtobufWatchEvent(eventFrame("SHOUTED", "Pod", Message().message(1, meta("p", "n"))), Kind::Pod).hasValue());
    }
};

HOPSCOPE_TEST_MAIN(ListReaderTest)
#include "list_reader_test.moc"
