// A picture that was saved is dropped into the window: it shows what the picture showed, and says everywhere that it is one.
#include "app/cluster_pill.h"
#include "app/main_window.h"
#include "app/window_export.h"
#include "app/window_language.h"
#include "app/window_settings.h"
#include "model/source/picture_file.h"
#include "resources/resources.h"
#include "tests/app/commands.h"
#include "tests/support/test_main.h"
#include "widgets/labels/plain_label.h"
#include "widgets/player/flow_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hopscope;

class PictureWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;

    QString at(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    void write(std::vector<std::string> arguments)
    {
        const tests::Ran ran = tests::runOnNotes(std::move(arguments));
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
    }
    void drop(const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }
    bool isOpen(const char* name)
    {
        return QTest::qWaitFor([&] {
            return m_window->feed().state().phase == source::SourcePhase::Loaded && m_window->windowTitle().contains(QLatin1String(name)) && m_window->mapView().mapLayout() &&
                   !m_window->layouter().isBusy();
        });
    }
    app::ExportDialog* dialog()
    {
        auto* made = new app::ExportDialog(m_window->currentPicture(), m_window->mapView().mapLayout(), paint::ThemeKind::Light, false, m_window.get());
        made->setSubject({m_window->feed().snapshot(), m_window->feed().facts(), m_window->layouter().options(), m_window->flowPanel().trace(), {}});
        made->setTime(m_window->feed().now());
        return made;
    }
    static bool saves(app::ExportDialog& dialog)
    {
        QSignalSpy ended(&dialog, &app::ExportDialog::saveEnded);
        return dialog.saveOrAsk() && (!ended.isEmpty() || ended.wait(60'000)) && ended.first().first().toBool();
    }
    static bool hasData(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) && source::dataOfPicture(file.readAll().toStdString()).hasValue();
    }

private slots:
    void initTestCase()
    {
        resources::load();
        QVERIFY(paint::loadBundledFonts());
    }
    void init()
    {
        test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_languages = std::make_unique<app::Languages>();
        app::SourceOptions options;
        options.cluster = "scenario:notes";
        m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
        m_window->setLanguage("en");
        m_window->show();
        m_window->openStart();
        QTRY_VERIFY(m_window->mapView().mapLayout() && !m_window->layouter().isBusy());
    }
    void cleanup()
    {
        m_window.reset();
        m_languages.reset();
    }

    void aDroppedPathIsShownAgain()
    {
        write({"flow", "client", "nodeport/worker-node1:30007", "--endpoint", "2", "--out", at("path.svg").toStdString()});
        drop(at("path.svg"));
        QVERIFY(isOpen("path.svg"));
        QTRY_VERIFY(m_window->flowPanel().trace() != nullptr);
        const flow::Query& query = m_window->flowPanel().trace()->query;
        QCOMPARE(flow::toString(query.from), std::string("client"));
        QCOMPARE(flow::toString(query.to), std::string("nodeport/worker-node1:30007"));
        QCOMPARE(m_window->flowPanel().candidate(), std::size_t(1));
    }

    void itIsMarkedAsAPictureOfATime()
    {
        write({"map", "--out", at("map.png").toStdString()});
        drop(at("map.png"));
        QVERIFY(isOpen("map.png"));
        QVERIFY2(m_window->windowTitle().contains(QLatin1String("picture")), qPrintable(m_window->windowTitle()));
        const auto* pill = m_window->findChild<app::ClusterPill*>();
        QVERIFY(pill && pill->accessibleName().contains(QLatin1String("picture")) && pill->accessibleName().contains(QLatin1String("as of")));
        const QList<QWidget*> all = m_window->findChildren<QWidget*>();
        const auto says = [&](const QString& words) {
            return std::any_of(all.begin(), all.end(), [&](const QWidget* widget) { return widget->isVisible() && widget->property("text").toString().contains(words); });
        };
        QVERIFY(says(QStringLiteral("Picture ")));               // the status
        QVERIFY(m_window->currentPicture().age.startsWith(QStringLiteral("From a picture"))); // over the map, and in every picture of it
        // Another cluster is none.
        m_window->openStart();
        QTRY_VERIFY(!m_window->windowTitle().contains(QLatin1String("picture")));
        QVERIFY(m_window->currentPicture().age.isEmpty());
    }

    void theWindowsPictureIsOpenedToo()
    {
        std::unique_ptr<app::ExportDialog> dialog(this->dialog());
        dialog->setFileName(at("mine.svg"));
        QVERIFY(saves(*dialog));
        const std::size_t pods = m_window->feed().snapshot()->pods.size();
        dialog.reset();
        drop(at("mine.svg"));
        QVERIFY(isOpen("mine.svg"));
        QCOMPARE(m_window->feed().snapshot()->pods.size(), pods);
    }

    void whatIsHiddenOrNotWantedIsNotInIt()
    {
        std::unique_ptr<app::ExportDialog> dialog(this->dialog());
        auto* wanted = dialog->findChild<QCheckBox*>(QStringLiteral("exportData"));
        QVERIFY(wanted && wanted->isEnabled() && wanted->isChecked());
        wanted->setChecked(false);
        dialog->setFileName(at("none.svg"));
        QVERIFY(saves(*dialog));
        QVERIFY(!hasData(at("none.svg")));
        dialog.reset(this->dialog());
        wanted = dialog->findChild<QCheckBox*>(QStringLiteral("exportData"));
        dialog->findChild<QCheckBox*>(QStringLiteral("exportHideNames"))->setChecked(true);
        QVERIFY(!wanted->isEnabled());
        dialog->setFileName(at("masked.svg"));
        QVERIFY(saves(*dialog));
        QVERIFY(!hasData(at("masked.svg")));
    }

    /// Somebody else's drawing: a sentence, and the window goes on.
    void aPictureWithoutDataSaysSo()
    {
        write({"map", "--out", at("plain.svg").toStdString(), "--no-data"});
        drop(at("plain.svg"));
        QTRY_COMPARE(m_window->feed().state().phase, source::SourcePhase::Failed);
        QCOMPARE(m_window->feed().state().error->kind, ErrorKind::NoKubernetesObjects);
    }
};

HOPSCOPE_GUI_TEST_MAIN(PictureWindowTest)
#include "picture_window_test.moc"
