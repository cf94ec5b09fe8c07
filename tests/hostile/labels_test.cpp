// F3: no text of a cluster, a server, a kubeconfig or a file's name is taken for HTML anywhere in the window, nor hides what it is.
#include "app/item_menu.h"
#include "app/context_dialog.h"
#include "app/main_window.h"
#include "app/window_export.h"
#include "app/window_language.h"
#include "app/window_tables.h"
#include "resources/resources.h"
#include "tests/hostile/hostile_names.h"
#include "tests/hostile/label_walk.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"
#include "widgets/labels/shown_text.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/source_page.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

using namespace hopscope;

namespace {

/// A file that tells whether anybody opened it.
class Trap
{
public:
    explicit Trap(const QString& path) : m_path(path)
    {
        m_file = open(path.toLocal8Bit().constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        m_watch = inotify_init1(IN_NONBLOCK);
        inotify_add_watch(m_watch, path.toLocal8Bit().constData(), IN_OPEN);
    }
    ~Trap()
    {
        close(m_watch);
        close(m_file);
    }
    Trap(const Trap&) = delete;
    Trap& operator=(const Trap&) = delete;

    const QString& path() const { return m_path; }
    bool isSet() const { return m_file >= 0 && m_watch >= 0; }
    bool wasOpened() const
    {
        char event[512];
        return read(m_watch, event, sizeof event) > 0;
    }

private:
    QString m_path;
    int m_file = -1;
    int m_watch = -1;
};

} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theTrapCatches();
    void aFileOfNamesThatAreMarkup_data();
    void aFileOfNamesThatAreMarkup();
    void aServersMessageIsNoMarkup();
    void aServersMessageWithoutEndCostsNothing();
    void aKubeconfigsNamesAreNoMarkup();
    void whatIsCopiedIsPlain();

private:
    QString markup() const
    {
        return QStringLiteral("<h1>&amp;<a href=x>y</a><img src=PIPE>&x %1 %2 [*]\u202eb\u200b").replace(QLatin1String("PIPE"), m_trap->path());
    }
    void makeWindow(app::SourceOptions options);
    void openFile(const QString& name);
    void openServer(const QByteArray& message);
    void check(QWidget& widget, int atLeast);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Trap> m_trap;
    std::unique_ptr<tests::ScriptedApiServer> m_server;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};

void LabelsTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
}

void LabelsTest::init()
{
    test::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_trap = std::make_unique<Trap>(m_folder->filePath("trap"));
    QVERIFY(m_trap->isSet());
    m_languages = std::make_unique<app::Languages>();
}

void LabelsTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
    m_server.reset();
    m_trap.reset();
}

void LabelsTest::makeWindow(app::SourceOptions options)
{
    m_window = std::make_unique<app::MainWindow>(std::move(options), *m_languages, m_folder->filePath("settings.ini"));
    m_window->setLanguage("en");
    m_window->resize(1280, 800);
    m_window->show();
}

void LabelsTest::check(QWidget& widget, int atLeast)
{
    tests::LabelWalk walk;
    tests::LabelWalk::showToolTips(widget);
    const QStringList problems = walk.problemsOf(widget);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QVERIFY2(walk.texts >= atLeast, qPrintable(QString::number(walk.texts)));
    QVERIFY(!m_trap->wasOpened());
}

/// So that the tests below can fail.
void LabelsTest::theTrapCatches()
{
    const QString text = QStringLiteral("<h1>\u202e<img src=%1>").arg(m_trap->path());
    QLabel label(text);
    label.setToolTip(text);
    label.show();
    QCoreApplication::processEvents();
    QVERIFY(m_trap->wasOpened());
    QVERIFY(tests::LabelWalk().problemsOf(label).size() >= 5); // tool tip twice, text twice, what is read out
}

void LabelsTest::openFile(const QString& name)
{
    QFile file(m_folder->filePath(QStringLiteral("<h1>&x %1 %2 [*] \u202e&lt;i&gt;.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::hostileCluster(name));
    file.close();
    app::SourceOptions options;
    options.cluster = file.fileName().toStdString();
    makeWindow(options);
    m_window->openStart();
    QTRY_VERIFY(m_window->mapView().mapLayout() && !m_window->layouter().isBusy());
}

void LabelsTest::aFileOfNamesThatAreMarkup_data()
{
    QTest::addColumn<bool>("withPaths");
    QTest::newRow("D8, D9, D10: a link and a picture") << true;
    QTest::newRow("D6, D8: what a flow can name") << false;
}

void LabelsTest::aFileOfNamesThatAreMarkup()
{
    QFETCH(bool, withPaths);
    const QString name = withPaths ? markup() : QStringLiteral("<h1>&x<i>%1[*]\u202eb\u200b");
    openFile(name);
    QVERIFY(!m_window->windowTitle().contains(QChar(0x202e)));
    for (auto* dock : m_window->findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
    }
    const std::string text = name.toStdString();
    for (const layout::ItemId& item : std::vector<layout::ItemId>{{layout::ItemKind::Pod, {text, text + "-2"}, {}},
                                                                 {layout::ItemKind::NodeCard, {"", text}, {}},
                                                                 {layout::ItemKind::Service, {text, text}, {}},
                                                                 {layout::ItemKind::NetworkPolicy, {text, text}, {}},
                                                                 {layout::ItemKind::Ingress, {text, text}, {}}}) {
        m_window->select(item);
        const QString inspected = m_window->findChild<panels::Inspector*>()->toPlainText();
        QVERIFY2(inspected.contains(QStringLiteral("<h1>&")) && inspected.contains(QStringLiteral("\\u202eb\\u200b")), qPrintable(inspected));
        check(*m_window, 500);
    }
    for (int page = 0; page < 4; ++page) {
        m_window->tables().setCurrentIndex(page);
        check(*m_window, 500);
    }
    auto* menu = m_window->findChild<app::ItemMenu*>();
    QVERIFY(menu);
    emit menu->traceFromRequested({layout::ItemKind::Client, {}, {}});
    emit menu->traceToRequested({layout::ItemKind::Service, {text, text + "-np"}, {}});
    QCoreApplication::processEvents();
    emit menu->traceFromRequested({layout::ItemKind::Pod, {text, text + "-1"}, {}});
    emit menu->traceToRequested({layout::ItemKind::Service, {text, text}, {}});
    QCoreApplication::processEvents();
    m_window->findChild<QAction*>(QStringLiteral("whatYouSee"))->trigger();
    emit m_window->actions().recentMenu->aboutToShow();
    check(*m_window, 700);
    app::ExportDialog dialog(m_window->currentPicture(), m_window->mapView().mapLayout(), paint::ThemeKind::Light);
    dialog.show();
    check(dialog, 20);
}

void LabelsTest::openServer(const QByteArray& message)
{
    m_server = std::make_unique<tests::ScriptedApiServer>();
    QJsonObject status{{"kind", "Status"}, {"code", 500}, {"reason", "InternalError"}, {"message", QString::fromUtf8(message)}};
    for (const char* plural : {"pods", "nodes", "services", "endpointslices"})
        m_server->answerAlways(plural, {500, QJsonDocument(status).toJson(), {}});
    const QByteArray name = QJsonDocument(QJsonArray{markup()}).toJson(QJsonDocument::Compact);
    QFile file(m_folder->filePath("config"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray quoted = name.mid(1, name.size() - 2);
    file.write("clusters: [{name: " + quoted + ", cluster: {server: '" + m_server->url() + "'}}]\nusers: [{name: " + quoted +
               ", user: {token: t}}]\ncontexts: [{name: " + quoted + ", context: {cluster: " + quoted + ", user: " + quoted +
               "}}, {name: \"<h1>&broken\u202e\", context: {cluster: \"<h1>none\", user: " + quoted + "}}]\ncurrent-context: " + quoted + "\n");
    file.close();
    app::SourceOptions options;
    options.kubeconfig = file.fileName().toStdString();
    makeWindow(options);
    m_window->openStart();
    QTRY_VERIFY(!m_window->feed().state().troubles.empty() || m_window->feed().state().error);
    auto* phase = m_window->findChild<QLabel*>("sourcePhase");
    QTRY_VERIFY2(phase->toolTip().contains(QStringLiteral("h1")), qPrintable(phase->toolTip()));
}

void LabelsTest::aServersMessageIsNoMarkup()
{
    openServer(markup().toUtf8()); // D9, D10, H14
    check(*m_window, 100);
    const auto* phase = m_window->findChild<QLabel*>("sourcePhase");
    QVERIFY(phase->textFormat() == Qt::PlainText);
}

void LabelsTest::aServersMessageWithoutEndCostsNothing()
{
    openServer("<h1>" + QByteArray(900'000, 'x')); // H13
    const auto* phase = m_window->findChild<QLabel*>("sourcePhase");
    QVERIFY(phase->text().size() <= 300);
    QVERIFY(phase->toolTip().size() <= 4000);
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        QVERIFY2(label->text().size() <= labels::mostInLabel, qPrintable(label->objectName()));
    check(*m_window, 100);
}

void LabelsTest::aKubeconfigsNamesAreNoMarkup()
{
    openServer("<h1>no");
    emit m_window->actions().contextMenu->aboutToShow();
    check(*m_window, 100);
    client::KubeconfigOptions options;
    options.path = m_folder->filePath("config").toStdString();
    app::ContextDialog dialog(options, {}, nullptr);
    dialog.show();
    dialog.startSurvey();
    const auto* rows = dialog.findChild<QTreeWidget*>();
    QTRY_COMPARE(rows->topLevelItem(1)->text(1), QStringLiteral("cannot be used"));
    check(dialog, 20);
    QSignalSpy opened(&dialog, &app::ContextDialog::openRequested);
    QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), markup()); // shown with codes, meant as it is
}

void LabelsTest::whatIsCopiedIsPlain()
{
    openFile(markup());
    m_window->tables().setCurrentIndex(1);
    m_window->tables().page(1).view().selectAll();
    for (QAction* action : {m_window->actions().copyText, m_window->actions().copyCsv, m_window->actions().copyMarkdown}) {
        action->trigger();
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->hasText());
        QVERIFY2(!copied->hasHtml() && !copied->hasUrls() && !copied->hasImage(), qPrintable(copied->formats().join(u' ')));
        QVERIFY(!copied->text().contains(QChar(0x202e)));
    }
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\\<h1\\>\\&amp;\\<a href=x\\>y\\</a\\>\\<img")));
    m_window->select(layout::ItemId{layout::ItemKind::Pod, {markup().toStdString(), markup().toStdString() + "-1"}, {}});
    auto* inspector = m_window->findChild<panels::Inspector*>();
    inspector->selectAll();
    inspector->copy();
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("<h1>")));
}

HOPSCOPE_GUI_TEST_MAIN(LabelsTest)
#include "labels_test.moc"
