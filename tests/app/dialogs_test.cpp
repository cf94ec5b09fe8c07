// The window's dialogs: what is chosen counts at once, nothing is written over unasked, and no button has an icon.
#include "app/help_dialog.h"
#include "app/main_window.h"
#include "app/preferences_dialog.h"
#include "app/preset_counts.h"
#include "app/window_about.h"
#include "app/window_export.h"
#include "app/window_language.h"
#include "model/query/preset_queries.h"
#include "resources/resources.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"
#include "widgets/map/mini_map.h"
#include "widgets/player/flow_panel.h"

#include <QApplication>
#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace hopscope;

class DialogsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;

    template <class Dialog>
    Dialog* shown() const
    {
        return m_window->findChild<Dialog*>();
    }
    std::unique_ptr<app::ExportDialog> exportDialog() const
    {
        auto dialog = std::make_unique<app::ExportDialog>(m_window->currentPicture(), m_window->mapView().mapLayout(), paint::ThemeKind::Light);
        dialog->setSubject({m_window->feed().snapshot(), m_window->feed().facts(), m_window->layouter().options(), m_window->flowPanel().trace(),
                            m_window->selection()});
        return dialog;
    }
    static void choose(QDialog& dialog, const char* box, const QString& words)
    {
        auto* combo = dialog.findChild<QComboBox*>(QLatin1String(box));
        QVERIFY(combo);
        const int index = combo->findText(words);
        QVERIFY2(index >= 0, qPrintable(words));
        combo->setCurrentIndex(index);
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

    void whatIsPreferredCountsAtOnceAndIsRemembered()
    {
        m_window->actions().preferences->trigger();
        auto* dialog = shown<app::PreferencesDialog>();
        QVERIFY(dialog && dialog->isVisible());
        auto* theme = dialog->findChild<QComboBox*>("preferTheme");
        theme->setCurrentIndex(int(app::ThemeChoice::Dark));
        emit theme->activated(int(app::ThemeChoice::Dark));
        QVERIFY(m_window->theme().kind == paint::ThemeKind::Dark);
        auto* text = dialog->findChild<QComboBox*>("preferTextSize");
        const int index = text->findData(1.5);
        QVERIFY(index >= 0);
        const int before = QFontMetrics(QApplication::font()).height();
        text->setCurrentIndex(index);
        emit text->activated(index);
        QVERIFY(QFontMetrics(QApplication::font()).height() > before * 1.4);
        auto* legend = dialog->findChild<QCheckBox*>("preferLegend");
        const bool had = legend->isChecked();
        legend->click();
        QCOMPARE(m_window->actions().legend->isChecked(), !had);
        const app::WindowSettings settings(m_folder->filePath("settings.ini"));
        QVERIFY(settings.theme() == app::ThemeChoice::Dark);
        QCOMPARE(settings.textScale(), 1.5);
        QCOMPARE(settings.legend(), !had);
        m_window->setTextScale(1);
    }

    void thePreferencesSpeakTheLanguageThatIsChosenInThem()
    {
        m_window->actions().preferences->trigger();
        auto* dialog = shown<app::PreferencesDialog>();
        auto* language = dialog->findChild<QComboBox*>("preferLanguage");
        language->setCurrentIndex(2);
        emit language->activated(2);
        QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Einstellungen"));
        QTRY_COMPARE(dialog->findChild<QComboBox*>("preferTheme")->itemText(2), QStringLiteral("Dunkel"));
        QTRY_COMPARE(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->text().remove(u'&'), QStringLiteral("Schließen")); // Qt's own words
        m_window->setLanguage("en");
    }

    void helpIsBesideTheWindowAndCanBeSearched()
    {
        m_window->actions().help->trigger();
        auto* help = shown<app::HelpDialog>();
        QVERIFY(help && help->isVisible() && !help->isModal());
        auto* keys = help->findChild<QTreeWidget*>("helpKeys");
        const int all = keys->topLevelItemCount();
        QVERIFY(all >= 5);
        help->findChild<QLineEdit*>("helpFilter")->setText("Ctrl+Shift+C");
        QCOMPARE(keys->topLevelItemCount(), 1);
        QCOMPARE(keys->topLevelItem(0)->child(0)->text(1), QStringLiteral("Copy picture"));
    }

    void aboutShowsTheIconFirst()
    {
        const app::AboutDialog about;
        const auto* icon = about.findChild<QLabel*>("aboutIcon");
        QVERIFY(icon && !icon->pixmap().isNull());
        QVERIFY(about.layout());
    }

    void noButtonOfADialogHasAnIcon()
    {
        const auto dialog = exportDialog();
        for (const QPushButton* button : dialog->findChildren<QPushButton*>())
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
    }

    void aFileIsReplacedOnlyWhenAskedTwice()
    {
        const QString name = m_folder->filePath("map.png");
        QFile old(name);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("precious") > 0);
        old.close();
        const auto dialog = exportDialog();
        dialog->setFileName(name);
        const auto* save = dialog->findChild<QPushButton*>("exportSave");
        const QString before = save->text();
        QVERIFY(!dialog->saveOrAsk());
        QVERIFY(dialog->findChild<QLabel*>("exportProblem")->text().contains("map.png"));
        QVERIFY(save->text() != before);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("precious"));
        old.close();
        dialog->setFileName(m_folder->filePath("other.png")); // another name is another question
        QCOMPARE(save->text(), before);
        QSignalSpy ended(dialog.get(), &app::ExportDialog::saveEnded);
        QVERIFY(dialog->saveOrAsk());
        QTRY_COMPARE(ended.size(), 1);
        dialog->setFileName(name);
        QVERIFY(!dialog->saveOrAsk());
        QVERIFY(dialog->saveOrAsk());
        QTRY_COMPARE(ended.size(), 2);
        QVERIFY(!QImage(name).isNull());
    }

    void thePictureIsCopiedAsPngAndSvg()
    {
        m_window->actions().copyPicture->trigger();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->data("image/svg+xml").contains("<svg"));
        QVERIFY(!QImage::fromData(data->data("image/png")).isNull());
        QApplication::clipboard()->clear();
        const auto dialog = exportDialog();
        QVERIFY(dialog->copy());
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
    }

    void aPresetIsTheSizeOfThePicture()
    {
        const auto dialog = exportDialog();
        QVERIFY(dialog->request().size.isEmpty());
        choose(*dialog, "exportPreset", "Slide 16:9");
        QCOMPARE(dialog->request().size, QSize(1920, 1080));
        choose(*dialog, "exportPreset", "Square");
        QCOMPARE(dialog->request().size, QSize(1200, 1200));
        choose(*dialog, "exportScale", "2x, for fine screens and slides");
        QCOMPARE(exporting::renderImage(dialog->request()).size(), QSize(2400, 2400));
    }

    void onlyWhatTakesPartIsInThePicture()
    {
        flow::Query query;
        query.from = *flow::parseSource("client");
        query.to = *flow::parseTarget("nodeport/worker-node2:30007");
        m_window->showFlow(query);
        QTRY_VERIFY(!m_window->layouter().isBusy());
        const auto dialog = exportDialog();
        const layout::ItemId other{layout::ItemKind::Pod, {"kube-system", "etcd-master-node"}, {}};
        const layout::ItemId endpoint{layout::ItemKind::Pod, {"nginx-demo", "nginx-deployment-7b44dc87c5-5hrgb"}, {}};
        QVERIFY(dialog->request().picture.layout->find(other));
        choose(*dialog, "exportPart", "Only what takes part in the flow");
        QTRY_VERIFY(!dialog->request().picture.layout->find(other));
        QVERIFY(dialog->request().picture.layout->find(endpoint));
        choose(*dialog, "exportPart", "Only namespace kube-system");
        QTRY_VERIFY(dialog->request().picture.layout->find(other));
        QVERIFY(!dialog->request().picture.layout->find(endpoint));
    }

    void titleClusterAndTimeStandInThePicture()
    {
        const auto dialog = exportDialog();
        dialog->setOrigin("notes", "2026-01-15 10:00");
        QVERIFY(dialog->request().heading.isEmpty() && dialog->request().headingDetail.isEmpty());
        dialog->findChild<QLineEdit*>("exportHeading")->setText("Way of a packet");
        dialog->findChild<QCheckBox*>("exportOrigin")->setChecked(true);
        QCOMPARE(dialog->request().heading, QStringLiteral("Way of a packet"));
        QCOMPARE(dialog->request().headingDetail, QStringLiteral("notes · 2026-01-15 10:00"));
        QCOMPARE(dialog->request().title, QStringLiteral("Way of a packet"));
    }

    /// Larger text or a longer language: everything is there, on a screen of 1280x800.
    void aDialogFitsTheScreenAndCutsNoWord_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<double>("scale");
        for (const char* language : {"en", "de"}) {
            for (const double scale : {1.0, 1.5, 2.0})
                QTest::addRow("%s %.1f", language, scale) << QByteArray(language) << scale;
        }
    }
    void aDialogFitsTheScreenAndCutsNoWord()
    {
        QFETCH(QByteArray, language);
        QFETCH(double, scale);
        m_window->setLanguage(QString::fromLatin1(language));
        m_window->setTextScale(scale);
        const auto exporter = exportDialog();
        app::PreferencesDialog preferences(m_window->actions(), scale);
        app::HelpDialog help({m_window->actions().fileMenu, m_window->actions().viewMenu});
        app::AboutDialog about;
        for (QDialog* dialog : {static_cast<QDialog*>(exporter.get()), static_cast<QDialog*>(&preferences), static_cast<QDialog*>(&help), static_cast<QDialog*>(&about)}) {
            dialog->show();
            QCoreApplication::processEvents();
            const QSize least = dialog->minimumSizeHint();
            QVERIFY2(least.width() <= 1260 && least.height() <= 750, qPrintable(QStringLiteral("%1 %2x%3").arg(dialog->objectName()).arg(least.width()).arg(least.height())));
            for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) {
                if (button->isVisible() && !button->text().isEmpty())
                    QVERIFY2(button->width() >= button->sizeHint().width() && button->height() >= button->sizeHint().height(), qPrintable(button->text()));
            }
            dialog->hide();
        }
        m_window->setTextScale(1);
        m_window->setLanguage("en");
    }

    void savedSearchesSayHowMuchTheyFind()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\nhostpod agent n1\n"
                                                   "service web 10.96.0.20:80 nodeport=30080 -> a:8080\n");
        const auto counts = app::presetCounts(snapshot);
        QCOMPARE(counts.size(), query::presetQueries().size());
        QCOMPARE(counts[std::size_t(query::Preset::HostNetworkPods)], std::optional<std::size_t>(1));
        emit m_window->actions().presetsMenu->aboutToShow();
        const QString words = m_window->actions().presetsMenu->actions().at(int(query::Preset::HostNetworkPods))->text();
        QVERIFY2(words.endsWith(QStringLiteral("(10)")), qPrintable(words));
    }

    void aFailedAttemptOffersTheWayThatWorks()
    {
        flow::Query query;
        query.from = *flow::parseSource("client");
        query.to = *flow::parseTarget("svc/nginx-demo/nginx-nodeport:80");
        m_window->showFlow(query);
        QVERIFY(m_window->flowPanel().trace()->verdict != flow::Verdict::Delivered);
        auto* way = m_window->flowPanel().findChild<QPushButton*>("flowWay");
        QVERIFY(way && way->isVisible());
        QVERIFY2(way->text().startsWith(QStringLiteral("Try nodeport/worker-node")), qPrintable(way->text()));
        way->click();
        QVERIFY(m_window->flowPanel().trace()->verdict == flow::Verdict::Delivered);
        QVERIFY(!m_window->flowPanel().findChild<QWidget*>("flowWays")->isVisible());
    }
};

HOPSCOPE_GUI_TEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
