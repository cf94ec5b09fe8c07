#include "app/window_about.h"

#include "widgets/labels/plain_words.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <curl/curl.h>
#include <nlohmann/json.hpp>

namespace hopscope::app {

using labels::RichText;

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

RichText aboutText()
{
    const QString paragraph = QStringLiteral("<p>%1</p>");
    const auto row = [](const QString& name, const QString& version) {
        return RichText::of(QStringLiteral("<tr><td style=\"padding-right:16px\">%1</td><td>%2</td></tr>"), name, version);
    };
    const QString json = QStringLiteral("%1.%2.%3")
                             .arg(NLOHMANN_JSON_VERSION_MAJOR)
                             .arg(NLOHMANN_JSON_VERSION_MINOR)
                             .arg(NLOHMANN_JSON_VERSION_PATCH);
    const RichText rows = row(QStringLiteral("Qt"), QString::fromLatin1(qVersion())) +
                          row(QStringLiteral("libcurl"), QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->version)) +
                          row(QStringLiteral("nlohmann_json"), json) +
                          row(QStringLiteral("yaml-cpp"), QStringLiteral(HOPSCOPE_YAML_CPP_VERSION)) +
                          row(Words::tr("Compiler"), compilerText()) + row(Words::tr("System"), QSysInfo::prettyProductName());
    return RichText::of(QStringLiteral("<h3>Hopscope %1</h3>"), QStringLiteral(HOPSCOPE_VERSION)) +
           RichText::of(paragraph, Words::tr("See a Kubernetes cluster's network: the map, the addresses, the path of a "
                                             "packet. It only ever reads.")) +
           RichText::of(QStringLiteral("<table>%1</table>"), rows) +
           RichText::of(paragraph, Words::tr("Free software under the GNU General Public License, version 3 or "
                                             "later. It comes with no warranty."));
}

void showAbout(QWidget* parent)
{
    labels::showBox(parent, QStringLiteral("about"), Words::tr("About Hopscope"), aboutText());
}

} // namespace hopscope::app
