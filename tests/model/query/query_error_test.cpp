// What is wrong with a text, and where: one row for each way to be wrong.
#include "tests/support/test_main.h"

#include "model/query/fields.h"

using namespace hopscope;
using query::Field;
using query::QueryErrorKind;

namespace {

/// A wrong text with the wrong part between « and » (nothing at the end is "«»").
struct WrongText
{
    const char* marked;
    QueryErrorKind kind;
    std::optional<Field> field = {};
};

const WrongText wrongTexts[] = {
    // A quote or a parenthesis that nobody closes is shown where it opens; one that nobody opened, where it closes.
    {"«\"web»", QueryErrorKind::UnclosedQuote},
    {"«\"»", QueryErrorKind::UnclosedQuote},
    {"web «'prod and»", QueryErrorKind::UnclosedQuote},
    {"«\"web\\\"»", QueryErrorKind::UnclosedQuote},
    {"ns = «\"prod»", QueryErrorKind::UnclosedQuote, Field::Namespace},
    {"ns in (a, «\"b)»", QueryErrorKind::UnclosedQuote, Field::Namespace},
    {"«(»web", QueryErrorKind::UnclosedParenthesis},
    {"web and «(»a or b", QueryErrorKind::UnclosedParenthesis},
    {"«(»web and (a or b)", QueryErrorKind::UnclosedParenthesis},
    {"ns in «(»a, b", QueryErrorKind::UnclosedParenthesis, Field::Namespace},
    {"web«)»", QueryErrorKind::UnopenedParenthesis},
    {"(a or b)«)» c", QueryErrorKind::UnopenedParenthesis},
    // Something to look for is missing.
    {"web and«»", QueryErrorKind::TermExpected},
    {"web or «»", QueryErrorKind::TermExpected},
    {"not«»", QueryErrorKind::TermExpected},
    {"(«»", QueryErrorKind::TermExpected},
    {"(«)»", QueryErrorKind::TermExpected},
    {"«)»", QueryErrorKind::TermExpected},
    {"«and» web", QueryErrorKind::TermExpected},
    {"«OR»", QueryErrorKind::TermExpected},
    {"a and «or» b", QueryErrorKind::TermExpected},
    {"a or «and» b", QueryErrorKind::TermExpected},
    {"not «and» b", QueryErrorKind::TermExpected},
    {"«=» prod", QueryErrorKind::TermExpected},
    {"ns = prod «=» dev", QueryErrorKind::TermExpected},
    {"a«,» b", QueryErrorKind::TermExpected},
    {"(a«,» b)", QueryErrorKind::TermExpected},
    {"«,»", QueryErrorKind::TermExpected},
    {"(a) «=» b", QueryErrorKind::TermExpected},
    {"«\"\"»", QueryErrorKind::TermExpected},
    // A value is missing.
    {"ns =«»", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns in «»", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns = «and» web", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns = «not» web", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns = «=» web", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns = «(»web)", QueryErrorKind::ValueExpected, Field::Namespace},
    {"(ns = «)»", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns in («)»", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns in («»", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns in (a, «)»", QueryErrorKind::ValueExpected, Field::Namespace},
    {"ns in (a,«,» b)", QueryErrorKind::ValueExpected, Field::Namespace},
    {"name ~ «\"\"»", QueryErrorKind::ValueExpected, Field::Name},
    {"label:app = «»", QueryErrorKind::ValueExpected, Field::Label},
    // A list goes on with a comma, or ends.
    {"ns in (a «b»)", QueryErrorKind::ListEndExpected, Field::Namespace},
    {"ns in (a «(»b))", QueryErrorKind::ListEndExpected, Field::Namespace},
    {"ns in (a «=» b)", QueryErrorKind::ListEndExpected, Field::Namespace},
    // The word before an operator is no field.
    {"«nmae» = web", QueryErrorKind::UnknownField, Field::Name},
    {"web and «prod»!=x", QueryErrorKind::UnknownField},
    {"«nmae» in (a, b)", QueryErrorKind::UnknownField, Field::Name},
    {"«\"ns\"» = prod", QueryErrorKind::UnknownField},
    {"«ns:key» = prod", QueryErrorKind::UnknownField, Field::Namespace},
    {"«http://web» = x", QueryErrorKind::UnknownField},
    // A key is missing.
    {"«label:»", QueryErrorKind::KeyExpected, Field::Label},
    {"«label:» = web", QueryErrorKind::KeyExpected, Field::Label},
    {"«label» = web", QueryErrorKind::KeyExpected, Field::Label},
    {"«selector:» web", QueryErrorKind::KeyExpected, Field::Selector},
    // An operator that says nothing of such values.
    {"name «>» a", QueryErrorKind::OperatorUnfit, Field::Name},
    {"restarts «~» 3", QueryErrorKind::OperatorUnfit, Field::Restarts},
    {"ready «in» (true)", QueryErrorKind::OperatorUnfit, Field::Ready},
    {"kind «~» po", QueryErrorKind::OperatorUnfit, Field::Kind},
    {"ip «<=» 10.0.0.1", QueryErrorKind::OperatorUnfit, Field::Ip},
    {"label:app «<» 3", QueryErrorKind::OperatorUnfit, Field::Label},
    // A value that is none of the field.
    {"ip = «web»", QueryErrorKind::NotAnAddress, Field::Ip},
    {"ip in «10.244»", QueryErrorKind::NotAnAddress, Field::Ip},
    {"ip in (10.0.0.1, «10.0.0.0/33»)", QueryErrorKind::NotAnAddress, Field::Ip},
    {"ip = «\"\"»", QueryErrorKind::NotAnAddress, Field::Ip},
    {"range = «10.244.1.5»", QueryErrorKind::NotARange, Field::Range},
    {"port = «http»", QueryErrorKind::NotANumber, Field::Port},
    {"restarts > «-1»", QueryErrorKind::NotANumber, Field::Restarts},
    {"restarts > «3x»", QueryErrorKind::NotANumber, Field::Restarts},
    {"restarts > «99999999999»", QueryErrorKind::NotANumber, Field::Restarts},
    {"nodeport in (30080, «\"\"»)", QueryErrorKind::NotANumber, Field::NodePort},
    {"ready = «maybe»", QueryErrorKind::NotYesOrNo, Field::Ready},
    {"hostnetwork != «1»", QueryErrorKind::NotYesOrNo, Field::HostNetwork},
    {"kind = «secret»", QueryErrorKind::NotAKind, Field::Kind},
    {"kind in (pod, «thing»)", QueryErrorKind::NotAKind, Field::Kind},
};

/// The text without its marks, and where they stood.
struct Unmarked
{
    std::string text;
    std::size_t offset = 0;
    std::size_t length = 0;
};

Unmarked unmarked(std::string text)
{
    const std::string open = "«";
    const std::string close = "»";
    const std::size_t offset = text.find(open);
    text.erase(offset, open.size());
    const std::size_t end = text.find(close);
    text.erase(end, close.size());
    return {text, offset, end - offset};
}

} // namespace

class QueryErrorTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t row = 0; row < std::size(wrongTexts); ++row)
            QTest::newRow(wrongTexts[row].marked) << row;
    }

    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(std::size_t, row);
        const WrongText& wrong = wrongTexts[row];
        const Unmarked expected = unmarked(wrong.marked);
        const auto parsed = query::parseQuery(expected.text);
        QVERIFY(!parsed.hasValue());
        const query::QueryError& error = parsed.error();
        QCOMPARE(int(error.kind), int(wrong.kind));
        QCOMPARE(error.offset, expected.offset);
        QCOMPARE(error.length, expected.length);
        QVERIFY(error.field == wrong.field);
    }

    void aFieldThatMayHaveBeenMeantIsNamed_data()
    {
        QTest::addColumn<QString>("meant");
        for (const auto& [written, meant] : {std::pair{"helth", "health"}, {"healht", "health"}, {"HEALTHY", "health"}, {"heath", "health"}, {"nod", "node"},
                                             {"namespce", "ns"}, {"hostnetwrok", "hostnetwork"}, {"adress", "ip"}, {"restart", "restarts"},
                                             {"labels:app", "label"}, {"ownerkin", "ownerkind"}, {"zon", "zone"}, {"imge", "image"},
                                             {"x", ""}, {"ab", ""}, {"prod", ""}, {"http://web", ""}, {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""}})
            QTest::newRow(written) << QString::fromLatin1(meant);
    }

    void aFieldThatMayHaveBeenMeantIsNamed()
    {
        QFETCH(QString, meant);
        const query::FieldDescription* like = query::fieldLike(QTest::currentDataTag());
        QCOMPARE(like ? QString::fromStdString(std::string(like->name)) : QString(), meant);
    }

    void theFirstErrorIsSaid()
    {
        const auto parsed = query::parseQuery("nmae = a and prt = b or (");
        QCOMPARE(parsed.error().text, std::string("nmae"));
        QCOMPARE(parsed.error().offset, std::size_t(0));
    }

    void theTextOfAnErrorHasNoQuotes()
    {
        QCOMPARE(query::parseQuery("ip = \"web 1\"").error().text, std::string("web 1"));
        QCOMPARE(query::parseQuery("ready = maybe").error().text, std::string("maybe"));
        QVERIFY(query::parseQuery("ns =").error().text.empty());
    }

    void everyBeginningOfAQueryIsAQueryOrAnError()
    {
        const std::string text = "not (ns in (prod, \"d e\") and label:app ~ web) or ip in 10.0.0.0/8 restarts >= 3";
        QVERIFY(query::parseQuery(text).hasValue());
        for (std::size_t length = 0; length < text.size(); ++length) {
            const auto parsed = query::parseQuery(std::string_view(text).substr(0, length));
            if (!parsed)
                QVERIFY(parsed.error().offset + parsed.error().length <= length);
        }
    }
};

HOPSCOPE_TEST_MAIN(QueryErrorTest)
#include "query_error_test.moc"
