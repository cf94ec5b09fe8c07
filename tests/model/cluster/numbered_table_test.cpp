#include "model/cluster/numbered_table.h"

#include "model/kube/object.h"
#include "tests/support/test_main.h"

#include <random>

using namespace hopscope;
using cluster::RowDifference;
using Kind = RowDifference::Kind;

namespace {

kube::Node node(int number, const std::string& version = "v1")
{
    kube::Node made;
    made.meta.name = "node-" + std::to_string(10'000 + number); // in the order of the numbers
    made.info.kubeletVersion = version;
    return made;
}

using Table = cluster::ObjectTable<kube::Node>;
using Numbered = cluster::NumberedTable<kube::Node>;

Numbered numbered(const Table& table)
{
    return Numbered(std::make_shared<const Table>(table));
}

Table tableOf(const std::vector<int>& numbers)
{
    std::vector<kube::Node> nodes;
    for (const int number : numbers)
        nodes.push_back(node(number));
    return Table::fromObjects(std::move(nodes));
}

/// What somebody has who holds the names before and takes each difference, at most `most` at once.
std::vector<std::string> followed(const Numbered& before, const Numbered& now, std::size_t most)
{
    std::vector<std::string> names;
    std::size_t left = 0;
    std::size_t taken = 0;
    const auto takeTo = [&](std::size_t end) {
        for (; taken < end; ++taken)
            names.push_back(now.at(taken).meta.name + now.at(taken).info.kubeletVersion.str());
    };
    while (left < before.size() || taken < now.size()) {
        const RowDifference difference = now.differenceFrom(before, left, taken, most);
        for (; left < difference.before; ++left) { // both have it
            if (!(before.at(left) == now.at(taken)))
                return {"not the same"};
            takeTo(taken + 1);
        }
        if (taken != difference.now || difference.count > most)
            return {"not the place"};
        left += difference.kind == Kind::Added ? 0 : difference.count;
        takeTo(taken + (difference.kind == Kind::Removed ? 0 : difference.count));
    }
    return names;
}

} // namespace

class NumberedTableTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void numbersFollowTheOrderOfKeys();
    void runsThatCameWentAndChanged();
    void randomTablesAreFollowed();
};

void NumberedTableTest::numbersFollowTheOrderOfKeys()
{
    std::vector<int> numbers;
    for (int i = 2'000; i-- > 0;)
        numbers.push_back(i * 2);
    const Numbered table = numbered(tableOf(numbers));
    QCOMPARE(table.size(), std::size_t(2'000));
    for (const std::size_t at : {0u, 255u, 256u, 1'999u}) {
        QCOMPARE(table.at(at).meta.name, node(int(at) * 2).meta.name);
        QCOMPARE(*table.numberOf(node(int(at) * 2).meta.key()), at);
    }
    QVERIFY(!table.numberOf(node(1).meta.key()));
    QVERIFY(!numbered({}).numberOf(node(1).meta.key()));
}

void NumberedTableTest::runsThatCameWentAndChanged()
{
    const Table before = tableOf({1, 2, 5, 6, 7, 9});
    Table now = before;
    now.put(node(3));
    now.put(node(4));
    now.put(node(6, "v2"));
    now.put(node(7, "v2"));
    now.remove(node(9).meta.key());
    const Numbered old = numbered(before);
    const Numbered next = numbered(now);
    QCOMPARE(next.differenceFrom(old, 0, 0, 100), (RowDifference{Kind::Added, 2, 2, 2}));
    QCOMPARE(next.differenceFrom(old, 0, 0, 1), (RowDifference{Kind::None, 1, 1, 0})); // one look, and no more
    QCOMPARE(next.differenceFrom(old, 2, 4, 100), (RowDifference{Kind::Changed, 3, 5, 2}));
    QCOMPARE(next.differenceFrom(old, 5, 7, 100), (RowDifference{Kind::Removed, 5, 7, 1}));
    QCOMPARE(next.differenceFrom(old, 6, 7, 100), (RowDifference{Kind::None, 6, 7, 0}));
}

void NumberedTableTest::randomTablesAreFollowed()
{
    std::mt19937 random(20261126);
    for (int round = 0; round < 40; ++round) {
        std::vector<int> numbers;
        for (int i = 0; i < 3'000; ++i)
            numbers.push_back(int(random() % 8'000));
        const Table before = tableOf(numbers);
        Table now = before;
        const int changes = round % 2 == 0 ? 5 : 2'000;
        for (int i = 0; i < changes; ++i) {
            const int number = int(random() % 8'000);
            if (random() % 3 == 0)
                now.remove(node(number).meta.key());
            else
                now.put(node(number, random() % 2 == 0 ? "v1" : "v2"));
        }
        const Numbered next = numbered(now);
        std::vector<std::string> expected;
        for (const kube::Node& one : now)
            expected.push_back(one.meta.name + one.info.kubeletVersion.str());
        for (const std::size_t most : {1u, 7u, 1'000u, 100'000u})
            QCOMPARE(followed(numbered(before), next, most), expected);
        QCOMPARE(followed(numbered({}), next, 1'000), expected);
    }
}

HOPSCOPE_TEST_MAIN(NumberedTableTest)
#include "numbered_table_test.moc"
