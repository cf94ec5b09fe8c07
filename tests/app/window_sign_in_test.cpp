// The window before a cluster whose kubeconfig names a command to log in.
#include "app/main_window.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"
#include "widgets/panels/exec_consent_dialog.h"
#include "widgets/panels/source_page.h"

#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace hopscope;
using namespace hopscope::tests;

class WindowSignInTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<PluginScript> m_script;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;

    void writeKubeconfig(const QByteArray& args = "[get-token, 'two words']", const QByteArray& command = "./plugin") const
    {
        m_script->write("config", "current-context: x\nclusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]\n"
                                  "contexts: [{name: x, context: {cluster: c, user: u}}]\n"
                                  "users:\n- name: u\n  user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: " + command + ", args: " +
                                      args + ", interactiveMode: Never, env: [{name: REGION, value: SECRET}]}}\n");
    }
    void openWindow(const char* cluster = "", bool allowExec = false)
    {
        app::SourceOptions options;
        options.cluster = cluster;
        options.allowExec = allowExec;
        if (options.cluster.empty())
            options.kubeconfig = m_script->path("config").toStdString();
        m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_script->path("settings.ini"));
        m_window->setLanguage("en");
        m_window->resize(1280, 800);
        m_window->openStart();
        m_window->show();
    }
    panels::ExecConsentDialog* dialog() const { return m_window->findChild<panels::ExecConsentDialog*>(); }
    QString boxText(const char* name) const { return dialog()->findChild<QPlainTextEdit*>(name)->toPlainText(); }
    QPushButton* runButton() const { return dialog()->findChild<QPushButton*>("execRun"); }
    void press(QWidget* parent, const char* name) const
    {
        auto* button = parent->findChild<QPushButton*>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    panels::SourcePage& page() const { return *m_window->findChild<panels::SourcePage*>(); }

private slots:
    void initTestCase()
    {
        resources::load();
        QVERIFY(paint::loadBundledFonts());
    }
    void init()
    {
        test::failOnWarning();
        m_script = std::make_unique<PluginScript>();
        m_languages = std::make_unique<app::Languages>();
        m_script->printing(execCredential("'token':'TOP-SECRET'"));
        writeKubeconfig();
    }
    void cleanup()
    {
        m_window.reset();
        m_languages.reset();
    }

    void theWholeCommandIsShownAndNothingRunsUnasked()
    {
        openWindow();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(boxText("execCommand"), m_script->path());
        QCOMPARE(boxText("execArguments"), QString("get-token\n'two words'"));
        QCOMPARE(boxText("execEnvironment"), QString("REGION=SECRET"));
        QCOMPARE(boxText("execServer"), QString("https://127.0.0.1:1"));
        QVERIFY(!dialog()->findChild<QLabel*>("execChanges"));
        QCOMPARE(boxText("execFile"), m_script->path("config"));
        QTest::keyClick(dialog(), Qt::Key_Return); // by itself it says no
        QTRY_VERIFY(!dialog());
        QVERIFY2(page().text().contains(m_script->path()), qPrintable(page().text()));
        QCOMPARE(m_script->runs(), 0);
        m_window->opener().reopen();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
    }

    void onceAgreedItRunsNowAndAtTheNextStart()
    {
        openWindow();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QTRY_VERIFY(runButton()->isEnabled()); // all of it is in view
        press(dialog(), "execRun");
        QTRY_COMPARE(m_script->runs(), 1);
        QTRY_VERIFY(!dialog());
        m_window.reset();
        openWindow();
        QTRY_COMPARE(m_script->runs(), 2);
        QVERIFY(!dialog());
        m_window.reset();
        writeKubeconfig("[get-token, other]");
        openWindow();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QVERIFY(dialog()->findChild<QLabel*>("execChanges")->text().contains("its arguments"));
        QCOMPARE(m_script->runs(), 2);
        QVERIFY(!m_script->content("settings.ini").contains("SECRET"));
        QVERIFY(!m_script->content("allowed-commands.json").contains("SECRET"));
    }

    /// E13: what is behind many blanks, or in the last of many arguments, has been in view before it can be agreed to.
    void nothingIsHiddenByItsLength_data()
    {
        QTest::addColumn<QByteArray>("args");
        QTest::newRow("blanks") << "['true " + QByteArray(4'000, ' ') + "; touch X']";
        QTest::newRow("a long word") << "['" + QByteArray(20'000, 'x') + "; touch X']";
        QTest::newRow("many") << "[" + QByteArray("a, ").repeated(300) + "'touch X']";
    }
    void nothingIsHiddenByItsLength()
    {
        QFETCH(QByteArray, args);
        writeKubeconfig(args);
        openWindow();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QVERIFY(boxText("execArguments").contains("touch X"));
        const auto* area = dialog()->findChild<QScrollArea*>("execArea");
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0 || runButton()->isEnabled());
        for (const auto* box : dialog()->findChildren<QPlainTextEdit*>()) {
            QCOMPARE(box->verticalScrollBar()->maximum(), 0);
            QCOMPARE(box->horizontalScrollBar()->maximum(), 0);
        }
        if (area->verticalScrollBar()->maximum() == 0)
            return;
        QVERIFY(!runButton()->isEnabled());
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() - 1);
        QVERIFY(!runButton()->isEnabled());
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        QTRY_VERIFY(runButton()->isEnabled());
        QCOMPARE(m_script->runs(), 0);
    }

    /// A window that was started from a desktop has less of a PATH; the shell is asked beside it.
    void aProgramThatOnlyTheLoginShellFindsIsShown()
    {
        writeKubeconfig("[]", "hopscope-test-login");
        m_script->write("hopscope-test-login", "#!/bin/sh\n");
        m_script->write("shell", "#!/bin/sh\nPATH=" + m_script->path(".").toUtf8() + "\neval \"$3\"\n");
        const QByteArray before = qgetenv("SHELL");
        qputenv("SHELL", m_script->path("shell").toUtf8());
        openWindow();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        qputenv("SHELL", before);
        QVERIFY2(boxText("execCommand").startsWith(m_script->path("./hopscope-test-login") + u'\n'), qPrintable(boxText("execCommand")));
    }

    void aLoginShellThatHangsHoldsNobodyUp()
    {
        writeKubeconfig("[]", "hopscope-test-login");
        m_script->write("shell", "#!/bin/sh\necho $$ >" + m_script->path("asked").toUtf8() + "\nexec sleep 600\n");
        const QByteArray before = qgetenv("SHELL");
        qputenv("SHELL", m_script->path("shell").toUtf8());
        openWindow();
        QTRY_VERIFY(m_script->isRunning("asked"));
        qputenv("SHELL", before);
        m_window->opener().openScenario("notes"); // something else, meanwhile
        QTRY_VERIFY(m_window->feed().state().kind == source::SourceKind::Scenario);
        QElapsedTimer timer;
        timer.start();
        m_window.reset();
        QVERIFY(timer.elapsed() < 4'000);
        QVERIFY(!m_script->isRunning("asked"));
    }

    void theFlagOfTheCommandLineAsksNothing()
    {
        openWindow("", true);
        QTRY_COMPARE(m_script->runs(), 1);
        QVERIFY(!dialog());
        QVERIFY(m_script->content("allowed-commands.json").isEmpty());
    }

    /// What it writes may be an address to open or a code to enter.
    void whileItRunsItsWordsAreShownAndItCanBeEnded()
    {
        m_script->setScript("echo 'open https://login.test, code AB-12' >&2\nsleep 600\n");
        openWindow("", true);
        QTRY_VERIFY(page().text().contains("open https://login.test, code AB-12"));
        QVERIFY(page().isVisible());
        QVERIFY(page().title().contains("Signing in"));
        press(&page(), "cancelSignIn");
        QTRY_VERIFY(page().title().contains("cannot be read"));
        QVERIFY2(page().text().contains("cancelled"), qPrintable(page().text()));
        QVERIFY(!page().findChild<QPushButton*>("cancelSignIn")->isVisible());
    }

    void aFailureIsShownWithWhatItSaid()
    {
        m_script->setScript("echo TOP-SECRET\necho 'the session is over' >&2\nexit 4\n");
        openWindow("", true);
        QTRY_VERIFY2(page().text().contains("exit status 4: the session is over"), qPrintable(page().text()));
        QVERIFY(!page().text().contains("SECRET"));
    }

    void aKubeconfigThatIsDroppedForViewingRunsNothing()
    {
        openWindow("scenario:notes");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_script->path("config"))});
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(m_window->feed().state().phase != source::SourcePhase::Loading);
        QVERIFY(!dialog());
        QCOMPARE(m_script->runs(), 0);
    }

    void anotherClusterOpenedMeanwhileTakesTheQuestionAway()
    {
        openWindow();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        m_window->opener().openScenario("notes");
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_script->runs(), 0);
    }
};

HOPSCOPE_GUI_TEST_MAIN(WindowSignInTest)
#include "window_sign_in_test.moc"
