#include "app/own_files.h"

#include <QDir>

namespace hopscope::app {

QString userSettingsFile()
{
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    const QDir home(QDir::homePath());
    return home.filePath(folder.isEmpty() ? QStringLiteral(".config") : folder) + QStringLiteral("/hopscope/hopscope.ini");
}

} // namespace hopscope::app
