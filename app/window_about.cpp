#include "app/window_about.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QSysInfo>

#include <curl/curl.h>
#include <nlohmann/json.hpp>

namespace hopscope::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

QString compilerText()
{
#if defined(__clang__)
    return QStringLiteral("Clang " __clang_version__);
#else
    return QStringLiteral("GCC " __VERSION__);
#endif
}

} // namespace

QString aboutHtml()
{
    const auto row = [](const QString& name, const QString& version) {
        return QStringLiteral("<tr><td style=\"padding-right:16px\">%1</td><td>%2</td></tr>").arg(name, version.toHtmlEscaped());
    };
    const QString json = QStringLiteral("%1.%2.%3")
                             .arg(NLOHMANN_JSON_VERSION_MAJOR)
                             .arg(NLOHMANN_JSON_VERSION_MINOR)
                             .arg(NLOHMANN_JSON_VERSION_PATCH);
    QString html = QStringLiteral("<h3>Hopscope %1</h3>").arg(QStringLiteral(HOPSCOPE_VERSION));
    html += QStringLiteral("<p>%1</p>").arg(Words::tr("See a Kubernetes cluster's network: the map, the addresses, the path of a "
                                                       "packet. It only ever reads.").toHtmlEscaped());
    html += QStringLiteral("<table>") + row(QStringLiteral("Qt"), QString::fromLatin1(qVersion())) +
            row(QStringLiteral("libcurl"), QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->version)) +
            row(QStringLiteral("nlohmann_json"), json) + row(QStringLiteral("yaml-cpp"), QStringLiteral(HOPSCOPE_YAML_CPP_VERSION)) +
            row(Words::tr("Compiler"), compilerText()) + row(Words::tr("System"), QSysInfo::prettyProductName()) +
            QStringLiteral("</table>");
    return html + QStringLiteral("<p>%1</p>").arg(Words::tr("Free software under the GNU General Public License, version 3 or "
                                                             "later. It comes with no warranty.").toHtmlEscaped());
}

void showAbout(QWidget* parent)
{
    QMessageBox box(parent);
    box.setObjectName(QStringLiteral("about"));
    box.setWindowTitle(Words::tr("About Hopscope"));
    box.setTextFormat(Qt::RichText);
    box.setText(aboutHtml());
    box.setTextInteractionFlags(Qt::TextBrowserInteraction);
    box.exec();
}

} // namespace hopscope::app
