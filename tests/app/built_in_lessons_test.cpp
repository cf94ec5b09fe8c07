// The right answers of the built-in lessons on the built-in clusters, written by hand from the rules of packet forwarding. Each row says
// which rule makes the answer what it is; nothing here is taken from the program's own answers.
#include "app/lesson_files.h"
#include "app/source_options.h"
#include "model/lesson/bind_lesson.h"
#include "model/lesson/posed_question.h"
#include "model/lesson/values.h"
#include "tests/support/test_main.h"

#include <map>

using namespace hopscope;

namespace {

std::shared_ptr<const lesson::Lesson> lessonNamed(const std::string& name)
{
    const auto text = app::lessonFileText(name);
    if (!text)
        qFatal("there is no lesson %s", name.c_str());
    lesson::ParsedLesson parsed = lesson::parseLesson(*text);
    if (!parsed.lesson)
        qFatal("%s: line %d, column %d: fault %d (%s)", name.c_str(), parsed.faults[0].line, parsed.faults[0].column, int(parsed.faults[0].kind),
               parsed.faults[0].arguments.empty() ? "" : parsed.faults[0].arguments[0].c_str());
    return std::make_shared<const lesson::Lesson>(*std::move(parsed.lesson));
}

const cluster::SnapshotPointer& builtIn(const std::string& name)
{
    static std::map<std::string, cluster::SnapshotPointer> read;
    cluster::SnapshotPointer& snapshot = read[name];
    if (snapshot)
        return snapshot;
    const auto scenario = app::loadScenario(name);
    if (!scenario)
        qFatal("scenario:%s: %s", name.c_str(), scenario.error().message.c_str());
    return snapshot = scenario->initial();
}

std::variant<lesson::BoundLesson, lesson::Unmet> onCluster(const std::string& name, const std::string& cluster)
{
    return lesson::bindLesson(lessonNamed(name), builtIn(cluster));
}

lesson::BoundLesson bound(const std::string& name)
{
    auto result = onCluster(name, lessonNamed(name)->cluster);
    if (const auto* unmet = std::get_if<lesson::Unmet>(&result))
        qFatal("%s does not fit the cluster it asks for: %s, reason %d", name.c_str(), unmet->role.c_str(), int(unmet->reason));
    return std::get<lesson::BoundLesson>(std::move(result));
}

int words(const std::string& text)
{
    return int(QString::fromStdString(text).split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

} // namespace

class BuiltInLessonsTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void thereAreTwelveLessonsAndAnExam()
    {
        const std::vector<std::string> names{"whose-address", "same-node", "other-node", "cluster-ip", "five-gates", "way-back", "nodeport-wrong-node",
                                             "cluster-or-local", "nobody-home", "selected-then-judged", "asking-for-a-name", "talking-to-oneself", "exam"};
        QCOMPARE(app::lessonNames(), names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            QCOMPARE(lessonNamed(names[i])->id, names[i]);
            QCOMPARE(lessonNamed(names[i])->number, int(i + 1));
        }
    }

    void theRightAnswersAreThoseWorkedOutByHand_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QList<QByteArray>>("right");
        const auto row = [](const char* lesson, const char* question, std::initializer_list<QByteArray> right) {
            QTest::addRow("%s: %s", lesson, question) << QByteArray(lesson) << QByteArray(question) << QList<QByteArray>(right);
        };
        // The notes' comparison table: node IP by the host, pod IP by the CNI, ClusterIP by Kubernetes and for the inside, NodePort for the outside.
        row("whose-address", "node-giver", {"node-operating-system"});
        row("whose-address", "pod-giver", {"cni"});
        row("whose-address", "service-reach", {"cluster"});
        row("whose-address", "outside-address", {"192.168.1.182:30007"});
        // Pod to pod: no translation, on one node or across nodes.
        row("same-node", "changes", {"none"});
        row("same-node", "seen", {"172.16.180.193"});
        // Calico's pool says ipipMode Always: the outer header is node to node.
        row("other-node", "overlay", {"ipip"});
        row("other-node", "switch", {"192.168.1.182"});
        row("other-node", "seen", {"172.16.180.193"});
        // The client is on worker-a1, whose rules rewrite the destination alone.
        row("cluster-ip", "where", {"worker-a1"});
        row("cluster-ip", "changes", {"destination"});
        // shop/web-near: PreferSameZone; worker-a1 is in zone-a, for which the hints name the copy there alone.
        row("cluster-ip", "hints", {"1"});
        // Three endpoints; rule i of n matches 1/(n-i+1) of the rest: 1/3, 2/3 * 1/2, 2/3 * 1/2 * 1.
        row("five-gates", "share", {"1/3"});
        row("five-gates", "how-many", {"1"});
        // shop/web-sticky: sessionAffinity ClientIP: one choice for the client's address, whatever the number of connections.
        row("five-gates", "affinity", {"1"});
        // conntrack on the client's node restores what was called: shop/orders, 10.96.0.24:80.
        row("way-back", "reply-source", {"10.96.0.24:80"});
        row("way-back", "restored-on", {"worker-a1"});
        // shop/web is the first with both families; the IPv6 answer comes from its IPv6 ClusterIP.
        row("way-back", "family", {"[fd00:10:96::20]:80"});
        // externalTrafficPolicy Cluster: every node serves it, and masquerades with the address of the interface towards the pod: Calico's
        // tunl0 of master-node, whose annotation says 172.16.77.128. nginx listens on 80.
        row("nodeport-wrong-node", "outcome", {"connected"});
        row("nodeport-wrong-node", "logged", {"172.16.77.128"});
        row("nodeport-wrong-node", "port", {"80"});
        // Local: DROP where there is none, and no masquerade where there is one. 198.51.100.10 stands for any client outside.
        row("cluster-or-local", "empty", {"timeout"});
        row("cluster-or-local", "source", {"198.51.100.10"});
        // No usable endpoint anywhere: REJECT.
        row("nobody-home", "outcome", {"refused"});
        row("nobody-home", "usable", {"0"});
        // Joined: role backend in namespaces of team shop: orders alone. Separate: the five pods of shop, or role backend in the policy's own
        // namespace, which is backup: 6.
        row("selected-then-judged", "allowed", {"1"});
        row("selected-then-judged", "swapped", {"6"});
        // Three search domains, then the name as it stands. The Service's ClusterIP; both pods of the headless one; the CNAME.
        row("asking-for-a-name", "near", {"10.96.0.24"});
        row("asking-for-a-name", "questions", {"4"});
        row("asking-for-a-name", "headless", {"10.244.2.8", "10.244.3.7"});
        row("asking-for-a-name", "alias", {"smtp.example.com."});
        // One of three, and the node's address: the veth of a Calico pod has none, so the node's own is written.
        row("talking-to-oneself", "share", {"1/3"});
        row("talking-to-oneself", "source", {"192.168.1.182"});
        row("exam", "plain", {"connected"});
        row("exam", "nobody", {"refused"});
        row("exam", "dropped", {"timeout"});
        row("exam", "denied", {"denied-by-ingress-policy"});
        row("exam", "nameless", {"name-not-found"});
        row("exam", "stray", {"timeout"});
    }
    void theRightAnswersAreThoseWorkedOutByHand()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QByteArray, question);
        QFETCH(QList<QByteArray>, right);
        const lesson::BoundLesson taught = bound(lesson.toStdString());
        for (std::size_t i = 0; i < taught.lesson->questions.size(); ++i) {
            if (taught.lesson->questions[i].id != question.toStdString())
                continue;
            QVERIFY(lesson::isAsked(taught, i));
            QList<QByteArray> found;
            for (const lesson::Option& option : lesson::poseQuestion(taught, i).options)
                if (option.isRight)
                    found << QByteArray::fromStdString(option.value);
            QCOMPARE(found, right);
            return;
        }
        QFAIL("the lesson has no such question");
    }

    void everyQuestionIsAskedOnTheLessonsOwnCluster_data() { rowForEachLesson(); }
    void everyQuestionIsAskedOnTheLessonsOwnCluster()
    {
        QFETCH(QByteArray, name);
        const lesson::BoundLesson taught = bound(name.toStdString());
        for (std::size_t i = 0; i < taught.lesson->questions.size(); ++i)
            QVERIFY2(lesson::isAsked(taught, i), taught.lesson->questions[i].id.c_str());
        for (const lesson::Step& step : taught.lesson->steps)
            QVERIFY(lesson::isShown(taught, step));
    }

    /// A wrong answer that is among the options names a mistake, unless it only stands near the right one.
    void wrongAnswersNameTheMistake_data() { rowForEachLesson(); }
    void wrongAnswersNameTheMistake()
    {
        QFETCH(QByteArray, name);
        const lesson::BoundLesson taught = bound(name.toStdString());
        for (std::size_t i = 0; i < taught.lesson->questions.size(); ++i) {
            const auto options = lesson::poseQuestion(taught, i).options;
            const auto named = std::count_if(options.begin(), options.end(), [](const lesson::Option& option) { return option.mistake.has_value(); });
            QVERIFY2(named >= 1, taught.lesson->questions[i].id.c_str());
        }
    }

    void textsAreShortCompleteAndFilledIn_data() { rowForEachLesson(); }
    void textsAreShortCompleteAndFilledIn()
    {
        QFETCH(QByteArray, name);
        constexpr int mostWordsAtOnce = 30;
        constexpr int mostWordsSaid = 120;
        const lesson::BoundLesson taught = bound(name.toStdString());
        for (const char* language : {"en", "de"}) {
            int said = 0;
            int notes = 0;
            const auto checkNotes = [&](const lesson::Text& text) {
                notes += text.isEmpty() ? 0 : 1;
                if (text.isEmpty())
                    return;
                QVERIFY(text.byLanguage.contains(language));
                const std::string filled = lesson::filledIn(taught, text.in(language));
                QVERIFY2(filled.find('{') == std::string::npos && filled.find(" ? ") == std::string::npos && words(filled) <= mostWordsAtOnce, filled.c_str());
            };
            const auto check = [&](const lesson::Text& text) {
                QVERIFY(text.byLanguage.contains(language));
                const std::string filled = lesson::filledIn(taught, text.in(language));
                QVERIFY2(filled.find("{") == std::string::npos && filled.find(" ? ") == std::string::npos && !filled.empty(), filled.c_str());
                QVERIFY2(words(filled) <= mostWordsAtOnce, filled.c_str());
            };
            check(taught.lesson->title);
            for (const lesson::Step& step : taught.lesson->steps)
                if (const auto* say = std::get_if<lesson::Say>(&step)) {
                    check(say->text);
                    checkNotes(say->notes);
                    said += words(lesson::filledIn(taught, say->text.in(language)));
                }
            for (const lesson::Question& question : taught.lesson->questions) {
                check(question.ask);
                check(question.why);
                checkNotes(question.notes);
                for (const lesson::WrongTerm& wrong : question.wrong)
                    check(wrong.because);
            }
            QVERIFY(said <= mostWordsSaid);
            QVERIFY(notes >= 2);
            QVERIFY(taught.lesson->instructor.byLanguage.contains(language));
        }
        QVERIFY(taught.lesson->minutes <= 6 || taught.lesson->id == "exam");
    }

    /// Takeaways 1 to 4 and the three flows of the notes, on the notes' own cluster, with the notes' own addresses.
    void theNotesAreCovered()
    {
        const lesson::BoundLesson addresses = bound("whose-address");
        const auto value = [&](const lesson::BoundLesson& from, const char* path) { return QByteArray::fromStdString(lesson::valuesOf(from, *lesson::parseExpression(path)).at(0)); };
        QVERIFY(value(addresses, "node.address").startsWith("192.168.1.")); // 1. nodes have LAN addresses
        QVERIFY(value(addresses, "pod.address").startsWith("172.16."));     // 2. pods have addresses of the CNI
        QCOMPARE(value(addresses, "service.clusterIp"), QByteArray("10.101.63.221")); // 3. Services get a ClusterIP
        QVERIFY(value(addresses, "outside.to").endsWith(":30007"));         // 4. NodePort exposes them
        const lesson::BoundLesson across = bound("other-node");             // 5. pods reach pods of other nodes: flow 1
        QCOMPARE(value(across, "way.outcome"), QByteArray("connected"));
        QVERIFY(value(across, "client.node") != value(across, "server.node"));
        const auto notes = onCluster("five-gates", "notes");                // flow 2, shared among all pods
        const auto& service = std::get<lesson::BoundLesson>(notes);
        QVERIFY(!lesson::isAsked(service, 2));                              // no Service there has session affinity
        QCOMPARE(value(service, "way.endpoints.count"), QByteArray("3"));
        const lesson::BoundLesson outside = bound("nodeport-wrong-node");   // flow 3
        QCOMPARE(value(outside, "way.to"), QByteArray("192.168.1.181:30007"));
    }

    void theSecondClusterAsksTheSameOfAnotherNetwork()
    {
        const auto result = onCluster("other-node", "zones");
        const auto* taught = std::get_if<lesson::BoundLesson>(&result);
        QVERIFY(taught);
        // Pods of two nodes in one subnet: Calico's CrossSubnet wraps nothing.
        QCOMPARE(lesson::valuesOf(*taught, *lesson::parseExpression("way.outer.overlay")).size(), std::size_t(1));
        const bool isWrapped = lesson::valuesOf(*taught, *lesson::parseExpression("way.outer.overlay")).at(0) == "vxlan";
        const std::string wire = lesson::valuesOf(*taught, *lesson::parseExpression("way.wire.source")).at(0);
        QCOMPARE(wire.starts_with("10.244."), !isWrapped);
    }

    void aClusterWithoutWhatIsNeededIsNoneForTheLesson()
    {
        const auto result = onCluster("selected-then-judged", "notes");
        const auto* unmet = std::get_if<lesson::Unmet>(&result);
        QVERIFY(unmet);
        QCOMPARE(unmet->role, std::string("policy"));
        QVERIFY(unmet->reason == lesson::Unmet::Reason::NoObject); // a scenario is all there is: it has no policy
    }

private:
    static void rowForEachLesson()
    {
        QTest::addColumn<QByteArray>("name");
        for (const std::string& name : app::lessonNames())
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(name);
    }
};

HOPSCOPE_TEST_MAIN(BuiltInLessonsTest)
#include "built_in_lessons_test.moc"
