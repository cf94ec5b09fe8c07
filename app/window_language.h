// The language of the whole program, changed while it runs.
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace hopscope::app {

class Languages : public QObject
{
    Q_OBJECT
public:
    explicit Languages(QObject* parent = nullptr);

    /// "en", "de"; empty: the system's. What has no translation is English.
    void use(const QString& code);
    QString current() const { return m_current; }

private:
    QTranslator m_program;
    QTranslator m_qt; ///< the texts of Qt's own dialogs and menus
    QString m_current;
    bool m_installed = false;
};

} // namespace hopscope::app
