// Where names go on in another line.
#include "model/layout/text_fit.h"

#include "model/layout/content_cells.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::layout;

namespace {

double letters(std::string_view text)
{
    return double(text.size());
}

using Lines = std::vector<std::string_view>;

} // namespace

class TextFitTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aNameThatFitsHasOneLine() { QCOMPARE(brokenIntoLines("kube-proxy-mh6vf", 16, letters), Lines{"kube-proxy-mh6vf"}); }

    void aNameGoesOnBehindItsHyphensAndDots()
    {
        QCOMPARE(brokenIntoLines("kube-controller-manager-node1", 16, letters), (Lines{"kube-controller-", "manager-node1"}));
        QCOMPARE(brokenIntoLines("db.example.internal", 12, letters), (Lines{"db.example.", "internal"}));
    }

    void aPartThatIsTooWideKeepsItsLine() { QCOMPARE(brokenIntoLines("a-recommendation-b", 6, letters), (Lines{"a-", "recommendation-", "b"})); }

    void wrappedItGoesOnInEvenLines()
    {
        QCOMPARE(wrappedLines("recommendations", 14, letters), (Lines{"recommen", "dations"}));
        for (const std::string_view line : wrappedLines("an-application-withonewordthatislongerthanaline-x", 9, letters))
            QVERIFY(line.size() <= 9);
    }

    void lettersOfSeveralBytesStayWhole()
    {
        for (const std::string_view line : wrappedLines("\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc", 3, letters))
            QVERIFY(line.size() % 2 == 0);
    }

    void nothingIsLost()
    {
        const std::string name = "an-application.with/many:parts-7b44dc87c5-5hrgb";
        for (double room = 1; room < 50; ++room) {
            std::string whole;
            for (const std::string_view line : wrappedLines(name, room, letters))
                whole += line;
            QCOMPARE(whole, name);
        }
    }

    void aPodsShortNameIsWhatItsKindIsCalled()
    {
        kube::Pod pod = test::generatedPod("kube-system", "etcd-master-0.example.org", "master-0.example.org", "10.0.0.1");
        QCOMPARE(shortName(pod), std::string_view("etcd"));
        pod.nodeName = "another";
        QCOMPARE(shortName(pod), std::string_view());
        pod.meta.name = "web-7b44dc87c5-5hrgb";
        pod.meta.labels["pod-template-hash"] = "7b44dc87c5";
        pod.meta.ownerReferences.push_back({"ReplicaSet", "web-7b44dc87c5", true});
        QCOMPARE(shortName(pod), std::string_view("web"));
        pod.meta.name = "installer-2";
        QCOMPARE(shortName(pod), std::string_view()); // its owner's name is not a part of its own
    }
};

HOPSCOPE_TEST_MAIN(TextFitTest)
#include "text_fit_test.moc"
