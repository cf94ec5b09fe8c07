#include "app/window_source.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hopscope;

/// A kubeconfig that changes while a cluster of it is open.
class KubeconfigWatchTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::WindowSettings> m_settings;

    QString path(const char* name = "config") const { return m_folder->filePath(QLatin1String(name)); }
    static void write(const QString& file, const QByteArray& text)
    {
        QFile to(file);
        if (!to.open(QIODevice::WriteOnly) || to.write(text) != text.size())
            qFatal("cannot write");
    }
    void replace(const QByteArray& text) const
    {
        write(path("new"), text);
        QVERIFY(::rename(qPrintable(path("new")), qPrintable(path())) == 0);
    }
    static QByteArray config(int port, const QByteArray& more = {})
    {
        return "current-context: x\nclusters: [{name: c, cluster: {server: 'http://127.0.0.1:" + QByteArray::number(port) +
               "'}}]\ncontexts:\n- {name: x, context: {cluster: c}}\n" + more;
    }
    app::SourceOptions options() const
    {
        app::SourceOptions named;
        named.kubeconfig = path().toStdString();
        return named;
    }
    app::ExecConsents consents() const { return app::ExecConsents(path("allowed.json")); }

private slots:
    void init()
    {
        test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<app::WindowSettings>(path("hopscope.ini"));
    }

    void everyWayToWriteAFileIsNoticedEachTime()
    {
        write(path(), config(1));
        app::KubeconfigWatch watch({path().toStdString(), {}, {}}, nullptr);
        QSignalSpy changed(&watch, &app::KubeconfigWatch::changed);
        for (int round = 2; round < 6; round += 2) {
            write(path(), config(round));
            QTRY_COMPARE(changed.size(), round - 1);
            replace(config(round + 1));
            QTRY_COMPARE(changed.size(), round);
        }
        QVERIFY(QFile::remove(path()));
        QTRY_COMPARE(changed.size(), 5);
        write(path(), config(9));
        QTRY_COMPARE(changed.size(), 6);
    }

    void aFileThatIsWrittenAnewAsItWasIsNoChange()
    {
        write(path(), config(1));
        app::KubeconfigWatch watch({path().toStdString(), {}, {}}, nullptr);
        QSignalSpy changed(&watch, &app::KubeconfigWatch::changed);
        replace(config(1));
        replace(config(2)); // in order: had the first one counted, there were two
        QTRY_COMPARE(changed.size(), 1);
    }

    void aLinksTargetIsWatched()
    {
        QVERIFY(QDir(m_folder->path()).mkdir("real"));
        write(path("real/config"), config(1));
        QVERIFY(QFile::link(path("real/config"), path()));
        app::KubeconfigWatch watch({path().toStdString(), {}, {}}, nullptr);
        QSignalSpy changed(&watch, &app::KubeconfigWatch::changed);
        write(path("real/new"), config(2));
        QVERIFY(::rename(qPrintable(path("real/new")), qPrintable(path("real/config"))) == 0);
        QTRY_COMPARE(changed.size(), 1);
    }

    void theOpenClusterIsReachedInItsNewWay()
    {
        write(path(), config(1));
        feed::ClusterFeed feed;
        app::SourceOpener opener(feed, options(), consents(), *m_settings, nullptr);
        QSignalSpy anew(&opener, &app::SourceOpener::connectionChanged);
        opener.openContext("x");
        QCOMPARE(feed.state().server, std::string("http://127.0.0.1:1"));
        replace(config(2));
        QTRY_COMPARE(anew.size(), 1);
        QCOMPARE(feed.state().server, std::string("http://127.0.0.1:2"));
    }

    void whatDoesNotConcernItIsOnlyAnotherListOfContexts()
    {
        write(path(), config(1));
        feed::ClusterFeed feed;
        app::SourceOpener opener(feed, options(), consents(), *m_settings, nullptr);
        QSignalSpy anew(&opener, &app::SourceOpener::connectionChanged);
        QSignalSpy contexts(&opener, &app::SourceOpener::contextsChanged);
        opener.openContext("x");
        replace(config(1, "- {name: z, context: {cluster: c}}\n").replace("current-context: x", "current-context: z"));
        QTRY_COMPARE(contexts.size(), 1);
        QCOMPARE(opener.contexts(), (QStringList{"x", "z"}));
        replace("current-context: [");
        QTRY_COMPARE(contexts.size(), 2);
        replace("contexts: []\n");
        QTRY_COMPARE(contexts.size(), 3);
        QCOMPARE(anew.size(), 0);
        QCOMPARE(opener.currentContext(), QString("x"));
    }

    void whatCouldNotBeOpenedIsOpenedOnceItCan()
    {
        write(path(), "current-context: x\n");
        feed::ClusterFeed feed;
        app::SourceOpener opener(feed, options(), consents(), *m_settings, nullptr);
        opener.openContext("x");
        QVERIFY(feed.state().phase == source::SourcePhase::Failed);
        QCOMPARE(feed.state().error->kind, ErrorKind::ContextMissing);
        replace(config(3));
        QTRY_COMPARE(feed.state().server, std::string("http://127.0.0.1:3"));
    }

    void aFileThatIsOpenIsLeftAlone()
    {
        write(path(), config(1));
        feed::ClusterFeed feed;
        app::SourceOpener opener(feed, options(), consents(), *m_settings, nullptr);
        QSignalSpy contexts(&opener, &app::SourceOpener::contextsChanged);
        opener.openContext("x");
        opener.openScenario("notes");
        replace(config(2));
        QTRY_COMPARE(contexts.size(), 1);
        QVERIFY(feed.state().kind == source::SourceKind::Scenario);
    }
};

HOPSCOPE_TEST_MAIN(KubeconfigWatchTest)
#include "kubeconfig_watch_test.moc"
