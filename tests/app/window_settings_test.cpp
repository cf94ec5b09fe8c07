// What the window remembers is its owner's alone.
#include "app/window_settings.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

#include <sys/stat.h>

using namespace hopscope;

class WindowSettingsTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    int mode(const QString& name) const
    {
        struct stat there = {};
        return ::lstat(path(name).toLocal8Bit().constData(), &there) == 0 ? int(there.st_mode & 07777) : -1;
    }
    void use(const QString& name) const
    {
        app::WindowSettings settings(path(name));
        settings.setTheme(app::ThemeChoice::Dark);
    }

private slots:
    void init()
    {
        test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    /// F20, S4
    void theFileIsForItsOwner()
    {
        const mode_t before = ::umask(0);
        use("sub/new.ini");
        ::umask(before);
        QCOMPARE(mode("sub/new.ini"), 0600);
        QVERIFY(app::WindowSettings(path("sub/new.ini")).theme() == app::ThemeChoice::Dark);
    }

    void anOlderFileBecomesItsOwners()
    {
        QFile file(path("old.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[General]\ntextScale=1.5\n") > 0);
        file.close();
        QCOMPARE(::chmod(path("old.ini").toLocal8Bit().constData(), 0664), 0);
        use("old.ini");
        QCOMPARE(mode("old.ini"), 0600);
        QCOMPARE(app::WindowSettings(path("old.ini")).textScale(), 1.5);
    }

    void theViewIsRemembered()
    {
        app::WindowShape shape;
        shape.view = 1;
        app::WindowSettings(path("view.ini")).saveLayout({}, shape);
        QVERIFY(app::WindowSettings(path("view.ini")).shape() == shape);
    }

    void whatIsNoFileIsLeftAlone()
    {
        QVERIFY(QDir().mkdir(path("folder")));
        QCOMPARE(::chmod(path("folder").toLocal8Bit().constData(), 0755), 0);
        const app::WindowSettings settings(path("folder"));
        QCOMPARE(mode("folder"), 0755);
    }
};

HOPSCOPE_TEST_MAIN(WindowSettingsTest)
#include "window_settings_test.moc"
