// How names are made shorter where the whole has no room.
#include "model/layout/text_fit.h"

#include "model/layout/content_cells.h"
#include "model/layout/name_parts.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::layout;

namespace {

TextMeasure lettersOnly()
{
    TextMeasure measure;
    measure.width = [](std::string_view text, TextRole) {
        double letters = 0;
        for (const char byte : text)
            letters += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
        return letters;
    };
    return measure;
}

std::string shortened(const std::string& text, double room)
{
    return shortenMiddle(text, room, TextRole::ItemName, lettersOnly());
}

} // namespace

class TextFitTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aNameThatFitsIsWhole() { QCOMPARE(shortened("kube-proxy-mh6vf", 16), std::string("kube-proxy-mh6vf")); }

    void aNameKeepsTheEndThatTellsItApart()
    {
        const std::string name = "an-application.with/many:parts-7b44dc87c5-5hrgb";
        for (double room = 8; room < double(name.size()); ++room) {
            const std::string shown = shortened(name, room);
            const std::size_t gap = shown.find("\u2026");
            QVERIFY(gap != std::string::npos);
            QVERIFY(name.starts_with(shown.substr(0, gap)) && name.ends_with(shown.substr(gap + 3)));
            QVERIFY(shown.size() - gap - 3 >= gap);
            QVERIFY(lettersOnly().width(shown, TextRole::ItemName) <= room);
        }
    }

    void lettersOfSeveralBytesStayWhole()
    {
        for (double room = 2; room < 6; ++room)
            QVERIFY((shortened("\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc", room).size() - 3) % 2 == 0);
    }

    void whatNeighboursShareIsLeftOut()
    {
        const SharedParts nodes = sharedParts({"ip-10-0-187-218.ec2.internal", "ip-10-0-189-142.ec2.internal", "ip-10-0-195-177.ec2.internal"}, "-._", 0.9);
        QCOMPARE(nodes.restOf("ip-10-0-187-218.ec2.internal"), std::string_view("187-218"));
        QCOMPARE(nodes.restOf("bastion"), std::string_view("bastion"));
        const SharedParts two = sharedParts({"node-1", "node-2"}, "-", 0.9);
        QCOMPARE(two.restOf("node-1"), std::string_view("node-1")); // two are told apart by their whole names
        const SharedParts alike = sharedParts({"a-b", "a-b.c", "a-b.c.d"}, "-.", 0.5);
        for (const std::string_view name : {"a-b", "a-b.c", "a-b.c.d"})
            QVERIFY(!alike.restOf(name).empty());
    }

    void aStaticPodsNameGoesWithoutItsNodes()
    {
        kube::Pod pod = test::generatedPod("kube-system", "etcd-master-0.example.org", "master-0.example.org", "10.0.0.1");
        QCOMPARE(withoutNode(pod), std::string_view("etcd"));
        pod.nodeName = "another";
        QCOMPARE(withoutNode(pod), std::string_view());
    }
};

HOPSCOPE_TEST_MAIN(TextFitTest)
#include "text_fit_test.moc"
