// The program's window with a cluster in it, for tests.
#pragma once

#include "app/main_window.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

namespace hopscope::test {

class ShownWindow
{
public:
    static void load()
    {
        resources::load();
        QVERIFY(paint::loadBundledFonts());
    }
    void begin()
    {
        failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_languages = std::make_unique<app::Languages>();
    }
    void end()
    {
        m_window.reset();
        m_languages.reset();
    }

    void open(const std::string& cluster = "scenario:notes")
    {
        app::SourceOptions options;
        options.cluster = cluster;
        m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
        m_window->setLanguage("en");
        m_window->resize(1280, 800);
        m_window->openStart();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(isSettled());
        m_window->mapView().setReducedMotion(true);
    }
    /// The path of a file of the test's own folder, with this text.
    std::string written(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", name);
        return file.fileName().toStdString();
    }

    bool isSettled() const { return m_window->mapView().mapLayout() && !m_window->layouter().isBusy(); }
    template <class T>
    T* find(const char* name) { return m_window->findChild<T*>(QLatin1String(name)); }

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace hopscope::test
