// What files show of what was asked for.
#include "model/source/file_source.h"

#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hopscope;
using namespace hopscope::source;
using cluster::Coverage;
using kube::Kind;

namespace {

/// An object of a living cluster.
std::string object(const std::string& kind, const std::string& name, const std::string& namespaceName, const std::string& more = {})
{
    const char* group = kind == "EndpointSlice" ? "discovery.k8s.io/v1" : kind == "NetworkPolicy" ? "networking.k8s.io/v1" : "v1";
    const std::string space = namespaceName.empty() ? std::string() : ",\"namespace\":\"" + namespaceName + '"';
    return "{\"apiVersion\":\"" + std::string(group) + "\",\"kind\":\"" + kind + "\",\"metadata\":{\"name\":\"" + name + '"' + space +
           ",\"creationTimestamp\":\"2026-01-15T10:00:00Z\"}" + more + "}\n";
}

std::string emptyList(const std::string& kind, const char* group = "v1")
{
    return "{\"apiVersion\":\"" + std::string(group) + "\",\"kind\":\"" + kind + "List\",\"items\":[]}" + "\n";
}

/// "Pod complete", "Pod part of a, b"
QString coverage(const Result<LoadedCluster>& loaded, Kind kind)
{
    if (!loaded)
        return QStringLiteral("not loaded");
    switch (loaded->snapshot->coverageOf(kind)) {
    case Coverage::Complete: return QStringLiteral("complete");
    case Coverage::NotRead: return QStringLiteral("not read");
    case Coverage::Partial: break;
    default: return QStringLiteral("?");
    }
    QStringList names;
    for (const std::string& name : loaded->snapshot->onlyNamespaces[std::size_t(kind)])
        names << QString::fromStdString(name);
    return QStringLiteral("part") + (names.isEmpty() ? QString() : QStringLiteral(" of ") + names.join(QStringLiteral(", ")));
}

void write(const QTemporaryDir& folder, const char* name, const std::string& text)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(text));
}

} // namespace

class FileCoverageTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// What `kubectl get all` prints holds none of the kinds that a path rests on besides pods and Services.
    void aKindWithoutObjectsWasNotRead()
    {
        const auto loaded = loadText(object("Pod", "a", "default") + object("Service", "kubernetes", "default"), "x");
        QCOMPARE(coverage(loaded, Kind::Pod), "complete");
        QCOMPARE(coverage(loaded, Kind::Service), "complete");
        for (const Kind kind : {Kind::EndpointSlice, Kind::NetworkPolicy, Kind::Ingress, Kind::Node, Kind::Namespace})
            QCOMPARE(coverage(loaded, kind), "not read");
    }

    void anEmptyListOfAKindShowsThatItWasAskedFor()
    {
        const auto loaded = loadText(object("Pod", "a", "default") + emptyList("EndpointSlice", "discovery.k8s.io/v1") +
                                         emptyList("NetworkPolicy", "example.com/v1") + "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[]}",
                                     "x");
        QCOMPARE(coverage(loaded, Kind::EndpointSlice), "complete");
        QCOMPARE(coverage(loaded, Kind::NetworkPolicy), "not read"); // another project's kind of that name
        QCOMPARE(coverage(loaded, Kind::Ingress), "not read");
        const auto nested = loadText("{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[" + object("Pod", "a", "default") + "," + emptyList("Ingress", "networking.k8s.io/v1") + "]}", "x");
        QCOMPARE(coverage(nested, Kind::Ingress), "complete");
    }

    /// The API server keeps default/kubernetes: Services without it are those of some namespaces.
    void aDumpOfOneNamespaceSaysNothingOfOthers()
    {
        const std::string demo = object("Pod", "a", "demo") + object("Service", "s", "demo");
        QCOMPARE(coverage(loadText(demo, "x"), Kind::Pod), "part of demo");
        QCOMPARE(coverage(loadText(demo, "x"), Kind::Service), "part of demo");
        QCOMPARE(coverage(loadText(demo + object("Node", "n", ""), "x"), Kind::Node), "complete");
        QCOMPARE(coverage(loadText(demo, "x"), Kind::NetworkPolicy), "not read");
        QCOMPARE(coverage(loadText(demo + object("Service", "kubernetes", "default"), "x"), Kind::Pod), "complete");
        QCOMPARE(coverage(loadText(object("Pod", "a", "demo"), "x"), Kind::Pod), "complete");
        QCOMPARE(coverage(loadText(object("Pod", "a", "demo") + object("Namespace", "kube-system", ""), "x"), Kind::Pod), "part of demo");
        QCOMPARE(coverage(loadText(object("Pod", "a", "kube-system") + object("Namespace", "kube-system", ""), "x"), Kind::Pod), "complete");
    }

    /// What nobody has given to an API server yet is all there is.
    void manifestsAreWhole()
    {
        const auto loaded = loadText("apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  namespace: demo\n", "x");
        QCOMPARE(coverage(loaded, Kind::Service), "complete");
    }

    void podsThatSlicesNameElsewhereExist()
    {
        const auto slice = [](const char* namespaceName) {
            return object("EndpointSlice", "s-1", namespaceName,
                          ",\"addressType\":\"IPv4\",\"endpoints\":[{\"addresses\":[\"10.0.0.1\"],\"targetRef\":{\"kind\":\"Pod\",\"name\":\"p\"}}]");
        };
        const std::string pods = object("Pod", "p", "a") + object("Pod", "p", "b") + object("Service", "kubernetes", "default");
        QCOMPARE(coverage(loadText(pods + slice("b"), "x"), Kind::Pod), "complete");
        QCOMPARE(coverage(loadText(pods + slice("c"), "x"), Kind::Pod), "part of a, b");
    }

    /// must-gather, cluster-info dump: a folder for each namespace, and lists that are empty too.
    void foldersOfNamespacesShowWhichWereAsked()
    {
        QTemporaryDir folder;
        write(folder, "namespaces/a/core/pods.yaml", emptyList("Pod"));
        write(folder, "namespaces/b/core/pods.yaml", object("Pod", "p", "b"));
        write(folder, "namespaces/b/networking/policies.json", object("NetworkPolicy", "n", "b"));
        write(folder, "cluster/namespaces.json", object("Namespace", "a", "") + object("Namespace", "b", ""));
        const auto all = loadPath(folder.path().toStdString());
        QCOMPARE(coverage(all, Kind::Pod), "complete");
        write(folder, "cluster/more.json", object("Namespace", "c", ""));
        const auto some = loadPath(folder.path().toStdString());
        QCOMPARE(coverage(some, Kind::Pod), "part of a, b");
        QCOMPARE(coverage(some, Kind::Namespace), "complete");
        // Nothing shows that a list without policies would have been written.
        QCOMPARE(coverage(some, Kind::NetworkPolicy), "complete");
    }

    void theStateTellsTheNamespaces()
    {
        const auto loaded = loadText(object("Pod", "a", "demo") + object("Service", "s", "demo"), "x");
        QCOMPARE(loaded->state.kinds.at(std::size_t(Kind::Pod)).onlyNamespaces, std::vector<std::string>{"demo"});
    }
};

HOPSCOPE_TEST_MAIN(FileCoverageTest)
#include "file_coverage_test.moc"
