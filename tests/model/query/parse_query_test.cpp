// How a text becomes a query: one test for each rule of the grammar.
#include "tests/support/test_main.h"

#include "tests/model/query/shown_query.h"

using namespace hopscope;
using support::shown;

namespace {

QString understood(const char* text)
{
    const query::ParsedQuery parsed = query::parseQuery(text);
    return parsed ? shown(parsed->expression) : QStringLiteral("error at %1").arg(parsed.error().offset);
}

/// The text `depth` times in parentheses.
std::string inParentheses(const std::string& text, int depth)
{
    return std::string(std::size_t(depth), '(') + text + std::string(std::size_t(depth), ')');
}

} // namespace

class ParseQueryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aBlankTextAsksNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " ", "\t\n  \r"})
            QTest::addRow("%zu blanks", qstrlen(text)) << QString::fromUtf8(text);
    }

    void aBlankTextAsksNothing()
    {
        QFETCH(QString, text);
        const auto parsed = query::parseQuery(text.toStdString());
        QVERIFY(parsed.hasValue());
        QVERIFY(parsed->isEmpty());
        QVERIFY(*parsed == query::Query());
    }

    void aTextThatAsksIsNotEmpty()
    {
        QVERIFY(!query::parseQuery("web")->isEmpty());
        QVERIFY(!query::parseQuery("not web")->isEmpty());
    }

    void textIsUnderstood_data()
    {
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char* text, const char* meaning) { QTest::newRow(text) << QString::fromUtf8(meaning); };
        // A text alone is looked for; several must all be there.
        row("web", "'web'");
        row("web prod", "(and 'web' 'prod')");
        row("Web-1", "'Web-1'");
        row("prod/web", "'prod/web'");
        row("10.244.1.5", "'10.244.1.5'");
        row("fd00::1", "'fd00::1'");
        row("node:9100", "'node:9100'");
        row("ns", "'ns'");
        row("ready ns", "(and 'ready' 'ns')");
        row("in", "'in'");
        row("web in prod", "(and 'web' 'in' 'prod')");
        row("!ready", "'!ready'");
        // Quotes keep blanks, signs and words of the language together; a backslash keeps a quote.
        row("\"web prod\"", "'web prod'");
        row("'web prod'", "'web prod'");
        row("\"and\" \"ns = prod\"", "(and 'and' 'ns = prod')");
        row("\"say \\\"hi\\\"\"", "'say \"hi\"'");
        row("'it\\'s' \"it's\"", "(and 'it's' 'it's')");
        row("\"back\\\\slash\"", "'back\\slash'");
        row("it's", "'it's'");
        // Comparisons, with and without blanks.
        row("ns = prod", "[ns = prod]");
        row("ns=prod", "[ns = prod]");
        row("ns == prod", "[ns = prod]");
        row("ns=prod type=NodePort", "(and [ns = prod] [type = NodePort])");
        row("ns != prod", "[ns != prod]");
        row("ns!=prod", "[ns != prod]");
        row("name ~ web", "[name ~ web]");
        row("name = \"a b\"", "[name = a b]");
        row("node = \"\"", "[node = ]");
        row("name = \"and\"", "[name = and]");
        row("name = in", "[name = in]");
        row("restarts > 3", "[restarts > 3]");
        row("restarts>=3 restarts<=9 restarts<8", "(and [restarts >= 3] [restarts <= 9] [restarts < 8])");
        row("nodeport = 30080", "[nodeport = 30080]");
        row("ip in 10.244.1.0/24", "[ip in 10.244.1.0/24]");
        row("ip = 10.244.1.0/24", "[ip = 10.244.1.0/24]");
        row("ip in fd00:10:244::/56", "[ip in fd00:10:244::/56]");
        row("ip ~ 10.244", "[ip ~ 10.244]");
        row("range in 10.244.0.0/16", "[range in 10.244.0.0/16]");
        row("ready = false", "[ready = false]");
        row("ready = YES", "[ready = YES]");
        row("kind = pod", "[kind = pod]");
        row("kind in (Pods, svc, netpol)", "[kind in Pods | svc | netpol]");
        row("status = Init:0/2", "[status = Init:0/2]");
        // Lists; a list of one needs no parentheses.
        row("ns in (a, b)", "[ns in a | b]");
        row("ns in(a,b,\"c d\")", "[ns in a | b | c d]");
        row("ns in (a)", "[ns in a]");
        row("ns in a", "[ns in a]");
        row("port in (80, 443)", "[port in 80 | 443]");
        row("ip in (10.0.0.0/8, 192.0.2.1)", "[ip in 10.0.0.0/8 | 192.0.2.1]");
        row("node in (\"\", n1)", "[node in  | n1]");
        // Keys, which are labels' names whole.
        row("label:app = web", "[label:app = web]");
        row("label:app.kubernetes.io/name=web", "[label:app.kubernetes.io/name = web]");
        row("label:App", "[label:App]");
        row("label:app in (a, b)", "[label:app in a | b]");
        row("selector:app ~ web", "[selector:app ~ web]");
        row("selector:app", "[selector:app]");
        // Any case of letters, and the other names of fields.
        row("NS = prod AND Not LABEL:app", "(and [ns = prod] (not [label:app]))");
        row("namespace = prod", "[ns = prod]");
        row("address = 10.0.0.1", "[ip = 10.0.0.1]");
        row("cidr = 10.0.0.0/8", "[range = 10.0.0.0/8]");
        row("svc = web", "[service = web]");
        row("ns IN (a)", "[ns in a]");
    }

    void textIsUnderstood()
    {
        QFETCH(QString, meaning);
        QCOMPARE(understood(QTest::currentDataTag()), meaning);
    }

    void notBindsBeforeAndBeforeOr_data()
    {
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char* text, const char* meaning) { QTest::newRow(text) << QString::fromUtf8(meaning); };
        row("a or b and c", "(or 'a' (and 'b' 'c'))");
        row("a and b or c", "(or (and 'a' 'b') 'c')");
        row("a b or c d", "(or (and 'a' 'b') (and 'c' 'd'))");
        row("not a and b", "(and (not 'a') 'b')");
        row("not a b", "(and (not 'a') 'b')");
        row("not a or b", "(or (not 'a') 'b')");
        row("not not a", "(not (not 'a'))");
        row("a and not b", "(and 'a' (not 'b'))");
        row("a not b", "(and 'a' (not 'b'))");
        row("(a or b) and c", "(and (or 'a' 'b') 'c')");
        row("(a or b) c", "(and (or 'a' 'b') 'c')");
        row("a (b or c)", "(and 'a' (or 'b' 'c'))");
        row("a(b)", "(and 'a' 'b')");
        row("not (a or b)", "(not (or 'a' 'b'))");
        row("not(a)", "(not 'a')");
        row("((a))", "'a'");
        row("a and b and c", "(and 'a' 'b' 'c')");
        row("a or b or c", "(or 'a' 'b' 'c')");
        row("ns = a or ns = b and not ready = true", "(or [ns = a] (and [ns = b] (not [ready = true])))");
    }

    void notBindsBeforeAndBeforeOr()
    {
        QFETCH(QString, meaning);
        QCOMPARE(understood(QTest::currentDataTag()), meaning);
    }

    void whatIsNestedTooDeepIsRefused()
    {
        QVERIFY(query::parseQuery(inParentheses("a", query::maximumDepth)).hasValue());
        const auto refused = query::parseQuery(inParentheses("a", query::maximumDepth + 1));
        QVERIFY(!refused.hasValue());
        QVERIFY(refused.error().kind == query::QueryErrorKind::TooDeep);
        QCOMPARE(refused.error().offset, std::size_t(query::maximumDepth));
    }

    void notsInEachOtherCountAsDepth()
    {
        std::string text;
        for (int i = 0; i < query::maximumDepth; ++i)
            text += "not ";
        QVERIFY(query::parseQuery(text + "a").hasValue());
        const auto refused = query::parseQuery(text + "not a");
        QVERIFY(!refused.hasValue());
        QVERIFY(refused.error().kind == query::QueryErrorKind::TooDeep);
    }

    void whatStandsSideBySideHasNoDepth()
    {
        std::string text;
        for (int i = 0; i < 10'000; ++i)
            text += "a and (b or not c) ";
        const auto parsed = query::parseQuery(text);
        QVERIFY(parsed.hasValue());
        QCOMPARE(parsed->expression.parts.size(), std::size_t(20'000));
    }

    void parenthesesWithoutEndAreRefusedInTime()
    {
        const auto refused = query::parseQuery(std::string(1'000'000, '('));
        QVERIFY(!refused.hasValue());
        QVERIFY(refused.error().kind == query::QueryErrorKind::TooDeep);
    }

    void bytesThatAreNoTextAreATextLikeOthers()
    {
        const std::string bytes("\xff\x00\xc3 w\xc3\xa4g", 8);
        const auto parsed = query::parseQuery(bytes);
        QVERIFY(parsed.hasValue());
        QCOMPARE(parsed->expression.parts.size(), std::size_t(2));
        QCOMPARE(parsed->expression.parts.back().term.values.front(), std::string("w\xc3\xa4g"));
    }

    void everyFieldIsKnownByItsNames()
    {
        for (const query::FieldDescription& field : query::fields()) {
            QVERIFY(query::fieldNamed(field.name) == &field);
            QVERIFY(query::descriptionOf(field.field) == &field);
            QVERIFY(field.otherName.empty() || query::fieldNamed(field.otherName) == &field);
            QCOMPARE(query::fieldName(field.field), field.name);
        }
        QVERIFY(!query::fieldNamed("") && !query::fieldNamed("nothing"));
        QVERIFY(!query::descriptionOf(query::Field::Anything) && query::fieldName(query::Field::Anything).empty());
    }

    void everyOperatorOfAFieldIsUnderstood()
    {
        const auto value = [](query::ValueType type) {
            switch (type) {
            case query::ValueType::Kind: return "pod";
            case query::ValueType::Address: return "10.0.0.1";
            case query::ValueType::Range: return "10.0.0.0/8";
            case query::ValueType::Number: return "80";
            case query::ValueType::YesNo: return "true";
            case query::ValueType::Text: break;
            }
            return "text";
        };
        for (const query::FieldDescription& field : query::fields()) {
            for (const query::Operator operator_ : query::operatorsOf(field.type)) {
                const std::string left = std::string(field.name) + (field.hasKey ? ":key" : "");
                const std::string text = left + " " + std::string(query::toString(operator_)) + " " + value(field.type);
                const auto parsed = query::parseQuery(text);
                QVERIFY2(parsed.hasValue(), text.c_str());
                QVERIFY2(parsed->expression.term.field == field.field, text.c_str());
                QVERIFY2(parsed->expression.term.operator_ == operator_, text.c_str());
            }
        }
    }

    void kindsAreKnownAsKubectlKnowsThem()
    {
        for (const kube::Kind kind : kube::allKinds()) {
            const std::string word = query::kindWord(kind);
            QVERIFY(query::kindFromWord(word) == kind);
            QVERIFY(query::kindFromWord(kube::kindName(kind)) == kind);
        }
        QVERIFY(query::kindFromWord("po") == kube::Kind::Pod && query::kindFromWord("PODS") == kube::Kind::Pod);
        QVERIFY(query::kindFromWord("svc") == kube::Kind::Service && query::kindFromWord("services") == kube::Kind::Service);
        QVERIFY(query::kindFromWord("networkpolicies") == kube::Kind::NetworkPolicy);
        QVERIFY(query::kindFromWord("ep") == kube::Kind::Endpoints && query::kindFromWord("ds") == kube::Kind::DaemonSet);
        QVERIFY(!query::kindFromWord("secret") && !query::kindFromWord(""));
    }
};

HOPSCOPE_TEST_MAIN(ParseQueryTest)
#include "parse_query_test.moc"
