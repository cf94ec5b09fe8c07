// Whoever closes a window waits for no reader, and a file that turns into something else takes nothing down (P7, W6, F1).
#include "app/main_window.h"
#include "app/window_language.h"
#include "app/window_settings.h"
#include "model/source/context_survey.h"
#include "model/source/live_source.h"
#include "tests/support/agreed_to.h"
#include "tests/support/recording_sink.h"
#include "tests/support/test_main.h"
#include "widgets/feed/cluster_feed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QFile>
#include <QTemporaryDir>

#include <future>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

constexpr qint64 promptly = 1500; ///< milliseconds, on a machine that is busy

/// A pipe that somebody holds open and never writes into.
class SilentPipe
{
public:
    explicit SilentPipe(const QString& path) : m_path(path)
    {
        if (mkfifo(qPrintable(path), 0600) != 0)
            qFatal("no pipe could be made");
        m_end = open(qPrintable(path), O_RDWR | O_CLOEXEC);
    }
    ~SilentPipe() { close(m_end); }
    SilentPipe(const SilentPipe&) = delete;
    SilentPipe& operator=(const SilentPipe&) = delete;
    std::string path() const { return m_path.toStdString(); }

private:
    QString m_path;
    int m_end;
};

/// One where nobody listens.
client::Connection connectionTo(const std::string& server = "https://127.0.0.1:9")
{
    client::Connection connection;
    connection.context = "one";
    connection.server = connection.serverAsWritten = server;
    connection.namespace_ = "default";
    return connection;
}

} // namespace

class QuitTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString& name) const { return m_folder->filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

private slots:
    void init()
    {
        test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    /// P7: a dump that says nothing.
    void aFeedGoesWhileItsFileIsRead()
    {
        const SilentPipe pipe(at("pipe"));
        auto feed = std::make_unique<feed::ClusterFeed>();
        feed->openFile(pipe.path());
        QElapsedTimer time;
        time.start();
        feed.reset();
        QVERIFY(time.elapsed() < promptly);
    }

    /// Nor does the next file wait for the one before.
    void anotherFileIsOpenedMeanwhile()
    {
        const SilentPipe pipe(at("pipe"));
        feed::ClusterFeed feed;
        feed.openFile(pipe.path());
        feed.openFile(write("node.yaml", "apiVersion: v1\nkind: Node\nmetadata: {name: one}\n").toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(feed.state().phase == source::SourcePhase::Loaded, 5000);
        QCOMPARE(feed.snapshot()->nodes.size(), std::size_t(1));
    }

    /// P7: a window whose token, CA or key says nothing.
    void aLiveSourceGoesWhileItsFilesAreRead_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"token", "ca", "key", "plugin"})
            QTest::newRow(what) << what;
    }
    void aLiveSourceGoesWhileItsFilesAreRead()
    {
        QFETCH(QString, what);
        const SilentPipe pipe(at("pipe"));
        client::Connection connection = connectionTo();
        source::LiveOptions options;
        if (what == "plugin") {
            connection.credential = client::CredentialKind::Exec;
            connection.exec.emplace();
            connection.exec->command = "/bin/true";
            connection.exec->apiVersion = "client.authentication.k8s.io/v1";
            connection.exec->provideClusterInfo = true;
            options.agreedExec = agreedTo(connection); // before its CA says nothing
        }
        if (what == "token") {
            connection.tokenFile = pipe.path();
        } else if (what == "key") {
            connection.clientCertificate.path = "/etc/passwd";
            connection.clientKey.path = pipe.path();
        } else {
            connection.certificateAuthority.path = pipe.path();
        }
        RecordingSink sink;
        QElapsedTimer time;
        time.start();
        auto live = std::make_unique<source::LiveSource>(connection, options, sink);
        QVERIFY(time.elapsed() < promptly);
        time.start();
        live.reset();
        QVERIFY(time.elapsed() < promptly);
    }

    /// P7: File > Find a cluster, over a kubeconfig or a CA that says nothing.
    void aSurveyGoesWhileItReads()
    {
        const SilentPipe pipe(at("pipe"));
        const QString config = write("config", "contexts: [{name: a, context: {cluster: a}}]\nclusters: [{name: a, cluster: {server: 'https://127.0.0.1:9', "
                                               "certificate-authority: '" + QByteArray::fromStdString(pipe.path()) + "'}}]\n");
        for (const std::string& path : {pipe.path(), config.toStdString()}) {
            source::SurveySink sink{[](const source::ContextSummary&) {}, [](const std::string&, const std::optional<Error>&) {}};
            auto survey = std::make_unique<source::ContextSurvey>(client::KubeconfigOptions{path, {}, {}}, sink);
            QElapsedTimer time;
            time.start();
            survey.reset();
            QVERIFY(time.elapsed() < promptly);
        }
    }

    /// F1: of two contexts, one has a folder as its CA. The other is as good as before.
    void aFolderAsCaHurtsOneContextOnly()
    {
        const QString config = write("config", "contexts: [{name: good, context: {cluster: good}}, {name: bad, context: {cluster: bad}}]\n"
                                               "clusters: [{name: good, cluster: {server: 'http://127.0.0.1:9'}}, "
                                               "{name: bad, cluster: {server: 'https://127.0.0.1:9', certificate-authority: /etc}}]\n");
        std::promise<void> done;
        std::map<std::string, std::optional<Error>> asked;
        source::SurveySink sink{[](const source::ContextSummary&) {},
                                [&](const std::string& cluster, const std::optional<Error>& error) {
                                    asked.emplace(cluster, error);
                                    if (asked.size() == 2)
                                        done.set_value();
                                }};
        source::ContextSurvey survey(client::KubeconfigOptions{config.toStdString(), {}, {}}, sink);
        QVERIFY(done.get_future().wait_for(std::chrono::seconds(10)) == std::future_status::ready);
        QVERIFY(asked["bad"] && asked["bad"]->kind == ErrorKind::TlsUntrusted);
        QCOMPARE(asked["bad"]->message, "is a folder");
        QVERIFY(asked["good"] && asked["good"]->kind == ErrorKind::CannotConnect);
    }

    /// F1: a mount that goes away under a live cluster.
    void aCaThatBecomesAFolderIsTold()
    {
        client::Connection connection = connectionTo();
        connection.certificateAuthority.path = write("ca.crt", "-----BEGIN CERTIFICATE-----\n").toStdString();
        RecordingSink sink;
        source::LiveOptions options;
        options.clockSpeed = 100;
        source::LiveSource live(connection, options, sink);
        QVERIFY(sink.waitFor([](const RecordingSink::Seen& seen) { return seen.state().error.has_value(); }));
        QVERIFY(QFile::remove(at("ca.crt")) && QDir(m_folder->path()).mkdir("ca.crt"));
        live.retryNow();
        QVERIFY(sink.waitFor([](const RecordingSink::Seen& seen) { return seen.state().error && seen.state().error->message == "is a folder"; }));
    }

    /// What a thread throws ends as a failed source.
    void aThreadThatFaultsIsAFailedSource()
    {
        class FullSink : public RecordingSink
        {
        public:
            void stateChanged(source::SourceState state) override
            {
                if (!std::exchange(m_isFull, true))
                    throw std::bad_alloc();
                RecordingSink::stateChanged(std::move(state));
            }

        private:
            bool m_isFull = false;
        };
        FullSink sink;
        const source::LiveSource live(connectionTo("http://127.0.0.1:9"), {}, sink);
        QVERIFY(sink.waitForPhase(source::SourcePhase::Failed));
        QVERIFY(sink.state().error && sink.state().error->kind == ErrorKind::OutOfMemory);
    }

    /// And so does what the step to the next snapshot throws; the cluster beside it goes on.
    void aStepThatFaultsHurtsOneFeedOnly()
    {
        const auto start = [](source::ClusterSink& sink) {
            kube::Node node;
            node.meta.name = "one";
            sink.changesArrived({cluster::ObjectPut{node}});
            return feed::RunningSource{};
        };
        feed::ClusterFeed bad;
        bad.setStepMaker([](const auto&, const auto&, auto) -> feed::SnapshotStep { throw std::bad_alloc(); });
        feed::ClusterFeed good;
        bad.openStarted("bad", start);
        good.openStarted("good", start);
        QTRY_VERIFY(bad.state().phase == source::SourcePhase::Failed);
        QVERIFY(bad.state().error->kind == ErrorKind::OutOfMemory);
        QTRY_COMPARE(good.snapshot()->nodes.size(), std::size_t(1));
    }

    /// W6: settings that are a pipe, a device or a folder; the window opens with its defaults, and closes.
    void theSettingsAreNoFile_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"pipe", "/dev/zero", "/etc"})
            QTest::newRow(what) << what;
    }
    void theSettingsAreNoFile()
    {
        QFETCH(QString, what);
        const QString path = at("settings.ini");
        std::optional<SilentPipe> pipe;
        if (what == "pipe")
            pipe.emplace(path);
        else
            QVERIFY(QFile::link(what, path));
        QElapsedTimer time;
        time.start();
        {
            app::WindowSettings settings(path);
            QVERIFY(settings.theme() == app::ThemeChoice::System);
            settings.setTheme(app::ThemeChoice::Dark);
        }
        QVERIFY(time.elapsed() < promptly);
        struct stat status = {};
        QCOMPARE(stat(qPrintable(path), &status), 0);
        QVERIFY(!S_ISREG(status.st_mode)); // and nothing is put in its place
    }

    /// P6: "--kubeconfig <( )". A pipe gives its content once, and that is for the cluster.
    void aKubeconfigFromAPipeIsOpened_data()
    {
        QTest::addColumn<bool>("byEnvironment");
        QTest::newRow("--kubeconfig") << false;
        QTest::newRow("$KUBECONFIG") << true;
    }
    void aKubeconfigFromAPipeIsOpened()
    {
        QFETCH(bool, byEnvironment);
        const QString path = at("pipe");
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
        std::thread writer([&] {
            const QByteArray text = "current-context: a\ncontexts: [{name: a, context: {cluster: a}}]\n"
                                    "clusters: [{name: a, cluster: {server: 'http://127.0.0.1:9'}}]\n";
            const int end = open(qPrintable(path), O_WRONLY);
            QCOMPARE(::write(end, text.constData(), std::size_t(text.size())), ssize_t(text.size()));
            close(end);
        });
        app::SourceOptions options;
        if (byEnvironment)
            qputenv("KUBECONFIG", path.toUtf8());
        else
            options.kubeconfig = path.toStdString();
        const auto forget = qScopeGuard([] { qunsetenv("KUBECONFIG"); });
        app::Languages languages;
        app::MainWindow window(options, languages, at("settings.ini"));
        window.openStart();
        writer.join();
        QTRY_VERIFY(window.feed().state().error);
        QVERIFY(window.feed().state().error->kind == ErrorKind::CannotConnect);
    }

    /// F7: the window's thread waits two seconds for a kubeconfig, and then says what is wrong.
    void aKubeconfigThatIsSilentFreezesNoWindow()
    {
        const SilentPipe pipe(at("pipe"));
        app::SourceOptions options;
        options.kubeconfig = pipe.path();
        app::Languages languages;
        QElapsedTimer time;
        time.start();
        app::MainWindow window(options, languages, at("settings.ini"));
        window.openStart();
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
        QTRY_VERIFY(window.feed().state().error);
        QVERIFY(window.feed().state().error->kind == ErrorKind::KubeconfigInvalid);
    }
};

HOPSCOPE_GUI_TEST_MAIN(QuitTest)
#include "quit_test.moc"
