// The window on X11, as most people have it, from its first frame: on a display of the test's own.
#include "app/main_window.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QFontInfo>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>

#include <cstdio>

using namespace hopscope;

namespace {

/// The font of every widget that shows text, while the window is painted for the first time.
class FirstFrame : public QObject
{
public:
    explicit FirstFrame(app::MainWindow& window) : m_window(window) { window.installEventFilter(this); }

    QStringList others;
    int looked = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && looked == 0) {
            for (const QWidget* widget : m_window.findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                ++looked;
                const QString family = QFontInfo(widget->font()).family();
                if (family != QStringLiteral("Inter") && family != QStringLiteral("JetBrains Mono"))
                    others << QStringLiteral("%1 %2: %3").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), family);
            }
        }
        return false;
    }

private:
    app::MainWindow& m_window;
};

} // namespace

class WindowXcbTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstFrameHasTheFontAndRoomForTheMap_data();
    void theFirstFrameHasTheFontAndRoomForTheMap();
    void theWindowFitsTheScreen();
};

void WindowXcbTest::theFirstFrameHasTheFontAndRoomForTheMap_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("1920x1080") << QSize(1920, 1080);
}

void WindowXcbTest::theFirstFrameHasTheFontAndRoomForTheMap()
{
    QFETCH(QSize, size);
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
    const QTemporaryDir folder;
    app::Languages languages;
    app::SourceOptions options;
    options.cluster = "scenario:notes";
    app::MainWindow window(options, languages, folder.filePath("settings.ini"));
    window.setLanguage("en");
    window.mapView().setReducedMotion(true);
    FirstFrame frame(window);
    window.resize(size);
    window.openStart();
    window.show();
    QTRY_VERIFY(frame.looked > 20);
    QVERIFY2(frame.others.isEmpty(), qPrintable(frame.others.join('\n')));
    QTRY_VERIFY(window.mapView().mapLayout() && !window.layouter().isBusy());
    const QSize map = window.mapView().size();
    const double share = double(map.width()) * map.height() / (double(window.width()) * window.height());
    QVERIFY2(share >= 0.6, qPrintable(QString::number(share)));

    // As large as the screen, as when it is maximised: the map is as large as if it had been fitted there.
    window.resize(window.screen()->availableGeometry().size());
    QTRY_COMPARE(window.width(), 1920);
    QCoreApplication::processEvents();
    QTRY_VERIFY(window.mapView().mapLayout() && !window.layouter().isBusy());
    const double scale = window.mapView().camera().scale();
    window.mapView().fit();
    QCOMPARE(window.mapView().camera().scale(), scale);
}

void WindowXcbTest::theWindowFitsTheScreen()
{
    const QTemporaryDir folder;
    app::Languages languages;
    app::SourceOptions options;
    options.cluster = "scenario:notes";
    app::MainWindow window(options, languages, folder.filePath("settings.ini"));
    window.resize(5000, 4000);
    window.move(1500, 900);
    window.openStart();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.fitOnScreen();
    QTRY_VERIFY(window.screen()->availableGeometry().contains(window.frameGeometry()));
}

/// Starts a display, then what every test does.
int main(int argc, char** argv)
{
    QProcess server;
    server.setProgram(QStringLiteral("Xvfb"));
    server.setArguments({QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1920x1080x24"),
                         QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    server.start();
    if (!server.waitForStarted() || !server.waitForReadyRead(20'000)) {
        std::fprintf(stderr, "Xvfb did not start: is the package xvfb installed?\n");
        return 1;
    }
    qputenv("DISPLAY", ":" + server.readLine().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    int status = 0;
    {
        QApplication application(argc, argv);
        resources::load();
        paint::loadBundledFonts();
        WindowXcbTest test;
        status = QTest::qExec(&test, argc, argv);
    }
    server.terminate();
    server.waitForFinished();
    return status;
}
#include "window_xcb_test.moc"
