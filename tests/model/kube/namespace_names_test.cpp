#include "model/kube/namespace_names.h"

#include "tests/support/test_main.h"

using namespace hopscope;

class NamespaceNamesTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void namesStandBetweenCommasAndSpaces()
    {
        using Names = std::vector<std::string>;
        QCOMPARE(kube::namesIn(""), Names());
        QCOMPARE(kube::namesIn(" ,, \t"), Names());
        QCOMPARE(kube::namesIn("team"), Names{"team"});
        QCOMPARE(kube::namesIn(" b, a,a  c\n"), (Names{"b", "a", "c"}));
        QCOMPARE(kube::namesIn("Not_One"), Names{"Not_One"}); // whether it is one is another question
    }

    void aNamespaceIsCalledByALabel()
    {
        for (const char* name : {"a", "0", "kube-system", "a--b", "4-u"})
            QVERIFY2(kube::isDnsLabel(name), name);
        QVERIFY(kube::isDnsLabel(std::string(63, 'a')));
        for (const char* name : {"", "-a", "a-", "A", "a.b", "a_b", "a b", "ä", "a/b"})
            QVERIFY2(!kube::isDnsLabel(name), name);
        QVERIFY(!kube::isDnsLabel(std::string(64, 'a')));
    }
};

HOPSCOPE_TEST_MAIN(NamespaceNamesTest)
#include "namespace_names_test.moc"
