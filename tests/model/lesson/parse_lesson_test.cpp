#include "model/lesson/parse_lesson.h"

#include "tests/support/test_main.h"

using namespace hopscope::lesson;

namespace {

/// A lesson that is right but for what a test puts into it, line by line.
const std::string head = "schema: hopscope.lesson/v1\n"                                    // 1
                         "id: a-lesson\n"                                                  // 2
                         "title: {en: A lesson, de: Eine Lektion}\n"                       // 3
                         "needs:\n"                                                        // 4
                         "  service: {kind: service, type: [NodePort], ready: 2}\n"        // 5
                         "  node: {kind: node, no-endpoint-of: service}\n"                 // 6
                         "flows:\n"                                                        // 7
                         "  way: {from: client, to: \"nodeport/{node}:{service.nodePort}\"}\n"; // 8
const std::string steps = "steps:\n"                                                       // 9
                          "- say: {en: \"{node} has none.\", de: \"{node} hat keinen.\"}\n"  // 10
                          "- predict:\n"                                                   // 11
                          "    id: outcome\n"                                              // 12
                          "    ask: What does the client see?\n"                           // 13
                          "    answer: outcome\n"                                          // 14
                          "    correct: way.outcome\n"                                     // 15
                          "    wrong: [{value: refused, because: \"No.\"}]\n"              // 16
                          "    why: \"Because.\"\n";                                       // 17

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string("the test replaces nothing") : text.replace(at, from.size(), to);
}

} // namespace

class ParseLessonTest : public QObject
{
    Q_OBJECT

    static Fault onlyFault(const std::string& text)
    {
        const ParsedLesson parsed = parseLesson(text);
        return parsed.faults.size() == 1 && !parsed.lesson ? parsed.faults.front() : Fault{FaultKind::TooLarge, -int(parsed.faults.size()), 0, {}};
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aLessonIsReadWhole()
    {
        const ParsedLesson parsed = parseLesson(head + steps);
        QVERIFY(parsed.faults.empty() && parsed.lesson);
        const Lesson& lesson = *parsed.lesson;
        QCOMPARE(lesson.id, std::string("a-lesson"));
        QCOMPARE(lesson.needs.size(), std::size_t(2));
        QCOMPARE(lesson.need("service")->conditions.at(1).number, 2);
        QVERIFY(lesson.need("node")->conditions.at(0).key == ConditionKey::NoEndpointOf);
        QCOMPARE(lesson.questions.size(), std::size_t(1));
        QCOMPARE(std::get<Expression>(lesson.questions[0].correct.at(0)).toString(), std::string("way.outcome"));
        QCOMPARE(std::get<std::string>(lesson.questions[0].wrong.at(0).value), std::string("refused"));
        QVERIFY(std::holds_alternative<Predict>(lesson.steps.at(1)));
    }

    void notesStandBesideWhatIsSaidAndInAQuestion()
    {
        const std::string said = with(head + steps, "- predict:", "  notes: {en: \"Point at {node}.\", de: \"Auf {node} zeigen.\"}\n- predict:");
        const ParsedLesson parsed = parseLesson(with(said, "    why: ", "    notes: \"Wait for hands.\"\n    why: "));
        QVERIFY(parsed.faults.empty() && parsed.lesson);
        const auto& say = std::get<Say>(parsed.lesson->steps.at(0));
        QCOMPARE(std::get<Expression>(say.notes.in("de").pieces.at(1)).toString(), std::string("node"));
        QCOMPARE(std::get<std::string>(parsed.lesson->questions.at(0).notes.in("en").pieces.at(0)), std::string("Wait for hands."));
        const ParsedLesson none = parseLesson(head + steps);
        QVERIFY(std::get<Say>(none.lesson->steps.at(0)).notes.isEmpty() && none.lesson->questions.at(0).notes.isEmpty());
    }

    void aTextIsInTheReadersLanguageOrInEnglish()
    {
        const ParsedLesson parsed = parseLesson(head + steps);
        const auto words = [&](const char* language) { return std::get<std::string>(parsed.lesson->title.in(language).pieces.at(0)); };
        QCOMPARE(words("de"), std::string("Eine Lektion"));
        QCOMPARE(words("fr"), std::string("A lesson"));
        QVERIFY(!parsed.lesson->questions[0].ask.in("de").pieces.empty()); // one text for all
    }

    void pathsAreWrittenAsTheyAreRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"way", "way.outcome", "way[remote].forward[last].source", "service.clusterIp.reach", "db.callers[off].count"})
            QTest::newRow(path) << QByteArray(path);
    }
    void pathsAreWrittenAsTheyAreRead()
    {
        QFETCH(QByteArray, path);
        const auto expression = parseExpression(path.toStdString());
        QVERIFY(expression);
        QCOMPARE(expression->toString(), path.toStdString());
    }

    void whatIsNoPathIsNone()
    {
        for (const char* text : {"", ".", "way.", ".outcome", "way[", "way[]", "way[a].b[c].d[e]", "way outcome", "way.out come", "way]", "10.0.0.1:80"})
            QVERIFY2(!parseExpression(text), text);
    }

    void eachFaultHasItsPlaceAndReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("first");
        const auto row = [](const char* name, const std::string& text, FaultKind kind, int line, const char* first) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << int(kind) << line << QByteArray(first);
        };
        const std::string whole = head + steps;
        row("another schema", with(whole, "lesson/v1", "lesson/v2"), FaultKind::WrongSchema, 1, "hopscope.lesson/v2");
        row("no id", with(whole, "id: a-lesson\n", ""), FaultKind::MissingKey, 1, "id");
        row("a key that is not known", with(whole, "id: a-lesson", "id: a-lesson\nauthor: me"), FaultKind::UnknownKey, 3, "author");
        row("a key twice", with(whole, "id: a-lesson", "id: a-lesson\nid: b"), FaultKind::KeyTwice, 3, "id");
        row("a kind that is not known", with(whole, "kind: node", "kind: nodes"), FaultKind::UnknownWord, 6, "nodes");
        row("a condition of another kind", with(whole, "no-endpoint-of: service", "headless: yes"), FaultKind::UnknownKey, 6, "headless");
        row("a type that is not known", with(whole, "[NodePort]", "[Nodeport]"), FaultKind::UnknownWord, 5, "Nodeport");
        row("no number", with(whole, "ready: 2", "ready: two"), FaultKind::WrongForm, 5, "ready");
        row("a role that is not there", with(whole, "no-endpoint-of: service", "no-endpoint-of: services"), FaultKind::UnknownName, 6, "services");
        row("a role of another kind", with(whole, "node: {kind: node, no-endpoint-of: service}", "node: {kind: node, not: service}"), FaultKind::WrongAnswer, 6, "service");
        row("a name twice", with(whole, "  way:", "  node:"), FaultKind::NameTaken, 8, "node");
        row("a role in a flow that is not there", with(whole, "nodeport/{node}", "nodeport/{nod}"), FaultKind::UnknownName, 8, "nod");
        row("a brace that never ends", with(whole, "{node} has none.", "{node has none."), FaultKind::BadExpression, 10, "node has none.");
        row("no property", with(whole, "service.nodePort", "service.nodeport"), FaultKind::UnknownProperty, 8, "service.nodeport");
        row("a property of another kind", with(whole, "way.outcome", "node.outcome"), FaultKind::UnknownProperty, 15, "node.outcome");
        row("a selector where none is", with(whole, "way.outcome", "way.outcome[last]"), FaultKind::UnknownProperty, 15, "way.outcome[last]");
        row("endpoints that are not known", with(whole, "way.outcome", "way[far].outcome"), FaultKind::UnknownWord, 15, "far");
        row("notes without what is said", with(whole, "- predict:", "- notes: \"Wait.\"\n- predict:"), FaultKind::UnknownKey, 11, "notes");
        row("notes beside what is played", with(whole, "- predict:", "- play: {flow: way}\n  notes: \"Wait.\"\n- predict:"), FaultKind::UnknownKey, 12, "notes");
        row("notes of a role that is not there", with(whole, "    why: ", "    notes: \"Point at {nod}.\"\n    why: "), FaultKind::UnknownName, 17, "nod");
        row("another kind of answer", with(whole, "way.outcome", "way.decidedOn"), FaultKind::WrongAnswer, 15, "way.decidedOn");
        row("an answer that is none", with(whole, "value: refused", "value: refusal"), FaultKind::UnknownName, 16, "refusal");
        row("no mistake", with(whole, ", because: \"No.\"", ""), FaultKind::MissingKey, 16, "because");
        row("no question", head + "steps: []\n", FaultKind::NothingAsked, 1, "");
        row("no steps", head + "check: [{id: a, ask: b, answer: number, correct: 1, why: c}]\n", FaultKind::MissingKey, 1, "steps");
        row("a step that is none", with(whole, "- say:", "- tell:"), FaultKind::UnknownKey, 10, "tell");
        row("a step of two kinds", with(whole, "- predict:\n", "- play: way\n  predict:\n"), FaultKind::WrongForm, 11, "steps");
        row("an assumption that is none", with(whole, "{from: client,", "{from: client, assume: [proxy-mode=magic],"), FaultKind::BadExpression, 8, "proxy-mode=magic");
        row("an outcome that is none", with(whole, "{from: client,", "{from: client, expect: [works],"), FaultKind::UnknownWord, 8, "works");
        std::string many = "needs:\n";
        for (int i = 0; i < 33; ++i)
            many += "  n" + std::to_string(i) + ": {kind: node}\n";
        row("too many needs", with(whole, "needs:\n", many), FaultKind::TooMany, 5, "needs");
        row("a list", "- a\n- b\n", FaultKind::WrongForm, 1, "lesson");
        row("no YAML", "schema: [\n", FaultKind::NotYaml, 2, nullptr);
        row("far too much", std::string(300 << 10, ' '), FaultKind::TooLarge, 1, "262144");
    }
    void eachFaultHasItsPlaceAndReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QFETCH(int, line);
        QFETCH(QByteArray, first);
        const ParsedLesson parsed = parseLesson(text.toStdString());
        QVERIFY(!parsed.lesson);
        const auto found = std::find_if(parsed.faults.begin(), parsed.faults.end(), [&](const Fault& fault) { return int(fault.kind) == kind; });
        QVERIFY2(found != parsed.faults.end(), qPrintable(QString::number(parsed.faults.empty() ? -1 : int(parsed.faults[0].kind))));
        QCOMPARE(found->line, line);
        if (!first.isNull())
            QCOMPARE(QByteArray::fromStdString(found->arguments.empty() ? std::string() : found->arguments[0]), first);
    }

    /// What hangs on a role that is wrong is not wrong once more.
    void oneFaultIsSaidOnce()
    {
        const Fault fault = onlyFault(with(head + steps, "kind: service", "kind: servic"));
        QVERIFY(fault.kind == FaultKind::UnknownWord);
        QCOMPARE(fault.line, 5);
    }

    void allFaultsAreSaidInOrder()
    {
        const ParsedLesson parsed = parseLesson(with(with(head + steps, "way.outcome", "way.nothing"), "kind: node,", "kind: node, zone: a,"));
        QCOMPARE(parsed.faults.size(), std::size_t(2));
        QCOMPARE(parsed.faults[0].line, 6);
        QCOMPARE(parsed.faults[1].line, 15);
        QVERIFY(parsed.faults[1].column > 1);
    }

    /// Aliases within aliases: a short text that would unfold to gigabytes.
    void whatUnfoldsWithoutEndIsRefused()
    {
        std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string before = "*a" + std::to_string(i - 1);
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
            for (int j = 0; j < 9; ++j)
                bomb += ", " + before;
            bomb += "]\n";
        }
        QVERIFY(onlyFault(bomb).kind == FaultKind::NotYaml);
        QVERIFY(onlyFault(std::string(100'000, '[')).kind == FaultKind::NotYaml);
        QVERIFY(!parseLesson(std::string("\0\xff\xfe", 3)).lesson);
    }
};

HOPSCOPE_TEST_MAIN(ParseLessonTest)
#include "parse_lesson_test.moc"
