// A picture is taken along: what it is for decides the rest, it is seen beforehand, and a file is whole or not there.
#include "app/export_preview.h"
#include "app/main_window.h"
#include "app/path_pane.h"
#include "app/window_export.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"
#include "widgets/player/flow_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace hopscope;

class ExportDialogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
    std::unique_ptr<app::WindowSettings> m_memory;

    std::unique_ptr<app::ExportDialog> dialogOf(bool path = true)
    {
        if (path && !m_window->flowPanel().trace()) {
            flow::Query query;
            query.from = *flow::parseSource("client");
            query.to = *flow::parseTarget("nodeport/worker-node2:30007");
            m_window->showFlow(query);
        }
        auto dialog = std::make_unique<app::ExportDialog>(m_window->currentPicture(), m_window->mapView().mapLayout(), paint::ThemeKind::Light);
        dialog->setSubject({m_window->feed().snapshot(), m_window->feed().facts(), m_window->layouter().options(), m_window->flowPanel().trace(),
                            m_window->selection()});
        if (path) {
            const player::PathSteps& steps = m_window->flowPanel().steps();
            dialog->setStage({steps.path().trace, steps.path().candidate, m_window->pathPane().stage().options(), 3, {}}, true);
        }
        dialog->setMemory(*m_memory);
        return dialog;
    }
    template <class Field>
    static Field& field(const app::ExportDialog& dialog, const char* name)
    {
        return *dialog.findChild<Field*>(QLatin1String(name));
    }
    static void choose(const app::ExportDialog& dialog, const char* box, const QVariant& data)
    {
        auto& combo = field<QComboBox>(dialog, box);
        QVERIFY2(combo.findData(data) >= 0, box);
        combo.setCurrentIndex(combo.findData(data));
    }
    static void chooseUse(const app::ExportDialog& dialog, app::ExportUse use) { choose(dialog, "exportUse", int(use)); }
    static bool saves(app::ExportDialog& dialog)
    {
        QSignalSpy ended(&dialog, &app::ExportDialog::saveEnded);
        return dialog.saveOrAsk() && (!ended.isEmpty() || ended.wait(60'000)) && ended.first().first().toBool();
    }
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    static QByteArray bytes(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        resources::load();
        QVERIFY(paint::loadBundledFonts());
        qRegisterMetaType<std::optional<layout::ItemId>>();
    }
    void init()
    {
        test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_languages = std::make_unique<app::Languages>();
        m_memory = std::make_unique<app::WindowSettings>(m_folder->filePath("memory.ini"));
        app::SourceOptions options;
        options.cluster = "scenario:notes";
        m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
        m_window->setLanguage("en");
        m_window->setThemeChoice(app::ThemeChoice::Light);
        m_window->show();
        m_window->openStart();
        QTRY_VERIFY(m_window->mapView().mapLayout() && !m_window->layouter().isBusy());
    }
    void cleanup()
    {
        m_window.reset();
        m_languages.reset();
    }

    void eachUseHasItsFormat()
    {
        using app::ExportUse;
        const std::vector<std::tuple<ExportUse, const char*, const char*>> expected{
            {ExportUse::Chat, "gif", "png"}, {ExportUse::Slides, "pptx", "png"}, {ExportUse::Print, "pdf", "pdf"}, {ExportUse::Wiki, "svg", "svg"}, {ExportUse::Class, "html", "pdf"}};
        const auto map = dialogOf(false);
        const auto path = dialogOf(true);
        for (const auto& [use, ofPath, ofMap] : expected) {
            chooseUse(*path, use);
            chooseUse(*map, use);
            QCOMPARE(path->choices().ending, QString::fromLatin1(ofPath));
            QCOMPARE(map->choices().ending, QString::fromLatin1(ofMap));
            QVERIFY(path->fileName().endsWith(u'.' + QString::fromLatin1(ofPath)));
            QCOMPARE(path->choices().part, QString(app::parts::path));
        }
    }

    void theWindowWritesWhatTheCommandWrites()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Slides);
        field<QLineEdit>(*dialog, "exportHeading").setText("A path");
        field<QLineEdit>(*dialog, "exportCaption").setText("Figure 1");
        field<QCheckBox>(*dialog, "exportHideNames").setChecked(true);
        dialog->setFileName(path("window.pptx"));
        QVERIFY(saves(*dialog));
        const tests::Ran ran = tests::runOnNotes({"flow", "client", "nodeport/worker-node2:30007", "--title", "A path", "--caption", "Figure 1", "--mask", "names", "--out",
                                                  path("command.pptx").toStdString()});
        QCOMPARE(ran.status, 0);
        QVERIFY(bytes(path("window.pptx")).startsWith("PK"));
        QCOMPARE(bytes(path("window.pptx")), bytes(path("command.pptx")));
    }

    void thePreviewMovesAndTheWindowOnlyShowsIt()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Chat);
        dialog->resize(1200, 720);
        dialog->show();
        auto& preview = field<app::ExportPreview>(*dialog, "exportPreview");
        QTRY_VERIFY(preview.canPlay() && preview.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(preview.shownMoment() > 5, 20'000);
        const QImage before = preview.image();
        QTRY_VERIFY(preview.image() != before);
        std::vector<qint64> times;
        for (int i = 0; i < 21; ++i) {
            QElapsedTimer timer;
            timer.start();
            preview.repaint();
            times.push_back(timer.nsecsElapsed());
        }
        std::sort(times.begin(), times.end());
        QVERIFY2(times[10] < 8'000'000, qPrintable(QString::number(times[10])));
        field<QToolButton>(*dialog, "exportPlay").click();
        QVERIFY(!preview.isPlaying());
    }

    void itStandsStillWhereMotionIsReduced()
    {
        const auto dialog = dialogOf();
        dialog->setReducedMotion(true);
        chooseUse(*dialog, app::ExportUse::Chat);
        QTRY_VERIFY(!field<app::ExportPreview>(*dialog, "exportPreview").image().isNull());
        QVERIFY(!field<app::ExportPreview>(*dialog, "exportPreview").isPlaying());
    }

    void sizeAndLengthAreToldBeforehand()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Slides);
        const auto facts = [&] { return field<QLabel>(*dialog, "exportFacts").text(); };
        QTRY_VERIFY2(facts().startsWith(QStringLiteral("1280 × 720 pixels · ")) && facts().endsWith(QStringLiteral("kB")), qPrintable(facts()));
        choose(*dialog, "exportFormat", "gif");
        QTRY_VERIFY2(facts().contains(QStringLiteral(" s long")), qPrintable(facts()));
        QTRY_VERIFY_WITH_TIMEOUT(facts().contains(QStringLiteral("about ")), 60'000);
        QVERIFY(!field<QLabel>(*dialog, "exportWarning").isVisibleTo(dialog.get()) || field<QLabel>(*dialog, "exportWarning").text().contains("9 pt"));
        field<QComboBox>(*dialog, "exportPreset").setCurrentIndex(field<QComboBox>(*dialog, "exportPreset").count() - 1);
        for (QSpinBox* side : dialog->findChildren<QSpinBox*>())
            if (side->maximum() == 16384)
                side->setValue(640);
        QTRY_VERIFY(!field<QLabel>(*dialog, "exportWarning").text().isEmpty());
    }

    void stoppedMeansTheFormerFileAndNoHalfOne()
    {
        const QString name = path("kept.gif");
        QFile old(name);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("precious") > 0);
        old.close();
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Chat);
        choose(*dialog, "exportPreset", QSize(1920, 1080));
        choose(*dialog, "exportScale", 2.0);
        dialog->setFileName(name);
        QVERIFY(!dialog->saveOrAsk()); // it is there already
        QSignalSpy ended(dialog.get(), &app::ExportDialog::saveEnded);
        QVERIFY(dialog->saveOrAsk());
        auto& stop = field<QPushButton>(*dialog, "exportStop");
        QVERIFY(stop.isVisibleTo(dialog.get()));
        auto* progress = dialog->findChild<QProgressBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(progress->maximum() > 0 && progress->value() > 0, 60'000);
        stop.click();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QVERIFY(!ended.first().first().toBool() && !stop.isVisibleTo(dialog.get()));
        QCOMPARE(bytes(name), QByteArray("precious"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral(".hopscope*")}, QDir::AllEntries | QDir::Hidden).size(), 0);
    }

    void aPairIsTwoFilesAndNoneIsWrittenOverUnasked()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Wiki);
        choose(*dialog, "exportBackground", app::pairOfBackgrounds);
        dialog->setFileName(path("path.svg"));
        QVERIFY(saves(*dialog));
        QVERIFY(!QFile::exists(path("path.svg")));
        const QByteArray light = bytes(path("path-light.svg"));
        const QByteArray dark = bytes(path("path-dark.svg"));
        QVERIFY(light.contains("<svg") && dark.contains("<svg") && light != dark);
        QVERIFY(!dialog->saveOrAsk());
        QVERIFY(field<QLabel>(*dialog, "exportProblem").text().contains("path-dark.svg"));
    }

    void whatIsReplacedIsInNoFile_data()
    {
        QTest::addColumn<QString>("part");
        for (const QLatin1String part : {app::parts::path, app::parts::stage, app::parts::all, app::parts::participants})
            QTest::newRow(part.data()) << QString(part);
    }
    void whatIsReplacedIsInNoFile()
    {
        QFETCH(QString, part);
        const auto dialog = dialogOf();
        choose(*dialog, "exportPart", part);
        choose(*dialog, "exportFormat", "svg");
        for (QComboBox* text : dialog->findChildren<QComboBox*>())
            if (const int native = text->findText("Editable text, with its fonts"); native >= 0)
                text->setCurrentIndex(native);
        const auto written = [&](const char* name) {
            dialog->setFileName(path(name));
            return saves(*dialog) ? bytes(path(name)) : QByteArray();
        };
        const QByteArray plain = written("plain.svg");
        QVERIFY(plain.contains("worker-node2") && plain.contains("192.168.1.183"));
        for (const char* box : {"exportHideAddresses", "exportHideNames", "exportHideNamespaces"})
            field<QCheckBox>(*dialog, box).setChecked(true);
        const QByteArray masked = written("masked.svg");
        for (const char* secret : {"worker-node", "192.168.1.18", "nginx", "172.16.180"})
            QVERIFY2(!masked.isEmpty() && !masked.contains(secret), secret);
        QVERIFY(masked.contains("Replaced in this picture"));
        field<QCheckBox>(*dialog, "exportSayMask").setChecked(false);
        QVERIFY(!written("unsaid.svg").contains("Replaced in this picture"));
    }

    void choicesAreRememberedForEachUse()
    {
        {
            const auto dialog = dialogOf();
            chooseUse(*dialog, app::ExportUse::Wiki);
            choose(*dialog, "exportBackground", int(exporting::Background::Dark));
            field<QCheckBox>(*dialog, "exportHideAddresses").setChecked(true);
            dialog->setFileName(path("wiki.svg"));
            QVERIFY(saves(*dialog));
        }
        const auto again = dialogOf();
        QCOMPARE(field<QComboBox>(*again, "exportUse").currentData().toInt(), int(app::ExportUse::Wiki));
        QVERIFY(again->choices().background == exporting::Background::Dark && again->choices().hidden.addresses);
        QCOMPARE(QFileInfo(again->fileName()).absolutePath(), m_folder->path());
        chooseUse(*again, app::ExportUse::Chat);
        QVERIFY(again->choices().background == exporting::Background::Light && !again->choices().hidden.addresses);
    }

    void aMissingFfmpegIsSaidBeforeTheWork()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Chat);
        choose(*dialog, "exportFormat", "mp4");
        dialog->setFileName(path("a.mp4"));
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const bool begun = dialog->saveOrAsk();
        qputenv("PATH", before);
        QVERIFY(!begun && field<QLabel>(*dialog, "exportProblem").text().contains("ffmpeg"));
    }

    void whatIsDraggedAwayIsTheFileThatWouldBeSaved()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Slides);
        dialog->setFileName(path("saved.pptx"));
        const auto data = dialog->draggedFile();
        QVERIFY(data && (*data)->hasUrls());
        const std::unique_ptr<QMimeData> owned(*data);
        const QString dragged = owned->urls().first().toLocalFile();
        QVERIFY(dragged.endsWith(QStringLiteral("/saved.pptx")) && !QFile::exists(path("saved.pptx")));
        QVERIFY(saves(*dialog));
        QCOMPARE(bytes(dragged), bytes(path("saved.pptx")));
        choose(*dialog, "exportFormat", "gif");
        QVERIFY(!dialog->draggedFile()); // nobody waits for that with a mouse in the hand
    }

    void onlyWhatAFormatCanIsOffered()
    {
        const auto dialog = dialogOf();
        chooseUse(*dialog, app::ExportUse::Wiki);
        choose(*dialog, "exportBackground", int(exporting::Background::Transparent));
        choose(*dialog, "exportFormat", "gif");
        QVERIFY(dialog->choices().background == exporting::Background::Light);
        choose(*dialog, "exportPart", QString(app::parts::all));
        QVERIFY(field<QComboBox>(*dialog, "exportFormat").findData("gif") < 0);
        dialog->setFileName(path("map.gif"));
        QVERIFY(!dialog->saveOrAsk());
        QVERIFY(field<QLabel>(*dialog, "exportProblem").text().contains(".svg"));
    }
};

HOPSCOPE_GUI_TEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
