#include "app/window_language.h"

#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace hopscope::app {

Languages::Languages(QObject* parent) : QObject(parent) {}

void Languages::use(const QString& code)
{
    QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (locale.language() == QLocale::C) // of no country: numbers and dates as the words, which are English
        locale = QLocale(QLocale::English);
    const QString language = QLocale::languageToString(locale.language());
    if (m_installed && language == m_current)
        return;
    m_current = language;
    m_installed = true;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(locale);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    translations::load();
    // English too has a file: it makes "1 node" of "1 nodes".
    if (m_program.load(locale, QStringLiteral("hopscope"), QStringLiteral("_"), QStringLiteral(":/hopscope/translations")) ||
        m_program.load(QStringLiteral(":/hopscope/translations/hopscope_en")))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace hopscope::app
