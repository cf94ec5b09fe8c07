// The words of the query language: all there, all different, and about what was typed.
#include "tests/support/test_main.h"

#include "model/query/fields.h"
#include "widgets/wording/query_wording.h"

#include <set>

using namespace hopscope;

namespace {

/// The sentence about a text that is wrong.
QString sentence(const char* text)
{
    const auto parsed = query::parseQuery(text);
    return parsed ? QString() : wording::queryErrorSentence(parsed.error());
}

} // namespace

class QueryWordingTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyErrorHasASentence()
    {
        std::set<QString> seen;
        for (int kind = 0; kind <= int(query::QueryErrorKind::TooDeep); ++kind) {
            const QString text = wording::queryErrorSentence({query::QueryErrorKind(kind), 0, 1, "word", query::Field::Ip});
            QVERIFY2(text.size() > 15 && text.endsWith(u'.'), qPrintable(QString::number(kind) + text));
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("%[0-9n]"))), qPrintable(text));
            QVERIFY2(seen.insert(text).second, qPrintable(text));
        }
    }

    void aSentenceNamesTheFieldAndTheWord()
    {
        QCOMPARE(sentence("helth = failing"),
                 QStringLiteral("There is no field helth. Did you mean health? To look for the text itself, put all of it in quotes."));
        QCOMPARE(sentence("flavour = web"), QStringLiteral("There is no field flavour. To look for the text itself, put all of it in quotes."));
        QCOMPARE(sentence("name > web"), QStringLiteral("name cannot be compared with >. It can with: =, !=, in, ~."));
        QCOMPARE(sentence("ns ="), QStringLiteral("The value for ns is missing."));
        QCOMPARE(sentence("ns = and"), QStringLiteral("A value for ns belongs here; in quotes it may be any text."));
        QCOMPARE(sentence("port = http"), QStringLiteral("port is compared with a whole number, which http is not."));
        QCOMPARE(sentence("ready = maybe"), QStringLiteral("ready is true or false, not maybe."));
        QCOMPARE(sentence("label = web"), QStringLiteral("label needs a key, such as label:app."));
        QVERIFY(sentence("web and").startsWith(QStringLiteral("Something to look for is missing here")));
        QVERIFY(sentence("a, b").startsWith(QStringLiteral(", cannot stand here")));
    }

    /// What somebody typed is never taken for a place to fill.
    void aPercentSignStaysOne()
    {
        QCOMPARE(sentence("port = %2"), QStringLiteral("port is compared with a whole number, which %2 is not."));
    }

    void everyFieldHasAPhraseOfItsOwn()
    {
        std::set<QString> seen;
        for (const query::FieldDescription& field : query::fields()) {
            const QString phrase = wording::queryFieldPhrase(field.field);
            QVERIFY2(!phrase.isEmpty() && seen.insert(phrase).second, field.name.data());
        }
        QVERIFY(wording::queryFieldPhrase(query::Field::Anything).isEmpty());
    }

    void everyPresetHasANameOfItsOwn()
    {
        std::set<QString> seen;
        for (const query::PresetQuery& preset : query::presetQueries())
            QVERIFY(!wording::presetName(preset.preset).isEmpty() && seen.insert(wording::presetName(preset.preset)).second);
    }
};

HOPSCOPE_TEST_MAIN(QueryWordingTest)
#include "query_wording_test.moc"
