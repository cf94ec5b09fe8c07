// Texts in a row.
#include "model/base/join.h"
#include "tests/support/test_main.h"

#include <vector>

using namespace hopscope;

namespace {

struct Named
{
    std::string name;
    std::string toString() const { return "<" + name + ">"; }
};

} // namespace

class JoinTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void textsStandBetweenSeparators()
    {
        QCOMPARE(join(std::vector<std::string>{"a", "", "c"}, ", "), std::string("a, , c"));
        QCOMPARE(join(std::initializer_list<const char*>{"a", "b"}, "."), std::string("a.b"));
        QCOMPARE(join(std::vector<std::string>{}, ", "), std::string());
    }

    void otherValuesSayThemselves() { QCOMPARE(join(std::vector<Named>{{"a"}, {"b"}}, ","), std::string("<a>,<b>")); }
};

HOPSCOPE_TEST_MAIN(JoinTest)
#include "join_test.moc"
