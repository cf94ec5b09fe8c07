#include "app/window_about.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QSysInfo>
#include <QVBoxLayout>

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

constexpr int iconPixels = 96;
constexpr int textWidth = 380;

labels::PlainLabel* plainLabel(const QString& text, QWidget* parent, const char* role = nullptr)
{
    auto* label = new labels::PlainLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        label->setProperty("role", QLatin1String(role));
    return label;
}

QFormLayout* versions(QWidget* parent)
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(2);
    const auto add = [form, parent](const QString& name, const QString& version) {
        form->addRow(plainLabel(name, parent, "detail"), plainLabel(version, parent, "detail"));
    };
    add(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    add(QStringLiteral("libcurl"), QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->version));
    add(QStringLiteral("nlohmann_json"), QStringLiteral("%1.%2.%3").arg(NLOHMANN_JSON_VERSION_MAJOR).arg(NLOHMANN_JSON_VERSION_MINOR).arg(NLOHMANN_JSON_VERSION_PATCH));
    add(QStringLiteral("yaml-cpp"), QStringLiteral(HOPSCOPE_YAML_CPP_VERSION));
    add(Words::tr("Compiler"), compilerText());
    add(Words::tr("System"), QSysInfo::prettyProductName());
    return form;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(Words::tr("About Hopscope"));
    auto* icon = new labels::PlainLabel(this);
    icon->setObjectName(QStringLiteral("aboutIcon"));
    icon->setPixmap(QIcon(QStringLiteral(":/hopscope/icons/org.hopscope.Hopscope.svg")).pixmap(QSize(iconPixels, iconPixels), devicePixelRatioF()));
    auto* column = new QVBoxLayout;
    column->addWidget(plainLabel(QStringLiteral("Hopscope %1").arg(QStringLiteral(HOPSCOPE_VERSION)), this, "title"));
    auto* what = plainLabel(Words::tr("See a Kubernetes cluster's network: the map, the addresses, the path of a packet. It only ever reads."), this);
    what->setMinimumWidth(textWidth);
    column->addWidget(what);
    column->addWidget(plainLabel(Words::tr("Free software under the GNU General Public License, version 3 or later. It comes with no warranty."), this));
    column->addSpacing(8);
    column->addLayout(versions(this));
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 20, 20, 14);
    whole->addLayout(row, 1);
    whole->addWidget(buttons);
}

void showAbout(QWidget* parent)
{
    auto* dialog = new AboutDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace hopscope::app
