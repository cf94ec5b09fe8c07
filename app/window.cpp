#include "app/window.h"

#include "app/command_line.h"
#include "app/guarded_application.h"
#include "app/main_window.h"
#include "app/terminal_stream.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "widgets/wording/wording.h"

#include <QFile>
#include <QIcon>

#include <chrono>
#include <unistd.h>

namespace hopscope::app {

namespace {

/// Milliseconds since this process began, as the kernel counts them (proc(5): field 22, in clock ticks since boot).
double millisecondsSinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    // The second field is the program's name in brackets, and may hold blanks.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    const double now = uptime.readAll().split(' ').value(0).toDouble();
    return (now - started) * 1000;
}

/// HOPSCOPE_TIMING=1: says on standard error when the map was first seen.
void reportFirstPaint(map::MapView& map)
{
    if (qEnvironmentVariableIsEmpty("HOPSCOPE_TIMING"))
        return;
    auto* reporter = new QObject(&map);
    QObject::connect(&map, &map::MapView::painted, reporter, [reporter, &map] {
        if (!map.mapLayout())
            return;
        sayOnStandardError("hopscope: first paint of the map after " + QString::number(millisecondsSinceStart(), 'f', 0).toStdString() + " ms");
        reporter->deleteLater();
        QObject::disconnect(&map, &map::MapView::painted, reporter, nullptr);
    });
}

/// Each window goes on: which of them it was is not known.
void tellFault(const Error& error)
{
    const QString sentence = wording::errorSentence(error);
    sayOnStandardError("hopscope: " + sentence.toStdString());
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<MainWindow*>(widget))
            window->showFault(sentence);
    }
}

class WindowText
{
    Q_DECLARE_TR_FUNCTIONS(WindowText)
};

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"); // whoever sets it knows what there is
}

/// Qt would end the program at once, with a list of its plugins.
int tellThereIsNoDisplay(int& argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Languages languages;
    languages.use(qEnvironmentVariable("HOPSCOPE_LANGUAGE"));
    const QString sentence = WindowText::tr("There is no display to open the window on. \"hopscope map --out map.svg\" draws the map without one; \"hopscope --help\" names all commands.");
    sayOnStandardError("hopscope: " + sentence.toStdString());
    return exitNo;
}

} // namespace

int runWindow(int& argc, char** argv, const SourceOptions& options)
{
    if (!hasDisplay())
        return tellThereIsNoDisplay(argc, argv);
    GuardedApplication application(argc, argv);
    QObject::connect(&application, &GuardedApplication::faulted, &application, &tellFault);
    QCoreApplication::setApplicationName(QStringLiteral("hopscope"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Hopscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hopscope.Hopscope"));
    resources::load();
    paint::loadBundledFonts();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/hopscope/icons/org.hopscope.Hopscope.svg")));
    Languages languages;
    auto* window = new MainWindow(options, languages);
    window->setAttribute(Qt::WA_DeleteOnClose); // others may stay open
    reportFirstPaint(window->mapView());
    window->openStart();
    window->show();
    QMetaObject::invokeMethod(window, &MainWindow::fitOnScreenWithFrame, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace hopscope::app
