#include "model/kube/yaml_to_json.h"

#include "tests/support/test_main.h"

using hopscope::kube::yamlToJson;

class YamlToJsonTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void scalarsHaveTheTypesOfTheCoreSchema_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* yaml, const char* json) { QTest::newRow(yaml) << QByteArray(yaml) << QByteArray(json); };
        row("80", "80");
        row("\"80\"", "\"80\"");
        row("'80'", "\"80\"");
        row("!!str 80", "\"80\"");
        row("true", "true");
        row("\"true\"", "\"true\"");
        row("yes", "\"yes\"");
        row("~", "null");
        row("null", "null");
        row("'null'", "\"null\"");
        row("-5", "-5");
        row("+5", "5");
        row("007", "7");
        row("0", "0");
        row(".5", "0.5");
        row("1.", "1");
        row("1e3", "1e3");
        row("-", "[null]");
        row("1.2.3", "\"1.2.3\"");
        row("10.0.0.0/8", "\"10.0.0.0/8\"");
        row("2026-01-15T10:00:00Z", "\"2026-01-15T10:00:00Z\"");
        row("5e", "\"5e\"");
        row("12345678901234567890123", "12345678901234567890123");
        row("|\n  80\n", "\"80\\u000a\"");
        row("\"a\\\"b\\\\c\\td\"", "\"a\\\"b\\\\c\\u0009d\"");
    }
    void scalarsHaveTheTypesOfTheCoreSchema()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, json);
        const auto result = yamlToJson(yaml.toStdString());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(*result), json);
    }

    void keysAreAlwaysStrings()
    {
        QCOMPARE(*yamlToJson("80: a\ntrue: b\nx:\n"), std::string(R"({"80":"a","true":"b","x":null})"));
    }

    void nestingAndEmptyCollectionsSurvive()
    {
        QCOMPARE(*yamlToJson("a:\n- b: 1\n  c: []\n- {}\nd: {e: [f, 2]}\n"),
                 std::string(R"({"a":[{"b":1,"c":[]},{}],"d":{"e":["f",2]}})"));
    }

    void aliasesAreWrittenOut()
    {
        QCOMPARE(*yamlToJson("a: &x {k: [1, v]}\nb: *x\nc: [*x, *x]\n"),
                 std::string(R"({"a":{"k":[1,"v"]},"b":{"k":[1,"v"]},"c":[{"k":[1,"v"]},{"k":[1,"v"]}]})"));
    }

    void aliasesOfAliasesDoNotFillTheMemory()
    {
        std::string yaml = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string before = "*a" + std::to_string(i - 1);
            yaml += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
            for (int n = 0; n < 9; ++n)
                yaml += (n ? ", " : "") + before;
            yaml += "]\n";
        }
        QVERIFY(!yamlToJson(yaml));
        QVERIFY(!yamlToJson("a: &a [*a]"));
    }

    void anErrorNamesItsLineAndColumn()
    {
        const auto result = yamlToJson("a: 1\nb: [1, 2\nc: 3\n");
        QVERIFY(!result);
        QCOMPARE(result.error().kind, hopscope::ErrorKind::NotYamlOrJson);
        QVERIFY(QByteArray::fromStdString(result.error().context).contains(':'));
        QVERIFY(!result.error().message.empty());
    }

    void aMapAsAKeyIsAnError() { QVERIFY(!yamlToJson("? {a: 1}\n: b\n")); }
};

HOPSCOPE_TEST_MAIN(YamlToJsonTest)
#include "yaml_to_json_test.moc"
